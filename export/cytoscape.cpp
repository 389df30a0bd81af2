// Cytoscape.js elements, which Cytoscape desktop and networkx.cytoscape_graph read too; the latter wants value and
// name.
#include "export/formats.h"
#include "export/json_sink.h"
#include "export/safe_text.h"

namespace annals {
namespace {

// Attributes; what it was told as label is repeated as the name.
class NamedSink : public JsonSink {
 public:
  using JsonSink::JsonSink;
  void text(std::string_view name, std::string_view value) override {
    JsonSink::text(name, value);
    if (name == "label") JsonSink::text("name", value);
  }
};

}  // namespace

std::string to_cytoscape(const EventGraph& graph, const ExportOptions& options) {
  const FlatGraph flat = flatten(graph, options.view);
  JsonText json;
  NamedSink node_sink(json);
  JsonSink edge_sink(json);
  json.open_object().key("data").open_object().field("name", clean_text(options.title)).close_object();
  json.field("directed", true).field("multigraph", true).key("elements").open_object().key("nodes").open_array();
  for (const FlatNode& n : flat.nodes) {
    json.open_object().key("data").open_object().field("id", n.id).field("value", n.id);
    attributes(graph, n, node_sink);
    json.close_object().close_object();
  }
  json.close_array().key("edges").open_array();
  for (const FlatEdge& e : flat.edges) {
    json.open_object().key("data").open_object().field("id", e.key);
    json.field("source", flat.nodes[e.source].id).field("target", flat.nodes[e.target].id);
    attributes(graph, e, edge_sink);
    json.close_object().close_object();
  }
  json.close_array().close_object().close_object();
  return std::string(json.text()) + '\n';
}

}  // namespace annals
