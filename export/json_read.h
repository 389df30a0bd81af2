#pragma once
#include <string>
#include <string_view>

#include "graph/event_graph.h"

namespace annals {

// Loads a graph that export_graph() wrote as node-link JSON, of either view, also after NetworkX has saved it again.
// Writing it once more gives the same bytes. `name` is what errors call the file. Throws Error.
EventGraph read_graph(std::string_view json, const std::string& name);

}  // namespace annals
