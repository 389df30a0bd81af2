#include "core/time/resolve.h"

#include <cstdlib>
#include <utility>

#include "core/base/day.h"
#include "core/document/edtf.h"

namespace annals {
namespace {

using Value = std::optional<TemporalValue>;

// Days that a date lying against the tense of its clause counts as farther away.
constexpr long against_tense = 180;

std::string two(int n) { return {static_cast<char>('0' + n / 10 % 10), static_cast<char>('0' + n % 10)}; }
std::string four(int n) { return two(n / 100) + two(n); }

// Resolves one draft. Members hold what is known so far.
class Resolver {
 public:
  Resolver(const Draft& d, const Reference& r, const Holidays& h) : d_(d), r_(r), holidays_(h) {}
  Resolved run(Kind kind) {
    switch (kind) {
      case Kind::duration:
        duration();
        break;
      case Kind::set:
        set();
        break;
      case Kind::shift:
        shift();
        break;
      default:
        date();
        break;
    }
    if (d_.has(Slot::mod)) out_.timex.mod = mod_name(d_[Slot::mod]);
    if (out_.when && (out_.timex.mod == "MID" || out_.timex.mod == "APPROX") && out_.when->edtf.back() != '~')
      out_.when = qualified(*out_.when, '~');
    if (!out_.when) out_.anchor = Anchor::unresolved;
    return std::move(out_);
  }

 private:
  void date();
  void shift();
  void duration();
  void set();
  void reference();
  bool find_year();
  void calendar_day(int month, int day);
  void month(int month);
  void weekday();
  void season();
  void part_of_year(int count, int number, bool quarter);
  void period();
  void years();
  void clock();
  void put(std::string value, Value when) {
    out_.timex.value = std::move(value);
    out_.when = std::move(when);
  }
  void put_day(std::optional<Day> day) {
    if (day)
      put(to_string(*day), day_value(*day));
    else
      put("XXXX-XX-XX", {});
  }
  // The day that "this" or "that" stands for, and which of the two kinds of anchor gives it.
  // A context coarser than `finest` gives none.
  std::optional<Day> base(bool context, Grain finest = Grain::century);
  [[nodiscard]] std::optional<Day> context_day() const {
    return r_.context && r_.context->grain == Grain::day ? r_.context->earliest : std::nullopt;
  }
  [[nodiscard]] Ref ref() const { return static_cast<Ref>(d_[Slot::ref]); }
  [[nodiscard]] bool contextual() const {
    return d_.has(Slot::ref) && (ref() == Ref::that || ref() == Ref::before || ref() == Ref::after);
  }
  // -1, 0 or 1: previous, this, next.
  [[nodiscard]] int steps() const {
    if (!d_.has(Slot::ref)) return 0;
    if (ref() == Ref::previous || ref() == Ref::before) return -1;
    return ref() == Ref::next || ref() == Ref::after ? 1 : 0;
  }
  // Chooses among the years before, of and after `base` the one whose value suits tense and anchor best.
  template <class Make>
  void nearest_year(Day base, Make make);
  // In a history: the year of the context, or the next or last one when that lies much nearer to the context's day.
  template <class Make>
  void context_year(Make make);

