#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace annals {

// Text for DOT, safe against everything a text may hold: whatever comes in, `dot` accepts the result and draws it as it
// reads.

// Valid UTF-8 without control characters, noncharacters and directional overrides; white space becomes single spaces;
// cut with an ellipsis at a word when longer than `limit` characters.
std::string plain_text(std::string_view text, std::size_t limit);

std::string dot_label(std::string_view clean);  // inside "..." of a label or of an attribute that is not expanded
std::string dot_node_tooltip(std::string_view clean);  // node tooltips are expanded twice
std::string dot_html(std::string_view clean);          // inside <...>
std::string page_text(std::string_view clean);         // element content and quoted attributes of HTML

// The address when it may be written into a picture (http or https, printable, of sane length); otherwise "".
std::string web_address(std::string_view url);
std::string safe_id(std::string_view id);  // letters, digits, "-", "_" and "."; begins with a letter

}  // namespace annals
