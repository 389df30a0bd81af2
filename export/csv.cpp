// A table with a row for each edge of the actors view: the header always, RFC 4180 quotes, line feeds, empty for
// absent.
#include "export/formats.h"
#include "export/safe_text.h"

namespace annals {
namespace {

// Puts attributes into the columns of a row; both come in the same order.
class RowSink : public AttributeSink {
 public:
  RowSink(std::string& out, std::span<const Column> columns) : out_(out), columns_(columns) {}
  void text(std::string_view name, std::string_view value) override { put(name, csv_cell(value)); }
  void number(std::string_view name, std::int64_t value) override { put(name, std::to_string(value)); }
  void real(std::string_view name, double value) override { put(name, real_text(value)); }
  void flag(std::string_view name, bool value) override { put(name, value ? "true" : "false"); }
  void finish() {
    for (; next_ < columns_.size(); ++next_) out_ += ',';
  }

 private:
  void put(std::string_view name, const std::string& cell) {
    while (next_ < columns_.size() && columns_[next_].name != name) out_ += ',', ++next_;
    (out_ += ',') += cell;
    ++next_;
  }
  std::string& out_;
  std::span<const Column> columns_;
  std::size_t next_ = 0;
};

}  // namespace

std::string to_csv(const EventGraph& graph, const ExportOptions&) {
  std::string out = "actor,actor_label,target,target_label";
  for (const Column& c : edge_columns()) (out += ',') += c.name;
  out += '\n';
  for (const NetworkEdge& e : network_edges(graph)) {
    out += csv_cell(actor_id(graph, e.source)) + ',' + csv_cell(clean_text(actor_label(graph, e.source)));
    if (e.target_missing)
      out += ",,";
    else
      out += ',' + csv_cell(actor_id(graph, e.target)) + ',' + csv_cell(clean_text(actor_label(graph, e.target)));
    RowSink row(out, edge_columns());
    event_attributes(graph, graph.events()[e.event], &e, row);
    row.finish();
    out += '\n';
  }
  return out;
}

}  // namespace annals
