#pragma once
#include <compare>
#include <cstdint>
#include <limits>

namespace annals {

// Half-open range [begin, end) of positions of one kind. Tag keeps bytes, tokens and words apart.
template <class Tag>
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(std::uint32_t i) const { return begin <= i && i < end; }
  [[nodiscard]] constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

// Index of an element in one flat array of an Analysis; `none` when absent.
template <class Tag>
struct Id {
  std::uint32_t value = std::numeric_limits<std::uint32_t>::max();
  static const Id none;
  explicit constexpr operator bool() const { return value != std::numeric_limits<std::uint32_t>::max(); }
  friend constexpr auto operator<=>(const Id&, const Id&) = default;
};
template <class Tag>
inline constexpr Id<Tag> Id<Tag>::none{};

}  // namespace annals
