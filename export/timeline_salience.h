#pragma once
#include <vector>

#include "export/timeline_story.h"

namespace annals {

// How much an event belongs into a picture that cannot show all: deeds before words, between two parties before
// one-sided, dated before undated, facts before possibilities, widely reported before once, early in its article before
// late. A saying counts little when what was said is an event of its own. Fills StoryEvent::salience; more of the same
// counts less and less.
void weigh(const EventGraph& graph, std::vector<StoryEvent>& events);

}  // namespace annals
