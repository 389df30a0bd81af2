#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/entity/draft.h"

namespace annals {

// State of resolve_references while it walks through the text. Descriptions are in descriptions.cpp, pronouns in
// pronouns.cpp.
class Resolver {
 public:
  explicit Resolver(Draft& d);
  void run();

 private:
  static constexpr std::uint32_t none = Phrase::none;
  static constexpr std::uint32_t window = 80;      // phrases looked back at
  static constexpr std::uint32_t most_ahead = 64;  // clusters of one role

  // The cluster of a phrase, none for a new one. Each explains what it finds.
  std::uint32_t describe(std::uint32_t i);
  std::uint32_t government(std::uint32_t i);
  std::uint32_t parties(std::uint32_t i);
  std::uint32_t counterpart(std::uint32_t i);
  std::uint32_t role_holder(std::uint32_t i);
  std::uint32_t role_body(std::uint32_t i);
  std::uint32_t same_noun(std::uint32_t i);
  std::uint32_t same_class(std::uint32_t i);
  std::uint32_t land(std::uint32_t i);

  std::uint32_t pronoun(std::uint32_t i);
  std::uint32_t relative(std::uint32_t i);
  std::uint32_t reflexive(std::uint32_t i);
  std::uint32_t first_person(std::uint32_t i);
  std::uint32_t third_person(std::uint32_t i);
  std::uint32_t ahead(std::uint32_t i);
  [[nodiscard]] int score(const Phrase& p, const Phrase& q, bool coordinated) const;
  [[nodiscard]] bool agrees(const Phrase& p, const Phrase& q, bool coordinated, int& points) const;
  [[nodiscard]] bool coordinated(const Phrase& q) const;
  std::uint32_t coordination(const Phrase& q);

  // Helpers.
  std::uint32_t cluster_of(ActorId actor);  // opened when the text has not named it
  std::uint32_t group_of(std::vector<std::uint32_t> members);
  [[nodiscard]] std::vector<std::uint32_t> last_two(std::uint32_t i, Sort sort) const;
  [[nodiscard]] bool modifiers_fit(const Phrase& later, const Phrase& earlier) const;
  [[nodiscard]] ActorId state_of(ActorId actor) const { return actor ? d_.ontology.actors().state_of(actor) : actor; }
  [[nodiscard]] ActorId affiliation(const Phrase& p) const;
  [[nodiscard]] WordId governing_verb(WordId w) const;
  [[nodiscard]] bool is_subject(WordId w) const;
  [[nodiscard]] std::uint32_t speaker_of(const Phrase& p) const;
  void explain(std::uint32_t cluster, std::uint32_t phrase, std::string_view reason);

  Draft& d_;
  const Analysis& a_;
  std::vector<std::uint32_t> speakers_;                                  // by quotation
  std::unordered_map<std::uint32_t, std::uint32_t> by_actor_;            // cluster; never iterated
  std::unordered_map<std::uint64_t, std::uint32_t> groups_;              // by members; never iterated
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_role_;  // by role's head noun; never iterated
  std::unordered_map<std::string, std::uint32_t> by_code_;  // the one named body with a code; never iterated
  std::vector<std::uint32_t> states_;                       // phrases that mean a state, in text order
};

}  // namespace annals
