// GEXF 1.3 for Gephi 0.9.3 and later: dynamic, by date, with intervals. Open bounds are left out. Parallel edges differ
// in their `kind`.
#include <algorithm>
#include <unordered_map>

#include "core/base/day.h"
#include "export/formats.h"
#include "export/safe_text.h"

namespace annals {
namespace {

using Numbers = std::unordered_map<std::string_view, std::size_t>;  // of attributes, by title

// Collects attvalues; label and bounds stand in the element itself.
class ValueSink : public AttributeSink {
 public:
  explicit ValueSink(const Numbers& numbers) : numbers_(numbers) {}
  void text(std::string_view name, std::string_view value) override {
    if (name == "label") label = value;
    if (name == "start") start = value;
    if (name == "end") end = value;
    if (name == "relation") relation = value;
    put(name, xml_text(value));
  }
  void number(std::string_view name, std::int64_t value) override { put(name, std::to_string(value)); }
  void real(std::string_view name, double value) override { put(name, real_text(value)); }
  void flag(std::string_view name, bool value) override { put(name, value ? "true" : "false"); }

  [[nodiscard]] std::string bounds() const {
    return (start.empty() ? "" : " start=\"" + start + '"') + (end.empty() ? "" : " end=\"" + end + '"');
  }
  std::string label;
  std::string start;
  std::string end;
  std::string relation;
  std::string values;

 private:
  void put(std::string_view name, std::string_view value) {
    const auto at = numbers_.find(name);
    if (at == numbers_.end()) return;
    values += "<attvalue for=\"" + std::to_string(at->second) + "\" value=\"";
    (values += value) += "\"/>";
  }
  const Numbers& numbers_;
};

Numbers declare(std::string& out, std::string_view of, std::initializer_list<std::span<const Column>> tables) {
  static constexpr std::string_view types[] = {"string", "long", "double", "boolean"};
  static constexpr std::string_view native[] = {"key", "label", "start", "end"};
  Numbers numbers;
  out += "<attributes class=\"" + std::string(of) + "\" mode=\"static\">\n";
  for (const auto table : tables) {
    for (const Column& c : table) {
      if (std::find(std::begin(native), std::end(native), c.name) != std::end(native)) continue;
      const std::size_t n = numbers.size();
      if (!numbers.emplace(c.name, n).second) continue;
      out += "<attribute id=\"" + std::to_string(n) + "\" title=\"" + std::string(c.name) + "\" type=\"";
      out += types[static_cast<int>(c.type)];
      out += "\"/>\n";
    }
  }
  out += "</attributes>\n";
  return numbers;
}

// The day of the newest document: the file's own date must not depend on the clock.
std::string newest(const EventGraph& graph) {
  std::optional<date::sys_days> day;
  for (const GraphDocument& d : graph.documents())
    if (d.published && (!day || *day < *d.published)) day = d.published;
  return day ? " lastmodifieddate=\"" + to_string(*day) + '"' : "";
}

void append_element(std::string& out, std::string_view element, const ValueSink& sink) {
  if (!sink.values.empty()) out += "<attvalues>" + sink.values + "</attvalues>";
  ((out += "</") += element) += ">\n";
}

}  // namespace

std::string to_gexf(const EventGraph& graph, const ExportOptions& options) {
  const FlatGraph flat = flatten(graph, options.view);
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">\n";
  out += "<meta" + newest(graph) + "><creator>annals</creator><description>" + xml_text(clean_text(options.title)) +
         "</description></meta>\n"
         "<graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\" timerepresentation=\"interval\">\n";
  const Numbers of_nodes = options.view == View::actors
                               ? declare(out, "node", {actor_columns()})
                               : declare(out, "node", {actor_columns(), document_columns(), event_columns()});
  const Numbers of_edges = declare(out, "edge", {edge_columns()});
  out += "<nodes>\n";
  for (const FlatNode& n : flat.nodes) {
    ValueSink sink(of_nodes);
    attributes(graph, n, sink);
    out += "<node id=\"" + xml_text(n.id) + "\" label=\"" + xml_text(sink.label) + '"' + sink.bounds() + '>';
    append_element(out, "node", sink);
  }
  out += "</nodes>\n<edges>\n";
  for (const FlatEdge& e : flat.edges) {
    ValueSink sink(of_edges);
    attributes(graph, e, sink);
    out += "<edge id=\"" + xml_text(e.key) + "\" source=\"" + xml_text(flat.nodes[e.source].id) + "\" target=\"" +
           xml_text(flat.nodes[e.target].id) + "\" label=\"" + xml_text(sink.label) + "\" kind=\"" +
           xml_text(sink.relation) + '"' + sink.bounds() + '>';
    append_element(out, "edge", sink);
  }
  return out += "</edges>\n</graph>\n</gexf>\n";
}

}  // namespace annals
