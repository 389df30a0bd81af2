#include "export/timeline_words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace annals {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};

// A date as EDTF writes it: year, perhaps a month (21..41: season, quarter, half), perhaps a day. Zero when not given.
struct Part {
  int year = 0;
  int month = 0;
  int day = 0;
};

int digits(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Part parse_part(std::string_view text) {
  Part p;
  p.year = digits(text.substr(0, 4));
  if (text.size() >= 7) p.month = digits(text.substr(5, 2));
  if (text.size() >= 10) p.day = digits(text.substr(8, 2));
  return p;
}

std::string month_name(int month) {
  static constexpr std::array<std::string_view, 4> seasons{"spring", "summer", "autumn", "winter"};
  static constexpr std::array<std::string_view, 4> ordinals{"first", "second", "third", "fourth"};
  const auto at = [&](const auto& names, int i) { return std::string(names[static_cast<std::size_t>(i)]); };
  if (month >= 1 && month <= 12) return at(months, month - 1);
  if (month >= 21 && month <= 32) return at(seasons, (month - 21) % 4);
  if (month >= 33 && month <= 36) return at(ordinals, month - 33) + " quarter of";
  if (month >= 40 && month <= 41) return at(ordinals, month - 40) + " half of";
  return {};
}

std::string words(const Part& p) {
  std::string out;
  if (p.day > 0) out += std::to_string(p.day) + ' ';
  if (const std::string m = month_name(p.month); !m.empty()) out += m + ' ';
  return out + std::to_string(p.year);
}

Part part_of(date::sys_days day) {
  const date::year_month_day ymd{day};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

std::string range_words(const Part& a, const Part& b) {
  if (a.year == b.year && a.month == b.month && a.day > 0 && b.day > 0 && a.day != b.day) {
    return std::to_string(a.day) + "–" + words(b);
  }
  if (a.year == b.year && a.month > 0 && b.month > 0 && a.month != b.month) {
    std::string first = words(a);
    first.resize(first.rfind(' '));
    return first + " – " + words(b);
  }
  if (a.year != b.year) return words(a) + (a.month > 0 ? " – " : "–") + words(b);
  return words(b);
}

// "2022~" -> "2022"; says what was taken off.
std::string_view qualified(std::string_view edtf, bool& about, bool& uncertain) {
  while (!edtf.empty() && (edtf.back() == '~' || edtf.back() == '?' || edtf.back() == '%')) {
    about = about || edtf.back() != '?';
    uncertain = uncertain || edtf.back() != '~';
    edtf.remove_suffix(1);
  }
  return edtf;
}

DateWords closed_words(const TemporalValue& when, std::string_view edtf) {
  if (when.grain == Grain::decade) return {std::to_string(part_of(*when.earliest).year) + "s", "decade only"};
  if (when.grain == Grain::century) {
    const int century = (part_of(*when.latest).year + 99) / 100;
    const int unit = century % 100 / 10 == 1 ? 0 : century % 10;
    return {std::to_string(century) +
                (unit == 1   ? "st"
                 : unit == 2 ? "nd"
                 : unit == 3 ? "rd"
                             : "th") +
                " century",
            "century only"};
  }
  if (when.grain == Grain::week) return {"week of " + day_words(*when.earliest), "week only"};
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) {
    const Part p = parse_part(edtf);
    if (p.day > 0) {
      const date::weekday day{*when.earliest};
      return {words(p), std::string(weekdays[day.c_encoding()])};
    }
    if (p.month > 12) return {words(p), std::string(to_string(when.grain)) + " only"};
    return {words(p), p.month > 0 ? "month only" : "year only"};
  }
  bool ignored = false;
  const Part a = parse_part(qualified(edtf.substr(0, slash), ignored, ignored));
  const Part b = parse_part(qualified(edtf.substr(slash + 1), ignored, ignored));
  if (a.year == 0 || b.year == 0) return {range_words(part_of(*when.earliest), part_of(*when.latest)), "interval"};
  return {range_words(a, b), "interval"};
}

}  // namespace

std::string day_words(date::sys_days day) { return words(part_of(day)); }

std::string month_words(date::sys_days day) {
  Part p = part_of(day);
  p.day = 0;
  return words(p);
}

DateWords date_words(const GraphEvent& event) {
  if (!event.when || (!event.when->earliest && !event.when->latest)) return {"Undated", "no date in the text"};
  const TemporalValue& when = *event.when;
  bool about = false;
  bool uncertain = false;
  const std::string_view edtf = qualified(when.edtf, about, uncertain);
  DateWords out;
  if (!when.earliest) {
    const std::size_t slash = edtf.find('/');
    const bool stated = event.basis == DateBasis::expression && slash != std::string_view::npos;
    out = {(stated ? "until " + words(parse_part(edtf.substr(slash + 1))) : "by " + day_words(*when.latest)),
           stated ? "beginning open" : "day not stated"};
  } else if (!when.latest) {
    const Part begin = parse_part(edtf);
    const bool ahead = event.modality == Modality::planned || event.modality == Modality::possible;
    const std::string first = words(begin.year > 0 ? begin : part_of(*when.earliest));
    out = ahead ? DateWords{first, "or later"} : DateWords{"since " + first, "end open"};
  } else {
    out = closed_words(when, edtf);
  }
  if (about) out.date.insert(0, "about ");
  if (uncertain) out.precision += ", uncertain";
  return out;
}

std::string inference_words(DateBasis basis) {
  if (basis == DateBasis::context) return "date inferred";
  if (basis == DateBasis::publication) return "dated by publication";
  return {};
}

std::string reading_words(const GraphEvent& event) {
  if (event.modality == Modality::negated || event.polarity == Polarity::negative) {
    if (event.tense == Tense::future) return "not to happen";
    return event.tense == Tense::ongoing ? "not happening" : "did not happen";
  }
  if (event.certainty != Certainty::certain) return std::string(to_string(event.certainty));
  if (event.modality == Modality::planned) return "planned";
  return event.modality == Modality::possible ? "possible" : "";
}

std::string count_words(std::size_t n, std::string_view one, std::string_view many) {
  std::string digits = std::to_string(n);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  if (const std::string_view noun = n == 1 ? one : many; !noun.empty()) (digits += ' ') += noun;
  return digits;
}

std::string documents_words(const EventGraph& graph) {
  const auto documents = graph.documents();
  if (documents.empty()) return {};
  std::optional<date::sys_days> first;
  std::optional<date::sys_days> last;
  for (const GraphDocument& d : documents) {
    if (!d.published) continue;
    first = first ? std::min(*first, *d.published) : *d.published;
    last = last ? std::max(*last, *d.published) : *d.published;
  }
  std::string out = documents.size() == 1 ? "one article" : count_words(documents.size(), "article", "articles");
  if (first)
    out += ", published " + (*first == *last ? day_words(*first) : range_words(part_of(*first), part_of(*last)));
  return out;
}

}  // namespace annals
