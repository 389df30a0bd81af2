#include "core/document/edtf.h"

#include <utility>

#include "core/base/day.h"

namespace annals {
namespace {

using Day = date::sys_days;

std::string digits(int value, int width) {
  std::string out(static_cast<std::size_t>(width), '0');
  for (std::size_t i = out.size(); i-- > 0 && value > 0; value /= 10) out[i] = static_cast<char>('0' + value % 10);
  return out;
}

std::optional<Day> month_end(int year, int month) {
  for (int d = 31; d >= 28; --d)
    if (const auto day = make_day(year, month, d)) return day;
  return {};
}

// `count` whole months from `month` of `year` on.
std::optional<TemporalValue> months(std::string edtf, Grain grain, int year, int month, int count) {
  const int last = month - 1 + count - 1;
  const auto begin = make_day(year, month, 1);
  const auto end = month_end(year + last / 12, last % 12 + 1);
  if (!begin || !end) return {};
  return TemporalValue{std::move(edtf), begin, end, grain};
}

// Reads exactly `width` digits; `unspecified` of them at the end may be X. Returns the lowest number meant.
bool number(std::string_view s, int width, int& value, int& unspecified) {
  if (s.size() != static_cast<std::size_t>(width)) return false;
  value = unspecified = 0;
  for (const char c : s) {
    if (c == 'X') {
      ++unspecified;
    } else if (unspecified > 0 || c < '0' || c > '9') {
      return false;
    }
    value = value * 10 + (c == 'X' ? 0 : c - '0');
  }
  return true;
}

bool valid_clock(std::string_view t) {  // hh:mm[:ss][Z|+hh[:mm]]
  int v = 0;
  int x = 0;
  const auto two = [&](std::size_t at, int limit) {
    return t.size() >= at + 2 && number(t.substr(at, 2), 2, v, x) && x == 0 && v <= limit;
  };
  if (!two(0, 24) || t.size() < 5 || t[2] != ':' || !two(3, 59)) return false;
  std::size_t at = 5;
  if (at < t.size() && t[at] == ':') {
    if (!two(at + 1, 60)) return false;
    at += 3;
  }
  if (at == t.size()) return true;
  if (t[at] == 'Z') return at + 1 == t.size();
  if ((t[at] != '+' && t[at] != '-') || !two(at + 1, 14)) return false;
  return at + 3 == t.size() || (at + 6 == t.size() && t[at + 3] == ':' && two(at + 4, 59));
}

// One date without qualification or interval.
std::optional<TemporalValue> parse_plain(std::string_view s) {
  int year = 0;
  int open = 0;
  if (s.size() == 5 && s[0] == '-') {
    if (!number(s.substr(1), 4, year, open) || open > 0) return {};
    return TemporalValue{std::string(s), {}, {}, Grain::year};
  }
  if (s.size() < 4 || !number(s.substr(0, 4), 4, year, open)) return {};
  if (s.size() == 4) {
    if (open == 0) return year_value(year);
    if (open == 1) return decade_value(year);
    if (open == 2) return century_value(year);
    return {};
  }
  int month = 0;
  int month_open = 0;
  if (open > 0 || s[4] != '-' || s.size() < 7 || !number(s.substr(5, 2), 2, month, month_open)) return {};
  if (month_open == 1) return {};
  std::optional<TemporalValue> value;
  if (s.size() == 7) {
    if (month_open == 2)
      value = year_value(year);
    else if (month >= 21 && month <= 24)
      value = season_value(year, month);
    else if (month >= 33 && month <= 36)
      value = quarter_value(year, month - 32);
    else if (month == 40 || month == 41)
      value = half_value(year, month - 39);
    else
      value = month_value(year, month);
  } else {
    int day = 0;
    int day_open = 0;
    if (s[7] != '-' || s.size() < 10 || !number(s.substr(8, 2), 2, day, day_open) || day_open == 1) return {};
    if (month_open == 2 && day_open == 0) return {};
    if (s.size() > 10 && (day_open > 0 || s[10] != 'T' || !valid_clock(s.substr(11)))) return {};
    if (day_open == 0) {
      if (const auto d = make_day(year, month, day)) value = day_value(*d);
    } else {
      value = month_open == 2 ? year_value(year) : month_value(year, month);
    }
  }
  if (value) value->edtf = std::string(s);
  return value;
}

std::optional<TemporalValue> parse_set(std::string_view s) {  // [a,b] one of, {a,b} all of
  std::optional<TemporalValue> whole;
  std::string_view rest = s.substr(1, s.size() - 2);
  for (;;) {
    const std::size_t comma = rest.find(',');
    const auto part = parse_plain(rest.substr(0, comma));
    if (!part) return {};
    if (!whole) {
      whole = part;
    } else {
      if (part->earliest < whole->earliest) whole->earliest = part->earliest;
      if (part->latest > whole->latest) whole->latest = part->latest;
    }
    if (comma == std::string_view::npos) break;
    rest.remove_prefix(comma + 1);
  }
  whole->edtf = std::string(s);
  whole->grain = Grain::interval;
  return whole;
}

}  // namespace

TemporalValue day_value(Day day) { return {to_string(day), day, day, Grain::day}; }

TemporalValue week_value(Day monday, int days) {
  const Day last = monday + date::days{days - 1};
  return {to_string(monday) + '/' + to_string(last), monday, last, Grain::week};
}

std::optional<TemporalValue> month_value(int year, int month) {
  return months(digits(year, 4) + '-' + digits(month, 2), Grain::month, year, month, 1);
}

std::optional<TemporalValue> quarter_value(int year, int quarter) {
  if (quarter < 1 || quarter > 4) return {};
  return months(digits(year, 4) + '-' + digits(32 + quarter, 2), Grain::quarter, year, 3 * quarter - 2, 3);
}

std::optional<TemporalValue> half_value(int year, int half) {
  if (half < 1 || half > 2) return {};
  const std::string y = digits(year, 4);
  return months(half == 1 ? y + "-01/" + y + "-06" : y + "-07/" + y + "-12", Grain::half, year, 6 * half - 5, 6);
}

std::optional<TemporalValue> season_value(int year, int season) {
  if (season < 21 || season > 24) return {};
  return months(digits(year, 4) + '-' + digits(season, 2), Grain::season, year, 3 * (season - 20), 3);
}

std::optional<TemporalValue> year_value(int year) { return months(digits(year, 4), Grain::year, year, 1, 12); }

std::optional<TemporalValue> decade_value(int first_year) {
  if (first_year < 10) return {};
  return months(digits(first_year / 10, 3) + 'X', Grain::decade, first_year / 10 * 10, 1, 120);
}

std::optional<TemporalValue> century_value(int first_year) {
  if (first_year < 100) return {};
  return months(digits(first_year / 100, 2) + "XX", Grain::century, first_year / 100 * 100, 1, 1200);
}

std::optional<TemporalValue> interval_value(const std::optional<TemporalValue>& from,
                                            const std::optional<TemporalValue>& to) {
  if (!from && !to) return {};
  if (from && to) {
    if (!from->earliest || !to->latest || *to->latest < *from->earliest) return {};
    if (from->edtf == to->edtf) return from;
  }
  const auto side = [](const std::optional<TemporalValue>& v, bool first) -> std::string {
    if (!v) return "..";
    const std::size_t slash = v->edtf.find('/');
    if (slash == std::string::npos) return v->edtf;
    return first ? v->edtf.substr(0, slash) : v->edtf.substr(slash + 1);
  };
  TemporalValue out{side(from, true) + '/' + side(to, false), {}, {}, Grain::interval};
  if (from) out.earliest = from->earliest;
  if (to) out.latest = to->latest;
  return out;
}

TemporalValue qualified(TemporalValue value, char mark) {
  const std::size_t slash = value.edtf.find('/');
  if (slash == std::string::npos) {
    value.edtf += mark;
    return value;
  }
  std::string first = value.edtf.substr(0, slash);
  std::string last = value.edtf.substr(slash + 1);
  if (first != "..") first += mark;
  if (last != "..") last += mark;
  value.edtf = first + '/' + last;
  return value;
}

std::optional<TemporalValue> parse_edtf(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash != std::string_view::npos) {
    const auto open = [](std::string_view s) { return s.empty() || s == ".."; };
    const std::string_view a = text.substr(0, slash);
    const std::string_view b = text.substr(slash + 1);
    if ((open(a) && open(b)) || b.find('/') != std::string_view::npos) return {};
    const auto from = open(a) ? std::nullopt : parse_edtf(a);
    const auto to = open(b) ? std::nullopt : parse_edtf(b);
    if ((!open(a) && !from) || (!open(b) && !to)) return {};
    if (from && to && (!from->earliest || !to->latest))
      return TemporalValue{std::string(text), {}, {}, Grain::interval};
    auto out = interval_value(from, to);
    if (out) {
      out->edtf = std::string(text);
      out->grain = Grain::interval;
    }
    return out;
  }
  if (text.size() > 2 && ((text.front() == '[' && text.back() == ']') || (text.front() == '{' && text.back() == '}')))
    return parse_set(text);
  std::string_view plain = text;
  if (!plain.empty() && (plain.back() == '?' || plain.back() == '~' || plain.back() == '%')) plain.remove_suffix(1);
  auto out = parse_plain(plain);
  if (out) out->edtf = std::string(text);
  return out;
}

}  // namespace annals
