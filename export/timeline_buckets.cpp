#include "export/timeline_buckets.h"

#include <algorithm>
#include <utility>

#include "export/dot_text.h"
#include "export/timeline_words.h"

namespace annals {
namespace {

date::sys_days begin_of(date::sys_days day, Buckets::Unit unit) {
  const date::year_month_day ymd{day};
  switch (unit) {
    case Buckets::Unit::week:
      return day - (date::weekday{day} - date::Monday);
    case Buckets::Unit::month:
      return date::sys_days{ymd.year() / ymd.month() / 1};
    case Buckets::Unit::quarter: {
      const unsigned month = static_cast<unsigned>(ymd.month());
      return date::sys_days{ymd.year() / date::month{(month - 1) / 3 * 3 + 1} / 1};
    }
    default:
      return date::sys_days{ymd.year() / 1 / 1};
  }
}

date::sys_days next_of(date::sys_days begin, Buckets::Unit unit) {
  static constexpr int days[] = {7, 31, 92, 366};  // into the following unit, whatever its length
  return begin_of(begin + date::days{days[static_cast<int>(unit)]}, unit);
}

}  // namespace

Buckets::Buckets(const EventGraph& graph, const Story& story, std::size_t most) {
  std::vector<date::sys_days> days;
  for (const StoryEvent& s : story.events) {
    const GraphEvent& e = graph.events()[s.event];
    if (is_dated(e) && *e.when->latest - *e.when->earliest < date::days{32}) days.push_back(*e.when->earliest);
  }
  if (days.empty()) return;
  std::sort(days.begin(), days.end());
  const std::size_t cut = days.size() / 100;
  const date::sys_days first = days[cut];
  const date::sys_days last = days[days.size() - 1 - cut];
  for (const Unit unit : {Unit::week, Unit::month, Unit::quarter, Unit::year}) {
    unit_ = unit;
    begins_.clear();
    for (end_ = begin_of(first, unit); end_ <= last && begins_.size() <= most; end_ = next_of(end_, unit))
      begins_.push_back(end_);
    if (begins_.size() <= most) return;
  }
  begins_.erase(begins_.begin(), begins_.end() - static_cast<std::ptrdiff_t>(most));
}

std::size_t Buckets::of(date::sys_days day) const {
  if (begins_.empty() || day < begins_.front() || day >= end_) return none;
  return static_cast<std::size_t>(std::upper_bound(begins_.begin(), begins_.end(), day) - begins_.begin()) - 1;
}

std::size_t Buckets::of(const GraphEvent& event) const {
  if (!is_dated(event)) return none;
  const std::size_t first = of(*event.when->earliest);
  return first == of(*event.when->latest) ? first : none;
}

std::string Buckets::words(std::size_t bucket) const {
  const date::sys_days begin = begins_[bucket];
  const date::year_month_day ymd{begin};
  switch (unit_) {
    case Unit::week:
      return "week of " + day_words(begin);
    case Unit::month:
      return month_words(begin);
    case Unit::quarter:
      return "quarter from " + month_words(begin);
    default:
      return std::to_string(static_cast<int>(ymd.year()));
  }
}

std::uint32_t total(const Tally& tally) {
  std::uint32_t sum = 0;
  for (const std::uint32_t n : tally) sum += n;
  return sum;
}

Matrix count_pairs(const EventGraph& graph, const Story& story, const Buckets& buckets, std::size_t most_rows) {
  constexpr std::uint32_t alone = nobody;
  using Pair = std::pair<std::uint32_t, std::uint32_t>;
  const auto pairs_of = [=](const StoryEvent& s, bool mutual) {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < s.actors.size(); ++i) {
      for (const std::uint32_t t : s.targets) pairs.emplace_back(s.actors[i], t);
      for (std::size_t j = i + 1; mutual && j < s.actors.size(); ++j) pairs.emplace_back(s.actors[i], s.actors[j]);
      if (s.targets.empty() && (!mutual || s.actors.size() == 1)) pairs.emplace_back(s.actors[i], alone);
    }
    return pairs;
  };
  Matrix m;
  m.all.resize(buckets.size());
  m.articles.resize(buckets.size());
  for (const GraphDocument& d : graph.documents()) {
    const std::size_t bucket = d.published ? buckets.of(*d.published) : Buckets::none;
    if (bucket != Buckets::none) ++m.articles[bucket];
  }
  std::map<Pair, PairRow> rows;
  for (const StoryEvent& s : story.events) {
    const GraphEvent& e = graph.events()[s.event];
    const std::size_t bucket = buckets.of(e);
    if (bucket == Buckets::none) {
      const bool away = is_dated(e) && buckets.size() > 0 &&
                        (*e.when->latest < buckets.begin(0) ||
                         (buckets.of(*e.when->earliest) == Buckets::none && *e.when->earliest > buckets.begin(0)));
      ++(away ? m.outside : is_dated(e) ? m.coarse : m.undated);
      continue;
    }
    ++m.placed;
    ++m.all[bucket][static_cast<std::size_t>(s.action)];
    for (const Pair& pair : pairs_of(s, e.mutual)) {
      PairRow& row = rows[pair];
      row.cells.resize(buckets.size());
      ++row.cells[bucket][static_cast<std::size_t>(s.action)];
      ++row.events;
    }
  }
  std::vector<Pair> busy;
  for (const auto& [pair, row] : rows) busy.push_back(pair);
  std::stable_sort(busy.begin(), busy.end(),
                   [&](const Pair& a, const Pair& b) { return rows[a].events > rows[b].events; });
  if (busy.size() > most_rows) busy.resize(most_rows);
  for (const Pair& pair : busy) {
    PairRow& row = rows[pair];
    row.label = plain_text(story.lanes[pair.first].label, 40);
    row.label += pair.second == alone ? ", on its own" : " → " + plain_text(story.lanes[pair.second].label, 40);
  }
  for (const StoryEvent& s : story.events) {
    const GraphEvent& e = graph.events()[s.event];
    if (buckets.of(e) == Buckets::none) continue;
    const std::vector<Pair> pairs = pairs_of(s, e.mutual);
    const auto has_row = [&](const Pair& p) { return std::find(busy.begin(), busy.end(), p) != busy.end(); };
    if (std::none_of(pairs.begin(), pairs.end(), has_row)) ++m.other_pairs;
  }
  for (const Pair& pair : busy) m.rows.push_back(std::move(rows[pair]));
  return m;
}

}  // namespace annals
