#include "graph/analysis.h"

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/page_rank.hpp>
#include <map>
#include <set>

#include "graph/boost_graph.h"
#include "graph/communities.h"

namespace annals {
namespace {

using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

// The ties that count: between two known actors.
std::vector<NetworkEdge> ties_of(const EventGraph& graph, const Counting& counting) {
  std::vector<NetworkEdge> edges = network_edges(graph);
  std::erase_if(edges, [&](const NetworkEdge& e) {
    return e.source == nobody || e.target == nobody || e.source == e.target ||
           (counting.actual_only && graph.events()[e.event].modality != Modality::actual);
  });
  return edges;
}

Ties weights_of(const std::vector<NetworkEdge>& edges) {
  Ties ties;
  for (const NetworkEdge& e : edges) ++ties[std::minmax(e.source, e.target)];
  return ties;
}

Undirected undirected(std::size_t n, const Ties& ties) {
  Undirected graph(n);
  for (const auto& tie : ties) boost::add_edge(tie.first.first, tie.first.second, graph);
  return graph;
}

bool counts(const GraphEvent& e, const Counting& counting) {
  return e.merged_into == nobody && (!counting.actual_only || e.modality == Modality::actual);
}

void count_events(const EventGraph& graph, const Counting& counting, std::vector<ActorMeasures>& out) {
  for (const GraphEvent& e : graph.events()) {
    if (!counts(e, counting)) continue;
    for (const std::uint32_t a : e.actors) ++out[a].acted;
    for (const std::uint32_t a : e.targets) ++out[a].suffered;
  }
}

void rank_pages(const EventGraph& graph, const std::vector<NetworkEdge>& edges, std::vector<ActorMeasures>& out) {
  const BoostNetwork network = boost_network(graph, edges);
  const std::size_t n = out.size();
  std::vector<double> rank(n + 1, 0);
  boost::graph::page_rank(network, boost::make_iterator_property_map(rank.begin(), get(boost::vertex_index, network)),
                          boost::graph::n_iterations(50), 0.85);
  double sum = 0;
  for (std::size_t a = 0; a < n; ++a) sum += rank[a];
  for (std::size_t a = 0; a < n; ++a) out[a].pagerank = sum > 0 ? rank[a] / sum : 0;
}

// The actors of one community and the events that count among them, the members sorted as Storyline says.
Storyline storyline(const EventGraph& graph, const std::vector<ActorMeasures>& measures, std::uint32_t community,
                    std::vector<std::uint32_t> events) {
  Storyline s;
  for (const ActorMeasures& m : measures)
    if (m.community == community) s.actors.push_back(m.actor);
  std::stable_sort(s.actors.begin(), s.actors.end(), [&](std::uint32_t a, std::uint32_t b) {
    return measures[a].acted + measures[a].suffered > measures[b].acted + measures[b].suffered;
  });
  const auto begin = [&](std::uint32_t e) {
    const auto& when = graph.events()[e].when;
    return when && when->earliest ? *when->earliest : date::sys_days::max();
  };
  std::stable_sort(events.begin(), events.end(), [&](std::uint32_t a, std::uint32_t b) { return begin(a) < begin(b); });
  for (const std::uint32_t e : events) {
    const auto& when = graph.events()[e].when;
    if (!when || !when->earliest) continue;
    if (!s.first) s.first = when->earliest;
    const date::sys_days end = when->latest.value_or(*when->earliest);
    if (!s.last || *s.last < end) s.last = end;
  }
  s.events = std::move(events);
  return s;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace

std::vector<ActorMeasures> actor_measures(const EventGraph& graph, const Counting& counting) {
  const auto n = static_cast<std::uint32_t>(graph.actors().size());
  std::vector<ActorMeasures> out(n);
  for (std::uint32_t a = 0; a < n; ++a) out[a].actor = a;
  if (n == 0) return out;
  count_events(graph, counting, out);
  const std::vector<NetworkEdge> edges = ties_of(graph, counting);
  const Ties ties = weights_of(edges);
  for (const auto& tie : ties) ++out[tie.first.first].degree, ++out[tie.first.second].degree;
  rank_pages(graph, edges, out);

  const Undirected simple = undirected(n, ties);
  std::vector<std::uint32_t> component(n, 0);
  boost::connected_components(simple, component.data());
  const std::vector<std::uint32_t> components = by_size(component);
  const std::vector<std::uint32_t> groups = communities(n, ties);
  std::vector<double> between(n, 0);
  if (std::size_t{n} * std::max<std::size_t>(ties.size(), 1) <= most_betweenness_steps && n > 2) {
    const auto map = boost::make_iterator_property_map(between.begin(), get(boost::vertex_index, simple));
    boost::brandes_betweenness_centrality(simple, map);
    boost::relative_betweenness_centrality(simple, map);
  }
  for (std::uint32_t a = 0; a < n; ++a) {
    out[a].component = components[a];
    out[a].community = groups[a];
    out[a].betweenness = between[a];
  }
  return out;
}

std::vector<PairCounts> who_whom(const EventGraph& graph, const Counting& counting) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, PairCounts> pairs;
  for (const NetworkEdge& e : ties_of(graph, counting)) {
    PairCounts& p = pairs[{e.source, e.target}];
    const ActionRow& action = graph.events()[e.event].action;
    p.source = e.source;
    p.target = e.target;
    ++p.count;
    ++p.quads[std::clamp(action.quad, 0, 4)];
    p.goldstein += action.goldstein;
  }
  std::vector<PairCounts> out;
  for (const auto& pair : pairs) out.push_back(pair.second);
  std::stable_sort(out.begin(), out.end(), [](const PairCounts& a, const PairCounts& b) { return a.count > b.count; });
  return out;
}

std::vector<MonthCounts> monthly_counts(const EventGraph& graph,
                                        std::optional<std::pair<std::uint32_t, std::uint32_t>> pair,
                                        const Counting& counting) {
  std::set<std::uint32_t> between;
  for (const NetworkEdge& e : network_edges(graph))
    if (pair && std::minmax(e.source, e.target) == std::minmax(pair->first, pair->second)) between.insert(e.event);
  std::map<std::pair<int, unsigned>, std::pair<MonthCounts, std::set<std::uint32_t>>> months;
  for (std::uint32_t i = 0; i < graph.events().size(); ++i) {
    const GraphEvent& e = graph.events()[i];
    if (!counts(e, counting) || (pair && !between.contains(i))) continue;
    if (!e.when || !e.when->earliest || !e.when->latest || e.action.quad == 0) continue;
    const date::year_month_day first{*e.when->earliest};
    const date::year_month_day last{*e.when->latest};
    if (first.year() != last.year() || first.month() != last.month()) continue;
    auto& [m, documents] = months[{static_cast<int>(first.year()), static_cast<unsigned>(first.month())}];
    m.year = static_cast<int>(first.year());
    m.month = static_cast<unsigned>(first.month());
    ++(e.action.quad <= 2 ? m.cooperation : m.conflict);
    m.goldstein += e.action.goldstein;
    const Happening* h = happening_of(graph, e);
    if (h == nullptr) documents.insert(e.document);
    if (h != nullptr)
      for (const std::uint32_t report : h->events) documents.insert(graph.events()[report].document);
  }
  std::vector<MonthCounts> out;
  for (auto& [key, month] : months) {
    month.first.documents = static_cast<std::uint32_t>(month.second.size());
    out.push_back(month.first);
  }
  return out;
}

std::vector<Storyline> storylines(const EventGraph& graph, const Counting& counting) {
  const std::vector<ActorMeasures> measures = actor_measures(graph, counting);
  std::map<std::uint32_t, std::vector<std::uint32_t>> events;
  for (const NetworkEdge& e : ties_of(graph, counting)) {
    if (measures[e.source].community != measures[e.target].community) continue;
    std::vector<std::uint32_t>& list = events[measures[e.source].community];
    if (list.empty() || list.back() != e.event) list.push_back(e.event);
  }
  std::vector<Storyline> out;
  for (auto& [community, list] : events) out.push_back(storyline(graph, measures, community, std::move(list)));
  std::stable_sort(out.begin(), out.end(),
                   [](const Storyline& a, const Storyline& b) { return a.events.size() > b.events.size(); });
  return out;
}

std::vector<std::uint32_t> shortest_path(const EventGraph& graph, std::uint32_t from, std::uint32_t to) {
  const std::size_t n = graph.actors().size();
  if (from >= n || to >= n) return {};
  const Undirected simple = undirected(n, weights_of(ties_of(graph, {false})));
  std::vector<std::size_t> before(n);
  for (std::size_t i = 0; i < n; ++i) before[i] = i;
  const auto recorder = boost::record_predecessors(before.data(), boost::on_tree_edge());
  boost::breadth_first_search(simple, std::size_t{to}, boost::visitor(boost::make_bfs_visitor(recorder)));
  if (from != to && before[from] == from) return {};
  std::vector<std::uint32_t> path{from};
  while (path.back() != to) path.push_back(static_cast<std::uint32_t>(before[path.back()]));
  return path;
}

std::uint32_t find_actor(const EventGraph& graph, std::string_view name) {
  const std::string wanted = lower(name);
  std::uint32_t by_label = nobody;
  std::uint32_t by_alias = nobody;
  for (std::uint32_t i = 0; i < graph.actors().size(); ++i) {
    const GraphActor& a = graph.actors()[i];
    if (lower(a.id) == wanted) return i;
    if (by_label == nobody && lower(a.label) == wanted) by_label = i;
    const auto same = [&](const std::string& alias) { return lower(alias) == wanted; };
    if (by_alias == nobody && std::any_of(a.aliases.begin(), a.aliases.end(), same)) by_alias = i;
  }
  return by_label != nobody ? by_label : by_alias;
}

}  // namespace annals
