#include <charconv>

#include "core/base/day.h"
#include "core/document/edtf.h"
#include "core/time/resolve.h"

namespace annals {

// Rules: "fixed 12 25" (month day), "weekday 11 4 4" (month, ISO weekday, which; -1 last; a fourth number is added in
// days), "easter -2", "eastern 0" (days from Easter Sunday), "islamic 9 1" (month day), "islamic 9" (the month).
Holidays::Holidays(const File& file, Lexicon& lexicon, Diagnostics& out) {
  const Table table(file, {"words", "rule"}, {"example", "expect", "dct"}, out);
  for (const Table::Row& row : table.rows()) {
    const std::vector<std::string_view> parts = split_list(row.cells[1], ' ');
    Row r;
    bool good = parts.size() >= 2 && parts.size() <= 5;
    if (good) {
      if (parts[0] == "fixed")
        r.rule = Rule::fixed;
      else if (parts[0] == "weekday")
        r.rule = Rule::weekday;
      else if (parts[0] == "easter")
        r.rule = Rule::easter;
      else if (parts[0] == "eastern")
        r.rule = Rule::eastern;
      else if (parts[0] == "islamic")
        r.rule = Rule::islamic;
      else
        good = false;
    }
    for (std::size_t i = 1; good && i < parts.size(); ++i) {
      const auto [end, error] = std::from_chars(parts[i].data(), parts[i].data() + parts[i].size(), r.numbers[i - 1]);
      good = error == std::errc{} && end == parts[i].data() + parts[i].size() && r.numbers[i - 1] > -400 &&
             r.numbers[i - 1] < 400;
    }
    r.whole_month = r.rule == Rule::islamic && parts.size() == 2;
    if (!good)
      out.push_back(
          table.fault(row, 1, "no holiday rule", "as in: fixed 12 25, weekday 11 4 4, easter -2, islamic 9 1"));
    for (const std::string_view words : split_list(row.cells[0]))
      lexicon.add(words, "HOLIDAY", Need::nothing, static_cast<int>(rows_.size()));
    rows_.push_back(r);
  }
}

std::optional<TemporalValue> Holidays::in_year(int holiday, int year) const {
  if (holiday < 0 || static_cast<std::size_t>(holiday) >= rows_.size()) return {};
  const Row& r = rows_[static_cast<std::size_t>(holiday)];
  std::optional<Day> day;
  switch (r.rule) {
    case Rule::fixed:
      day = make_day(year, r.numbers[0], r.numbers[1]);
      break;
    case Rule::weekday:
      day = nth_weekday(year, r.numbers[0], r.numbers[1], r.numbers[2]);
      if (day) day = add_days(*day, r.numbers[3]);
      break;
    case Rule::easter:
    case Rule::eastern:
      day = easter(year, r.rule == Rule::eastern);
      if (day) day = add_days(*day, r.numbers[0]);
      break;
    case Rule::islamic:
      day = islamic_day(year, r.numbers[0], r.whole_month ? 1 : r.numbers[1]);
      if (day && r.whole_month) return qualified(week_value(*day, 30), '~');
      if (day) return qualified(day_value(*day), '~');
      break;
  }
  if (!day) return {};
  return day_value(*day);
}

}  // namespace annals
