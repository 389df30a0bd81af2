#include "core/document/edtf.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/base/day.h"

using namespace annals;

namespace {

// "2022-01-24..2022-01-30 week", "invalid"
std::string shown(std::string_view text) {
  const auto v = parse_edtf(text);
  if (!v) return "invalid";
  return (v->earliest ? to_string(*v->earliest) : "") + ".." + (v->latest ? to_string(*v->latest) : "") + ' ' +
         std::string(to_string(v->grain));
}

}  // namespace

TEST_SUITE("document") {
  TEST_CASE("EDTF strings and the days they mean") {
    struct {
      std::string_view text, expected;
    } const cases[] = {
        {"2022-01-27", "2022-01-27..2022-01-27 day"},
        {"2024-02", "2024-02-01..2024-02-29 month"},
        {"2014", "2014-01-01..2014-12-31 year"},
        {"2011~", "2011-01-01..2011-12-31 year"},
        {"199X", "1990-01-01..1999-12-31 decade"},
        {"19XX", "1900-01-01..1999-12-31 century"},
        {"2021-22", "2021-06-01..2021-08-31 season"},
        {"2021-24", "2021-12-01..2022-02-28 season"},
        {"1989-35", "1989-07-01..1989-09-30 quarter"},
        {"2022-01-21/2022-01-25", "2022-01-21..2022-01-25 interval"},
        {"2022-01-27/..", "2022-01-27.. interval"},
        {"../1997", "..1997-12-31 interval"},
        {"2022-01-XX", "2022-01-01..2022-01-31 month"},
        {"2022-01-27T14:30Z", "2022-01-27..2022-01-27 day"},
        {"-0492", ".. year"},
        {"[2022-01-21,2022-01-25]", "2022-01-21..2022-01-25 interval"},
        {"2022-02-30", "invalid"},
        {"2022-13", "invalid"},
        {"2022-01-2X", "invalid"},
        {"2022-W04", "invalid"},
        {"99999-01-01", "invalid"},
        {"0000", "invalid"},
        {"../..", "invalid"},
        {"2022-01-25/2022-01-21", "invalid"},
        {"2022-01-27T25:00", "invalid"},
        {"", "invalid"},
    };
    for (const auto& c : cases) {
      CAPTURE(c.text);
      CHECK(shown(c.text) == c.expected);
    }
  }
  TEST_CASE("what the makers write is read back alike") {
    const auto monday = *parse_day("2022-01-24");
    for (const auto& v :
         {std::optional(day_value(monday)), month_value(2022, 2), quarter_value(2022, 4), season_value(2022, 23),
          year_value(9999), decade_value(1990), century_value(1800), interval_value(year_value(2019), {}),
          std::optional(week_value(monday)), half_value(2022, 2)}) {
      REQUIRE(v);
      const auto read = parse_edtf(v->edtf);
      REQUIRE(read);
      CHECK(read->earliest == v->earliest);
      CHECK(read->latest == v->latest);
    }
    CHECK_FALSE(year_value(10000));
    CHECK_FALSE(month_value(2022, 13));
    CHECK(qualified(*interval_value(year_value(2001), year_value(2003)), '~').edtf == "2001~/2003~");
  }
}
