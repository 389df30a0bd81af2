#pragma once
#include <vector>

#include "export/timeline_frame.h"
#include "export/timeline_lanes.h"

namespace annals {

// Where the lanes of a sequence stand.
struct LaneGrid {
  double gutter = 0;  // width of the dates' column
  double pitch = 0;   // from lane to lane
  double width = 0;   // of the whole picture
  [[nodiscard]] double x(std::size_t column) const { return gutter + pitch * (static_cast<double>(column) + 0.5); }
};

// Draws the rows of a sequence: one event each, its arrow (or mark) and its words.
class EventRows {
 public:
  EventRows(DotCanvas& canvas, const EventGraph& graph, const Story& story, const PictureOptions& options,
            const LaneOrder& order, const LaneGrid& grid)
      : canvas_(canvas), graph_(graph), story_(story), options_(options), order_(order), grid_(grid) {}

  // Draws from y downward; returns where the next row may begin.
  double draw(const StoryEvent& shown, double y);

 private:
  // The words of one event, set for a width.
  struct Words {
    std::vector<std::string> clause;
    std::vector<std::string> remarks;
    double width = 0;
    [[nodiscard]] double height() const;
  };
  [[nodiscard]] Words set(const StoryEvent& s, double width) const;
  [[nodiscard]] Words set_above(const StoryEvent& s, double span) const;
  void words(const Words& w, Point corner, Align align);
  double between(const StoryEvent& s, const std::vector<std::size_t>& actors, const std::vector<std::size_t>& targets,
                 double y);
  double alone(const StoryEvent& s, std::size_t column, bool is_target, double y);

  DotCanvas& canvas_;
  const EventGraph& graph_;
  const Story& story_;
  const PictureOptions& options_;
  const LaneOrder& order_;
  const LaneGrid& grid_;
  bool in_others_ = false;  // a party of the event shares the last lane, and has to be named
};

}  // namespace annals
