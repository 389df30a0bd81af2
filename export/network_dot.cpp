// The actor network as DOT: one arrow for each ordered pair of actors, with the number of happenings between them.
// Without a layout of its own; pictures of events in time are dot.cpp's.
#include <algorithm>
#include <array>
#include <map>

#include "export/formats.h"
#include "export/safe_text.h"

namespace annals {
namespace {

constexpr std::size_t most_nodes = 1000;  // more than that Graphviz does not lay out in minutes

struct Arrow {
  std::map<std::string_view, int> relations;
  int number = 0;
  std::array<int, 5> quads{};  // by quad class, 0 for none
};

using Arrows = std::map<std::pair<std::uint32_t, std::uint32_t>, Arrow>;

// "CONSULT 3, SAY 2", the most frequent first.
std::string summary(const Arrow& arrow) {
  std::vector<std::pair<int, std::string_view>> parts;
  for (const auto& [name, n] : arrow.relations) parts.emplace_back(-n, name);
  std::sort(parts.begin(), parts.end());
  std::string out;
  for (std::size_t i = 0; i < parts.size() && i < 3; ++i)
    out += (i > 0 ? ", " : "") + std::string(parts[i].second) + ' ' + std::to_string(-parts[i].first);
  return parts.size() > 3 ? out + " …" : out;
}

// Cooperation blue, conflict red, dashed while it is words: the Okabe-Ito palette, with a line style beside the colour.
std::string style(const Arrow& arrow) {
  static constexpr std::string_view styles[] = {"color=\"#666666\"", "color=\"#56b4e9\", style=dashed",
                                                "color=\"#0072b2\"", "color=\"#e69f00\", style=dashed",
                                                "color=\"#d55e00\""};
  const auto most = std::max_element(arrow.quads.rbegin(), arrow.quads.rend());
  return std::string(styles[arrow.quads.rend() - most - 1]);
}

// The actors with the most happenings, in the order of the graph.
std::vector<std::uint32_t> busiest(const std::vector<NetworkEdge>& edges, std::size_t actors) {
  std::vector<std::uint32_t> count(actors + 1, 0);
  for (const NetworkEdge& e : edges)
    for (const std::uint32_t a : {e.source, e.target}) ++count[a == nobody ? actors : a];
  std::vector<std::uint32_t> out;
  for (std::uint32_t a = 0; a <= actors; ++a)
    if (count[a] > 0) out.push_back(a == actors ? nobody : a);
  if (out.size() <= most_nodes) return out;
  std::stable_sort(out.begin(), out.end(), [&](std::uint32_t a, std::uint32_t b) {
    return count[a == nobody ? actors : a] > count[b == nobody ? actors : b];
  });
  out.resize(most_nodes);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::string to_network_dot(const EventGraph& graph, const ExportOptions& options) {
  const std::vector<NetworkEdge> edges = network_edges(graph);
  const std::vector<std::uint32_t> shown = busiest(edges, graph.actors().size());
  const auto node = [&](std::uint32_t actor) {
    return "n" + std::to_string(std::lower_bound(shown.begin(), shown.end(), actor) - shown.begin());
  };
  const auto is_shown = [&](std::uint32_t actor) { return std::binary_search(shown.begin(), shown.end(), actor); };
  Arrows arrows;
  for (const NetworkEdge& e : edges) {
    if (!is_shown(e.source) || !is_shown(e.target)) continue;
    const GraphEvent& event = graph.events()[e.event];
    Arrow& arrow = arrows[{e.source, e.target}];
    ++arrow.number;
    ++arrow.relations[event.action.plover.empty() ? std::string_view("OTHER") : event.action.plover];
    ++arrow.quads[static_cast<std::size_t>(std::clamp(event.action.quad, 0, 4))];
  }
  std::string out = "digraph annals {\n";
  if (!options.title.empty()) out += "  label=" + dot_text(clean_text(options.title)) + ";\n";
  out +=
      "  node [shape=box, style=\"rounded\", fontname=\"Helvetica\"];\n  edge [fontname=\"Helvetica\", fontsize=10];\n";
  for (const std::uint32_t a : shown)
    out += "  " + node(a) + " [label=" + dot_text(clean_text(actor_label(graph, a)), 60) +
           ", tooltip=" + dot_text(clean_text(actor_id(graph, a))) + "];\n";
  for (const auto& [ends, arrow] : arrows)
    out += "  " + node(ends.first) + " -> " + node(ends.second) + " [label=" + dot_text(summary(arrow)) +
           ", penwidth=" + std::to_string(std::min(1 + arrow.number / 5, 6)) + ", " + style(arrow) + "];\n";
  return out += "}\n";
}

}  // namespace annals
