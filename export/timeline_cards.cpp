#include "export/timeline_cards.h"

#include <algorithm>

#include "export/dot_metrics.h"
#include "export/dot_text.h"
#include "export/timeline_frame.h"
#include "export/timeline_words.h"

namespace annals {
namespace {

constexpr double gutter = 146;  // the dates' column
constexpr double spine = 162;
constexpr double card_x = 182;
constexpr double card_width = 520;
constexpr double width = card_x + card_width;
constexpr double padding = 11;
constexpr double text_size = 11.5;
constexpr double leading = 14.5;
constexpr double remark_size = 9.5;
constexpr double remark_leading = 12.5;

class Cards {
 public:
  Cards(const EventGraph& graph, const Story& story, const PictureOptions& options)
      : graph_(graph), story_(story), options_(options) {}
  std::string draw();

 private:
  [[nodiscard]] const GraphEvent& record(std::size_t i) const { return graph_.events()[story_.events[i].event]; }
  void page(std::size_t first, std::size_t last);
  void card(const StoryEvent& s, bool first_of_date);
  double date(const GraphEvent& e);

  const EventGraph& graph_;
  const Story& story_;
  const PictureOptions& options_;
  DotCanvas canvas_;
  double y_ = 0;
};

// The date's words beside the spine, their first line at the height of the first mark; returns where they end.
double Cards::date(const GraphEvent& e) {
  const DateWords words = date_words(e);
  double y = y_ + 17;
  for (const std::string& line : wrap(words.date, 11.5, gutter - 4, 3, true)) {
    canvas_.text({gutter, y}, line, {.size = 11.5, .bold = true, .align = Align::right});
    y += 14;
  }
  canvas_.text({gutter, y}, words.precision, {.size = remark_size, .color = ink::quiet, .align = Align::right});
  return y + 10;
}

void Cards::card(const StoryEvent& s, bool first_of_date) {
  const GraphEvent& e = graph_.events()[s.event];
  const ClassLook& l = look(s.action);
  const double room = card_width - 2 * padding - 6;
  const std::string kind = std::string(l.words);
  const std::vector<std::string> head =
      wrap(parties_of(graph_, story_, s), text_size, room - text_width(kind, 10) - 34, 2, true);
  const std::vector<std::string> clause = wrap(clause_of(e), text_size, room, 6);
  const std::vector<std::string> small = set_remarks(remarks(graph_, s, true), remark_size, room);
  const double height = 2 * 9 + leading * static_cast<double>(head.size() + clause.size()) +
                        remark_leading * static_cast<double>(small.size()) + (small.empty() ? 0 : 2);
  const Dash dash = dash_of(e);
  const bool fact = dash == Dash::solid && !is_negated(e);
  const double mark_y = y_ + 17;
  canvas_.line({spine, mark_y}, {card_x, mark_y}, {.color = ink::lane});
  canvas_.rect({card_x, y_, card_width, height}, {.fill = fact ? l.tint : std::string_view("#FFFFFF"),
                                                  .stroke = fact ? l.tint : l.color,
                                                  .pen = fact ? 1 : 1.2,
                                                  .dash = dash});
  canvas_.rect({card_x, y_, 5, height}, {.fill = l.color});
  canvas_.mark({spine, mark_y}, first_of_date ? 12 : 8, l.mark, l.color, l.filled);
  double y = y_ + 9 + leading / 2;
  const double right = card_x + card_width - padding;
  canvas_.text({right, y}, kind, {.size = 10, .color = l.color, .align = Align::right});
  const Point symbol{right - text_width(kind, 10) - 10, y};
  canvas_.mark(symbol, 8, l.mark, l.color, l.filled);
  if (is_negated(e)) draw_cross(canvas_, {symbol.x - 15, y}, l.color);
  const double x = card_x + 5 + padding;
  for (const std::string& line : head) {
    canvas_.text({x, y}, line, {.size = text_size, .bold = true});
    y += leading;
  }
  for (const std::string& line : clause) {
    canvas_.text({x, y}, line, {.size = text_size});
    y += leading;
  }
  y += small.empty() ? 0 : 1;
  for (const std::string& line : small) {
    canvas_.text({x, y}, line, {.size = remark_size, .color = ink::quiet});
    y += remark_leading;
  }
  canvas_.hit({card_x, y_, card_width, height}, link_of(graph_, s, options_));
  y_ += height;
}

void Cards::page(std::size_t first, std::size_t last) {
  const std::size_t under = canvas_.place();
  const double top = y_ + 17;
  double dated_to = 0;
  double mark = top;
  for (std::size_t i = first; i < last; ++i) {
    const bool new_date = i == first || date_words(record(i)).date != date_words(record(i - 1)).date;
    if (i > first) y_ = new_date ? std::max(y_ + 20, dated_to + 8) : y_ + 8;
    if (new_date) dated_to = date(record(i));
    mark = y_ + 17;
    card(story_.events[i], new_date);
  }
  y_ = std::max(y_, dated_to);
  const std::size_t line = canvas_.place();
  canvas_.line({spine, top}, {spine, mark}, {.color = ink::lane, .pen = 2.5});
  canvas_.put_under(under, line);
}

std::string Cards::draw() {
  const std::string title = title_of(graph_, options_);
  const std::size_t under = canvas_.place();
  y_ = draw_heading(canvas_, title, subtitle(graph_, story_, story_.events.size()), width, 0) + 6;
  LegendNeeds needs = legend_needs(graph_, story_);
  needs.mutual = needs.unnamed = false;
  y_ = draw_legend(canvas_, needs, width, y_) + 14;
  y_ = draw_pages(canvas_, story_, options_, y_, [this](std::size_t first, std::size_t last, double y) {
    y_ = y;
    page(first, last);
    return y_;
  });
  draw_paper(canvas_, under, width, y_);
  return canvas_.take(title, width, y_);
}

}  // namespace

std::string draw_cards(const EventGraph& graph, const Story& story, const PictureOptions& options) {
  return Cards(graph, story, options).draw();
}

}  // namespace annals
