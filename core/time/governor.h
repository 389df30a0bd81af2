#pragma once
#include <optional>
#include <vector>

#include "core/document/analysis.h"
#include "core/time/tense.h"

namespace annals {

// How far a time expression is from dating an event, in the tree of their sentence: 0 when the event's own trigger
// governs it, more for each clause or phrase between; none when a clause of its own shields the event from it.
std::optional<int> distance(const Analysis& a, const TenseRules& tense, const Event& event, WordId time_head);

// The word of `words` whose head stands outside of them.
WordId head_of(const Analysis& a, WordSpan words);

}  // namespace annals
