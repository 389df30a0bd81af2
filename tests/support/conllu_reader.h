#pragma once
#include <string_view>

#include "core/document/analysis.h"

namespace annals {

// An Analysis with the text and syntax layers of a hand-written CoNLL-U document, for tests of the later stages.
//
// Rows have the ten columns, or only the first eight, separated by white space of any kind; XPOS may be "_". The text
// is made from the forms (SpaceAfter=No is heeded); sentences are joined by a space, and by an empty line before "#
// newpar", which begins a new block. "# block = headline" before a sentence sets its block's kind. Rows of the form
// "3-4" are multi-word tokens. Straight quotation marks pair up in turn, curly ones by shape, both inside a paragraph.
// MISC may hold Name=PER, Name=ORG or Name=LOC on the first word of a name, with Name=+ on its following words. A
// malformed row throws std::runtime_error with the row's text.
Analysis read_conllu(std::string_view conllu);

}  // namespace annals
