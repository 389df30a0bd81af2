#pragma once
#include <cstdint>
#include <span>

#include "core/learn/feature_list.h"
#include "core/learn/word_view.h"

namespace annals {

// The recognizer's classes: outside, then begin, inside, last and unit of each NameType.
struct NameClass {
  enum class Part : std::uint8_t { begin, inside, last, unit };
  static constexpr std::size_t count = 13;
  static constexpr std::size_t outside = 0;
  static constexpr std::size_t number(std::size_t type, Part part) {
    return 1 + 4 * type + static_cast<std::size_t>(part);
  }
  static constexpr Part part(std::size_t cls) { return static_cast<Part>((cls - 1) % 4); }
  static constexpr std::size_t type(std::size_t cls) { return (cls - 1) / 4; }
  // Whether a name is still open after `cls`.
  static constexpr bool open(std::size_t cls) {
    return cls != outside && (part(cls) == Part::begin || part(cls) == Part::inside);
  }
  static constexpr bool may_follow(std::size_t previous, std::size_t cls) {
    const bool goes_on = cls != outside && (part(cls) == Part::inside || part(cls) == Part::last);
    if (open(previous) != goes_on) return false;
    return !goes_on || type(previous) == type(cls);
  }
};

// One word as the recognizer sees it.
struct NameWord {
  WordView view;
  std::uint64_t tag = 0;
  std::uint64_t known_tags = 0;
  std::uint32_t marks = 0;  // Gazetteer::mark
  std::uint32_t memory =
      0;  // what the same capitalized form was earlier in the document: 0 not seen, 1 no name, 2 + type
};

void name_features(std::span<const NameWord> words, std::size_t at, std::size_t previous, std::size_t before,
                   FeatureList& out);

}  // namespace annals
