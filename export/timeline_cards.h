#pragma once
#include <string>

#include "export/timeline_story.h"

namespace annals {

// The reading view: dates at the left of a spine, a card with the words of each event at its right.
std::string draw_cards(const EventGraph& graph, const Story& story, const PictureOptions& options);

}  // namespace annals
