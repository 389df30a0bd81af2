#pragma once
#include <functional>
#include <string>

#include "export/dot_canvas.h"
#include "export/timeline_story.h"

namespace annals {

// What the styles share: ink, the heading with title and subtitle, and the legend.

namespace ink {
inline constexpr std::string_view text = "#1F2933";
inline constexpr std::string_view quiet = "#566170";  // 6.3:1 on white
inline constexpr std::string_view rule = "#DCE2E8";
inline constexpr std::string_view lane = "#C3CCD6";
}  // namespace ink

// Title and subtitle, wrapped to `width`, from y downward; returns where they end.
double draw_heading(DotCanvas& canvas, std::string_view title, std::string_view subtitle, double width, double y);

// The four classes always; of "other" and the kinds of lines those that the picture uses. Returns where it ends.
struct LegendNeeds {
  bool other = false;
  bool planned = false;
  bool possible = false;
  bool negated = false;
  bool mutual = false;
  bool unnamed = false;  // an arrow out of nowhere
};
LegendNeeds legend_needs(const EventGraph& graph, const Story& story);
double draw_legend(DotCanvas& canvas, const LegendNeeds& needs, double width, double y);

void draw_cross(DotCanvas& canvas, Point at, std::string_view color);  // over the line of what did not happen

// Calls draw(first, last, y) for each page that is wanted, with a page number above when there are several; says so
// when there is nothing to draw. Returns where it ends.
double draw_pages(DotCanvas& canvas, const Story& story, const PictureOptions& options, double y,
                  const std::function<double(std::size_t, std::size_t, double)>& draw);

// White paper below everything drawn since `under`.
void draw_paper(DotCanvas& canvas, std::size_t under, double width, double height);

Dash dash_of(const GraphEvent& event);
bool is_negated(const GraphEvent& event);

}  // namespace annals
