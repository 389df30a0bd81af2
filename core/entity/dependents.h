#pragma once
#include <algorithm>
#include <span>
#include <vector>

#include "core/document/analysis.h"

namespace annals {

// The trees of one Analysis seen from above: the dependents of each word in text order, and its sentence. Of a word
// with very many dependents only the first ones are told, so that looking at them takes constant time.
class Dependents {
 public:
  explicit Dependents(const Analysis& a);

  [[nodiscard]] std::span<const WordId> of(WordId w) const {
    return std::span(children_).subspan(first_[w.value], std::min(most, first_[w.value + 1] - first_[w.value]));
  }
  // The first dependent with exactly this relation; none when there is none.
  [[nodiscard]] WordId child(WordId w, Relation r) const;
  [[nodiscard]] std::uint32_t sentence(WordId w) const { return sentence_[w.value]; }

 private:
  static constexpr std::uint32_t most = 200;
  const Analysis& a_;
  std::vector<std::uint32_t> first_;
  std::vector<WordId> children_;
  std::vector<std::uint32_t> sentence_;
};

}  // namespace annals
