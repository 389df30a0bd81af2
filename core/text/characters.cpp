#include "core/text/characters.h"

#include "core/base/utf8.h"

namespace annals {
namespace {

bool is_space(std::uint32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x1F) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

}  // namespace

CharKind kind_of(std::uint32_t c) {
  if (is_space(c)) return CharKind::space;
  if (c >= 'a' && c <= 'z') return CharKind::lower;
  if (c >= 'A' && c <= 'Z') return CharKind::upper;
  if (c >= '0' && c <= '9') return CharKind::digit;
  if (c == '\'' || c == 0x2019) return CharKind::apostrophe;
  if (c == '.') return CharKind::stop;
  if (c == '-') return CharKind::hyphen;
  if (c == '"' || c == 0x201C || c == 0x201D) return CharKind::quote;
  if (c == '?' || c == '!') return CharKind::final_mark;
  if (c == ',') return CharKind::comma;
  if (c < 128) return CharKind::mark;
  return c >= 0xC0 && c < 0x250 ? CharKind::lower : CharKind::other;
}

std::vector<Character> characters(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::vector<Character> out;
  out.reserve(end - begin);
  for (std::uint32_t at = begin; at < end;) {
    const CodePoint c = decode(text, at);
    out.push_back({c.value, at, at + c.bytes, kind_of(c.value)});
    at += c.bytes;
  }
  return out;
}

}  // namespace annals
