#pragma once
#include <date/date.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace annals {

enum class Grain : std::uint8_t { day, week, month, quarter, season, half, year, decade, century, interval };
std::string_view to_string(Grain g);

// What a text says about when: never more precise than the text. Both bounds are inclusive days; an absent bound is
// open.
struct TemporalValue {
  std::string edtf;  // valid EDTF (ISO 8601-2), levels 0 and 1, level 2 for quarters and halves
  std::optional<date::sys_days> earliest;
  std::optional<date::sys_days> latest;
  Grain grain = Grain::day;
  friend bool operator==(const TemporalValue&, const TemporalValue&) = default;
};

enum class TimexType : std::uint8_t { date, time, duration, set };
std::string_view to_string(TimexType t);  // TIMEX3: "DATE" ...

// TIMEX3 attributes; empty when they do not apply.
struct Timex3 {
  TimexType type = TimexType::date;
  std::string value;
  std::string mod;
  std::string quant;
  std::string freq;
};

// What an expression was resolved against.
enum class Anchor : std::uint8_t { stated, publication, context, unresolved };

// Where an event's date comes from (CONTRACT: time.basis).
enum class DateBasis : std::uint8_t { none, expression, context, publication };
std::string_view to_string(DateBasis b);

}  // namespace annals
