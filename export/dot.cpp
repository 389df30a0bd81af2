#include "export/dot.h"

#include "export/timeline_sequence.h"
#include "export/timeline_story.h"

namespace annals {
namespace {

Story story_for(const EventGraph& graph, const PictureOptions& options) {
  return tell_story(graph, options, options.top > 0 ? options.top : page_events);
}

}  // namespace

std::string to_dot(const EventGraph& graph, const PictureOptions& options) {
  return draw_sequence(graph, story_for(graph, options), options);
}

std::size_t picture_pages(const EventGraph& graph, const PictureOptions& options) {
  return std::max<std::size_t>(1, (story_for(graph, options).events.size() + page_events - 1) / page_events);
}

}  // namespace annals
