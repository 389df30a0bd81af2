#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "export/flat_graph.h"
#include "graph/event_graph.h"

namespace annals {

// The file formats of a graph; docs/formats/exports.md says what each holds and what reads it.
enum class Format : std::uint8_t {
  node_link,
  csv,
  graphml,
  gexf,
  dot,
  cytoscape,
  jgf,
  timelinejs,
  vis_timeline,
  turtle,
  neo4j_nodes,
  neo4j_edges
};

// Which arrays of edges a node-link file has. Only a file with both loads in every NetworkX.
enum class EdgeArrays : std::uint8_t { both, edges, links };

struct ExportOptions {
  std::string title;
  View view = View::actors;  // of node_link, graphml, gexf, cytoscape, jgf
  EdgeArrays arrays = EdgeArrays::both;
};

// The whole file. Equal graphs and options give equal bytes.
std::string export_graph(const EventGraph& graph, Format format, const ExportOptions& options = {});

// By the end of the name: "talks.graphml", "talks.jgf.json"; a name that only ends in .json is node_link.
std::optional<Format> format_of(std::string_view path);
// By the name that `--format` takes: "json", "csv", "graphml" ...; "neo4j" is the format of the nodes.
std::optional<Format> format_named(std::string_view name);
std::vector<std::string_view> format_names();

// What to write for `path`: one file, or two for Neo4j ("x-nodes.csv" and "x-edges.csv" for "x.neo4j.csv").
struct OutputFile {
  std::string path;
  Format format = Format::node_link;
};
std::vector<OutputFile> output_files(std::string_view path, Format format);

}  // namespace annals
