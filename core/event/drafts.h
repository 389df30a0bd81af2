#pragma once
#include <vector>

#include "core/event/attribution.h"
#include "core/event/clauses.h"
#include "core/event/coder.h"
#include "core/event/participants.h"

namespace annals {

// A candidate event with everything its own clause tells.
struct Draft {
  Frame frame;
  Coding coding;
  Participants who;
  WordSpan trigger;
  WordId carrier;  // whose auxiliaries and negation count: the verb of a nominal event
  bool speech = false;
  bool incidental = false;      // worth a record only when the action is known
  bool attribution = false;     // "according to X"
  bool negation_coded = false;  // the code has weighed the negation
};

// The events of one Analysis, in text order of their triggers: finite and non-finite verbs, event nouns, attributions.
// Leaves out states, aspect verbs, and what stands in captions, credits and page furniture.
std::vector<Draft> find_drafts(const Clauses& clauses, const Coder& coder, const Ontology& ontology);

// The sayings and beliefs among the predicates, in text order; `drafts` gives the sayings' events.
std::vector<Saying> find_sayings(const Clauses& clauses, const std::vector<Draft>& drafts);

}  // namespace annals
