#pragma once
#include <date/date.h>

#include <optional>
#include <string>

namespace annals {

// Calendar arithmetic that never leaves the years 0001 to 9999: every function returns none (or false) instead of
// wrapping.

using Day = date::sys_days;

struct CalendarDate {
  int year = 0;
  int month = 0;
  int day = 0;
};

CalendarDate fields(Day day);
int weekday(Day day);  // ISO: Monday 1 .. Sunday 7
Day monday_of(Day day);

std::optional<Day> add_days(Day day, long count);
// The same day of another month, or that month's last day where it has fewer.
std::optional<Day> add_months(Day day, long count);
std::optional<Day> add_years(Day day, long count);

// The latest such weekday on or before `day` (`strictly`: before), and the earliest on or after it.
std::optional<Day> weekday_before(Day day, int weekday, bool strictly);
std::optional<Day> weekday_after(Day day, int weekday, bool strictly);
// The nth such weekday of a month; from the month's end when `nth` is -1.
std::optional<Day> nth_weekday(int year, int month, int weekday, int nth);

std::string iso_week(Day day);  // "2022-W04"
// Easter Sunday of the Gregorian (`eastern`: Julian, as a Gregorian day) computus; years 1583 to 4099.
std::optional<Day> easter(int year, bool eastern);
// The day of the tabular Islamic calendar that falls into Gregorian year `year` (the first of two). Observed days may
// differ by one or two.
std::optional<Day> islamic_day(int year, int month, int day);

}  // namespace annals
