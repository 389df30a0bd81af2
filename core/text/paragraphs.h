#pragma once
#include <string_view>
#include <vector>

#include "core/document/analysis.h"

namespace annals {

// Paragraphs of a text, without the white space around them: stretches between blank lines, cut further at line ends
// unless the text is hard-wrapped (the next word would not have fitted on the line).
std::vector<ByteSpan> find_paragraphs(std::string_view text);

}  // namespace annals
