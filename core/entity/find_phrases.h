#pragma once
#include "core/entity/draft.h"

namespace annals {

// Fills Draft::phrases with the noun phrases and pronouns that can take part in an event: span, head, kind pronoun or
// not. The span holds determiners, modifiers, compounds and possessors of the head, name parts, and a short "of"
// phrase; no relative clause, apposition, conjunct or other prepositional phrase.
void find_phrases(Draft& d);

}  // namespace annals
