// vis-timeline: `items` and `groups` for its DataSets. Its ends are exclusive and its contents HTML.
#include <set>

#include "core/base/day.h"
#include "export/formats.h"
#include "export/json_text.h"
#include "export/safe_text.h"

namespace annals {
namespace {

std::uint32_t group_of(const GraphEvent& e) { return e.actors.empty() ? nobody : e.actors.front(); }

bool is_dated(const GraphEvent& e) { return e.merged_into == nobody && e.when && e.when->earliest; }

void item(JsonText& json, const EventGraph& graph, const GraphEvent& e) {
  json.open_object().field("id", e.id).field("group", clean_text(actor_id(graph, group_of(e))));
  json.field("content", html_text(clean_text(e.clause.empty() ? e.label : e.clause)));
  json.field("title", html_text(clean_text(e.when->edtf + ' ' + e.action.plover + ": " + e.sentence)));
  json.field("start", to_string(*e.when->earliest));
  const bool range = e.when->latest && *e.when->latest > *e.when->earliest;
  if (range) json.field("end", to_string(*e.when->latest + date::days{1}));
  json.field("type", range ? "range" : "box");
  if (e.action.quad > 0)
    json.field("className", "quad" + std::to_string(e.action.quad) + ' ' + std::string(to_string(e.modality)));
  json.close_object();
}

}  // namespace

std::string to_vis_timeline(const EventGraph& graph, const ExportOptions&) {
  std::set<std::uint32_t> groups;
  for (const GraphEvent& e : graph.events())
    if (is_dated(e)) groups.insert(group_of(e));
  JsonText json;
  json.open_object().key("groups").open_array();
  for (const std::uint32_t g : groups) {
    json.open_object().field("id", clean_text(actor_id(graph, g)));
    json.field("content", html_text(clean_text(actor_label(graph, g)))).close_object();
  }
  json.close_array().key("items").open_array();
  for (const GraphEvent& e : graph.events())
    if (is_dated(e)) item(json, graph, e);
  json.close_array().close_object();
  return std::string(json.text()) + '\n';
}

}  // namespace annals
