#pragma once
#include <cstdint>
#include <span>

#include "core/learn/feature_list.h"
#include "core/learn/word_view.h"

namespace annals {

// One word as the tagger sees it: its form, and the set of universal tags it is known to bear (one bit each, 0 when
// unknown).
struct TaggerWord {
  WordView view;
  std::uint64_t known_tags = 0;
};

inline constexpr std::uint64_t no_tag = 1000;  // the tag before the first word

// `previous` and `before` are the tags given to the two words before words[at].
void tagger_features(std::span<const TaggerWord> words, std::size_t at, std::uint64_t previous, std::uint64_t before,
                     FeatureList& out);

}  // namespace annals
