#pragma once
#include <string_view>
#include <vector>

#include "core/document/analysis.h"

namespace annals {

// Pairs quotation marks (curly, straight, angle) within blocks and sets Token::quotation. A quotation that is not
// closed at the end of its paragraph goes on in the next one when that opens with a mark again, as newspapers print
// long quotations; else it ends with its sentence. Apostrophes are no marks. Linear time.
std::vector<Quotation> find_quotations(std::string_view text, const std::vector<Block>& blocks,
                                       const std::vector<Sentence>& sentences, std::vector<Token>& tokens);

}  // namespace annals
