#pragma once
#include "graph/event_graph.h"
#include "tools/annals/command.h"

namespace annals {

// Analyses all inputs into one graph, in input order. Bad inputs are reported and left out.
EventGraph gather(const CommonOptions& options, Reporter& reporter);

}  // namespace annals
