#pragma once
#include <date/date.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/error.h"
#include "core/base/span.h"
#include "core/ontology/phrases.h"
#include "core/resources/resources.h"

namespace annals {

// Days from `from` to `until`, both inclusive; an absent bound is open.
struct Period {
  std::optional<date::sys_days> from;
  std::optional<date::sys_days> until;
  // An unknown day is in every period that has not ended.
  [[nodiscard]] bool contains(std::optional<date::sys_days> day) const;
};
// "2004-03-09", "2004-03" or "2004", as the first or the last day it may mean; none when it is no date.
std::optional<date::sys_days> parse_first_day(std::string_view text);
std::optional<date::sys_days> parse_last_day(std::string_view text);

enum class ActorKind : std::uint8_t { person, organization, state, group, place };
std::string_view to_string(ActorKind kind);

struct DatedCode {
  std::string code;  // "" where a user's dictionary says that the actor is not to be coded then
  Period period;
};

// A state, place, organization, group or person of data/ontology/actors/*.tsv or of a user's dictionary.
struct ActorRow {
  std::string id;           // "RUS", "NATO", "a-sergei-lavrov"; begins with a letter
  std::string name;         // the usual English name
  std::string code;         // CAMEO actor code, "" when none
  std::string affiliation;  // id of the state or organization it belongs to; a place's country; "" when none
  std::string rule;         // "ontology/actors/states.tsv:12"
  std::vector<DatedCode>
      codes;      // a user's date restrictions, in the order of the file; `code` is the one without dates
  Period period;  // of its existence
  ActorKind kind = ActorKind::organization;
  char gender = ' ';  // 'm', 'f' or ' '
  bool user = false;  // from a user's PETRARCH dictionary
};
using ActorId = Id<ActorRow>;

// What an alias is of its actor. Demonym: the adjective ("Russian"); people: the plural noun ("Russians"); capital and
// seat stand for the government when they act ("Moscow", "the Kremlin"); surname: a person's family name alone.
enum class AliasKind : std::uint8_t { name, acronym, surname, demonym, people, capital, seat };
std::string_view to_string(AliasKind kind);

enum class CaseRule : std::uint8_t { any, capital, upper };  // what the text's letters must be

struct Alias {
  ActorId actor;
  AliasKind kind = AliasKind::name;
  CaseRule letters = CaseRule::any;
};

// A known phrase in a text. Words [begin, end) of the text; `whole` is false when it begins or ends inside a word
// ("U.S." in "U.S.-led"). Aliases: the candidates whose case rule the text fulfils, a user's before ours, never empty.
struct ActorMatch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool whole = true;
  std::vector<Alias> aliases;
};

// The actors, and the phrases that name them. Immutable after loading.
class Actors {
 public:
  Actors() = default;

  [[nodiscard]] const ActorRow& operator[](ActorId id) const { return rows_[id.value]; }
  [[nodiscard]] const std::vector<ActorRow>& rows() const& { return rows_; }
  [[nodiscard]] ActorId find(std::string_view id) const;  // by id; none when unknown

  // Longest matches from left to right, disjoint.
  [[nodiscard]] std::vector<ActorMatch> find(const PhraseWords& words) const;
  // The candidates for exactly this phrase as the text spells it ("Sergey Lavrov").
  [[nodiscard]] std::vector<Alias> lookup(const PhraseWords& words) const;

  // The one built-in actor whose name or acronym this is, whatever its letters' case; none when there are several.
  [[nodiscard]] ActorId named(const Vocabulary& vocabulary, std::string_view phrase) const;

  // The actor's own code on that day (a user's date restrictions apply), without role.
  [[nodiscard]] std::string_view code(ActorId id, std::optional<date::sys_days> day) const;
  // The state an actor belongs to, by its affiliation and that one's affiliation; itself for a state; none when
  // unknown.
  [[nodiscard]] ActorId state_of(ActorId id) const;

  // Loading: rows first, then aliases, then freeze().
  ActorId add(ActorRow row);
  ActorRow& row(ActorId id) { return rows_[id.value]; }
  void add_alias(Vocabulary& vocabulary, std::string_view phrase, Alias alias);
  // The family name by the common pattern: the last word with the small words before it ("von der Leyen"), without a
  // small prefix too ("al-Assad", "Assad").
  void add_surname(Vocabulary& vocabulary, ActorId person);
  void freeze();

 private:
  [[nodiscard]] bool fits(const Alias& alias, const PhraseWords& words, std::size_t at, std::size_t length) const;
  std::vector<ActorRow> rows_;
  std::unordered_map<std::string, std::uint32_t> by_id_;  // never iterated
  std::vector<Alias> aliases_;
  PhraseIndex phrases_;
};

// Reads every ontology/actors/*.tsv into `actors`; see docs/ontology.md for the columns.
void read_actors(const Resources& resources, Vocabulary& vocabulary, Actors& actors, Diagnostics& out);

}  // namespace annals
