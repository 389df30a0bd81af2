#include "export/timeline_rows.h"

#include <algorithm>

#include "export/dot_metrics.h"

namespace annals {
namespace {

constexpr double text_size = 11;
constexpr double leading = 13.5;
constexpr double remark_size = 9;
constexpr double remark_leading = 11.5;
constexpr double pen = 1.8;
constexpr double bar = 3.6;  // pen of what is done with each other
constexpr double mark_size = 9;
constexpr double stub = 24;  // the short line of an event with one party
constexpr double widest = 330;

}  // namespace

double EventRows::Words::height() const {
  return leading * static_cast<double>(clause.size()) + remark_leading * static_cast<double>(remarks.size());
}

EventRows::Words EventRows::set(const StoryEvent& s, double width) const {
  Words w;
  w.clause = wrap(clause_of(graph_.events()[s.event]), text_size, width, 6);
  std::vector<std::string> small = remarks(graph_, s, false);
  if (in_others_) {
    const std::string parties = parties_of(graph_, story_, s);
    std::erase_if(small, [&](const std::string& remark) {  // a person named twice
      return remark.rfind("— ", 0) == 0 && parties.find(remark.substr(4)) != parties.npos;
    });
    small.insert(small.begin(), parties);
  }
  w.remarks = set_remarks(small, remark_size, width);
  for (const std::string& line : w.clause) w.width = std::max(w.width, text_width(line, text_size));
  for (const std::string& line : w.remarks) w.width = std::max(w.width, text_width(line, remark_size));
  return w;
}

// Above an arrow: within its ends if that takes at most three lines, somewhat wider otherwise.
EventRows::Words EventRows::set_above(const StoryEvent& s, double span) const {
  Words w = set(s, std::clamp(span - 18, 90.0, widest));
  return w.clause.size() > 3 ? set(s, std::clamp(std::max(span - 18, grid_.pitch * 1.5), 150.0, widest)) : w;
}

void EventRows::words(const Words& w, Point corner, Align align) {
  const double x = corner.x + (align == Align::left ? 0 : align == Align::center ? w.width / 2 : w.width);
  canvas_.rect({corner.x - 3, corner.y - 1, w.width + 6, w.height() + 1}, {});
  double y = corner.y;
  for (const std::string& line : w.clause) {
    canvas_.text({x, y + leading / 2}, line, {.size = text_size, .align = align});
    y += leading;
  }
  for (const std::string& line : w.remarks) {
    canvas_.text({x, y + remark_leading / 2}, line, {.size = remark_size, .color = ink::quiet, .align = align});
    y += remark_leading;
  }
}

// One party: a mark on its lane with a short line to the words, or an arrow out of nowhere when it only suffers the
// event.
double EventRows::alone(const StoryEvent& s, std::size_t column, bool is_target, double top) {
  const GraphEvent& e = graph_.events()[s.event];
  const ClassLook& l = look(s.action);
  const double x = grid_.x(column);
  const double room_right = grid_.width - x - stub - 8;
  const double wanted = std::clamp(grid_.pitch * 1.5, 170.0, 300.0);
  const bool to_left = room_right < 150 && column > 0;
  const Words w = set(s, std::min(wanted, to_left ? x - grid_.gutter - stub : std::max(room_right, 110.0)));
  const double height = std::max(w.height(), 14.0);
  const double y = top + height / 2;
  const double side = to_left ? -1 : 1;
  const double left = to_left ? x - stub - 5 - w.width : x + stub + 5;
  words(w, {left, y - w.height() / 2}, to_left ? Align::right : Align::left);
  if (is_target) {
    canvas_.line({x + side * stub, y}, {x, y}, {l.color, pen, dash_of(e), l.filled ? Head::filled : Head::hollow});
  } else {
    canvas_.line({x + side * mark_size / 2, y}, {x + side * stub, y}, {l.color, pen, dash_of(e), Head::none});
    canvas_.mark({x, y}, mark_size, l.mark, l.color, l.filled);
  }
  if (is_negated(e)) draw_cross(canvas_, {x + side * (stub / 2 + 3), y}, l.color);
  const double from = std::min(left, x - 8);
  canvas_.hit({from, top, std::max(left + w.width, x + 8) - from, height}, link_of(graph_, s, options_));
  return top + height + 11;
}

// Several parties on one line: marks for those who act, arrow heads for those who are acted on, a bar without heads for
// what they do with each other.
double EventRows::between(const StoryEvent& s, const std::vector<std::size_t>& actors,
                          const std::vector<std::size_t>& targets, double top) {
  const GraphEvent& e = graph_.events()[s.event];
  const ClassLook& l = look(s.action);
  std::vector<std::size_t> parties(actors);
  parties.insert(parties.end(), targets.begin(), targets.end());
  std::sort(parties.begin(), parties.end());
  const double x1 = grid_.x(parties.front()) - (actors.empty() ? stub : 0);
  const double x2 = grid_.x(parties.back());
  const Words w = set_above(s, x2 - x1);
  const double left =
      std::clamp((x1 + x2 - w.width) / 2, grid_.gutter + 4, std::max(grid_.gutter + 4, grid_.width - w.width));
  words(w, {left, top}, Align::center);

  const double y = top + w.height() + 8;
  const Stroke plain{l.color, e.mutual ? bar : pen, dash_of(e), Head::none};
  const Stroke arrow{l.color, plain.pen, plain.dash, e.mutual ? Head::none : l.filled ? Head::filled : Head::hollow};
  const auto is_target = [&](std::size_t p) { return std::binary_search(targets.begin(), targets.end(), p); };
  if (actors.empty()) canvas_.line({x1, y}, {x1 + stub, y}, arrow);
  for (std::size_t i = 0; i + 1 < parties.size(); ++i) {
    const Point a{grid_.x(parties[i]), y};
    const Point b{grid_.x(parties[i + 1]), y};
    std::vector<double> hops;
    for (std::size_t c = parties[i] + 1; c < parties[i + 1]; ++c) hops.push_back(grid_.x(c));
    const bool rightward = is_target(parties[i + 1]) && (actors.empty() || actors.front() <= parties[i]);
    const bool leftward = is_target(parties[i]) && !actors.empty() && actors.back() >= parties[i + 1];
    if (leftward && !rightward) {
      std::reverse(hops.begin(), hops.end());
      canvas_.line(b, a, arrow, hops);
    } else {
      canvas_.line(a, b, rightward ? arrow : plain, hops);
    }
  }
  for (const std::size_t p : actors) canvas_.mark({grid_.x(p), y}, mark_size, l.mark, l.color, l.filled);
  if (is_negated(e)) draw_cross(canvas_, {x1 + std::min(x2 - x1, grid_.pitch) / 2, y}, l.color);
  const double from = std::min(left, x1 - 6);
  canvas_.hit({from, top, std::max(left + w.width, x2 + 6) - from, y + 6 - top}, link_of(graph_, s, options_));
  return y + 17;
}

double EventRows::draw(const StoryEvent& shown, double y) {
  const auto shares_lane = [this](std::uint32_t lane) { return order_.column[lane] == LaneOrder::others; };
  in_others_ = std::any_of(shown.actors.begin(), shown.actors.end(), shares_lane) ||
               std::any_of(shown.targets.begin(), shown.targets.end(), shares_lane);
  const std::vector<std::size_t> actors = order_.columns_of(shown.actors);
  std::vector<std::size_t> targets = order_.columns_of(shown.targets);
  std::erase_if(targets, [&](std::size_t t) { return std::binary_search(actors.begin(), actors.end(), t); });
  if (actors.size() + targets.size() > 1) return between(shown, actors, targets, y);
  if (!actors.empty()) return alone(shown, actors[0], false, y);
  return targets.empty() ? alone(shown, order_.lanes.size(), false, y) : alone(shown, targets[0], true, y);
}

}  // namespace annals
