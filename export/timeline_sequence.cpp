#include "export/timeline_sequence.h"

#include <algorithm>

#include "export/dot_metrics.h"
#include "export/dot_text.h"
#include "export/timeline_frame.h"
#include "export/timeline_lanes.h"
#include "export/timeline_rows.h"
#include "export/timeline_words.h"

namespace annals {
namespace {

constexpr std::size_t most_lanes = 9;
constexpr double gutter = 138;  // the dates' column
constexpr double remark_size = 9;
constexpr double reminder_every = 620;  // the lanes are named again after so much height
constexpr double foot_from = 500;       // pages taller than this name the lanes at their end, too

LaneGrid grid_for(const LaneOrder& order) {
  const double n = static_cast<double>(std::max<std::size_t>(order.columns(), 1));
  LaneGrid grid{gutter, std::clamp(1040 / n, 122.0, 230.0), 0};
  grid.width = std::max(gutter + grid.pitch * n, 700.0);
  return grid;
}

class Sequence {
 public:
  Sequence(const EventGraph& graph, const Story& story, const PictureOptions& options)
      : graph_(graph),
        story_(story),
        options_(options),
        order_(order_lanes(story, most_lanes)),
        grid_(grid_for(order_)),
        rows_(canvas_, graph, story, options, order_, grid_) {}

  std::string draw();

 private:
  [[nodiscard]] const GraphEvent& record(std::size_t i) const { return graph_.events()[story_.events[i].event]; }
  [[nodiscard]] std::string lane_name(std::size_t column) const {
    return column < order_.lanes.size() ? plain_text(story_.lanes[order_.lanes[column]].label, 60) : "others";
  }
  void page(std::size_t first, std::size_t last);
  void band(std::size_t first, std::size_t last, bool continued);
  void lane_heads(bool foot);
  void remind();
  [[nodiscard]] bool same_date(std::size_t a, std::size_t b) const;

  const EventGraph& graph_;
  const Story& story_;
  const PictureOptions& options_;
  LaneOrder order_;
  LaneGrid grid_;
  DotCanvas canvas_;
  EventRows rows_;
  double y_ = 0;
  double named_at_ = 0;  // where the lanes were last named
};

void Sequence::lane_heads(bool foot) {
  const double box = std::min(grid_.pitch - 12, 150.0);
  const double size = foot ? 10 : 11.5;
  std::vector<std::vector<std::string>> names;
  std::size_t lines = 1;
  for (std::size_t c = 0; c < order_.columns(); ++c) {
    names.push_back(wrap(lane_name(c), size, box - 10, 2, true));
    lines = std::max(lines, names.back().size());
  }
  const double height = (foot ? 10 : 16) + static_cast<double>(lines) * (size + 2);
  for (std::size_t c = 0; c < names.size(); ++c) {
    Link link;
    if (c < order_.lanes.size()) link.tooltip = plain_text(story_.lanes[order_.lanes[c]].tooltip, 200);
    const std::string_view color = foot ? ink::text : std::string_view("#FFFFFF");
    canvas_.rect({grid_.x(c) - box / 2, y_, box, height},
                 {.fill = foot ? std::string_view("#EEF1F4") : ink::text, .rounded = true}, &link);
    double y = y_ + height / 2 - (static_cast<double>(names[c].size()) - 1) * (size + 2) / 2;
    for (const std::string& line : names[c]) {
      canvas_.text({grid_.x(c), y}, line, {.size = size, .color = color, .bold = true, .align = Align::center});
      y += size + 2;
    }
  }
  y_ += height;
  named_at_ = y_;
}

void Sequence::remind() {
  for (std::size_t c = 0; c < order_.columns(); ++c) {
    const std::string name = fit(lane_name(c), remark_size, grid_.pitch - 12, true);
    const double w = text_width(name, remark_size, true) + 8;
    canvas_.rect({grid_.x(c) - w / 2, y_, w, 12}, {});
    canvas_.text({grid_.x(c), y_ + 6}, name,
                 {.size = remark_size, .color = ink::quiet, .bold = true, .align = Align::center});
  }
  y_ += 18;
  named_at_ = y_;
}

bool Sequence::same_date(std::size_t a, std::size_t b) const {
  const DateWords first = date_words(record(a));
  const DateWords second = date_words(record(b));
  return first.date == second.date && first.precision == second.precision;
}

// The events of one date, those first that the text dates itself; how the others were dated is said beside the first of
// them.
void Sequence::band(std::size_t first, std::size_t last, bool continued) {
  const DateWords date = date_words(record(first));
  canvas_.line({0, y_}, {grid_.width, y_}, {.color = ink::rule});
  double y = y_ + 9;
  for (const std::string& line : wrap(date.date, 11, gutter - 14, 3, true)) {
    canvas_.text({gutter - 14, y + 5}, line, {.size = 11, .bold = true, .align = Align::right});
    y += 13;
  }
  const auto note = [&](std::string_view words) {
    if (words.empty()) return;
    canvas_.text({gutter - 14, y + 6}, words, {.size = remark_size, .color = ink::quiet, .align = Align::right});
    y += 12;
  };
  note(date.precision);
  if (continued) note("continued");
  y_ += 11;
  for (std::size_t i = first; i < last; ++i) {
    if (y_ - named_at_ > reminder_every) remind();
    if (i == first || record(i).basis != record(i - 1).basis) {
      if (i != first) y = std::max(y, y_ - 2);
      note(inference_words(record(i).basis));
    }
    y_ = rows_.draw(story_.events[i], y_);
  }
  y_ = std::max(y_, y + 6) + 3;
}

void Sequence::page(std::size_t first, std::size_t last) {
  const double top = y_;
  const std::size_t under = canvas_.place();
  lane_heads(false);
  const double lanes_from = y_;
  y_ += 14;
  for (std::size_t i = first; i < last;) {
    std::size_t end = i + 1;
    while (end < last && same_date(i, end)) ++end;
    band(i, end, i == first && i > 0 && same_date(i - 1, i));
    i = end;
  }
  y_ += 4;
  const double lanes_to = y_;
  if (lanes_to - top > foot_from) lane_heads(true);
  // How far down the lanes reach is known only now; they lie under everything else.
  const std::size_t lanes = canvas_.place();
  for (std::size_t c = 0; c < order_.columns(); ++c) {
    canvas_.line({grid_.x(c), lanes_from}, {grid_.x(c), lanes_to}, {.color = ink::lane});
  }
  canvas_.put_under(under, lanes);
}

std::string Sequence::draw() {
  const std::string title = title_of(graph_, options_);
  const std::size_t under = canvas_.place();
  y_ = draw_heading(canvas_, title, subtitle(graph_, story_, story_.events.size()), grid_.width, 0) + 6;
  y_ = draw_legend(canvas_, legend_needs(graph_, story_), grid_.width, y_) + 16;
  y_ = draw_pages(canvas_, story_, options_, y_, [this](std::size_t first, std::size_t last, double y) {
    y_ = y;
    page(first, last);
    return y_;
  });
  draw_paper(canvas_, under, grid_.width, y_);
  return canvas_.take(title, grid_.width, y_);
}

}  // namespace

std::string draw_sequence(const EventGraph& graph, const Story& story, const PictureOptions& options) {
  return Sequence(graph, story, options).draw();
}

}  // namespace annals
