#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace annals {

// ASCII lower case; curly apostrophes and quotation marks straightened.
std::string fold(std::string_view form);

// Hashes of what the trained stages look at in one word's form.
struct WordView {
  std::uint64_t form = 0;
  std::uint64_t lower = 0;                // folded, digits as 0
  std::array<std::uint64_t, 5> suffix{};  // the last 1..5 bytes of it
  std::array<std::uint64_t, 3> prefix{};  // the first byte as written; the first 2 and 3 bytes folded
  std::uint64_t shape = 0;                // "Xxx", "dd", ... runs cut at two
  bool capital = false;
};
WordView view_word(std::string_view form);

}  // namespace annals
