#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace annals {

// Hashed features of one decision. Each call of add() is a template: its place in the sequence of calls since clear()
// is part of the hash, so an extractor must make the same calls in the same order every time.
class FeatureList {
 public:
  static constexpr std::size_t capacity = 256;

  void clear() {
    size_ = 0;
    template_ = 0;
  }
  template <class... Parts>
  void add(Parts... parts) {
    std::uint64_t h = ++template_ * 0x9e3779b97f4a7c15ULL;
    ((h = stir(h ^ static_cast<std::uint64_t>(parts))), ...);
    keys_[size_++] = stir(h);
  }
  [[nodiscard]] std::span<const std::uint64_t> keys() const { return {keys_.data(), size_}; }

  static constexpr std::uint64_t stir(std::uint64_t h) {
    h *= 0xd6e8feb86659fd93ULL;
    return h ^ h >> 32;
  }

 private:
  std::size_t size_ = 0;
  std::uint64_t template_ = 0;
  std::array<std::uint64_t, capacity> keys_;
};

}  // namespace annals
