#pragma once
#include <string>
#include <string_view>

namespace annals {

// What every exporter does to text that came from outside, so that no reader of the file is misled or broken by it.

// Only characters that XML 1.0 allows, for all formats alike, since graphs are converted from one into another: control
// characters (but tab and line feed), DEL and the non-characters U+xxFFFE and U+xxFFFF become U+FFFD. `text` is valid
// UTF-8.
std::string clean_text(std::string_view text);
[[nodiscard]] bool is_clean(std::string_view text);

std::string xml_text(std::string_view text);   // escaped for element content and for attributes in double quotes
std::string html_text(std::string_view text);  // the same for HTML
// A quoted cell (RFC 4180). A leading = + - @ (also full-width) or tab gets an apostrophe, so that no spreadsheet runs
// it.
std::string csv_cell(std::string_view text);
std::string dot_text(std::string_view text, std::size_t most_characters = 300);  // a quoted DOT string
std::string turtle_text(std::string_view text);                                  // a quoted Turtle literal
std::string turtle_name(std::string_view id);  // the local part of a prefixed name, or of an IRI
std::string real_text(double number);          // shortest form, always with a point: "0.5", "-10.0"

// The address itself when it is http, https or mailto and has no blanks, quotes or control characters; else "".
std::string_view safe_url(std::string_view url);

// At most this many characters, cut with an ellipsis.
std::string shorten(std::string_view text, std::size_t most_characters);

}  // namespace annals
