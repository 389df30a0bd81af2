#pragma once
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace annals {

// Turns the bytes of a file into a Document's text: valid UTF-8, no byte order mark, \n line ends, no NUL.
// UTF-8, UTF-16 and UTF-32 are recognised by mark or by their zero bytes; other bytes are read as Windows-1252 when
// nothing in them is well-formed UTF-8 beyond ASCII, else each malformed sequence becomes U+FFFD. What was mended goes
// to `notes`.
std::string decode_text(std::string_view bytes, const std::string& source, Diagnostics& notes);

// "a PDF file", "a gzip file" ... by the first bytes; "" when they look like text.
std::string_view binary_kind(std::string_view bytes);

}  // namespace annals
