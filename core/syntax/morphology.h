#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/learn/linear_model.h"
#include "core/learn/lookup_table.h"
#include "core/syntax/parser.h"
#include "core/syntax/tagger_features.h"

namespace annals {

// What the choice of features looks at: the tagged and parsed sentence.
struct MorphologyInput {
  std::span<const TaggerWord> words;
  std::span<const std::uint8_t> tags;
  std::span<const Arc> arcs;
  // For each word, the set of relations of its dependents.
  std::span<const std::uint64_t> below;
};
void morphology_features(const MorphologyInput& in, std::size_t at, FeatureList& out);
std::vector<std::uint64_t> relations_below(std::span<const Arc> arcs);

// Chooses each word's morphological features among the bundles seen with its tag. Immutable.
class Morphology {
 public:
  Morphology() = default;
  explicit Morphology(WeightsReader& in);
  [[nodiscard]] std::vector<Features> choose(const MorphologyInput& in) const;

 private:
  std::string_view bundles_;     // Features bits, 8 bytes each
  std::string_view begins_;      // for each tag, where its candidates begin; one more at the end
  std::string_view candidates_;  // bundle numbers
  LinearModel model_;
};

}  // namespace annals
