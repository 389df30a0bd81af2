#include "export/graph_formats.h"

#include <array>

#include "export/formats.h"

namespace annals {
namespace {

struct Entry {
  Format format;
  std::string_view name;
  std::string_view ending;  // of file names
  std::string (*write)(const EventGraph&, const ExportOptions&);
};

// Longer endings before their tails.
constexpr std::array table{
    Entry{Format::jgf, "jgf", ".jgf.json", to_jgf},
    Entry{Format::jgf, "jgf", ".jgf", to_jgf},
    Entry{Format::cytoscape, "cytoscape", ".cyjs", to_cytoscape},
    Entry{Format::cytoscape, "cytoscape", ".cyjs.json", to_cytoscape},
    Entry{Format::timelinejs, "timelinejs", "timelinejs.json", to_timelinejs},
    Entry{Format::vis_timeline, "vis-timeline", "vis-timeline.json", to_vis_timeline},
    Entry{Format::node_link, "json", ".json", to_node_link},
    Entry{Format::neo4j_nodes, "neo4j", ".neo4j.csv", to_neo4j_nodes},
    Entry{Format::neo4j_nodes, "neo4j-nodes", "-nodes.csv", to_neo4j_nodes},
    Entry{Format::neo4j_edges, "neo4j-edges", "-edges.csv", to_neo4j_edges},
    Entry{Format::csv, "csv", ".csv", to_csv},
    Entry{Format::graphml, "graphml", ".graphml", to_graphml},
    Entry{Format::gexf, "gexf", ".gexf", to_gexf},
    Entry{Format::dot, "dot", ".dot", to_network_dot},
    Entry{Format::dot, "dot", ".gv", to_network_dot},
    Entry{Format::turtle, "turtle", ".ttl", to_turtle},
};

}  // namespace

std::string export_graph(const EventGraph& graph, Format format, const ExportOptions& options) {
  for (const Entry& e : table)
    if (e.format == format) return e.write(graph, options);
  return {};
}

std::optional<Format> format_of(std::string_view path) {
  for (const Entry& e : table)
    if (path.ends_with(e.ending)) return e.format;
  return std::nullopt;
}

std::optional<Format> format_named(std::string_view name) {
  for (const Entry& e : table)
    if (e.name == name) return e.format;
  return std::nullopt;
}

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> out;
  for (const Entry& e : table)
    if (out.empty() || out.back() != e.name) out.push_back(e.name);
  return out;
}

std::vector<OutputFile> output_files(std::string_view path, Format format) {
  constexpr std::string_view ending = ".neo4j.csv";
  if (format != Format::neo4j_nodes || path.ends_with("-nodes.csv")) return {{std::string(path), format}};
  std::string stem(path);
  if (stem.ends_with(ending))
    stem.resize(stem.size() - ending.size());
  else if (stem.ends_with(".csv"))
    stem.resize(stem.size() - 4);
  return {{stem + "-nodes.csv", Format::neo4j_nodes}, {stem + "-edges.csv", Format::neo4j_edges}};
}

}  // namespace annals
