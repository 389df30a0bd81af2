#pragma once
#include <string>

#include "core/document/analysis.h"

namespace annals {

// Checks every invariant of an Analysis; "" when all hold, else what does not, in one line. They are:
// blocks partition the text; tokens are sorted, non-empty, disjoint and begin and end on character boundaries;
// sentences partition tokens and words; the words of a token partition it; each sentence is one tree; names, times,
// mentions and triggers stand inside one sentence; every id is none or valid; entity and mentions list each other; a
// date exists exactly when its basis is not none, but for open tense bounds; earliest <= latest.
std::string verify(const Analysis& a);

}  // namespace annals
