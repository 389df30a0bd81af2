#pragma once
#include <optional>
#include <string>
#include <vector>

#include "graph/event_graph.h"
#include "tools/annals/command.h"

namespace annals {

// What decides on the events of a graph, the same in `graph` and `timeline`.
struct GraphOptions {
  std::string from;
  std::string to;
  std::vector<std::string> actors;
  double min_confidence = 0;
  bool no_merge = false;
};
void add_graph_options(CLI::App& command, GraphOptions& options);

// Analyses all inputs into one graph, in input order, and merges the reports of one happening; graphs that `annals
// graph` wrote as JSON are taken in as they are. Bad inputs are reported and left out; what the filters leave out is
// said.
EventGraph gather(const CommonOptions& options, const GraphOptions& graph_options, Reporter& reporter);

// "--from" and its date as a day; throws UsageError.
std::optional<date::sys_days> day_option(const std::string& name, const std::string& text);

}  // namespace annals
