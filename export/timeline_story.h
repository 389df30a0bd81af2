#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "export/dot.h"
#include "export/dot_canvas.h"
#include "graph/event_graph.h"

namespace annals {

// The four classes a picture distinguishes, by colour, shape and filling (hollow: words, filled: deeds), and the rest.
enum class ActionClass : std::uint8_t { other, talk, help, dispute, force };
inline constexpr std::size_t action_classes = 5;

struct ClassLook {
  std::string_view name;   // for `class` in SVG and HTML
  std::string_view words;  // for legends
  std::string_view color;  // at least 4.5:1 on white and on its tint
  std::string_view tint;
  Mark mark;
  bool filled;
};
const ClassLook& look(ActionClass c);

// What a picture shows of one happening: its best record, and who takes part, as lanes.
struct StoryEvent {
  std::uint32_t event = 0;                  // index into graph.events()
  std::vector<std::uint32_t> actors = {};   // indices into Story::lanes, ascending, without repetition
  std::vector<std::uint32_t> targets = {};  // the same, none of them an actor
  ActionClass action = ActionClass::other;
  std::uint32_t records = 1;
  bool dates_differ = false;  // its reports disagree
  double salience = 0;
};

struct StoryLane {
  std::string label;
  std::string tooltip;
  std::string kind;
};

// The happenings of a graph as a picture tells them: merged, filtered, the most salient ones chosen, in order of time.
struct Story {
  std::vector<StoryEvent> events;
  std::vector<StoryLane> lanes;  // in order of first appearance
  std::size_t total = 0;         // happenings in the graph
  std::size_t matching = 0;      // of these, what the filters let through
};

Story tell_story(const EventGraph& graph, const PictureOptions& options, std::size_t most);

// A name short enough for a lane or a remark: the label, or the initials by which the texts call a long one ("NATO").
std::string short_name(const GraphActor& actor);

// Does the day range of the event's date bound it on both sides?
bool is_dated(const GraphEvent& event);

// "40 of 212 events shown", with what the picture is made from.
std::string subtitle(const EventGraph& graph, const Story& story, std::size_t shown);
std::string title_of(const EventGraph& graph, const PictureOptions& options);

// The words for an event: a clause of the text, and in small type who says so, how sure it is and how it is dated.
std::string clause_of(const GraphEvent& event);
std::string parties_of(const EventGraph& graph, const Story& story,
                       const StoryEvent& shown);  // "Norland, Sudmark → Vale"
std::vector<std::string> remarks(const EventGraph& graph, const StoryEvent& shown, bool with_inference);
Link link_of(const EventGraph& graph, const StoryEvent& shown, const PictureOptions& options);

}  // namespace annals
