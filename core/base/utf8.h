#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

struct CodePoint {
  std::uint32_t value = 0;  // U+FFFD for a malformed sequence
  std::uint32_t bytes = 0;  // length in the text, 1..4; 1 for a malformed sequence; 0 at the end
};

// The character that begins at byte `at`.
CodePoint decode(std::string_view text, std::size_t at);
void append(std::string& out, std::uint32_t code_point);
bool valid_utf8(std::string_view text);
// Replaces each malformed sequence by U+FFFD (maximal subparts, as the Unicode standard recommends).
std::string to_valid_utf8(std::string_view text, std::size_t& replaced);

// Translates byte offsets of one text into code point offsets, in constant time each.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);  // the text must outlive the index
  [[nodiscard]] std::uint32_t operator()(std::uint32_t byte) const;
  // The inverse: the byte at which code point number `n` begins; the text's size when there are fewer.
  [[nodiscard]] std::uint32_t byte_of(std::uint32_t n) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> before_;  // code points before each 64-byte stretch
};

}  // namespace annals
