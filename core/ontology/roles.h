#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ontology/offices.h"
#include "core/ontology/phrases.h"

namespace annals {

enum class RoleNumber : std::uint8_t { singular, plural };

// A noun for people or bodies by what they do: "foreign minister", "spokesman", "troops", "parliament".
struct RoleRow {
  std::string phrase;  // "foreign ministers"
  std::string code;    // CAMEO role code, "GOV"; "" for a role that says nothing about the actor's sector ("man")
  OfficeId office;     // the office it names, none for other roles
  ActorKind kind = ActorKind::person;  // person, group ("troops") or organization ("parliament")
  RoleNumber number = RoleNumber::singular;
  char gender = ' ';
  bool speaks = false;  // speaks for whom it belongs to ("spokesman", "envoy")
  bool before = false;  // the role's code stands before the state's: NGO~ of a user's agents
  bool user = false;
  std::string rule;
};
using RoleId = Id<RoleRow>;

struct RoleMatch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool whole = true;
  RoleId role;
};

// The role nouns. Immutable after loading.
class Roles {
 public:
  Roles() = default;
  // Reads ontology/roles.tsv.
  Roles(const Resources& resources, Vocabulary& vocabulary, const Offices& offices, Diagnostics& out);

  [[nodiscard]] const RoleRow& operator[](RoleId id) const { return rows_[id.value]; }
  [[nodiscard]] const std::vector<RoleRow>& rows() const& { return rows_; }
  // Longest matches from left to right, disjoint.
  [[nodiscard]] std::vector<RoleMatch> find(const PhraseWords& words) const;
  // The role of exactly this phrase; a user's before ours; none when unknown.
  [[nodiscard]] RoleId lookup(const PhraseWords& words) const;

  void add(Vocabulary& vocabulary, RoleRow row);
  void freeze();

 private:
  [[nodiscard]] RoleId best(std::span<const std::uint32_t> values) const;
  std::vector<RoleRow> rows_;
  PhraseIndex phrases_;
};

}  // namespace annals
