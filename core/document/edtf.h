#pragma once
#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>

#include "core/document/temporal.h"

namespace annals {

// Calendar stretches as TemporalValues, written in the Extended Date/Time Format (ISO 8601-2:2019): level 0, level 1,
// and of level 2 the quarters (33-36) and sets. Years run from 0001 to 9999; every maker returns none outside of them.

TemporalValue day_value(date::sys_days day);
TemporalValue week_value(date::sys_days monday, int days = 7);  // an interval of days: EDTF has no weeks
std::optional<TemporalValue> month_value(int year, int month);
std::optional<TemporalValue> quarter_value(int year, int quarter);
std::optional<TemporalValue> half_value(int year, int half);
std::optional<TemporalValue> season_value(int year, int season);  // 21 spring .. 24 winter (which begins in that year)
std::optional<TemporalValue> year_value(int year);
std::optional<TemporalValue> decade_value(int first_year);
std::optional<TemporalValue> century_value(int first_year);
// From the begin of one value to the end of the other; an absent one leaves that side open. None when both are absent
// or the end lies before the begin.
std::optional<TemporalValue> interval_value(const std::optional<TemporalValue>& from,
                                            const std::optional<TemporalValue>& to);
// The same stretch marked "~" (approximate) or "?" (uncertain); an interval gets the mark on its closed sides.
TemporalValue qualified(TemporalValue value, char mark);

// Reads what the makers write and the rest of levels 0 and 1; bounds are absent for years before 0001. None when
// invalid.
std::optional<TemporalValue> parse_edtf(std::string_view text);

}  // namespace annals
