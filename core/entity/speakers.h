#pragma once
#include <vector>

#include "core/entity/draft.h"

namespace annals {

// For each quotation of the document the phrase of who utters it, Phrase::none when the text does not say: the subject
// of the speech verb beside it, the object of "according to", else the speaker of the quotation just before.
std::vector<std::uint32_t> find_speakers(const Draft& d);

}  // namespace annals
