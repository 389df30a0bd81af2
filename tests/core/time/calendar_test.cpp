#include "core/time/calendar.h"

#include <doctest/doctest.h>

#include <string>

#include "core/base/day.h"

using namespace annals;

namespace {
std::string shown(std::optional<Day> day) { return day ? to_string(*day) : "none"; }
Day day(const char* text) { return *parse_day(text); }
}  // namespace

TEST_SUITE("time") {
  TEST_CASE("arithmetic is clamped to the month and bounded by the calendar") {
    CHECK(shown(add_months(day("2022-01-31"), 1)) == "2022-02-28");
    CHECK(shown(add_years(day("2024-02-29"), -1)) == "2023-02-28");
    CHECK(shown(add_months(day("2022-01-15"), -13)) == "2020-12-15");
    CHECK(shown(add_years(day("2022-01-01"), -40000)) == "none");
    CHECK(shown(add_days(day("9999-12-31"), 1)) == "none");
    CHECK(shown(add_days(day("0001-01-01"), -1)) == "none");
    CHECK(shown(add_days(day("2022-01-01"), 1L << 40)) == "none");
    CHECK(shown(add_months(day("0001-01-01"), -1)) == "none");
  }
  TEST_CASE("weekdays and ISO weeks") {
    CHECK(shown(weekday_before(day("2022-01-27"), 4, false)) == "2022-01-27");
    CHECK(shown(weekday_before(day("2022-01-27"), 4, true)) == "2022-01-20");
    CHECK(shown(weekday_after(day("2022-01-27"), 3, false)) == "2022-02-02");
    CHECK(shown(nth_weekday(2022, 11, 4, 4)) == "2022-11-24");
    CHECK(shown(nth_weekday(2022, 5, 1, -1)) == "2022-05-30");
    CHECK(shown(nth_weekday(2022, 2, 1, 5)) == "none");
    CHECK(iso_week(day("2022-01-27")) == "2022-W04");
    CHECK(iso_week(day("2021-01-03")) == "2020-W53");
    CHECK(iso_week(day("2018-12-31")) == "2019-W01");
  }
  TEST_CASE("moveable feasts") {
    CHECK(shown(easter(2022, false)) == "2022-04-17");
    CHECK(shown(easter(2024, false)) == "2024-03-31");
    CHECK(shown(easter(2022, true)) == "2022-04-24");
    CHECK(shown(easter(2024, true)) == "2024-05-05");
    CHECK(shown(islamic_day(2022, 10, 1)) == "2022-05-03");  // observed a day earlier
    CHECK(shown(islamic_day(2023, 9, 1)) == "2023-03-23");
  }
}
