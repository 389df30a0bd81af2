#pragma once
#include <string>

#include "export/graph_formats.h"

namespace annals {

// One writer for each Format, in the file of its name; export_graph() chooses among them.

std::string to_node_link(const EventGraph& graph, const ExportOptions& options);  // NetworkX, D3
std::string to_csv(const EventGraph& graph, const ExportOptions& options);  // a row for each edge of the actors view
std::string to_graphml(const EventGraph& graph, const ExportOptions& options);
std::string to_gexf(const EventGraph& graph, const ExportOptions& options);  // 1.3, dynamic by date
std::string to_network_dot(const EventGraph& graph, const ExportOptions& options);
std::string to_cytoscape(const EventGraph& graph, const ExportOptions& options);
std::string to_jgf(const EventGraph& graph, const ExportOptions& options);         // JSON Graph Format 2
std::string to_timelinejs(const EventGraph& graph, const ExportOptions& options);  // dated events only
std::string to_vis_timeline(const EventGraph& graph, const ExportOptions& options);
std::string to_turtle(const EventGraph& graph, const ExportOptions& options);  // SEM, OWL-Time, PROV-O
std::string to_neo4j_nodes(const EventGraph& graph, const ExportOptions& options);
std::string to_neo4j_edges(const EventGraph& graph, const ExportOptions& options);

}  // namespace annals
