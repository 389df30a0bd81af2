#include "graph/event_graph.h"

namespace annals {

struct EventGraph::Impl {
  std::vector<GraphActor> actors;
  std::vector<GraphDocument> documents;
  std::vector<GraphEvent> events;
};

EventGraph::EventGraph() : impl_(std::make_unique<Impl>()) {}
EventGraph::~EventGraph() = default;
EventGraph::EventGraph(EventGraph&&) noexcept = default;
EventGraph& EventGraph::operator=(EventGraph&&) noexcept = default;

void EventGraph::add(const Analysis&, const Ontology&) {}

std::span<const GraphActor> EventGraph::actors() const& { return impl_->actors; }
std::span<const GraphDocument> EventGraph::documents() const& { return impl_->documents; }
std::span<const GraphEvent> EventGraph::events() const& { return impl_->events; }

}  // namespace annals
