#include "core/base/day.h"

namespace annals {

std::optional<date::sys_days> make_day(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  const date::year_month_day ymd{date::year{year}, date::month{static_cast<unsigned>(month)},
                                 date::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return {};
  return date::sys_days{ymd};
}

std::optional<date::sys_days> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  int fields[3] = {};
  constexpr std::size_t begin[3] = {0, 5, 8};
  constexpr std::size_t length[3] = {4, 2, 2};
  for (int f = 0; f < 3; ++f) {
    for (const char c : text.substr(begin[f], length[f])) {
      if (c < '0' || c > '9') return {};
      fields[f] = fields[f] * 10 + (c - '0');
    }
  }
  return make_day(fields[0], fields[1], fields[2]);
}

std::string to_string(date::sys_days day) {
  const date::year_month_day ymd{day};
  std::string out = "0000-00-00";
  const auto put = [&](std::size_t last, int value) {
    for (; value > 0; value /= 10) out[last--] = static_cast<char>('0' + value % 10);
  };
  put(3, static_cast<int>(ymd.year()));
  put(6, static_cast<int>(static_cast<unsigned>(ymd.month())));
  put(9, static_cast<int>(static_cast<unsigned>(ymd.day())));
  return out;
}

}  // namespace annals
