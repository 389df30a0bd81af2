#pragma once
#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>

namespace annals {

// Days of the Gregorian calendar, years 0001 to 9999. The date library wraps out-of-range fields silently; these do
// not.
std::optional<date::sys_days> make_day(int year, int month, int day);
// "2022-01-27" and nothing else.
std::optional<date::sys_days> parse_day(std::string_view text);
std::string to_string(date::sys_days day);  // "2022-01-27"

}  // namespace annals
