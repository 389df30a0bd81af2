#include "core/time/time_rules.h"

namespace annals {

TimeRules::TimeRules(const Resources&, Diagnostics&) {}

std::vector<TimeExpression> TimeRules::find(const Analysis&) const { return {}; }

std::vector<EventDate> TimeRules::date_events(const Analysis& a) const {
  return std::vector<EventDate>(a.events.size());
}

}  // namespace annals
