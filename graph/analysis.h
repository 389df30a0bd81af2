#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "graph/event_graph.h"
#include "graph/network.h"

namespace annals {

// What users of graphs ask of one. Counts and sums take happenings of modality actual alone, each once; whoever wants
// others too says so. Loops and the unknown actor are no ties between actors. All results are in a fixed order.
struct Counting {
  bool actual_only = true;
};

// One actor's place in the network, in the order of EventGraph::actors().
struct ActorMeasures {
  std::uint32_t actor = 0;
  std::uint32_t acted = 0;      // happenings in which it is an actor
  std::uint32_t suffered = 0;   // in which it is a target
  std::uint32_t degree = 0;     // different others it has to do with
  double betweenness = 0;       // share of the shortest ties between others that pass through it, 0 to 1
  double pagerank = 0;          // of the directed network; sums to 1 over all actors
  std::uint32_t component = 0;  // number of its connected part, the largest is 0
  std::uint32_t community = 0;  // number of its community, the largest is 0
};
std::vector<ActorMeasures> actor_measures(const EventGraph& graph, const Counting& counting = {});

// Betweenness takes actors x ties steps: above this many it is left at 0.
inline constexpr std::size_t most_betweenness_steps = 400'000'000;

// Who did how much to whom.
struct PairCounts {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  std::uint32_t count = 0;
  std::uint32_t quads[5] = {};  // by quad class, 0 for events outside CAMEO
  double goldstein = 0;         // sum
};
// The busiest pair first.
std::vector<PairCounts> who_whom(const EventGraph& graph, const Counting& counting = {});

// Cooperation and conflict of one month; happenings without a month are left out.
struct MonthCounts {
  int year = 0;
  unsigned month = 0;
  std::uint32_t cooperation = 0;  // quad classes 1 and 2
  std::uint32_t conflict = 0;     // 3 and 4
  double goldstein = 0;           // sum
  std::uint32_t documents = 0;    // different ones beneath
};
// In order of time; between two actors (either way) when `pair` is given. Months without happenings are not listed.
std::vector<MonthCounts> monthly_counts(const EventGraph& graph,
                                        std::optional<std::pair<std::uint32_t, std::uint32_t>> pair = {},
                                        const Counting& counting = {});

// Actors who have more to do with each other than with the rest, and what happened among them, in order of time.
struct Storyline {
  std::vector<std::uint32_t> actors;  // the busiest first
  std::vector<std::uint32_t> events;  // dated ones by date, then the others
  std::optional<date::sys_days> first;
  std::optional<date::sys_days> last;
};
std::vector<Storyline> storylines(const EventGraph& graph, const Counting& counting = {});  // the largest first

// Actors from one to the other, both included, along the fewest ties of whatever direction; empty when there is no way.
std::vector<std::uint32_t> shortest_path(const EventGraph& graph, std::uint32_t from, std::uint32_t to);

// The actor with this id, label or alias (in that order of preference, without case for ASCII); nobody when there is
// none.
std::uint32_t find_actor(const EventGraph& graph, std::string_view name);

}  // namespace annals
