#pragma once
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/document/analysis.h"
#include "core/learn/linear_model.h"
#include "core/syntax/gazetteer.h"
#include "core/syntax/name_features.h"

namespace annals {

// What capitalized forms have been so far in a document: names of a type, or no names. The trainer fills it from gold.
class NameMemory {
 public:
  // 0 not seen, 1 no name, 2 + type.
  [[nodiscard]] std::uint32_t recall(const WordView& view) const;
  void note(const WordView& view, std::size_t cls);

 private:
  std::unordered_map<std::uint64_t, std::array<std::uint16_t, 4>> counts_;  // looked up, never walked
};

// Finds proper names of persons, organizations and places, sentence by sentence. Immutable.
class NameFinder {
 public:
  NameFinder() = default;
  NameFinder(const Resources& resources, Diagnostics& out);
  [[nodiscard]] const Gazetteer& gazetteer() const { return gazetteer_; }
  // `words`: view, tag and known tags filled; `first`: number of the first word. Appends to `out`.
  void find(std::span<NameWord> words, std::uint32_t first, NameMemory& memory, std::vector<Name>& out) const;

 private:
  Gazetteer gazetteer_;
  LinearModel model_;
};

// Fills in the gazetteer's marks and what the memory knows.
void look_up(const Gazetteer& gazetteer, const NameMemory& memory, std::span<NameWord> words);

}  // namespace annals
