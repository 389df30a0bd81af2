#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "graph/event_graph.h"
#include "graph/network.h"

namespace annals {

// The flat attributes of nodes and edges, the same in every format (docs/formats/graph.md): scalars only, one type for
// each name, absent rather than null, text clean for XML.

enum class ColumnType : std::uint8_t { text, number, real, flag };

struct Column {
  std::string_view name;
  ColumnType type = ColumnType::text;
};

// Receives attributes in the order of their columns, leaving out the absent ones.
class AttributeSink {
 public:
  virtual ~AttributeSink() = default;
  virtual void text(std::string_view name, std::string_view value) = 0;
  virtual void number(std::string_view name, std::int64_t value) = 0;
  virtual void real(std::string_view name, double value) = 0;
  virtual void flag(std::string_view name, bool value) = 0;
};

std::span<const Column> actor_columns();
std::span<const Column> event_columns();  // of an event that is a node
std::span<const Column> edge_columns();   // of an event that is an edge
std::span<const Column> document_columns();

// Without the id. `edge` is what joins the event to its participants, nullptr for an event that is a node itself.
void actor_attributes(const GraphActor& actor, AttributeSink& sink);
void event_attributes(const EventGraph& graph, const GraphEvent& event, const NetworkEdge* edge, AttributeSink& sink);
void document_attributes(const GraphDocument& document, AttributeSink& sink);
void unknown_actor_attributes(AttributeSink& sink);  // of the node `unknown_actor`

// "dead=2; injured=4..6" and "time=2015-08-20|2015-08-21; dead=2|4", and the ids of a list: "RUS; NATO".
std::string join_sizes(const std::vector<SizeFigure>& sizes);
std::string join_contested(const std::vector<Contested>& contested);
std::string join_ids(const EventGraph& graph, const std::vector<std::uint32_t>& actors);

}  // namespace annals