  const Draft& d_;
  const Reference& r_;
  const Holidays& holidays_;
  Resolved out_;
  int year_ = 0;  // 0: not said
};

std::optional<Day> Resolver::base(bool context, Grain finest) {
  const bool fine = r_.context && (finest == Grain::century || r_.context->grain <= finest);
  if ((context || r_.narrative) && fine && r_.context->earliest) {
    out_.anchor = Anchor::context;
    return r_.context->earliest;
  }
  if (r_.narrative && !context && r_.context_year > 0) {
    out_.anchor = Anchor::context;
    return make_day(r_.context_year, 1, 1);
  }
  if (r_.published) out_.anchor = Anchor::publication;
  return r_.published;
}

bool Resolver::find_year() {
  if (d_.has(Slot::year)) {
    year_ = d_[Slot::year];
  } else if (d_.has(Slot::short_year)) {
    const int yy = d_[Slot::short_year];
    if (r_.narrative && r_.context_year > 0) {
      year_ = r_.context_year / 100 * 100 + yy;
      if (year_ > r_.context_year + 50) year_ -= 100;
      if (year_ < r_.context_year - 50) year_ += 100;
    } else {
      const int now = r_.published ? fields(*r_.published).year : 2000;
      year_ = now / 100 * 100 + yy;
      if (year_ > now + 10) year_ -= 100;
    }
  } else if (d_.has(Slot::ref) && d_.has(Slot::unit) && static_cast<Unit>(d_[Slot::unit]) == Unit::year) {
    int from = 0;
    if ((contextual() || r_.narrative) && r_.context_year > 0) {
      from = r_.context_year;
      out_.anchor = Anchor::context;
    } else if (const auto day = base(false)) {
      from = fields(*day).year;
    }
    if (from > 0) year_ = from + steps();
    return from > 0;
  } else {
    return false;
  }
  out_.anchor = Anchor::stated;
  return true;
}

template <class Make>
void Resolver::nearest_year(Day from, Make make) {
  const int year = fields(from).year;
  Value best;
  long best_distance = 0;
  for (int y = year - 1; y <= year + 1; ++y) {
    const Value v = make(y);
    if (!v || !v->earliest || !v->latest) continue;
    // days from the value to the base: 0 inside, positive when the value is past
    long distance = 0;
    if (*v->latest < from) distance = (from - *v->latest).count();
    if (*v->earliest > from) distance = -(*v->earliest - from).count();
    const int step = steps();
    if (d_.has(Slot::ref)) {
      if (step < 0 && distance <= 0) continue;
      if (step > 0 && distance >= 0) continue;
    }
    long cost = std::labs(distance);
    if (!d_.has(Slot::ref)) {
      if (r_.tense < 0 && distance < 0) cost += against_tense;
      if (r_.tense > 0 && distance > 0) cost += against_tense;
    } else if (step == 0 && y != year) {
      cost += 1000;
    }
    if (!best || cost < best_distance) {
      best = v;
      best_distance = cost;
    }
  }
  out_.when = best;
}

template <class Make>
void Resolver::context_year(Make make) {
  out_.anchor = Anchor::context;
  out_.when = make(r_.context_year);
  const bool fine = r_.context && r_.context->grain <= Grain::month && r_.context->earliest &&
                    fields(*r_.context->earliest).year == r_.context_year;
  if (!fine) return;
  const Day from = *r_.context->earliest;
  long best = 1000;
  for (int y = r_.context_year - 1; y <= r_.context_year + 1; ++y) {
    const Value v = make(y);
    if (!v || !v->earliest || !v->latest) continue;
    long cost = *v->latest < from     ? (from - *v->latest).count() * 6 / 5
                : *v->earliest > from ? (*v->earliest - from).count()
                                      : 0;
    if (y != r_.context_year) cost += y > r_.context_year ? 100 : 200;
    if (cost >= best) continue;
    best = cost;
    out_.when = v;
  }
}

void Resolver::calendar_day(int month, int day) {
  if (year_ > 0) {
    const auto at = make_day(year_, month, day);
    put(four(year_) + '-' + two(month) + '-' + two(day), at ? Value(day_value(*at)) : Value{});
    return;
  }
  const auto make = [&](int y) {
    const auto at = make_day(y, month, day);
    return at ? Value(day_value(*at)) : Value{};
  };
  if (r_.narrative && r_.context_year > 0 && !d_.has(Slot::ref)) {
    context_year(make);
  } else if (const auto from = base(contextual())) {
    nearest_year(*from, make);
  }
  out_.timex.value = out_.when ? out_.when->edtf : "XXXX-" + two(month) + '-' + two(day);
}

void Resolver::month(int month) {
  const auto make = [&](int y) { return month_value(y, month); };
  if (year_ > 0) return put(four(year_) + '-' + two(month), make(year_));
  if (r_.narrative && r_.context_year > 0 && !d_.has(Slot::ref)) {
    context_year(make);
  } else if (const auto from = base(contextual())) {
    nearest_year(*from, make);
  }
  out_.timex.value = out_.when ? out_.when->edtf : "XXXX-" + two(month);
}

void Resolver::weekday() {
  const int wanted = d_[Slot::weekday];
  std::optional<Day> day;
  if (const auto from = base(contextual())) {
    const bool context = out_.anchor == Anchor::context;
    if (d_.has(Slot::ref) && steps() != 0) {
      day = steps() < 0 ? weekday_before(*from, wanted, true) : weekday_after(*from, wanted, true);
    } else if (d_.has(Slot::ref) && ref() == Ref::current) {
      day = r_.tense < 0 ? weekday_before(*from, wanted, false) : weekday_after(*from, wanted, false);
    } else {
      day = r_.tense > 0 || context ? weekday_after(*from, wanted, false) : weekday_before(*from, wanted, false);
    }
  }
  if (day)
    put_day(day);
  else
    put("XXXX-WXX-" + std::to_string(wanted), {});
}

void Resolver::season() {
  static constexpr const char* letters[] = {"SP", "SU", "FA", "WI"};
  const int code = d_[Slot::season];
  const auto make = [&](int y) { return season_value(y, code); };
  if (year_ > 0) {
    out_.when = make(year_);
  } else if (r_.narrative && r_.context_year > 0 && !d_.has(Slot::ref)) {
    context_year(make);
  } else if (const auto from = base(contextual())) {
    nearest_year(*from, make);
  }
  const std::string year = out_.when ? out_.when->edtf.substr(0, 4) : year_ > 0 ? four(year_) : "XXXX";
  out_.timex.value = year + '-' + letters[code - 21];
}

void Resolver::part_of_year(int count, int number, bool quarter) {
  const auto make = [&](int y) { return quarter ? quarter_value(y, number) : half_value(y, number); };
  if (number >= 1 && number <= count) {
    if (year_ > 0)
      out_.when = make(year_);
    else if (const auto from = base(contextual()))
      nearest_year(*from, make);
  }
  const std::string year = out_.when ? to_string(*out_.when->earliest).substr(0, 4) : year_ > 0 ? four(year_) : "XXXX";
  out_.timex.value = year + (quarter ? "-Q" : "-H") + std::to_string(number);
}

// "last week", "this month", "the following day", "that night".
void Resolver::period() {
  const auto unit = static_cast<Unit>(d_.get(Slot::unit, static_cast<int>(Unit::day)));
  const int by = steps();
  const auto from = base(contextual(), unit <= Unit::day       ? Grain::day
                                       : unit <= Unit::weekend ? Grain::week
                                                               : Grain::century);
  if (!from) {
    static constexpr const char* unknown[] = {"XXXX-XX-XX", "XXXX-XX-XX",  "XXXX-XX-XX", "XXXX-XX-XX",
                                              "XXXX-WXX",   "XXXX-WXX-WE", "XXXX-XX",    "XXXX-QX",
                                              "XXXX-HX",    "XXXX",        "XXX",        "XX"};
    return put(unknown[static_cast<int>(unit)], {});
  }
  const CalendarDate f = fields(*from);
  switch (unit) {
    case Unit::week:
    case Unit::weekend: {
      const bool over = unit == Unit::weekend && by == 0 && r_.tense <= 0 && annals::weekday(*from) < 6;
      if (const auto day = add_days(monday_of(*from), 7L * (over ? -1 : by))) {
        if (unit == Unit::week) return put(iso_week(*day), week_value(*day));
        const auto saturday = add_days(*day, 5);
        return put(iso_week(*day) + "-WE", saturday ? Value(week_value(*saturday, 2)) : Value{});
      }
      break;
    }
    case Unit::month:
      if (const auto day = add_months(*from, by)) {
        const Value v = month_value(fields(*day).year, fields(*day).month);
        if (v) return put(v->edtf, v);
      }
      break;
    case Unit::quarter:
      if (const auto day = add_months(*from, 3L * by)) {
        const int quarter = (fields(*day).month + 2) / 3;
        return put(four(fields(*day).year) + "-Q" + std::to_string(quarter), quarter_value(fields(*day).year, quarter));
      }
      break;
    case Unit::half:
      if (const auto day = add_months(*from, 6L * by)) {
        const int half = (fields(*day).month + 5) / 6;
        return put(four(fields(*day).year) + "-H" + std::to_string(half), half_value(fields(*day).year, half));
      }
      break;
    case Unit::year:
      return years();
    case Unit::decade: {
      const int decade = f.year / 10 * 10 + 10 * by;
      if (decade >= 10 && decade < 9999) return put(four(decade).substr(0, 3), decade_value(decade));
      break;
    }
    case Unit::century: {
      const int century = f.year / 100 * 100 + 100 * by;
      if (century >= 100 && century < 9999) return put(four(century).substr(0, 2), century_value(century));
      break;
    }
    default:
      return put_day(add_days(*from, by));
  }
  put("XXXX", {});
}

void Resolver::years() {
  if (d_.has(Slot::before_christ)) {
    if (d_.has(Slot::decade)) return put("BC" + four(d_[Slot::decade]).substr(0, 3), {});
    if (d_.has(Slot::century)) return put("BC" + two(d_[Slot::century] - 1), {});
    put("BC" + four(year_), {});
    out_.when = TemporalValue{"-" + four(year_ - 1), {}, {}, Grain::year};
    return;
  }
  if (d_.has(Slot::decade)) {
    int decade = d_[Slot::decade];
    if (decade < 100) decade += r_.narrative && r_.context_year > 0 ? r_.context_year / 100 * 100 : 1900;
    out_.anchor = Anchor::stated;
    if (decade % 100 == 0 && d_.has(Slot::century)) return put(four(decade).substr(0, 2), century_value(decade));
    return put(four(decade).substr(0, 3), decade_value(decade));
  }
  if (d_.has(Slot::century)) {
    const int first = (d_[Slot::century] - 1) * 100;
    out_.anchor = Anchor::stated;
    return put(four(first).substr(0, 2), century_value(first));
  }
  if (year_ <= 0) return put("XXXX", {});
  if (d_.has(Slot::fiscal)) {
    const Value v = year_value(year_);
    return put("FY" + four(year_), v ? Value(qualified(*v, '?')) : Value{});
  }
  put(four(year_), year_value(year_));
}

// A time of day: added to the day that the rest of the expression gives, or to the anchor's day.
void Resolver::clock() {
  std::string time;
  if (d_.has(Slot::hour)) {
    int hour = d_[Slot::hour];
    int minute = d_.get(Slot::minute, 0);
    if (hour > 24) {
      minute = hour % 100;
      hour /= 100;
    }
    if (d_.has(Slot::meridiem)) {
      if (d_[Slot::meridiem] == 1 && hour < 12) hour += 12;
      if (d_[Slot::meridiem] == 0 && hour == 12) hour = 0;
    }
    time = "T" + two(hour) + ':' + two(minute);
    if (d_.has(Slot::second)) time += ':' + two(d_[Slot::second]);
    if (d_.has(Slot::zone)) {
      const int zone = d_[Slot::zone];
      if (zone == 0) {
        time += 'Z';
      } else {
        time += (zone < 0 ? "-" : "+") + two(std::abs(zone) / 60);
        if (zone % 60 != 0) time += ':' + two(std::abs(zone) % 60);
      }
    }
  } else {
    time = part_suffix(d_[Slot::part]);
  }
  if (out_.timex.value.empty()) put_day(base(true, Grain::day));
  if (out_.timex.value.size() == 10 || out_.timex.value.substr(0, 6) == "XXXX-W") out_.timex.value += time;
  out_.timex.type = TimexType::time;
}

void Resolver::reference() {
  const auto which = static_cast<Vague>(d_[Slot::reference]);
  static constexpr const char* names[] = {"PRESENT_REF", "PAST_REF", "FUTURE_REF"};
  out_.timex.value = names[static_cast<int>(which)];
  if (!r_.published || r_.narrative) return;
  out_.anchor = Anchor::publication;
  const Value now = day_value(*r_.published);
  if (which == Vague::present)
    out_.when = now;
  else
    out_.when = which == Vague::past ? interval_value({}, now) : interval_value(now, {});
}

void Resolver::date() {
  if (d_.has(Slot::reference)) return reference();
  find_year();
  int day = d_.get(Slot::day, 0);
  if (day == 0 && d_.has(Slot::month) && d_.has(Slot::ordinal) && !d_.has(Slot::weekday)) day = d_[Slot::ordinal];
  if (d_.has(Slot::before_christ)) {
    years();
    if (d_.has(Slot::season)) {
      static constexpr const char* letters[] = {"-SP", "-SU", "-FA", "-WI"};
      out_.timex.value += letters[d_[Slot::season] - 21];
    }
    if (d_.has(Slot::month)) out_.timex.value += '-' + two(d_[Slot::month]);
    return;
  }
  if (d_.has(Slot::holiday)) {
    const auto make = [&](int y) { return holidays_.in_year(d_[Slot::holiday], y); };
    if (year_ > 0)
      out_.when = make(year_);
    else if (r_.narrative && r_.context_year > 0)
      out_.when = make(r_.context_year), out_.anchor = Anchor::context;
    else if (const auto from = base(contextual()))
      nearest_year(*from, make);
    out_.timex.value = out_.when && out_.when->grain == Grain::day ? to_string(*out_.when->earliest) : "XXXX-XX-XX";
    if (out_.when && d_.has(Slot::offset)) put_day(add_days(*out_.when->earliest, d_[Slot::offset]));
  } else if (d_.has(Slot::month) && d_.has(Slot::weekday) && d_.has(Slot::ordinal)) {
    const auto make = [&](int y) {
      const auto at = nth_weekday(y, d_[Slot::month], d_[Slot::weekday], d_[Slot::ordinal]);
      return at ? Value(day_value(*at)) : Value{};
    };
    if (year_ > 0)
      out_.when = make(year_);
    else if (const auto from = base(contextual()))
      nearest_year(*from, make);
    out_.timex.value = out_.when ? out_.when->edtf : "XXXX-" + two(d_[Slot::month]) + "-XX";
  } else if (d_.has(Slot::month) && day > 0) {
    calendar_day(d_[Slot::month], day);
  } else if (d_.has(Slot::month)) {
    month(d_[Slot::month]);
  } else if (d_.has(Slot::season)) {
    season();
  } else if (d_.has(Slot::quarter)) {
    part_of_year(4, d_[Slot::quarter], true);
  } else if (d_.has(Slot::half)) {
    part_of_year(2, d_[Slot::half], false);
  } else if (d_.has(Slot::weekday)) {
    weekday();
  } else if (d_.has(Slot::offset)) {
    if (r_.published && !r_.narrative) out_.anchor = Anchor::publication;
    put_day(r_.published && !r_.narrative ? add_days(*r_.published, d_[Slot::offset]) : std::nullopt);
    if (!out_.when && d_[Slot::offset] == 0) out_.timex.value = "PRESENT_REF";
  } else if (d_.has(Slot::ordinal) || day > 0) {  // "the 25th": month and year are the context's
    const int nth = day > 0 ? day : d_[Slot::ordinal];
    std::optional<Day> at;
    if (const auto from = base(true)) at = make_day(fields(*from).year, fields(*from).month, nth);
    put_day(at);
  } else if (d_.has(Slot::decade) || d_.has(Slot::century) || year_ > 0) {
    years();
  } else if (d_.has(Slot::unit) || d_.has(Slot::ref)) {
    period();
  }
  if (d_.has(Slot::hour) || d_.has(Slot::part)) clock();
  if (out_.timex.value.empty()) out_.timex.value = "XXXX-XX-XX";
}

// "two weeks ago" (direction 1 of the publication), "two days later" (direction 2 of the context).
void Resolver::shift() {
  const auto unit = static_cast<Unit>(d_[Slot::unit]);
  const int direction = d_[Slot::direction];
  const bool context = std::abs(direction) == 2;
  const int sign = direction < 0 ? -1 : 1;
  const int count = d_.get(Slot::count, 10) + (d_.has(Slot::plus) ? 5 : 0);
  const auto from = base(context);
  if (count < 0) {
    out_.timex.value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
    if (from && !context)
      out_.when = sign < 0 ? interval_value({}, day_value(*from)) : interval_value(day_value(*from), {});
    return;
  }
  const long n = sign * (count / 10L);
  const bool half = count % 10 == 5;
  std::optional<Day> day;
  const bool coarse = context && r_.context && out_.anchor == Anchor::context && r_.context->grain != Grain::day;
  if (from) {
    switch (unit) {
      case Unit::week:
        day = add_days(*from, 7 * n);
        break;
      case Unit::month:
        day = add_months(*from, n);
        break;
      case Unit::quarter:
        day = add_months(*from, 3 * n);
        break;
      case Unit::half:
        day = add_months(*from, 6 * n);
        break;
      case Unit::year:
        day = half ? add_months(*from, 12 * n + sign * 6L) : add_years(*from, n);
        break;
      case Unit::decade:
        day = add_years(*from, 10 * n);
        break;
      case Unit::century:
        day = add_years(*from, 100 * n);
        break;
      case Unit::day:
        day = add_days(*from, n);
        break;
      default:
        day = add_days(*from, unit == Unit::hour ? n / 24 : 0);
        break;
    }
  }
  const CalendarDate f = day ? fields(*day) : CalendarDate{};
  switch (unit) {
    case Unit::week:
      if (day && !coarse) return put(iso_week(*day), week_value(monday_of(*day)));
      return put("XXXX-WXX", {});
    case Unit::month:
    case Unit::quarter:
    case Unit::half:
      if (day && !(coarse && r_.context->grain >= Grain::year))
        return put(four(f.year) + '-' + two(f.month), month_value(f.year, f.month));
      return put("XXXX-XX", {});
    case Unit::year:
      if (day) return put(four(f.year), year_value(f.year));
      return put("XXXX", {});
    case Unit::decade:
    case Unit::century:
      if (day) return put(four(f.year), Value(qualified(*year_value(f.year), '~')));
      return put("XXXX", {});
    default:
      if (coarse) day.reset();
      put_day(day);
  }
}

void Resolver::duration() {
  out_.timex.type = TimexType::duration;
  const auto unit = static_cast<Unit>(d_[Slot::unit]);
  int count = d_.get(Slot::count, 10);
  if (count > 0 && d_.has(Slot::plus)) count += 5;
  std::string value = "P";
  if (unit <= Unit::hour) value += 'T';
  if (count >= 0 && unit == Unit::decade) count *= 10;
  if (count >= 0 && unit == Unit::century) count *= 100;
  if (count >= 0 && unit == Unit::half) count = count * 6;
  if (count == 5 && unit == Unit::year) {
    value += "6M";
  } else {
    if (count < 0)
      value += 'X';
    else
      value += std::to_string(count / 10) + (count % 10 != 0 ? '.' + std::to_string(count % 10) : "");
    if (unit == Unit::weekend)
      value += "WE";
    else if (unit == Unit::half)
      value += 'M';
    else
      value += unit_letter(static_cast<int>(unit));
  }
  out_.timex.value = value;
}

void Resolver::set() {
  out_.timex.type = TimexType::set;
  if (d_.has(Slot::times))
    out_.timex.freq = std::to_string(d_[Slot::times]) + 'X';
  else
    out_.timex.quant = "EVERY";
  if (d_.has(Slot::weekday)) {
    out_.timex.value = "XXXX-WXX-" + std::to_string(d_[Slot::weekday]);
  } else if (d_.has(Slot::month)) {
    out_.timex.value = "XXXX-" + two(d_[Slot::month]);
  } else if (d_.has(Slot::season)) {
    static constexpr const char* letters[] = {"XXXX-SP", "XXXX-SU", "XXXX-FA", "XXXX-WI"};
    out_.timex.value = letters[d_[Slot::season] - 21];
  } else if (d_.has(Slot::unit)) {
    const std::string freq = out_.timex.freq;
    const std::string quant = out_.timex.quant;
    duration();
    out_.timex.type = TimexType::set;
    out_.timex.freq = freq;
    out_.timex.quant = quant;
    return;
  } else {
    out_.timex.value = "XXXX-XX-XX";
  }
  if (d_.has(Slot::part)) out_.timex.value += part_suffix(d_[Slot::part]);
}

}  // namespace

Resolved resolve(const Draft& draft, Kind kind, const Reference& reference, const Holidays& holidays) {
  return Resolver(draft, reference, holidays).run(kind);
}

}  // namespace annals
