#pragma once
#include <string>

#include "export/timeline_story.h"

namespace annals {

// The diplomatic sequence: lanes from left to right, time from top to bottom, one row for each event, one band for each
// date.
std::string draw_sequence(const EventGraph& graph, const Story& story, const PictureOptions& options);

}  // namespace annals
