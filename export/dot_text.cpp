#include "export/dot_text.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace annals {
namespace {

bool is_space(std::uint32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0d) || c == 0x85 || c == 0xa0 || (c >= 0x2000 && c <= 0x200a) ||
         c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x3000;
}

// Characters that XML forbids, and those that reorder the text around them.
bool is_unwanted(std::uint32_t c) {
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0xd800 && c < 0xe000) || (c & 0xfffe) == 0xfffe ||
         (c >= 0xfdd0 && c <= 0xfdef) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff ||
         c == 0xad;
}

std::string replaced(std::string_view text, std::string_view backslash, std::string_view quote) {
  std::string out;
  out.reserve(text.size() + 8);
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += quote;
        break;
      case '\\':
        out += backslash;
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

std::string plain_text(std::string_view text, std::size_t limit) {
  std::string out;
  std::size_t count = 0;
  std::size_t last_word = 0;  // bytes of `out` before the last space
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode(text, i);
    i += std::max<std::uint32_t>(c.bytes, 1);
    if (is_space(c.value)) {
      space = !out.empty();
      continue;
    }
    if (is_unwanted(c.value)) continue;
    if (count + (space ? 1 : 0) >= limit) {
      if (last_word > out.size() / 2) out.resize(last_word);
      while (!out.empty() && (out.back() == ',' || out.back() == ' ' || out.back() == ';')) out.pop_back();
      return out + "…";
    }
    if (space) {
      last_word = out.size();
      out += ' ';
      ++count;
      space = false;
    }
    append(out, c.value);
    ++count;
  }
  return out;
}

std::string dot_label(std::string_view clean) { return replaced(clean, "\\\\", "\\\""); }
std::string dot_node_tooltip(std::string_view clean) { return replaced(clean, "\\\\\\\\", "\\\""); }

std::string dot_html(std::string_view clean) { return replaced(clean, "\\\\", "&quot;"); }

std::string page_text(std::string_view clean) {
  std::string out = replaced(clean, "\\", "&quot;");
  for (std::size_t at = 0; (at = out.find('\'', at)) != std::string::npos; at += 5) out.replace(at, 1, "&#39;");
  return out;
}

std::string web_address(std::string_view url) {
  const auto begins = [&](std::string_view scheme) {
    return url.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), url.begin(),
                                                    [](char a, char b) { return a == (b | 0x20) || a == b; });
  };
  if (url.size() > 2000 || !(begins("http://") || begins("https://"))) return {};
  const bool printable = std::all_of(url.begin(), url.end(), [](char c) {
    return c > ' ' && c != 0x7f && c != '"' && c != '\'' && c != '<' && c != '>' && c != '\\' && c != '`';
  });
  return printable ? std::string(url) : std::string();  // a byte above 0x7f is negative as a char, and is refused
}

std::string safe_id(std::string_view id) {
  std::string out;
  for (const char c : id.substr(0, 200)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool plain = letter || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    if (out.empty() && !letter) out += 'x';
    out += plain ? c : '-';
  }
  return out;
}

}  // namespace annals
