#include "export/flat_graph.h"

#include <set>
#include <unordered_map>

#include "export/safe_text.h"

namespace annals {
namespace {

void add_actors(FlatGraph& flat, const EventGraph& graph, bool unknown) {
  for (const GraphActor& a : graph.actors()) flat.nodes.push_back({clean_text(a.id), &a, nullptr, nullptr});
  if (unknown) flat.nodes.push_back({unknown_actor, nullptr, nullptr, nullptr});
}

FlatGraph actors_view(const EventGraph& graph) {
  FlatGraph flat;
  const std::vector<NetworkEdge> edges = network_edges(graph);
  add_actors(flat, graph, needs_unknown_actor(edges));
  const std::size_t unknown = graph.actors().size();
  flat.edges.reserve(edges.size());
  for (const NetworkEdge& e : edges) {
    const std::size_t source = e.source == nobody ? unknown : e.source;
    const std::size_t target = e.target == nobody ? unknown : e.target;
    flat.edges.push_back({source, target, edge_key(graph, e), &graph.events()[e.event], e, {}});
  }
  return flat;
}

// Builds the events view: numbers of event and document nodes follow those of the actors.
class EventsView {
 public:
  explicit EventsView(const EventGraph& graph) : graph_(graph), node_of_event_(graph.events().size()) {}

  FlatGraph build() {
    add_actors(flat_, graph_, false);
    add_documents();
    add_events();
    for (std::uint32_t i = 0; i < graph_.events().size(); ++i)
      if (graph_.events()[i].merged_into == nobody) add_roles(i);
    for (const GraphOrder& o : graph_.order()) {
      const std::uint32_t first = standing(o.first);
      const std::uint32_t second = standing(o.second);
      if (first != second)
        edge(node_of_event_[first], node_of_event_[second], o.relation == "during" ? "during" : "before");
    }
    add_affiliations();
    return std::move(flat_);
  }

 private:
  [[nodiscard]] std::uint32_t standing(std::uint32_t event) const {
    const std::uint32_t into = graph_.events()[event].merged_into;
    return into == nobody ? event : into;
  }
  void add_documents() {
    first_document_ = flat_.nodes.size();
    std::set<std::string> taken;  // the same text may come under two names
    for (const GraphDocument& d : graph_.documents()) {
      std::string id = d.doc_id;
      for (int n = 2; !taken.insert(id).second; ++n) id = d.doc_id + '/' + std::to_string(n);
      flat_.nodes.push_back({std::move(id), nullptr, nullptr, &d});
    }
  }
  void add_events() {
    for (std::uint32_t i = 0; i < graph_.events().size(); ++i) {
      const GraphEvent& e = graph_.events()[i];
      if (e.merged_into != nobody) continue;
      node_of_event_[i] = flat_.nodes.size();
      event_of_id_.emplace(e.id, i);
      flat_.nodes.push_back({e.id, nullptr, &e, nullptr});
    }
  }
  void add_roles(std::uint32_t i) {
    const GraphEvent& e = graph_.events()[i];
    const std::size_t node = node_of_event_[i];
    for (const std::uint32_t a : e.actors) edge(node, a, "actor");
    for (const std::uint32_t a : e.targets) edge(node, a, "target");
    if (e.speaker != nobody) edge(node, e.speaker, "speaker");
    if (e.denied_by != nobody) edge(node, e.denied_by, "denied_by");
    if (e.place != nobody) edge(node, e.place, "place");
    if (const auto saying = event_of_id_.find(e.saying); saying != event_of_id_.end())
      edge(node, node_of_event_[saying->second], "said_in");
    const Happening* h = happening_of(graph_, e);
    std::set<std::uint32_t> documents;
    if (h == nullptr) documents.insert(e.document);
    if (h != nullptr)
      for (const std::uint32_t report : h->events) documents.insert(graph_.events()[report].document);
    for (const std::uint32_t d : documents)
      if (d != nobody) edge(node, first_document_ + d, "reported_in");
  }
  void add_affiliations() {
    std::unordered_map<std::string_view, std::size_t> node_of;
    for (std::size_t i = 0; i < graph_.actors().size(); ++i) node_of.emplace(graph_.actors()[i].id, i);
    for (std::size_t i = 0; i < graph_.actors().size(); ++i) {
      const auto of = node_of.find(graph_.actors()[i].affiliation);
      if (of != node_of.end() && of->second != i) edge(i, of->second, "affiliated_with");
    }
  }
  void edge(std::size_t source, std::size_t target, std::string_view role) {
    flat_.edges.push_back({source, target, "r" + std::to_string(flat_.edges.size() + 1), nullptr, {}, role});
  }

  const EventGraph& graph_;
  FlatGraph flat_;
  std::size_t first_document_ = 0;
  std::vector<std::size_t> node_of_event_;
  std::unordered_map<std::string_view, std::uint32_t> event_of_id_;
};

}  // namespace

FlatGraph flatten(const EventGraph& graph, View view) {
  return view == View::actors ? actors_view(graph) : EventsView(graph).build();
}

void attributes(const EventGraph& graph, const FlatNode& node, AttributeSink& sink) {
  if (node.actor != nullptr)
    actor_attributes(*node.actor, sink);
  else if (node.event != nullptr)
    event_attributes(graph, *node.event, nullptr, sink);
  else if (node.document != nullptr)
    document_attributes(*node.document, sink);
  else
    unknown_actor_attributes(sink);
}

void attributes(const EventGraph& graph, const FlatEdge& edge, AttributeSink& sink) {
  if (edge.event != nullptr) {
    event_attributes(graph, *edge.event, &edge.edge, sink);
    return;
  }
  sink.text("key", edge.key);
  sink.text("label", edge.role);
  sink.text("relation", edge.role);
}

}  // namespace annals
