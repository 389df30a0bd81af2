#include "core/learn/linear_model.h"

#include <algorithm>
#include <array>
#include <bit>

#include "core/learn/feature_list.h"
#include "core/learn/lookup_table.h"

namespace annals {

LinearModel::LinearModel(WeightsReader& in) {
  classes_ = in.number();
  slots_ = in.array();
  rows_ = in.array();
  const std::size_t n = slots_.size() / sizeof(LookupTable::Slot);
  if (!std::has_single_bit(n)) slots_ = {};
  mask_ = slots_.empty() ? 0 : n - 1;
}

// Nearly all the time goes into cache misses: the slots of all features are fetched first, then their rows, then they
// are summed.
void LinearModel::score(std::span<const std::uint64_t> features, std::span<std::int32_t> scores) const {
  std::fill(scores.begin(), scores.end(), 0);
  if (slots_.empty()) return;
  for (const std::uint64_t key : features) {
    __builtin_prefetch(slots_.data() + (key & mask_) * sizeof(LookupTable::Slot));
  }
  std::array<const char*, FeatureList::capacity> found;
  std::size_t count = 0;
  for (const std::uint64_t key : features) {
    const std::uint32_t wanted = LookupTable::fingerprint(key);
    for (std::size_t i = key & mask_;; i = (i + 1) & mask_) {
      const auto slot = load<LookupTable::Slot>(slots_, i);
      if (slot.fingerprint == wanted) {
        found[count] = rows_.data() + slot.value;
        __builtin_prefetch(found[count++]);
        break;
      }
      if (slot.fingerprint == 0) break;
    }
  }
  for (std::size_t k = 0; k < count; ++k) {
    const char* row = found[k];
    const auto pairs = static_cast<unsigned char>(row[0]);
    const int scale = 1 << row[1];
    for (unsigned j = 0; j < pairs; ++j) {
      row += 2;
      scores[static_cast<unsigned char>(row[0])] += static_cast<signed char>(row[1]) * scale;
    }
  }
}

}  // namespace annals
