#pragma once
#include <boost/graph/adjacency_list.hpp>
#include <cstdint>

#include "graph/network.h"

namespace annals {

// The actor network as a Boost.Graph, for its algorithms; costs seconds to compile, so only who needs it includes this.
// Vertex i is actor i, the last vertex the unknown actor; the property of an edge is its index in `edges`.
struct EdgeIndex {
  std::uint32_t edge = 0;
};
using BoostNetwork =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property, EdgeIndex>;

inline BoostNetwork boost_network(const EventGraph& graph, const std::vector<NetworkEdge>& edges) {
  BoostNetwork network(graph.actors().size() + 1);
  const auto vertex = [&](std::uint32_t actor) { return actor == nobody ? graph.actors().size() : std::size_t{actor}; };
  for (std::uint32_t i = 0; i < edges.size(); ++i)
    boost::add_edge(vertex(edges[i].source), vertex(edges[i].target), {i}, network);
  return network;
}

}  // namespace annals
