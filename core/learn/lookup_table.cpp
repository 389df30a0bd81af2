#include "core/learn/lookup_table.h"

#include <bit>

namespace annals {

LookupTable::LookupTable(WeightsReader& in) : slots_(in.array()) {
  const std::size_t n = slots_.size() / sizeof(Slot);
  if (!std::has_single_bit(n)) slots_ = {};
  mask_ = slots_.empty() ? 0 : n - 1;
}

std::optional<std::uint32_t> LookupTable::find(std::uint64_t key) const {
  if (slots_.empty()) return {};
  const std::uint32_t wanted = fingerprint(key);
  for (std::size_t i = key & mask_;; i = (i + 1) & mask_) {
    const auto slot = load<Slot>(slots_, i);
    if (slot.fingerprint == wanted) return slot.value;
    if (slot.fingerprint == 0) return {};
  }
}

}  // namespace annals
