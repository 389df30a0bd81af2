#include "export/dot.h"

#include <algorithm>

#include "export/timeline_cards.h"
#include "export/timeline_overview.h"
#include "export/timeline_sequence.h"
#include "export/timeline_story.h"

namespace annals {
namespace {

struct Picture {
  PictureStyle style;
  Story story;
};

Picture plan(const EventGraph& graph, const PictureOptions& options) {
  const std::size_t everything = graph.events().size();
  PictureStyle style = options.style;
  if (style == PictureStyle::automatic) {
    style = PictureStyle::sequence;
    if (options.top == 0 && options.page == 0 && graph.documents().size() > 1 && everything > overview_threshold &&
        tell_story(graph, options, everything).matching > overview_threshold) {
      style = PictureStyle::overview;
    }
  }
  const std::size_t usual = style == PictureStyle::overview ? everything : page_events;
  return {style, tell_story(graph, options, options.top > 0 ? options.top : usual)};
}

}  // namespace

std::string to_dot(const EventGraph& graph, const PictureOptions& options) {
  const Picture picture = plan(graph, options);
  switch (picture.style) {
    case PictureStyle::overview:
      return draw_overview(graph, picture.story, options);
    case PictureStyle::cards:
      return draw_cards(graph, picture.story, options);
    default:
      return draw_sequence(graph, picture.story, options);
  }
}

std::size_t picture_pages(const EventGraph& graph, const PictureOptions& options) {
  const Picture picture = plan(graph, options);
  if (picture.style == PictureStyle::overview) return 1;
  return std::max<std::size_t>(1, (picture.story.events.size() + page_events - 1) / page_events);
}

}  // namespace annals
