#pragma once
#include <vector>

#include "core/event/drafts.h"

namespace annals {

// Codes the verbs of a user's PETRARCH dictionary, as that coder does: the patterns around each verb choose the code;
// who acts is what the pattern marks, else the verb's subject, and who is acted on is what it marks, else the first
// actor with a code behind the verb. An event needs both. A dictionary of verbs stands in place of our own lexicon.
std::vector<Draft> find_user_drafts(const Clauses& clauses, const Ontology& ontology);

// Leaves out what the user's discard lists are about: their sentences, or the whole story.
void drop_discarded(const Analysis& a, const Ontology& ontology, std::vector<Draft>& drafts);

}  // namespace annals
