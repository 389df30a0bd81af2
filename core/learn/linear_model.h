#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "core/learn/weights_reader.h"

namespace annals {

// Scores the classes of one decision: the sum of the weights of its features. Weights are 8-bit, with a binary exponent
// for each feature; sums are integers, so that the result is the same on every machine. Immutable; a view of the
// weights file.
class LinearModel {
 public:
  LinearModel() = default;
  explicit LinearModel(WeightsReader& in);

  [[nodiscard]] std::size_t classes() const { return classes_; }
  // `scores` has classes() elements; what was in it is overwritten.
  void score(std::span<const std::uint64_t> features, std::span<std::int32_t> scores) const;

 private:
  std::size_t classes_ = 0;
  std::size_t mask_ = 0;
  std::string_view slots_;  // LookupTable::Slot: the value is the row's place in rows_
  std::string_view rows_;   // each: count, exponent, then count pairs of class and signed weight
};

}  // namespace annals
