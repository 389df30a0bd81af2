#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/event_graph.h"

namespace annals {

// The actors of a graph, one for each id, in the order in which they came.
class ActorTable {
 public:
  // The node for this actor; what is new about it is taken over, what is known stays.
  std::uint32_t add(const GraphActor& actor);
  void index(std::vector<GraphActor>& actors);  // these are the actors from now on

 private:
  std::vector<GraphActor>* actors_ = nullptr;
  std::unordered_map<std::string, std::uint32_t> by_id_;
};

void add_alias(GraphActor& actor, const std::string& name);
// "The Joint Staff" -> "a-the-joint-staff": the id of somebody whom no ontology and no entity names.
std::string slug(std::string_view name);

}  // namespace annals
