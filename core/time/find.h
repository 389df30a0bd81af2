#pragma once
#include <vector>

#include "core/document/analysis.h"
#include "core/time/grammar.h"
#include "core/time/resolve.h"
#include "core/time/tense.h"

namespace annals {

// The time expressions of a document: matched by `grammar`, resolved in text order against `published`.
std::vector<TimeExpression> find_times(const Analysis& a, std::optional<Day> published, const Grammar& grammar,
                                       const TenseRules& tense, const Holidays& holidays);

}  // namespace annals
