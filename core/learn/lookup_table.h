#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/learn/weights_reader.h"

namespace annals {

// A frozen hash table from 64-bit keys to 32-bit values. Only 32 bits of a key are kept: a key that is not in the table
// is found by mistake about once in a billion times.
class LookupTable {
 public:
  LookupTable() = default;
  explicit LookupTable(WeightsReader& in);
  [[nodiscard]] std::optional<std::uint32_t> find(std::uint64_t key) const;

  // A slot: fingerprint (0 means empty) and value.
  struct Slot {
    std::uint32_t fingerprint = 0;
    std::uint32_t value = 0;
  };
  static std::uint32_t fingerprint(std::uint64_t key) {
    const auto high = static_cast<std::uint32_t>(key >> 32);
    return high == 0 ? 1 : high;
  }

 private:
  std::string_view slots_;  // a power of two of them, never full
  std::size_t mask_ = 0;
};

}  // namespace annals
