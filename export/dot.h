#pragma once
#include <date/date.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/event_graph.h"

namespace annals {

// sequence: a lane for each actor and an arrow for each event, read from top to bottom. cards: a spine with one card
// for each event. overview: pairs of actors by weeks or months. automatic: the overview when several documents hold more events than
// anybody reads one by one (150), the sequence otherwise.
enum class PictureStyle : std::uint8_t { automatic, sequence, cards, overview };

// What gets a lane. state: states and organizations, persons and organs speak for theirs. person: persons stand for
// themselves. entity: everybody and everything stands for itself.
enum class Lanes : std::uint8_t { state, person, entity };

struct PictureOptions {
  std::string title = {};  // the document's title, or "Timeline", when empty
  PictureStyle style = PictureStyle::automatic;
  Lanes lanes = Lanes::state;
  std::size_t top = 0;   // how many events at most, the most salient first; 0: as many as one page holds
  std::size_t page = 0;  // only that page of the chosen events, counted from 1; 0: all pages below each other
  std::vector<std::string> actors = {};     // only events with one of these (id, code, name or alias; any case)
  std::optional<date::sys_days> from = {};  // only events that may have happened on these days
  std::optional<date::sys_days> to = {};
  std::string page_url =
      {};  // where a page of its own lies, "#" for its number ("talks-#.svg"): the overview links there
  bool table_links = false;  // events link to "#row-ID" of the page around the picture, not to their source
};

inline constexpr std::size_t page_events = 40;  // events on one page
inline constexpr std::size_t overview_threshold = 150;

// The picture in Graphviz' DOT language, with every position computed (layout=nop2): `dot -Tsvg` only draws. What was
// left out is always said in the picture ("40 of 212 events shown"). docs/formats/dot.md.
std::string to_dot(const EventGraph& graph, const PictureOptions& options = {});

// How many pages `page` can ask for; 1 for an overview.
std::size_t picture_pages(const EventGraph& graph, const PictureOptions& options = {});

}  // namespace annals
