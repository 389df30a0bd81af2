#pragma once
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/document/ud.h"
#include "core/resources/resources.h"
#include "core/resources/table.h"

namespace annals {

// What a word does to the clause or event noun it governs: whether that happened.
enum class Effect : std::uint8_t {
  none,         // says nothing; the dependent keeps what its surroundings give it
  actual,       // it happened ("managed to")
  planned,      // it is to happen ("promised to")
  possible,     // it may happen ("able to")
  negated,      // it did not or will not happen ("refused to")
  alleged,      // somebody says so, unproven ("accused of")
  conditional,  // it hangs on another thing ("if")
  threatened,   // somebody threatens it
  denied        // somebody says it did not happen
};

// What kind of predicate a word is.
enum class Kind : std::uint8_t {
  event,    // an event, whatever it governs
  speech,   // a saying: its clause is what is said
  opinion,  // holds a belief: its clause is what is believed, no event itself
  state,    // never an event
  support,  // no event when it governs a clause or an event noun ("plan to", "try to", "begin")
  light,    // one event with its event-noun object ("hold talks")
  hollow,   // likewise, and otherwise no event ("have talks", "have a car")
  occur     // no event when its subject is an event noun ("the attack took place")
};

struct Predicate {
  Kind kind = Kind::event;
  Effect clause = Effect::none;   // on its clausal complement
  Effect nominal = Effect::none;  // on its event-noun object or prepositional object
  bool object_control = false;    // the complement's understood subject is the object
  std::string rule;
};

// How an event noun takes its participants.
struct EventNoun {
  bool of_is_actor = false;               // "the arrival of X", not "the invasion of X"
  bool bare = false;                      // counts even when nobody is named ("the 2014 protests")
  std::vector<std::string> target_cases;  // prepositions of the target: "attack on X"
  std::vector<std::string> actor_cases;   // prepositions of the actor besides "by"
  bool mutual = false;                    // "between A and B": both take part
  std::string rule;
};

// Small words with one use.
enum class Use : std::uint8_t {
  reciprocal,   // a verb whose several actors act on each other when nobody else is named ("A and B met")
  party,        // a preposition of the one acted on or addressed
  argument,     // a preposition that joins a clause or noun to its governor as an argument ("kept from leaving")
  attribution,  // heads a case marker that names whose words these are ("according to")
  agent,        // the preposition of the agent
  genitive,     // the preposition of the genitive
  mutual,       // the preposition of parties to each other ("between A and B")
  after,        // an order word: its clause or noun came first
  before,       // its clause or noun came second
  during,       // its clause or noun lasted meanwhile
  place,        // a preposition of place
  transfer,     // a verb that moves its object to or from somebody ("sent troops to Peru")
  goal          // the preposition of where it is moved to or from
};
inline constexpr std::size_t use_count = 13;

// The tables of data/en/event that say which words make, unmake or color an event. Immutable.
class Cues {
 public:
  Cues() = default;
  Cues(const Resources& resources, Diagnostics& out);

  // Looked up by lemma ("rule out" with its particle) and part of speech; nullptr when no row has it.
  [[nodiscard]] const Predicate* predicate(std::string_view lemma, Upos upos) const;
  [[nodiscard]] const EventNoun* noun(std::string_view lemma) const;
  // Auxiliaries, marks and adverbs; Effect::none when no row has it.
  [[nodiscard]] Effect modal(std::string_view form) const;
  [[nodiscard]] Effect mark(std::string_view lemma) const;
  [[nodiscard]] Effect adverb(std::string_view lemma) const;
  // Determiners and pronouns in a subject: "no", "nobody".
  [[nodiscard]] Effect participant(std::string_view lemma) const;
  [[nodiscard]] bool is(std::string_view lemma, Use use) const {
    return words_[static_cast<std::size_t>(use)].contains(lemma);
  }

 private:
  void read_predicates(const Resources& resources, Diagnostics& out);
  void read_nouns(const Resources& resources, Diagnostics& out);
  void read_cues(const Resources& resources, Diagnostics& out);
  void insert_word(const Table::Row& row, const Table& table, Diagnostics& out);

  std::map<std::string, Predicate, std::less<>> verbs_, nouns_, adjectives_;
  std::map<std::string, EventNoun, std::less<>> event_nouns_;
  std::map<std::string, Effect, std::less<>> modals_, marks_, adverbs_, participants_;
  std::array<std::set<std::string, std::less<>>, use_count> words_;
};

}  // namespace annals
