#include "core/time/publication.h"

#include <algorithm>
#include <array>

#include "core/base/day.h"

namespace annals {
namespace {

constexpr std::uint32_t first_blocks = 8;     // a dateline stands near the top
constexpr std::uint32_t last_blocks = 3;      // or near the bottom
constexpr std::uint32_t dateline_bytes = 80;  // before the story begins
constexpr int horizon = 4;                    // years after the last date that are tried
constexpr int story_days = 14;                // days a story looks back at most

std::string lower(std::string_view s) {
  std::string out(s);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

bool is_dash(std::string_view form) {
  return form == "-" || form == "--" || form == "\xe2\x80\x93" || form == "\xe2\x80\x94";
}

class Publication {
 public:
  Publication(const Analysis& a, const std::vector<TimeExpression>& times, const PublicationRules& rules)
      : a_(a), times_(times), rules_(rules) {}
  PublicationGuess run() {
    for (const TimeExpression& t : times_) line(t);
    if (!guess_.day) solve();
    return std::move(guess_);
  }

 private:
  void line(const TimeExpression& t);
  void solve();
  [[nodiscard]] const Block* block_of(const TimeExpression& t) const {
    const BlockId b = a_[t.sentence].block;
    return b ? &a_[b] : nullptr;
  }
  // Words of the expression's block before it and after it.
  [[nodiscard]] WordSpan before(const TimeExpression& t) const;
  void take(const TimeExpression& t, double confidence, std::string why);

  const Analysis& a_;
  const std::vector<TimeExpression>& times_;
  const PublicationRules& rules_;
  PublicationGuess guess_;
};

WordSpan Publication::before(const TimeExpression& t) const {
  const Block* block = block_of(t);
  std::uint32_t begin = t.words.begin;
  while (begin > 0 && (block == nullptr || a_.words[begin - 1].bytes.begin >= block->bytes.begin)) --begin;
  return {begin, t.words.begin};
}

void Publication::take(const TimeExpression& t, double confidence, std::string why) {
  if (confidence <= guess_.confidence) return;
  guess_.day = t.when->earliest;
  guess_.confidence = confidence;
  guess_.evidence = a_.bytes(t.words);
  guess_.steps.assign(1, std::move(why) + ": " + std::string(a_.text(t.words)));
}

void Publication::line(const TimeExpression& t) {
  if (!t.when || t.when->grain != Grain::day || t.anchor != Anchor::stated || t.when->earliest != t.when->latest)
    return;
  const Block* block = block_of(t);
  if (block == nullptr || block->kind == BlockKind::caption || block->kind == BlockKind::credit) return;
  const std::uint32_t index = a_[t.sentence].block.value;
  const bool top = index < first_blocks;
  if (!top && index + last_blocks < a_.blocks.size()) return;
  const WordSpan lead = before(t);
  bool announced = false;
  for (std::uint32_t i = lead.begin; i < lead.end; ++i) {
    const auto role = rules_.role(lower(a_.form({i})));
    if (role == PublicationRules::Role::decoy) return;
    announced = announced || (role == PublicationRules::Role::announces && i < lead.begin + 6 && lead.end - i < 6);
  }
  std::string_view rest = a_.text(block->bytes).substr(a_.bytes(t.words).end - block->bytes.begin);
  while (!rest.empty() && (rest.back() == '\n' || rest.back() == ' ' || rest.back() == '.')) rest.remove_suffix(1);
  const bool first_in_block = a_.bytes(t.words).begin - block->bytes.begin <= 2;
  if (announced) return take(t, 0.95, "a line that announces it");
  if (first_in_block && rest.empty()) return take(t, top ? 0.9 : 0.6, "a line of its own");
  if (!top || block->kind == BlockKind::boilerplate) return;
  if (first_in_block && t.words.size() >= 5)
    return take(t, 0.8, "a full date opens the paragraph");  // with its weekday
  const std::uint32_t at = a_.bytes(t.words).end - block->bytes.begin;
  if (block->kind == BlockKind::dateline) return take(t, 0.85, "the dateline");
  for (std::uint32_t i = t.words.end; i < a_.words.size() && i < t.words.end + 6 && at < dateline_bytes; ++i)
    if (is_dash(a_.form({i}))) return take(t, 0.85, "the dateline");
}

// Bare weekdays tell the day of the week, days without a year the season; years of the story bound it from below.
void Publication::solve() {
  std::array<int, 8> named{};
  std::optional<Day> latest;        // explicit date
  std::optional<CalendarDate> day;  // latest month and day without a year
  for (const TimeExpression& t : times_) {
    const std::string& v = t.timex.value;
    const Block* block = block_of(t);
    const bool story = block == nullptr || block->kind == BlockKind::body || block->kind == BlockKind::headline;
    if (t.when && t.when->earliest && t.anchor == Anchor::stated && (!latest || *t.when->earliest > *latest)) {
      if (fields(*t.when->earliest).year < 2100) latest = t.when->earliest;
    }
    if (!story) continue;
    if (v.starts_with("XXXX-WXX-") && v.size() >= 10 && v[9] >= '1' && v[9] <= '7')
      ++named[static_cast<std::size_t>(v[9] - '0')];
    if (v.size() == 10 && v.starts_with("XXXX-") && v[5] != 'W' && v[5] != 'X' && v[8] != 'X') {
      const CalendarDate d{0, (v[5] - '0') * 10 + v[6] - '0', (v[8] - '0') * 10 + v[9] - '0'};
      if (!day || d.month > day->month || (d.month == day->month && d.day > day->day)) day = d;
    }
  }
  const auto top = std::max_element(named.begin() + 1, named.end());
  if (*top == 0 || !day) {
    guess_.steps.push_back("no dateline, and the story's weekdays and days do not suffice");
    return;
  }
  const int weekday = static_cast<int>(top - named.begin());
  const int first_year = latest ? fields(*latest).year : 0;
  if (first_year == 0) {
    guess_.steps.push_back("no dateline, and no year to begin with");
    return;
  }
  for (int year = first_year; year <= first_year + horizon; ++year) {
    const auto from = make_day(year, day->month, day->day);
    const auto candidate = from ? weekday_after(*from, weekday, false) : std::nullopt;
    if (candidate && (!latest || *candidate >= *latest) && (*candidate - *from).count() <= story_days)
      guess_.candidates.push_back(*candidate);
  }
  static constexpr const char* names[] = {"",         "Monday", "Tuesday",  "Wednesday",
                                          "Thursday", "Friday", "Saturday", "Sunday"};
  guess_.confidence = guess_.candidates.empty() ? 0 : 0.4 / static_cast<double>(guess_.candidates.size());
  guess_.steps.push_back(std::string("most of its weekdays are ") + names[weekday] + ", its last day is " +
                         std::to_string(day->month) + "/" + std::to_string(day->day) + ", its last dated day " +
                         to_string(*latest));
}

}  // namespace

PublicationRules::PublicationRules(const File& file, Diagnostics& out) {
  const Table table(file, {"word", "role"}, {"example", "expect"}, out);
  for (const Table::Row& row : table.rows()) {
    if (row.cells[1] == "announces")
      rows_.push_back({std::string(row.cells[0]), Role::announces});
    else if (row.cells[1] == "decoy")
      rows_.push_back({std::string(row.cells[0]), Role::decoy});
    else
      out.push_back(table.fault(row, 1, "unknown role", "use one of: announces decoy"));
  }
}

PublicationRules::Role PublicationRules::role(std::string_view lower_word) const {
  for (const Row& r : rows_)
    if (r.word == lower_word) return r.role;
  return Role::none;
}

PublicationGuess guess_publication(const Analysis& a, const std::vector<TimeExpression>& times,
                                   const PublicationRules& rules) {
  return Publication(a, times, rules).run();
}

}  // namespace annals
