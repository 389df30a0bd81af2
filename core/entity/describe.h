#pragma once
#include "core/entity/draft.h"

namespace annals {

// Reads each phrase by itself: its proper name without titles, role, affiliation, determiner, number, gender, sort, and
// whom the ontology says the name means (for capitals: the government or the city, by metonymy.tsv).
void describe_phrases(Draft& d);

}  // namespace annals
