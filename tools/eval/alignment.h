#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "tools/train/treebank.h"

namespace annals::eval {

// A treebank laid over its text without white space, as the CoNLL-2018 shared task aligns systems with gold.
struct LaidOut {
  struct Place {
    const train::GoldWord* word = nullptr;
    std::uint32_t begin = 0;  // of the word's token, when the token has several words
    std::uint32_t end = 0;
    std::uint32_t head = 0;  // index into words; `root` and `nowhere` are no indices
    bool multi = false;
  };
  struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend auto operator<=>(const Stretch&, const Stretch&) = default;
  };
  static constexpr std::uint32_t root = ~0U;
  static constexpr std::uint32_t nowhere = ~0U - 1;

  std::string characters;
  std::vector<Place> words;
  std::vector<Stretch> sentences;
  std::vector<Stretch> multi_word_tokens;
};

LaidOut lay_out(const train::Treebank& treebank);  // keeps pointers into `treebank`

// For each gold word the index of the system word it is aligned with, LaidOut::nowhere when there is none: words of the
// same characters; where either side has a multi-word token, the longest common subsequence of lower-cased forms.
std::vector<std::uint32_t> align(const LaidOut& gold, const LaidOut& system);

}  // namespace annals::eval
