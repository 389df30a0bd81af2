#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/learn/linear_model.h"
#include "core/learn/lookup_table.h"
#include "core/syntax/tag_set.h"
#include "core/syntax/tagger_features.h"

namespace annals {

// Gives each word of a sentence a class of its TagSet, from left to right. Immutable.
class Tagger {
 public:
  Tagger() = default;
  explicit Tagger(WeightsReader& in);
  [[nodiscard]] const TagSet& tags() const { return tags_; }
  [[nodiscard]] std::uint64_t known_tags(const WordView& word) const;
  // `tags` receives one class for each word.
  void tag(std::span<const TaggerWord> words, std::span<std::uint8_t> tags) const;

 private:
  TagSet tags_;
  LookupTable known_;  // folded form -> set of universal tags
  LinearModel model_;
};

}  // namespace annals
