#pragma once
#include <vector>

#include "core/event/drafts.h"

namespace annals {

// Which event of a sentence came before, after or during which, from its order words ("after the vote", "once the talks
// end"). Ids index `drafts`.
std::vector<EventOrder> find_order(const Clauses& clauses, const std::vector<Draft>& drafts);

}  // namespace annals
