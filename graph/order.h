#pragma once
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "graph/event_graph.h"

namespace annals {

// The order of the happenings in time, as far as it is known: a partial order without superfluous pairs.

// Happenings with the same bounds; all of them dated.
struct Moment {
  date::sys_days earliest;
  date::sys_days latest;
  std::vector<std::uint32_t> events;  // in the order of the graph
};

struct PartialOrder {
  std::vector<Moment> moments;                                  // by earliest, then by latest
  std::vector<std::pair<std::uint32_t, std::uint32_t>> before;  // moments: the first has ended when the second begins
  std::vector<GraphOrder> stated;  // "before" by the texts' words alone: neither implied nor contradicted by the dates
};

// `before` is transitively reduced: nothing lies between the two of a pair. A day's moment is followed by the next one
// only, so that there are about as many pairs as moments; much overlap (years beside days) gives more.
PartialOrder partial_order(const EventGraph& graph);

}  // namespace annals
