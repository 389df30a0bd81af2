#pragma once
#include <span>
#include <vector>

#include "core/text/characters.h"

namespace annals {

// For each character, whether it is a line break that ends a sentence: a blank line, or a break that no wrapping
// explains, because the next line's first word would have fitted on the line. Other line breaks are ordinary spaces.
std::vector<bool> hard_breaks(std::span<const Character> characters);

}  // namespace annals
