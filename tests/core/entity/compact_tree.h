#pragma once
#include <string>
#include <string_view>

#include "core/document/analysis.h"
#include "core/entity/entity_rules.h"

namespace annals {

// Sentences between " | ", words as form/UPOS/relation/head; "NOUN+" and "PROPN+" are plural. The lemma is the form in
// lower case, without the plural's "s"; "form~lemma" gives another one. A word right behind "~" has no space before it.
Analysis read_compact(std::string_view text);

// "She=Ana Silva": each mention with its entity's name, in text order, joined by "; ".
std::string print_mentions(const Analysis& a, const EntityLayer& layer);

// The built-in tables, loaded once.
const Ontology& builtin_ontology_for_entities();
const EntityRules& builtin_entity_rules();

}  // namespace annals
