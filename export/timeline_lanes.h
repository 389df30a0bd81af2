#pragma once
#include <cstddef>
#include <vector>

#include "export/timeline_story.h"

namespace annals {

// The lanes of a sequence from left to right: at most `most`, the busiest ones, ordered so that those who deal with
// each other much are neighbours.
struct LaneOrder {
  static constexpr std::size_t others = static_cast<std::size_t>(-1);
  std::vector<std::uint32_t> lanes;  // indices into Story::lanes, from left to right
  bool has_others = false;           // a last column for everybody else is needed
  std::vector<std::size_t> column;   // for each of Story::lanes its column; `others` when it has none of its own

  [[nodiscard]] std::size_t columns() const { return lanes.size() + (has_others ? 1 : 0); }
  // Columns of some lanes, ascending, without repetition.
  [[nodiscard]] std::vector<std::size_t> columns_of(const std::vector<std::uint32_t>& lanes_of_event) const;
};
LaneOrder order_lanes(const Story& story, std::size_t most);

}  // namespace annals
