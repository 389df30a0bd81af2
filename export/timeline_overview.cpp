#include "export/timeline_overview.h"

#include <algorithm>
#include <cmath>

#include "export/dot_metrics.h"
#include "export/dot_text.h"
#include "export/timeline_buckets.h"
#include "export/timeline_frame.h"
#include "export/timeline_words.h"

namespace annals {
namespace {

constexpr std::size_t most_columns = 66;
constexpr std::size_t most_rows = 16;
constexpr double names_width = 196;  // right edge of the pairs' names
constexpr double left = 236;         // where the columns begin
constexpr double columns_width = 960;
constexpr double row_height = 42;
constexpr double bar_height = 34;  // of the fullest cell
constexpr double histogram_height = 64;
constexpr double articles_height = 22;
constexpr ActionClass stacked[] = {ActionClass::talk, ActionClass::help, ActionClass::dispute, ActionClass::force,
                                   ActionClass::other};

std::string_view unit_name(Buckets::Unit unit) {
  static constexpr std::string_view names[] = {"week", "month", "quarter", "year"};
  return names[static_cast<int>(unit)];
}

class Overview {
 public:
  Overview(const EventGraph& graph, const Story& story, const PictureOptions& options)
      : graph_(graph),
        story_(story),
        options_(options),
        buckets_(graph, story, most_columns),
        matrix_(count_pairs(graph, story, buckets_, most_rows)) {
    const double n = static_cast<double>(std::max<std::size_t>(buckets_.size(), 1));
    column_ = std::min(columns_width / n, 44.0);
    width_ = std::max(left + column_ * n, 760.0);
    for (const PairRow& row : matrix_.rows) {
      for (const Tally& cell : row.cells) fullest_ = std::max(fullest_, total(cell));
    }
    unit_height_ = std::min(bar_height / std::max(fullest_, 1U), 9.0);
  }
  std::string draw();

 private:
  [[nodiscard]] double x(std::size_t bucket) const { return left + column_ * static_cast<double>(bucket); }
  void stack(const Tally& tally, std::size_t bucket, double bottom, double unit);
  void hit(const std::string& what, const Tally& tally, std::size_t bucket, double top, double height);
  void calendar(double bottom);
  void histogram();
  void articles();
  void rows();
  void legend();
  void notes();

