#include "graph/filter.h"

#include <algorithm>

#include "graph/analysis.h"

namespace annals {
namespace {

bool takes_part(const GraphEvent& e, const std::vector<std::uint32_t>& wanted) {
  const auto is_wanted = [&](std::uint32_t a) { return std::find(wanted.begin(), wanted.end(), a) != wanted.end(); };
  return std::any_of(e.actors.begin(), e.actors.end(), is_wanted) ||
         std::any_of(e.targets.begin(), e.targets.end(), is_wanted);
}

bool in_time(const GraphEvent& e, const GraphFilter& filter) {
  if (!filter.from && !filter.to) return true;
  if (!e.when) return false;
  return (!filter.from || !e.when->latest || *e.when->latest >= *filter.from) &&
         (!filter.to || !e.when->earliest || *e.when->earliest <= *filter.to);
}

}  // namespace

EventGraph filtered(const EventGraph& graph, const GraphFilter& filter) {
  std::vector<std::uint32_t> wanted;
  for (const std::string& name : filter.actors)
    if (const std::uint32_t a = find_actor(graph, name); a != nobody) wanted.push_back(a);
  GraphData data;
  data.documents.assign(graph.documents().begin(), graph.documents().end());
  std::vector<std::uint32_t> actor_place(graph.actors().size(), nobody);
  std::vector<std::uint32_t> event_place(graph.events().size(), nobody);
  const auto keep_actor = [&](std::uint32_t& a) {
    if (a == nobody) return;
    if (actor_place[a] == nobody) {
      actor_place[a] = static_cast<std::uint32_t>(data.actors.size());
      data.actors.push_back(graph.actors()[a]);
    }
    a = actor_place[a];
  };
  for (std::uint32_t i = 0; i < graph.events().size(); ++i) {
    GraphEvent e = graph.events()[i];
    if (e.confidence < filter.min_confidence || !in_time(e, filter)) continue;
    if (!filter.actors.empty() && !takes_part(e, wanted)) continue;
    for (auto* list : {&e.actors, &e.targets}) std::for_each(list->begin(), list->end(), keep_actor);
    for (auto* one : {&e.speaker, &e.denied_by, &e.place}) keep_actor(*one);
    e.happening.clear();
    e.merged_into = nobody;
    e.reports = e.sources = 1;
    event_place[i] = static_cast<std::uint32_t>(data.events.size());
    data.events.push_back(std::move(e));
  }
  for (GraphOrder o : graph.order()) {
    o.first = event_place[o.first];
    o.second = event_place[o.second];
    if (o.first != nobody && o.second != nobody) data.order.push_back(o);
  }
  return EventGraph(std::move(data));
}

}  // namespace annals
