#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/resources/resources.h"

namespace annals {

// Lists of known names and of words that tell a kind of name, from the columns that en/syntax/gazetteers.tsv points to.
// It gives each word of a sentence the set of places it can take in a listed phrase. Immutable.
class Gazetteer {
 public:
  static constexpr std::size_t most_classes = 16;
  static constexpr std::size_t longest = 6;  // words of a phrase

  Gazetteer() = default;
  Gazetteer(const Resources& resources, Diagnostics& out);
  // `words`: WordView::lower of each word. Of class c, bit 2c is set where a phrase begins, bit 2c + 1 where one goes
  // on; the longest phrase that begins at a word counts, and none begins inside it.
  void mark(std::span<const std::uint64_t> words, std::span<std::uint32_t> marks) const;

 private:
  void add(std::string_view phrase, std::uint32_t cls);
  void add_column(const File& file, std::string_view column, std::uint32_t cls);

  struct Entry {
    std::uint16_t classes = 0;  // of the phrase that ends here; 0 when it only goes on
  };
  std::unordered_map<std::uint64_t, Entry> phrases_;  // hash of the words so far; looked up, never walked
};

}  // namespace annals
