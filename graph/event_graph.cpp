#include "graph/event_graph.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/document/ids.h"
#include "graph/actor_table.h"
#include "graph/happenings.h"
#include "graph/sketch.h"
#include "graph/take_events.h"

namespace annals {

struct EventGraph::Impl {
  GraphData data;
  ActorTable actors;
  std::set<std::pair<std::string, std::string>> known;  // id and doc_id of the documents

  explicit Impl(GraphData d) : data(std::move(d)) {
    actors.index(data.actors);
    for (const GraphDocument& doc : data.documents) known.emplace(doc.id, doc.doc_id);
  }
};
namespace {

void unmerge(GraphData& data) {
  if (data.happenings.empty()) return;
  data.happenings.clear();
  for (GraphEvent& e : data.events) e.happening.clear(), e.reports = e.sources = 1, e.merged_into = nobody;
}

}  // namespace

EventGraph::EventGraph() : impl_(std::make_unique<Impl>(GraphData{})) {}
EventGraph::EventGraph(GraphData data) : impl_(std::make_unique<Impl>(std::move(data))) {}
EventGraph::~EventGraph() = default;
EventGraph::EventGraph(EventGraph&&) noexcept = default;
EventGraph& EventGraph::operator=(EventGraph&&) noexcept = default;

void EventGraph::add(const Analysis& a, const Ontology& ontology) {
  const Document& d = a.document;
  GraphDocument document{d.id, document_id(d), d.title, d.source, d.url, d.published, sketch_of(d.text)};
  if (!impl_->known.emplace(document.id, document.doc_id).second) return;
  GraphData& data = impl_->data;
  unmerge(data);
  const auto number = static_cast<std::uint32_t>(data.documents.size());
  const auto first = static_cast<std::uint32_t>(data.events.size());
  data.documents.push_back(std::move(document));
  for (GraphEvent& e : take_events(a, ontology, number, impl_->actors)) data.events.push_back(std::move(e));
  for (const EventOrder& o : a.order)
    if (o.first && o.second) data.order.push_back({first + o.first.value, first + o.second.value, o.relation});
}

void EventGraph::add(const EventGraph& other) {
  const GraphData& theirs = other.impl_->data;
  GraphData& data = impl_->data;
  unmerge(data);
  std::vector<std::uint32_t> documents(theirs.documents.size(), nobody);
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    const GraphDocument& d = theirs.documents[i];
    if (!impl_->known.emplace(d.id, d.doc_id).second) continue;
    documents[i] = static_cast<std::uint32_t>(data.documents.size());
    data.documents.push_back(d);
  }
  std::vector<std::uint32_t> actors(theirs.actors.size(), nobody);
  std::vector<std::uint32_t> events(theirs.events.size(), nobody);
  const auto move_actor = [&](std::uint32_t& a) {
    if (a == nobody) return;
    if (actors[a] == nobody) actors[a] = impl_->actors.add(theirs.actors[a]);
    a = actors[a];
  };
  for (std::uint32_t i = 0; i < events.size(); ++i) {
    GraphEvent e = theirs.events[i];
    if (e.document != nobody && (e.document = documents[e.document]) == nobody) continue;
    for (std::uint32_t& a : e.actors) move_actor(a);
    for (std::uint32_t& a : e.targets) move_actor(a);
    for (std::uint32_t* a : {&e.speaker, &e.denied_by, &e.place}) move_actor(*a);
    e.happening.clear(), e.reports = e.sources = 1, e.merged_into = nobody;
    events[i] = static_cast<std::uint32_t>(data.events.size());
    data.events.push_back(std::move(e));
  }
  for (const GraphOrder& o : theirs.order)
    if (events[o.first] != nobody && events[o.second] != nobody)
      data.order.push_back({events[o.first], events[o.second], o.relation});
}

void EventGraph::merge_happenings() {
  GraphData& data = impl_->data;
  unmerge(data);
  data.happenings = find_happenings(data);
  for (const Happening& h : data.happenings) {
    for (const std::uint32_t i : h.events) {
      GraphEvent& e = data.events[i];
      e.happening = h.id;
      e.merged_into = i == h.events.front() ? nobody : h.events.front();
    }
    data.events[h.events.front()].reports = static_cast<std::uint32_t>(h.events.size());
    data.events[h.events.front()].sources = h.sources;
  }
}

std::span<const GraphActor> EventGraph::actors() const& { return impl_->data.actors; }
std::span<const GraphDocument> EventGraph::documents() const& { return impl_->data.documents; }
std::span<const GraphEvent> EventGraph::events() const& { return impl_->data.events; }
std::span<const GraphOrder> EventGraph::order() const& { return impl_->data.order; }
std::span<const Happening> EventGraph::happenings() const& { return impl_->data.happenings; }

const Happening* happening_of(const EventGraph& graph, const GraphEvent& event) {
  if (event.happening.empty()) return nullptr;
  const auto number = static_cast<std::uint32_t>(&event - graph.events().data());
  const std::uint32_t first = event.merged_into == nobody ? number : event.merged_into;
  const auto all = graph.happenings();
  const auto at = std::lower_bound(all.begin(), all.end(), first,
                                   [](const Happening& h, std::uint32_t e) { return h.events.front() < e; });
  return at != all.end() && at->events.front() == first ? &*at : nullptr;
}

}  // namespace annals
