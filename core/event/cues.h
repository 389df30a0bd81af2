#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/document/ud.h"
#include "core/resources/resources.h"

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
  light,    // no event when its object is an event noun ("hold talks")
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
  // Verbs whose several actors act on each other when nobody else is named ("A and B met").
  [[nodiscard]] bool reciprocal(std::string_view lemma) const { return reciprocal_.contains(lemma); }
  // Prepositions that bring in who is acted on or addressed, where the object is nobody.
  [[nodiscard]] bool party_case(std::string_view lemma) const { return party_cases_.contains(lemma); }
  // Multi-word attributions ("according to"): whether this case marker heads one.
  [[nodiscard]] bool attribution_case(std::string_view lemma) const { return attribution_cases_.contains(lemma); }

 private:
  void read_predicates(const Resources& resources, Diagnostics& out);
  void read_nouns(const Resources& resources, Diagnostics& out);
  void read_cues(const Resources& resources, Diagnostics& out);

  std::map<std::string, Predicate, std::less<>> verbs_, nouns_, adjectives_;
  std::map<std::string, EventNoun, std::less<>> event_nouns_;
  std::map<std::string, Effect, std::less<>> modals_, marks_, adverbs_;
  std::map<std::string, bool, std::less<>> reciprocal_, party_cases_, attribution_cases_;
};

}  // namespace annals
