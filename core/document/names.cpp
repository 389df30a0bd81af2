// The printed names of the enumerations of analysis.h and temporal.h.
#include "core/document/analysis.h"

namespace annals {
namespace {

template <class E, std::size_t N>
std::string_view name(const std::array<std::string_view, N>& names, E e) {
  return names[static_cast<std::size_t>(e)];
}

}  // namespace

std::string_view to_string(Grain g) {
  static constexpr std::array<std::string_view, 10> names{"day",  "week", "month",  "quarter", "season",
                                                          "half", "year", "decade", "century", "interval"};
  return name(names, g);
}
std::string_view to_string(TimexType t) {
  static constexpr std::array<std::string_view, 4> names{"DATE", "TIME", "DURATION", "SET"};
  return name(names, t);
}
std::string_view to_string(DateBasis b) {
  static constexpr std::array<std::string_view, 4> names{"none", "expression", "context", "publication"};
  return name(names, b);
}
std::string_view to_string(EntityKind k) {
  static constexpr std::array<std::string_view, 6> names{"person", "organization", "state", "group", "place", "thing"};
  return name(names, k);
}
std::string_view to_string(Modality m) {
  static constexpr std::array<std::string_view, 4> names{"actual", "planned", "possible", "negated"};
  return name(names, m);
}
std::string_view to_string(Polarity p) {
  static constexpr std::array<std::string_view, 2> names{"positive", "negative"};
  return name(names, p);
}
std::string_view to_string(Certainty c) {
  static constexpr std::array<std::string_view, 5> names{"certain", "alleged", "possible", "conditional", "threatened"};
  return name(names, c);
}
std::string_view to_string(Tense t) {
  static constexpr std::array<std::string_view, 3> names{"past", "ongoing", "future"};
  return name(names, t);
}

}  // namespace annals
