#pragma once
#include <string>

#include "graph/event_graph.h"

namespace annals {

struct StatsOptions {
  std::size_t top = 10;  // rows of each table
};

// What `annals graph --stats` prints: sizes, the actors with their measures, who did how much to whom, storylines,
// cooperation and conflict by month. Says what it leaves out. Tab-separated under a heading for each table.
std::string stats_text(const EventGraph& graph, const StatsOptions& options = {});

}  // namespace annals
