#pragma once
#include <string>

#include "core/document/analysis.h"

namespace annals {

// What happened in a few words of the text, without the actor: "rejected Moscow's key demands". The words of the
// trigger's subtree in the order of the text, cut at a word (with an ellipsis) after about `limit` characters; nothing
// is added.
std::string clause_of(const Analysis& a, EventId event, std::size_t limit = 90);

}  // namespace annals
