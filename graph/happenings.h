#pragma once
#include <vector>

#include "graph/event_graph.h"

namespace annals {

// Which records report the same happening: classes of action that go together, a shared actor, a shared target where
// both name one, dates that can be the same, words in common; the more of the former is certain, the fewer words are
// needed. Greedy in the order of the records: each joins the happening whose first report it resembles most. Only
// happenings of two or more records are returned, by their first event; that one is the record with the best date and
// participants.
std::vector<Happening> find_happenings(const GraphData& data);

// How many independent sources these records have: copies of one text, the same sentence and the same outlet count
// once.
std::uint32_t count_sources(const GraphData& data, const std::vector<std::uint32_t>& events);

// Where the records disagree: dates that exclude each other, figures whose ranges do.
std::vector<Contested> find_contested(const GraphData& data, const std::vector<std::uint32_t>& events);

}  // namespace annals
