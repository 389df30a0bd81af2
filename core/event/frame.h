#pragma once
#include <string>
#include <utility>
#include <vector>

#include "core/document/analysis.h"

namespace annals {

// The predicate-argument structure of one candidate trigger, as the tree gives it, before any code is chosen. All words
// stand in one sentence; what the clause lacks is none.
struct Frame {
  WordId head;        // the verb, adjective or event noun
  WordId light_noun;  // "held talks": the noun that carries the meaning; `head` is the verb
  WordId particle;    // "carry out": the compound:prt
  WordId subject;     // head of the agent: nsubj, the by-phrase of a passive, the possessor of an event noun
  WordId object;      // head of what is acted on: obj, nsubj:pass, the of-phrase of an event noun
  WordId indirect;    // iobj: "told Y that"
  std::vector<std::pair<WordId, WordId>> obliques;  // (case word, head) of obl and nmod dependents, in text order
  WordId complement;                                // head of the ccomp or xcomp
  bool passive = false;
  bool noun = false;  // an event noun
};

// What a frame means.
struct Coding {
  ActionId action;  // none when the coder has no opinion
  std::string mode;
  std::vector<std::string> contexts;
  double confidence = 0;
  std::string rule;         // "en/event/actions.tsv:214", "" when no row matched
  bool is_event = true;     // false: a row says that this reading is no event ("run the risk")
  bool speech = false;      // the complement is what is said
  bool known = false;       // some row matched
  bool reciprocal = false;  // several actors act on each other when there is no target
  WordId absorbed;          // a word that belongs to the trigger: the noun of a light verb
  WordId content;           // the complement whose meaning went into the code
};

}  // namespace annals
