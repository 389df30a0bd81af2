#pragma once
#include "core/entity/draft.h"

namespace annals {

// Joins descriptions to the names they stand beside: appositions ("Ana Silva, the envoy"), predicates ("Ana Silva is
// the envoy") and phrases of which the one's span begins right behind the other's ("the envoy Ana Silva").
void link_appositions(Draft& d);

// Whether a description may mean somebody or something of this sort.
bool compatible(Sort description, Sort named);

}  // namespace annals
