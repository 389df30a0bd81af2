#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace annals {

// What the words of one time expression say, before it is resolved: each word class and each pattern row fills slots.
enum class Slot : std::uint8_t {
  year,
  short_year,
  before_christ,
  month,
  day,
  weekday,
  ordinal,
  season,
  quarter,
  half,
  part,
  hour,
  minute,
  second,
  meridiem,
  zone,
  unit,
  count,
  plus,
  ref,
  mod,
  offset,
  holiday,
  decade,
  century,
  direction,
  reference,
  fiscal,
  times,
  none
};
inline constexpr std::size_t slot_count = static_cast<std::size_t>(Slot::none);

enum class Unit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  week,
  weekend,
  month,
  quarter,
  half,
  year,
  decade,
  century
};
enum class Ref : std::uint8_t { previous, next, current, that, before, after };  // before, after: of the context
enum class Part : std::uint8_t { morning, midday, afternoon, evening, night, daytime };
enum class Vague : std::uint8_t { present, past, future };

// How a pattern's slots are to be read.
enum class Kind : std::uint8_t { date, shift, duration, set, trap };

// Counts are kept in tenths, so that "two and a half years" stays a whole number; `unknown_count` for "several".
inline constexpr int unknown_count = -10;

class Draft {
 public:
  [[nodiscard]] bool has(Slot s) const { return s != Slot::none && (filled_ >> index(s) & 1U) != 0; }
  [[nodiscard]] int operator[](Slot s) const { return values_[index(s)]; }
  [[nodiscard]] int get(Slot s, int otherwise) const { return has(s) ? (*this)[s] : otherwise; }
  void set(Slot s, int value) {
    if (s == Slot::none) return;
    values_[index(s)] = value;
    filled_ |= 1U << index(s);
  }
  void copy(Slot s, const Draft& from) {
    if (from.has(s) && !has(s)) set(s, from[s]);
  }

 private:
  static std::size_t index(Slot s) { return static_cast<std::size_t>(s); }
  std::array<int, slot_count> values_{};
  std::uint32_t filled_ = 0;
};

// Names as the tables write them; none when unknown.
std::optional<Slot> parse_slot(std::string_view name);
std::optional<Kind> parse_kind(std::string_view name);
// A slot's value: a number, or the name that the slot's enumeration uses (unit "week", ref "next", mod "START" ...).
std::optional<int> parse_slot_value(Slot slot, std::string_view text);
std::string_view mod_name(int mod);      // TIMEX3 mod
std::string_view part_suffix(int part);  // "TMO"
char unit_letter(int unit);              // of a TIMEX3 duration

}  // namespace annals
