// Node-link JSON, the default: what networkx.node_link_graph and D3 load. Other top-level members than NetworkX's own
// carry what the graph itself does not: documents, merged reports, order; json_read.cpp reads them back.
#include "export/formats.h"
#include "export/json_sink.h"

namespace annals {
namespace {

// A comma-separated list of JSON values, each written into the same JsonText.
class List {
 public:
  template <class Write>
  void add(Write write) {
    json_.clear();
    json_.open_object();
    write(json_);
    json_.close_object();
    if (!out_.empty()) out_ += ",\n";
    out_ += json_.text();
  }
  std::string take() { return std::move(out_); }

 private:
  JsonText json_;
  std::string out_;
};

std::string head(const EventGraph& graph, const ExportOptions& options) {
  JsonText json;
  json.open_object().field("format", "annals-graph").field("version", 1);
  json.field("view", options.view == View::actors ? "actors" : "events").text_field("title", options.title);
  json.field("generator", "annals " ANNALS_VERSION);
  json.field("documents", static_cast<std::int64_t>(graph.documents().size()));
  json.field("events", static_cast<std::int64_t>(graph.events().size()));
  json.field("happenings", static_cast<std::int64_t>(graph.happenings().size()));
  json.close_object();
  return std::string(json.text());
}

std::string node_list(const EventGraph& graph, const FlatGraph& flat) {
  List out;
  for (const FlatNode& n : flat.nodes) {
    out.add([&](JsonText& json) {
      JsonSink sink(json);
      json.field("id", n.id);
      attributes(graph, n, sink);
    });
  }
  return out.take();
}

std::string edge_list(const EventGraph& graph, const FlatGraph& flat) {
  List out;
  for (const FlatEdge& e : flat.edges) {
    out.add([&](JsonText& json) {
      JsonSink sink(json);
      json.field("source", flat.nodes[e.source].id).field("target", flat.nodes[e.target].id).field("id", e.key);
      attributes(graph, e, sink);
    });
  }
  return out.take();
}

void append(std::string& out, std::string_view name, const std::string& list) {
  out += ",\n\"";
  out += name;
  out += "\":[\n";
  out += list;
  out += "]";
}

void append_documents(std::string& out, const EventGraph& graph) {
  List documents;
  for (const GraphDocument& d : graph.documents()) {
    documents.add([&](JsonText& json) {
      JsonSink sink(json);
      document_attributes(d, sink);
    });
  }
  if (!graph.documents().empty()) append(out, "documents", documents.take());
}

// What was merged away, and the order: only with something in them.
void append_rest(std::string& out, const EventGraph& graph) {
  List reports;
  for (const GraphEvent& e : graph.events()) {
    if (e.merged_into == nobody) continue;
    reports.add([&](JsonText& json) {
      JsonSink sink(json);
      json.field("id", e.id);
      event_attributes(graph, e, nullptr, sink);
    });
  }
  if (const std::string text = reports.take(); !text.empty()) append(out, "reports", text);
  List order;
  for (const GraphOrder& o : graph.order()) {
    order.add([&](JsonText& json) {
      json.field("first", graph.events()[o.first].id).field("second", graph.events()[o.second].id);
      json.field("relation", o.relation);
    });
  }
  if (!graph.order().empty()) append(out, "order", order.take());
}

}  // namespace

std::string to_node_link(const EventGraph& graph, const ExportOptions& options) {
  const FlatGraph flat = flatten(graph, options.view);
  const std::string edges = edge_list(graph, flat);
  std::string out = "{\"directed\":true,\"multigraph\":true,\n\"graph\":" + head(graph, options);
  out.reserve(edges.size() * 2 + edges.size() / 8);
  append_documents(out, graph);
  append(out, "nodes", node_list(graph, flat));
  if (options.arrays != EdgeArrays::links) append(out, "edges", edges);
  if (options.arrays != EdgeArrays::edges) append(out, "links", edges);
  append_rest(out, graph);
  return out += "}\n";
}

}  // namespace annals
