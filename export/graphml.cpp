// GraphML as NetworkX, igraph and Gephi read it: all attributes declared, dates as strings, the edge's id as its key.
#include <algorithm>

#include "export/formats.h"
#include "export/safe_text.h"

namespace annals {
namespace {

class DataSink : public AttributeSink {
 public:
  DataSink(std::string& out, char domain) : out_(out), domain_(domain) {}
  void text(std::string_view name, std::string_view value) override {
    if (name != "key") put(name, xml_text(value));
  }
  void number(std::string_view name, std::int64_t value) override { put(name, std::to_string(value)); }
  void real(std::string_view name, double value) override { put(name, real_text(value)); }
  void flag(std::string_view name, bool value) override { put(name, value ? "true" : "false"); }

 private:
  void put(std::string_view name, std::string_view value) {
    ((out_ += "<data key=\"") += domain_) += '_';
    (((out_ += name) += "\">") += value) += "</data>";
  }
  std::string& out_;
  char domain_;
};

void declare(std::string& out, char domain, std::vector<std::string_view>& declared, std::span<const Column> columns) {
  static constexpr std::string_view types[] = {"string", "long", "double", "boolean"};
  for (const Column& c : columns) {
    if (c.name == "key" || std::find(declared.begin(), declared.end(), c.name) != declared.end()) continue;
    declared.push_back(c.name);
    const std::string name(c.name);
    out += "<key id=\"";
    out += domain;
    out += '_' + name + "\" for=\"" + (domain == 'n' ? "node" : "edge") + "\" attr.name=\"" + name + "\" attr.type=\"";
    out += types[static_cast<int>(c.type)];
    out += "\"/>\n";
  }
}

}  // namespace

std::string to_graphml(const EventGraph& graph, const ExportOptions& options) {
  const FlatGraph flat = flatten(graph, options.view);
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
      "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
  std::vector<std::string_view> nodes;
  std::vector<std::string_view> edges;
  declare(out, 'n', nodes, actor_columns());
  if (options.view == View::events) declare(out, 'n', nodes, document_columns());
  if (options.view == View::events) declare(out, 'n', nodes, event_columns());
  declare(out, 'e', edges, edge_columns());
  out += "<graph id=\"annals\" edgedefault=\"directed\">\n";
  for (const FlatNode& n : flat.nodes) {
    out += "<node id=\"" + xml_text(n.id) + "\">";
    DataSink sink(out, 'n');
    attributes(graph, n, sink);
    out += "</node>\n";
  }
  for (const FlatEdge& e : flat.edges) {
    out += "<edge id=\"" + xml_text(e.key) + "\" source=\"" + xml_text(flat.nodes[e.source].id) + "\" target=\"" +
           xml_text(flat.nodes[e.target].id) + "\">";
    DataSink sink(out, 'e');
    attributes(graph, e, sink);
    out += "</edge>\n";
  }
  return out += "</graph>\n</graphml>\n";
}

}  // namespace annals
