#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "graph/event_graph.h"

namespace annals {

// One arrow of the actor network. An event gives one for each pair of actor and target (of actors, when it is mutual),
// a loop when it has no target. `source` is nobody when the text names no actor.
struct NetworkEdge {
  std::uint32_t event = 0;
  std::uint32_t source = nobody;
  std::uint32_t target = nobody;
  std::uint32_t number = 1;     // among the edges of its event
  bool target_missing = false;  // a loop that only says that somebody acted
};

// Of a long list of participants this many are paired; all of them are in the events view.
inline constexpr std::size_t most_paired = 16;

// The edges of all happenings (of all events, when nothing was merged), in the order of the events.
std::vector<NetworkEdge> network_edges(const EventGraph& graph);

// "e-3f1c", and "e-3f1c/2" for the second edge of the event.
std::string edge_key(const EventGraph& graph, const NetworkEdge& edge);

inline constexpr const char* unknown_actor = "a-unknown";  // the node where an event without an actor begins
[[nodiscard]] bool needs_unknown_actor(const std::vector<NetworkEdge>& edges);
// The id of an actor, `unknown_actor` for nobody.
[[nodiscard]] std::string_view actor_id(const EventGraph& graph, std::uint32_t actor);
[[nodiscard]] std::string_view actor_label(const EventGraph& graph, std::uint32_t actor);

}  // namespace annals
