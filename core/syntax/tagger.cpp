#include "core/syntax/tagger.h"

#include <algorithm>

namespace annals {

Tagger::Tagger(WeightsReader& in) : tags_(in), known_(in), model_(in) {}

std::uint64_t Tagger::known_tags(const WordView& word) const { return known_.find(word.lower).value_or(0); }

void Tagger::tag(std::span<const TaggerWord> words, std::span<std::uint8_t> tags) const {
  FeatureList features;
  std::vector<std::int32_t> scores(model_.classes());
  std::uint64_t previous = no_tag;
  std::uint64_t before = no_tag;
  for (std::size_t i = 0; i < words.size(); ++i) {
    tagger_features(words, i, previous, before, features);
    model_.score(features.keys(), scores);
    tags[i] = static_cast<std::uint8_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    before = previous;
    previous = tags[i];
  }
}

}  // namespace annals
