#pragma once
#include "core/entity/draft.h"

namespace annals {

// Puts every phrase with a proper name into a cluster. A name is decided once for the whole document: what the ontology
// knows by actor, all others by their folded words; short forms go to the full name they belong to (the last one
// mentioned before, when there are several), acronyms to the name they stand behind in brackets or whose initials they
// are. Persons of different given names are never joined.
void link_names(Draft& d);

// Joins a phrase to a cluster, which learns what the phrase tells.
void join(Draft& d, std::uint32_t phrase, std::uint32_t cluster);

// The state or organization a person belongs to: by the text, else by the office held on the day of publication.
ActorId serves(const Draft& d, std::uint32_t cluster);

}  // namespace annals
