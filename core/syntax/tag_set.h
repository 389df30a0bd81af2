#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/ud.h"
#include "core/learn/weights_reader.h"

namespace annals {

// The classes of the tagger: the pairs of universal and treebank tag that occur together. A class number is an index.
class TagSet {
 public:
  TagSet() = default;
  explicit TagSet(WeightsReader& in) : pairs_(in.array()) {}
  [[nodiscard]] std::size_t size() const { return pairs_.size() / 2; }
  [[nodiscard]] Upos upos(std::size_t tag) const { return static_cast<Upos>(load<std::uint8_t>(pairs_, 2 * tag)); }
  [[nodiscard]] std::uint8_t xpos(std::size_t tag) const { return load<std::uint8_t>(pairs_, 2 * tag + 1); }

 private:
  std::string_view pairs_;
};

}  // namespace annals
