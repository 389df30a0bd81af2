#pragma once
#include "core/ontology/ontology.h"

// The ontology of the built-in tables, loaded once; every fault of a table fails the test that asks first.
const annals::Ontology& builtin_ontology();
