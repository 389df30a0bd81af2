#pragma once
#include <vector>

#include "core/entity/draft.h"

namespace annals {

// The finished entities, one for each cluster that a phrase joined, in the order of their first mention (members of a
// group no text names come after): fullest name, id, kind, code, affiliation, office. Entity::mentions are indices of
// phrases. `of_cluster` gets the entity of each cluster.
std::vector<Entity> name_entities(const Draft& d, std::vector<EntityId>& of_cluster);

}  // namespace annals
