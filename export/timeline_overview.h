#pragma once
#include <string>

#include "export/timeline_story.h"

namespace annals {

// Many events at a glance: a row for each of the busiest pairs of parties, a column for each week (or month, quarter,
// year), in each cell the four classes stacked; above, all events and the articles they come from. It says how many
// events have no place in it.
std::string draw_overview(const EventGraph& graph, const Story& story, const PictureOptions& options);

}  // namespace annals
