#pragma once
#include <string>
#include <string_view>

#include "core/document/analysis.h"
#include "core/ontology/ontology.h"

namespace annals {

// What was found of the document as a whole, in words: publication date, blocks, actors and how their mentions were
// linked.
std::string explain_document(const Analysis& a);

// One event: its sentence with the trigger marked, the tree, participants, rule row and the steps of its date.
std::string explain_event(const Analysis& a, EventId event, const Ontology& ontology);

// Whether `wanted` names the event: its number (from 1), the beginning of its id, or its trigger's words.
bool matches(const Analysis& a, EventId event, std::string_view wanted);

}  // namespace annals
