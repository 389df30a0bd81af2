#include "export/timeline_frame.h"

#include <algorithm>

#include "export/dot_metrics.h"
#include "export/dot_text.h"

namespace annals {
namespace {

constexpr double row_height = 19;
constexpr double sample = 26;  // length of a sample line

// Lays samples with their words from left to right, row by row.
class LegendRow {
 public:
  LegendRow(DotCanvas& canvas, double width, double y) : canvas_(canvas), right_(width), y_(y) {}

  template <class Draw>
  void item(std::string_view words, double sample_width, Draw draw) {
    const double width = sample_width + 6 + text_width(words, 10);
    if (x_ > 0 && x_ + width > right_) {
      x_ = 0;
      y_ += row_height;
    }
    draw(Point{x_, y_ + row_height / 2});
    canvas_.text({x_ + sample_width + 6, y_ + row_height / 2}, words, {.size = 10});
    x_ += width + 20;
  }
  [[nodiscard]] double bottom() const { return y_ + row_height; }

 private:
  DotCanvas& canvas_;
  double x_ = 0;
  double right_, y_;
};

}  // namespace

Dash dash_of(const GraphEvent& event) {
  if (is_negated(event)) return Dash::solid;
  if (event.modality == Modality::planned) return Dash::dashed;
  return event.modality == Modality::possible || event.certainty != Certainty::certain ? Dash::dotted : Dash::solid;
}

bool is_negated(const GraphEvent& event) {
  return event.modality == Modality::negated || event.polarity == Polarity::negative;
}

double draw_heading(DotCanvas& canvas, std::string_view title, std::string_view subtitle, double width, double y) {
  for (const std::string& line : wrap(title, 21, width, 3, true)) {
    canvas.text({0, y + 13}, line, {.size = 21, .bold = true});
    y += 26;
  }
  y += 2;
  for (const std::string& line : wrap(subtitle, 11.5, width, 3)) {
    canvas.text({0, y + 8}, line, {.size = 11.5, .color = ink::quiet});
    y += 16;
  }
  return y;
}

LegendNeeds legend_needs(const EventGraph& graph, const Story& story) {
  LegendNeeds needs;
  for (const StoryEvent& s : story.events) {
    const GraphEvent& e = graph.events()[s.event];
    needs.other = needs.other || s.action == ActionClass::other;
    needs.planned = needs.planned || dash_of(e) == Dash::dashed;
    needs.possible = needs.possible || dash_of(e) == Dash::dotted;
    needs.negated = needs.negated || is_negated(e);
    needs.mutual = needs.mutual || (e.mutual && s.actors.size() > 1);
    needs.unnamed = needs.unnamed || (s.actors.empty() && !s.targets.empty());
  }
  return needs;
}

double draw_legend(DotCanvas& canvas, const LegendNeeds& needs, double width, double y) {
  LegendRow row(canvas, width, y);
  for (const ActionClass c :
       {ActionClass::talk, ActionClass::help, ActionClass::dispute, ActionClass::force, ActionClass::other}) {
    if (c == ActionClass::other && !needs.other) continue;
    const ClassLook& l = look(c);
    row.item(l.words, 9, [&](Point p) { canvas.mark({p.x + 4.5, p.y}, 9, l.mark, l.color, l.filled); });
  }
  const auto line = [&](Stroke stroke) {
    stroke.color = ink::quiet;
    return [&canvas, stroke](Point p) { canvas.line(p, {p.x + sample, p.y}, stroke); };
  };
  if (needs.planned) row.item("planned", sample, line({.pen = 1.8, .dash = Dash::dashed, .head = Head::hollow}));
  if (needs.possible)
    row.item("possible or alleged", sample, line({.pen = 1.8, .dash = Dash::dotted, .head = Head::hollow}));
  if (needs.negated) {
    row.item("did not happen", sample, [&](Point p) {
      line({.pen = 1.8, .head = Head::hollow})(p);
      draw_cross(canvas, {p.x + 10, p.y}, ink::quiet);
    });
  }
  if (needs.mutual) {
    row.item("with each other", sample, [&](Point p) {
      canvas.line(p, {p.x + sample, p.y}, {.color = ink::quiet, .pen = 4});
    });
  }
  if (needs.unnamed) row.item("actor not named", sample, line({.pen = 1.8, .head = Head::hollow}));
  return row.bottom();
}

double draw_pages(DotCanvas& canvas, const Story& story, const PictureOptions& options, double y,
                  const std::function<double(std::size_t, std::size_t, double)>& draw) {
  const std::size_t n = story.events.size();
  const std::size_t pages = (n + page_events - 1) / page_events;
  if (n == 0) {
    canvas.text({0, y + 8}, "No events to show.");
    return y + 20;
  }
  for (std::size_t p = 0; p < pages; ++p) {
    if (options.page != 0 && options.page != p + 1) continue;
    if (pages > 1) {
      canvas.text({0, y + 15}, "page " + std::to_string(p + 1) + " of " + std::to_string(pages),
                  {.size = 10, .color = ink::quiet});
    }
    y = draw(p * page_events, std::min((p + 1) * page_events, n), y) + 34;
  }
  return y - 22;
}

void draw_paper(DotCanvas& canvas, std::size_t under, double width, double height) {
  const std::size_t paper = canvas.place();
  canvas.rect({-2, -2, width + 4, height + 4}, {});
  canvas.put_under(under, paper);
}

void draw_cross(DotCanvas& canvas, Point at, std::string_view color) {
  canvas.rect({at.x - 5, at.y - 4, 10, 8}, {});
  for (const double slope : {-1.0, 1.0}) {
    canvas.line({at.x - 4, at.y - 4 * slope}, {at.x + 4, at.y + 4 * slope}, {.color = color, .pen = 1.8});
  }
}

}  // namespace annals
