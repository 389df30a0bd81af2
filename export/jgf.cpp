// JSON Graph Format 2: everything of ours stands in `metadata`; `edges` is always there, since the schema needs it.
#include "export/formats.h"
#include "export/json_sink.h"
#include "export/safe_text.h"

namespace annals {
namespace {

// Keeps the attributes for `metadata`, and label and relation for the object itself.
class MetadataSink : public JsonSink {
 public:
  using JsonSink::JsonSink;
  void text(std::string_view name, std::string_view value) override {
    if (name == "label") label = value;
    if (name == "relation") relation = value;
    if (name != "label" && name != "key") JsonSink::text(name, value);
  }
  std::string label;
  std::string relation;
};

}  // namespace

std::string to_jgf(const EventGraph& graph, const ExportOptions& options) {
  const FlatGraph flat = flatten(graph, options.view);
  const std::string title = clean_text(options.title);
  JsonText json;
  json.open_object().key("graph").open_object().field("id", "annals").field("type", "event-graph");
  json.text_field("label", title).field("directed", true).key("metadata").open_object();
  json.field("format", "annals-graph").field("version", 1).field("generator", "annals " ANNALS_VERSION).close_object();
  json.key("nodes").open_object();
  for (const FlatNode& n : flat.nodes) {
    MetadataSink sink(json);
    json.key(n.id).open_object().key("metadata").open_object();
    attributes(graph, n, sink);
    json.close_object().field("label", sink.label).close_object();
  }
  json.close_object().key("edges").open_array();
  for (const FlatEdge& e : flat.edges) {
    MetadataSink sink(json);
    json.open_object()
        .field("id", e.key)
        .field("source", flat.nodes[e.source].id)
        .field("target", flat.nodes[e.target].id);
    json.field("directed", true).key("metadata").open_object();
    attributes(graph, e, sink);
    json.close_object().field("relation", sink.relation).field("label", sink.label).close_object();
  }
  json.close_array().close_object().close_object();
  return std::string(json.text()) + '\n';
}

}  // namespace annals