  const EventGraph& graph_;
  const Story& story_;
  const PictureOptions& options_;
  Buckets buckets_;
  Matrix matrix_;
  DotCanvas canvas_;
  double column_ = 0;
  double width_ = 0;
  double unit_height_ = 0;
  std::uint32_t fullest_ = 0;
  double y_ = 0;
};

// The classes of one cell from `bottom` upward: hollow ones outlined, filled ones solid, always in the same order.
void Overview::stack(const Tally& tally, std::size_t bucket, double bottom, double unit) {
  const double width = std::min(column_ * 0.72, 24.0);
  const double from = x(bucket) + (column_ - width) / 2;
  for (const ActionClass c : stacked) {
    const std::uint32_t n = tally[static_cast<std::size_t>(c)];
    if (n == 0) continue;
    const ClassLook& l = look(c);
    const double height = std::max(unit * n, 1.2);
    bottom -= height;
    const double inset = l.filled ? 0 : std::min(0.5, height / 4);
    canvas_.rect({from + inset, bottom + inset, width - 2 * inset, height - 2 * inset},
                 {.fill = l.filled ? l.color : l.tint, .stroke = l.color, .pen = l.filled ? 0.0 : 1.0});
  }
}

void Overview::hit(const std::string& what, const Tally& tally, std::size_t bucket, double top, double height) {
  Link link;
  link.tooltip = what + ", " + buckets_.words(bucket) + ": " + count_words(total(tally), "event", "events");
  const char* between = " (";
  for (const ActionClass c : stacked) {
    const std::uint32_t n = tally[static_cast<std::size_t>(c)];
    if (n == 0) continue;
    link.tooltip += between + std::to_string(n) + ' ' + std::string(look(c).words);
    between = "; ";
  }
  link.tooltip += ")";
  canvas_.hit({x(bucket), top, column_, height}, link);
}

// Month or year names above the columns, where there is room, and a rule down from each; linked to the page where they
// begin.
void Overview::calendar(double bottom) {
  double free = left - 10;
  int year = 0;
  int month = 0;
  for (std::size_t b = 0; b < buckets_.size(); ++b) {
    const date::year_month_day ymd{buckets_.begin(b)};
    const int y = static_cast<int>(ymd.year());
    const int m = static_cast<int>(static_cast<unsigned>(ymd.month()));
    const bool months = buckets_.unit() == Buckets::Unit::week || buckets_.unit() == Buckets::Unit::month;
    if (y == year && (!months || m == month)) continue;
    const std::string full = month_words(buckets_.begin(b));
    std::string label = months ? full.substr(0, 3) : std::to_string(y);
    if (months && y != year) label += ' ' + std::to_string(y);
    canvas_.line({x(b), y_ + 8}, {x(b), bottom}, {.color = ink::rule});
    const double w = text_width(label, 10, true);
    if (x(b) >= free) {
      canvas_.text({x(b) + 3, y_ + 7}, label, {.size = 10, .bold = true});
      free = x(b) + w + 10;
      if (const std::size_t hole = options_.page_url.find('#'); hole != std::string::npos) {
        std::size_t before = 0;
        for (const StoryEvent& s : story_.events) {
          const GraphEvent& e = graph_.events()[s.event];
          if (!e.when || !e.when->earliest || *e.when->earliest >= buckets_.begin(b)) break;
          ++before;
        }
        Link link;
        link.tooltip = "the events from " + full;
        link.url = options_.page_url;
        link.url.replace(hole, 1, std::to_string(before / page_events + 1));
        canvas_.hit({x(b), y_, w + 6, 14}, link);
      }
    }
    year = y;
    month = m;
  }
  y_ += 20;
}

void Overview::histogram() {
  std::uint32_t most = 1;
  for (const Tally& t : matrix_.all) most = std::max(most, total(t));
  const double bottom = y_ + histogram_height;
  canvas_.text({names_width, bottom - 8}, "all events", {.size = 11, .bold = true, .align = Align::right});
  canvas_.text({left - 8, bottom - 8}, count_words(matrix_.placed, "", ""),
               {.size = 10, .color = ink::quiet, .align = Align::right});
  canvas_.text({names_width, bottom - 22},
               "most in a " + std::string(unit_name(buckets_.unit())) + ": " + std::to_string(most),
               {.size = 9, .color = ink::quiet, .align = Align::right});
  canvas_.line({left, bottom}, {x(buckets_.size()), bottom}, {.color = ink::lane});
  for (std::size_t b = 0; b < buckets_.size(); ++b) {
    stack(matrix_.all[b], b, bottom, histogram_height / most);
    if (total(matrix_.all[b]) > 0) hit("All events", matrix_.all[b], b, y_, histogram_height);
  }
  y_ = bottom + 8;
}

void Overview::articles() {
  std::uint32_t most = 0;
  for (const std::uint32_t n : matrix_.articles) most = std::max(most, n);
  if (most == 0) return;
  const double bottom = y_ + articles_height;
  canvas_.text({names_width, bottom - 7}, "articles published", {.size = 11, .align = Align::right});
  canvas_.line({left, bottom}, {x(buckets_.size()), bottom}, {.color = ink::lane});
  const double width = std::min(column_ * 0.72, 24.0);
  std::uint32_t sum = 0;
  for (std::size_t b = 0; b < buckets_.size(); ++b) {
    const std::uint32_t n = matrix_.articles[b];
    if (n == 0) continue;
    sum += n;
    const double height = std::max(articles_height * n / most, 1.2);
    canvas_.rect({x(b) + (column_ - width) / 2, bottom - height, width, height}, {.fill = "#9AA5B1"});
    Link link;
    const std::uint32_t events = total(matrix_.all[b]);
    const std::uint32_t tenths = (events * 10 + n / 2) / n;
    link.tooltip = buckets_.words(b) + ": " + count_words(n, "article", "articles") + ", " +
                   count_words(events, "event", "events") + " dated in it, " + std::to_string(tenths / 10) + '.' +
                   std::to_string(tenths % 10) + " for each article";
    canvas_.hit({x(b), y_, column_, articles_height}, link);
  }
  canvas_.text({left - 8, bottom - 7}, count_words(sum, "", ""),
               {.size = 10, .color = ink::quiet, .align = Align::right});
  y_ = bottom + 10;
}

void Overview::rows() {
  for (const PairRow& row : matrix_.rows) {
    const double bottom = y_ + row_height - 4;
    canvas_.text({names_width, bottom - 8}, fit(row.label, 11, names_width, true),
                 {.size = 11, .bold = true, .align = Align::right});
    canvas_.text({left - 8, bottom - 8}, count_words(row.events, "", ""),
                 {.size = 10, .color = ink::quiet, .align = Align::right});
    canvas_.line({left, bottom}, {x(buckets_.size()), bottom}, {.color = ink::rule});
    for (std::size_t b = 0; b < row.cells.size(); ++b) {
      if (total(row.cells[b]) == 0) continue;
      stack(row.cells[b], b, bottom, unit_height_);
      hit(row.label, row.cells[b], b, y_, row_height);
    }
    y_ += row_height;
  }
}

void Overview::legend() {
  LegendNeeds needs;
  needs.other = std::any_of(matrix_.all.begin(), matrix_.all.end(), [](const Tally& t) { return t[0] > 0; });
  double at = left;
  for (const ActionClass c : stacked) {
    if (c == ActionClass::other && !needs.other) continue;
    const ClassLook& l = look(c);
    canvas_.rect({at, y_ + 5, 16, 11},
                 {.fill = l.filled ? l.color : l.tint, .stroke = l.color, .pen = l.filled ? 0.0 : 1.0});
    canvas_.text({at + 22, y_ + 11}, l.words, {.size = 10});
    at += 22 + text_width(l.words, 10) + 22;
  }
  // What a bar's height means, at the scale of the rows.
  at = left;
  y_ += 26;
  std::vector<std::uint32_t> sizes{fullest_};
  for (const std::uint32_t n : {(fullest_ + 1) / 2, (fullest_ + 4) / 5}) {
    if (n > 0 && n < sizes.back()) sizes.push_back(n);
  }
  canvas_.text({at, y_ + bar_height - 6}, "height of a bar in the rows:", {.size = 10, .color = ink::quiet});
  at += text_width("height of a bar in the rows:", 10) + 14;
  for (auto n = sizes.rbegin(); n != sizes.rend(); ++n) {
    const double height = std::max(unit_height_ * *n, 1.2);
    canvas_.rect({at, y_ + bar_height - height, 14, height}, {.fill = "#9AA5B1"});
    const std::string words = count_words(*n, "event", "events");
    canvas_.text({at + 19, y_ + bar_height - 6}, words, {.size = 10});
    at += 19 + text_width(words, 10) + 20;
  }
  y_ += bar_height + 12;
}

void Overview::notes() {
  std::vector<std::string> notes;
  const std::string unit(unit_name(buckets_.unit()));
  if (matrix_.undated + matrix_.coarse > 0) {
    notes.push_back(count_words(matrix_.undated + matrix_.coarse, "event", "events") + " cannot be placed in a " +
                    unit + ": " + count_words(matrix_.undated, "", "") + " without a date, " +
                    count_words(matrix_.coarse, "", "") + " dated less exactly.");
  }
  if (matrix_.outside > 0) {
    notes.push_back(count_words(matrix_.outside, "event lies", "events lie") + " before or after the period shown.");
  }
  if (matrix_.other_pairs > 0) {
    notes.push_back(count_words(matrix_.other_pairs, "event", "events") +
                    " of other pairs: counted at the top, without a row.");
  }
  notes.emplace_back("An event with several parties counts in the row of each pair.");
  const std::size_t documents = graph_.documents().size();
  if (documents > 0) {
    const std::size_t tenths = (story_.events.size() * 10 + documents / 2) / documents;
    notes.push_back("More articles bring more events: " + count_words(documents, "article", "articles") + ", " +
                    std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " events for each.");
  }
  std::string all;
  for (const std::string& n : notes) all += (all.empty() ? "" : " ") + n;
  for (const std::string& line : wrap(all, 10, std::min(width_ - left, 760.0), 6)) {
    canvas_.text({left, y_ + 7}, line, {.size = 10, .color = ink::quiet});
    y_ += 14;
  }
}

std::string Overview::draw() {
  const std::string title = title_of(graph_, options_);
  y_ = draw_heading(canvas_, title, subtitle(graph_, story_, matrix_.placed), width_, 0) + 14;
  if (buckets_.size() == 0) {
    canvas_.text({0, y_ + 8}, "None of the events has a date that is exact enough for an overview.");
    y_ += 24;
  } else {
    histogram();
    articles();
    calendar(y_ + 16 + row_height * static_cast<double>(matrix_.rows.size()));
    rows();
    y_ += 10;
    legend();
  }
  notes();
  draw_paper(canvas_, 0, width_, y_);
  return canvas_.take(title, width_, y_);
}

}  // namespace

std::string draw_overview(const EventGraph& graph, const Story& story, const PictureOptions& options) {
  return Overview(graph, story, options).draw();
}

}  // namespace annals
