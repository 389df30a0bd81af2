#include "graph/event_graph.h"

namespace annals {

struct EventGraph::Impl {
  GraphData data;
};

EventGraph::EventGraph() : impl_(std::make_unique<Impl>()) {}
EventGraph::EventGraph(GraphData data) : impl_(std::make_unique<Impl>(Impl{std::move(data)})) {}
EventGraph::~EventGraph() = default;
EventGraph::EventGraph(EventGraph&&) noexcept = default;
EventGraph& EventGraph::operator=(EventGraph&&) noexcept = default;

void EventGraph::add(const Analysis&, const Ontology&) {}

std::span<const GraphActor> EventGraph::actors() const& { return impl_->data.actors; }
std::span<const GraphDocument> EventGraph::documents() const& { return impl_->data.documents; }
std::span<const GraphEvent> EventGraph::events() const& { return impl_->data.events; }

}  // namespace annals
