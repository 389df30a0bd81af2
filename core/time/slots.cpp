#include "core/time/slots.h"

#include <algorithm>
#include <charconv>
#include <span>

namespace annals {
namespace {

constexpr std::array<std::string_view, slot_count> slot_names{
    "year", "short_year", "before_christ", "month",  "day",      "weekday",   "ordinal",   "season", "quarter", "half",
    "part", "hour",       "minute",        "second", "meridiem", "zone",      "unit",      "count",  "plus",    "ref",
    "mod",  "offset",     "holiday",       "decade", "century",  "direction", "reference", "fiscal", "times"};
constexpr std::array<std::string_view, 5> kind_names{"date", "shift", "duration", "set", "trap"};
constexpr std::array<std::string_view, 12> unit_names{"second", "minute",  "hour", "day",  "week",   "weekend",
                                                      "month",  "quarter", "half", "year", "decade", "century"};
constexpr std::array<std::string_view, 6> ref_names{"previous", "next", "current", "that", "before", "after"};
constexpr std::array<std::string_view, 6> part_names{"TMO", "TMI", "TAF", "TEV", "TNI", "TDT"};
constexpr std::array<std::string_view, 3> vague_names{"present", "past", "future"};
constexpr std::array<std::string_view, 8> mod_names{"START",     "MID",       "END",           "APPROX",
                                                    "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"};

std::optional<int> place(std::span<const std::string_view> names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return {};
  return static_cast<int>(at - names.begin());
}

}  // namespace

std::optional<Slot> parse_slot(std::string_view name) {
  if (name == "none") return Slot::none;
  const auto at = place(slot_names, name);
  return at ? std::optional(static_cast<Slot>(*at)) : std::nullopt;
}

std::optional<Kind> parse_kind(std::string_view name) {
  const auto at = place(kind_names, name);
  return at ? std::optional(static_cast<Kind>(*at)) : std::nullopt;
}

std::optional<int> parse_slot_value(Slot slot, std::string_view text) {
  switch (slot) {
    case Slot::unit:
      return place(unit_names, text);
    case Slot::ref:
      return place(ref_names, text);
    case Slot::part:
      return place(part_names, text);
    case Slot::reference:
      return place(vague_names, text);
    case Slot::mod:
      return place(mod_names, text);
    default:
      break;
  }
  if (slot == Slot::count && text == "X") return unknown_count;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value > 1'000'000 || value < -1'000'000) return {};
  return slot == Slot::count ? value * 10 : value;
}

std::string_view mod_name(int mod) { return mod_names[static_cast<std::size_t>(mod)]; }
std::string_view part_suffix(int part) { return part_names[static_cast<std::size_t>(part)]; }
char unit_letter(int unit) { return "SMHDWWMQYYYY"[unit]; }

}  // namespace annals
