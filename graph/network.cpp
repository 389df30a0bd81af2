#include "graph/network.h"

#include <algorithm>

namespace annals {
namespace {

std::span<const std::uint32_t> paired(const std::vector<std::uint32_t>& all) {
  return std::span(all).first(std::min(all.size(), most_paired));
}

}  // namespace

std::vector<NetworkEdge> network_edges(const EventGraph& graph) {
  std::vector<NetworkEdge> out;
  out.reserve(graph.events().size());
  for (std::uint32_t i = 0; i < graph.events().size(); ++i) {
    const GraphEvent& e = graph.events()[i];
    if (e.merged_into != nobody) continue;
    const std::size_t first = out.size();
    const auto add = [&](std::uint32_t source, std::uint32_t target, bool missing) {
      out.push_back({i, source, target, static_cast<std::uint32_t>(out.size() - first + 1), missing});
    };
    const auto actors = paired(e.actors);
    const auto targets = paired(e.targets);
    if (e.mutual && targets.empty()) {
      for (std::size_t a = 0; a < actors.size(); ++a)
        for (std::size_t b = a + 1; b < actors.size(); ++b) add(actors[a], actors[b], false);
    } else if (actors.empty()) {
      for (const std::uint32_t t : targets) add(nobody, t, false);
    } else {
      for (const std::uint32_t a : actors)
        for (const std::uint32_t t : targets) add(a, t, false);
    }
    if (out.size() > first) continue;
    for (const std::uint32_t a : actors) add(a, a, true);
    if (actors.empty()) add(nobody, nobody, true);
  }
  return out;
}

std::string edge_key(const EventGraph& graph, const NetworkEdge& edge) {
  const std::string& id = graph.events()[edge.event].id;
  return edge.number == 1 ? id : id + '/' + std::to_string(edge.number);
}

bool needs_unknown_actor(const std::vector<NetworkEdge>& edges) {
  return std::any_of(edges.begin(), edges.end(), [](const NetworkEdge& e) { return e.source == nobody; });
}

std::string_view actor_id(const EventGraph& graph, std::uint32_t actor) {
  return actor == nobody ? std::string_view(unknown_actor) : std::string_view(graph.actors()[actor].id);
}

std::string_view actor_label(const EventGraph& graph, std::uint32_t actor) {
  return actor == nobody ? std::string_view("unknown") : std::string_view(graph.actors()[actor].label);
}

}  // namespace annals
