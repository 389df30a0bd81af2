#pragma once
#include <date/date.h>

#include <optional>
#include <string>
#include <vector>

#include "graph/event_graph.h"

namespace annals {

// Which events of a graph are wanted. Empty conditions let everything pass.
struct GraphFilter {
  std::vector<std::string> actors;     // with one of these taking part (id, label or alias; any case)
  std::optional<date::sys_days> from;  // that may have happened on or after this day
  std::optional<date::sys_days> to;    // ... on or before this day; an event without a date is out when either is given
  double min_confidence = 0;
};

// A graph of the events that pass and of those who take part in them.
EventGraph filtered(const EventGraph& graph, const GraphFilter& filter);

}  // namespace annals
