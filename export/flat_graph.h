#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "export/attributes.h"

namespace annals {

// actors: an edge is an event, one for each pair of actor and target. events: an event is a node, an edge its
// participant.
enum class View : std::uint8_t { actors, events };

// Exactly one of the pointers is set; none for the unknown actor.
struct FlatNode {
  std::string id;
  const GraphActor* actor = nullptr;
  const GraphEvent* event = nullptr;
  const GraphDocument* document = nullptr;
};

// Endpoints are indices of nodes.
struct FlatEdge {
  std::size_t source = 0;
  std::size_t target = 0;
  std::string key;                    // unique in the graph, disjoint from the ids of nodes
  const GraphEvent* event = nullptr;  // in the actors view
  NetworkEdge edge;
  std::string_view role;  // in the events view: actor, target, speaker, place, before ...
};

// A graph as the formats know it: nodes with unique ids, edges between them. Refers to the EventGraph, which must
// outlive it.
struct FlatGraph {
  std::vector<FlatNode> nodes;
  std::vector<FlatEdge> edges;
};

FlatGraph flatten(const EventGraph& graph, View view);

// Without ids and endpoints; of an edge the key is the first attribute.
void attributes(const EventGraph& graph, const FlatNode& node, AttributeSink& sink);
void attributes(const EventGraph& graph, const FlatEdge& edge, AttributeSink& sink);

}  // namespace annals
