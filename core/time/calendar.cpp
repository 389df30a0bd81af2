#include "core/time/calendar.h"

#include <date/islamic.h>

#include "core/base/day.h"

namespace annals {

CalendarDate fields(Day day) {
  const date::year_month_day ymd{day};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

int weekday(Day day) { return static_cast<int>(date::weekday{day}.iso_encoding()); }

Day monday_of(Day day) { return day - date::days{weekday(day) - 1}; }

std::optional<Day> add_days(Day day, long count) {
  constexpr long limit = 3'700'000;  // more than 9999 years
  if (count > limit || count < -limit) return {};
  static const Day first = *make_day(1, 1, 1);
  static const Day last = *make_day(9999, 12, 31);
  const Day out = day + date::days{static_cast<int>(count)};
  if (out < first || out > last) return {};
  return out;
}

std::optional<Day> add_months(Day day, long count) {
  if (count > 120'000 || count < -120'000) return {};
  const CalendarDate f = fields(day);
  const long months = f.year * 12L + (f.month - 1) + count;
  if (months < 12) return {};
  const int year = static_cast<int>(months / 12);
  const int month = static_cast<int>(months % 12) + 1;
  for (int d = f.day; d >= 28; --d)
    if (const auto out = make_day(year, month, d)) return out;
  return make_day(year, month, f.day);
}

std::optional<Day> add_years(Day day, long count) {
  if (count > 10'000 || count < -10'000) return {};
  return add_months(day, count * 12);
}

std::optional<Day> weekday_before(Day day, int wanted, bool strictly) {
  int back = (weekday(day) - wanted + 7) % 7;
  if (back == 0 && strictly) back = 7;
  return add_days(day, -back);
}

std::optional<Day> weekday_after(Day day, int wanted, bool strictly) {
  int ahead = (wanted - weekday(day) + 7) % 7;
  if (ahead == 0 && strictly) ahead = 7;
  return add_days(day, ahead);
}

std::optional<Day> nth_weekday(int year, int month, int wanted, int nth) {
  const auto first = make_day(year, month, 1);
  if (!first) return {};
  if (nth < 0) {
    const auto next = add_months(*first, 1);
    return next ? weekday_before(*next, wanted, true) : std::nullopt;
  }
  const auto start = weekday_after(*first, wanted, false);
  const auto out = start ? add_days(*start, 7L * (nth - 1)) : std::nullopt;
  if (nth < 1 || nth > 5 || !out || fields(*out).month != month) return {};
  return out;
}

std::string iso_week(Day day) {
  const Day thursday = monday_of(day) + date::days{3};
  const int year = fields(thursday).year;
  const auto new_year = make_day(year, 1, 1);
  if (!new_year) return {};
  const int week = static_cast<int>((thursday - *new_year).count()) / 7 + 1;
  std::string out = to_string(*new_year).substr(0, 5) + "W00";
  out[6] = static_cast<char>('0' + week / 10);
  out[7] = static_cast<char>('0' + week % 10);
  return out;
}

std::optional<Day> easter(int year, bool eastern) {
  if (year < 1583 || year > 4099) return {};
  if (eastern) {  // Meeus' Julian computus
    const int a = year % 4;
    const int b = year % 7;
    const int c = year % 19;
    const int d = (19 * c + 15) % 30;
    const int e = (2 * a + 4 * b - d + 34) % 7;
    const int n = d + e + 114;
    const auto julian = make_day(year, n / 31, n % 31 + 1);
    return julian ? add_days(*julian, year / 100 - year / 400 - 2) : std::nullopt;
  }
  const int a = year % 19;  // the anonymous Gregorian computus
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
  return make_day(year, n / 31, n % 31 + 1);
}

std::optional<Day> islamic_day(int year, int month, int day) {
  if (year < 623 || year > 4000 || month < 1 || month > 12 || day < 1 || day > 30) return {};
  // The Islamic year is about 354.37 days; try the two that can begin in this Gregorian year.
  const int guess = static_cast<int>((year - 622) * 33L / 32);
  for (int y = guess - 1; y <= guess + 2; ++y) {
    if (y < 1) continue;
    const islamic::year_month_day ymd{islamic::year{y}, islamic::month{static_cast<unsigned>(month)},
                                      islamic::day{static_cast<unsigned>(day)}};
    if (!ymd.ok()) continue;
    const Day out{islamic::sys_days{ymd}};
    if (fields(out).year == year) return out;
  }
  return {};
}

}  // namespace annals
