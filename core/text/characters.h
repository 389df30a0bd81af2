#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace annals {

enum class CharKind : std::uint8_t {
  space,
  lower,
  upper,
  digit,
  apostrophe,
  stop,
  hyphen,
  quote,
  final_mark,
  comma,
  mark,
  other,
  none
};

struct Character {
  std::uint32_t value = 0;
  std::uint32_t begin = 0;  // byte in the text
  std::uint32_t end = 0;
  CharKind kind = CharKind::none;
};

CharKind kind_of(std::uint32_t code_point);
// The characters of text[begin, end).
std::vector<Character> characters(std::string_view text, std::uint32_t begin, std::uint32_t end);

}  // namespace annals
