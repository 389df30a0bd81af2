#include "export/safe_text.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/utf8.h"

namespace annals {
namespace {

bool bad_byte(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n') || c == '\x7f'; }

// U+xxFFFE and U+xxFFFF end in the bytes BF BE or BF BF.
bool non_character(std::string_view text, std::size_t at) { return (decode(text, at).value & 0xfffe) == 0xfffe; }

std::string escaped(std::string_view text, bool attribute) {
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
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\n':
        out += attribute ? "&#10;" : "\n";
        break;
      case '\t':
        out += attribute ? "&#9;" : "\t";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

bool is_clean(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (bad_byte(text[i])) return false;
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead >= 0xef && non_character(text, i)) return false;
  }
  return true;
}

std::string clean_text(std::string_view text) {
  if (is_clean(text)) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode(text, i);
    const bool bad = (c.bytes == 1 && bad_byte(text[i])) || (c.value & 0xfffe) == 0xfffe;
    append(out, bad ? 0xfffd : c.value);
    i += c.bytes;
  }
  return out;
}

std::string xml_text(std::string_view text) { return escaped(text, true); }
std::string html_text(std::string_view text) { return escaped(text, false); }

std::string csv_cell(std::string_view text) {
  static constexpr std::array<std::string_view, 10> formulas{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
  std::string out = "\"";
  if (std::any_of(formulas.begin(), formulas.end(), [&](std::string_view f) { return text.starts_with(f); }))
    out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out += '"';
}

std::string dot_text(std::string_view text, std::size_t most_characters) {
  std::string out = "\"";
  for (const char c : shorten(text, most_characters)) {
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
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      default:
        out += c;
    }
  }
  return out += '"';
}

std::string turtle_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += c;
    }
  }
  return out += '"';
}

std::string turtle_name(std::string_view id) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : id) {
    const auto b = static_cast<unsigned char>(c);
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (plain)
      out += c;
    else
      ((out += '%') += digits[b >> 4]) += digits[b & 15];
  }
  return out;
}

std::string real_text(double number) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
  std::string out(buffer.data(), end);
  return out.find_first_of(".en") == std::string::npos ? out + ".0" : out;
}

std::string_view safe_url(std::string_view url) {
  static constexpr std::array<std::string_view, 3> schemes{"http://", "https://", "mailto:"};
  const auto bad = [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == '"' || c == '<' || c == '>' || c == '\x7f';
  };
  if (std::any_of(url.begin(), url.end(), bad)) return {};
  for (const std::string_view scheme : schemes) {
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    if (url.size() > scheme.size() &&
        std::equal(scheme.begin(), scheme.end(), url.begin(), [&](char a, char b) { return same(b, a); }))
      return url;
  }
  return {};
}

std::string shorten(std::string_view text, std::size_t most_characters) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] & '\xc0') == '\x80') continue;
    if (++n > most_characters) return std::string(text.substr(0, i)) + "…";
  }
  return std::string(text);
}

}  // namespace annals
