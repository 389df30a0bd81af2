#pragma once
#include "core/entity/draft.h"

namespace annals {

// Gives every phrase that is still without a cluster the one it refers to, in text order: descriptions by role, head
// noun or class, pronouns by agreement and place, first persons inside quotations by their speaker; else a cluster of
// its own. Looks back at a bounded number of phrases, so the time is linear in the text.
void resolve_references(Draft& d);

}  // namespace annals
