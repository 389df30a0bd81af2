#pragma once
#include <string>

#include "core/document/analysis.h"

namespace annals {

// The syntax layer as CoNLL-U. Every non-space character of the text is in some token.
std::string to_conllu(const Analysis& analysis);

}  // namespace annals
