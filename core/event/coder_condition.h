#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/event/clauses.h"
#include "core/event/coder_classes.h"

namespace annals {

// A clause or event noun as the conditions of data/en/event/actions/*.tsv see it: a Frame with its conjuncts,
// partitives looked through ("dozens of troops"), its prepositional phrases under every marker, and its clauses.
struct Situation {
  const Clauses* clauses = nullptr;
  WordId head;
  std::vector<WordId> subjects, objects, indirect, modifiers, adverbs, complements;
  std::vector<std::pair<std::string, WordId>> phrases;  // (preposition, head)
  bool passive = false;
  bool negated = false;
  bool noun = false;
};

Situation make_situation(const Clauses& clauses, const Frame& frame, const WordClasses& classes);

// One of the words that may fill a slot.
struct SlotValue {
  enum class Kind : std::uint8_t { any, none, lemma, word_class, entity, several, infinitive, clause, gerund };
  Kind kind = Kind::any;
  std::string lemma;
  std::string modifier;  // "ceasefire" of "ceasefire agreement"
  WordClasses::ClassId word_class = 0;
  EntityKind entity = EntityKind::thing;
};

// One atom of a condition: a slot and what may fill it.
struct SlotTest {
  enum class Slot : std::uint8_t {
    subject,
    object,
    indirect,
    complement,
    complement_auxiliary,
    complement_subject,
    modifier,
    adverb,
    phrase,
    passive,
    active,
    negated
  };
  Slot slot = Slot::object;
  std::string preposition;  // of Slot::phrase
  std::vector<SlotValue> values;
};

// "obj=@military & from=*;passive": holds when all tests of one of the alternatives do.
struct Condition {
  std::vector<std::vector<SlotTest>> alternatives;  // none: always holds

  // Nothing, with a message in `fault`, when the text is no condition.
  static std::optional<Condition> parse(std::string_view text, const WordClasses& classes, std::string& fault);
};

// How specific a matching condition is, and the word that filled its last slot.
struct Fit {
  int weight = 0;
  WordId filler;
};
std::optional<Fit> fit(const Condition& condition, const Situation& s, const WordClasses& classes);

}  // namespace annals
