#pragma once
#include <span>
#include <string_view>

#include "core/learn/feature_list.h"
#include "core/text/characters.h"

namespace annals {

// What the two boundary models look at: the characters around the place after characters[at], the chunk it stands in (a
// stretch without white space) and the chunk after it. Constant work, whatever the text.
void boundary_features(std::string_view text, std::span<const Character> characters, std::size_t at, FeatureList& out);

// Whether a token may end between two neighbouring characters of one chunk at all; elsewhere no model is asked.
bool may_split(CharKind left, CharKind right);

}  // namespace annals
