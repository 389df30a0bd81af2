#pragma once
#include <vector>

#include "core/document/analysis.h"
#include "core/ontology/ontology.h"
#include "graph/actor_table.h"

namespace annals {

// The events of an analysis as records of a graph; their document has the index `document`. Participants go to
// `actors`.
std::vector<GraphEvent> take_events(const Analysis& a, const Ontology& ontology, std::uint32_t document,
                                    ActorTable& actors);

}  // namespace annals
