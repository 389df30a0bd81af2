#pragma once
#include "graph/event_graph.h"

namespace annals {

// A small graph with everything in it that an exporter must survive: markup, quotes, control characters, formulas,
// names that are keywords, open and missing dates, missing participants, mutual events, merged reports.
EventGraph sample_graph();

// `n` dated events between a hundred actors, for measuring.
EventGraph large_graph(std::uint32_t n);

}  // namespace annals
