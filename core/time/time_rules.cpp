#include "core/time/time_rules.h"

#include "core/time/event_dates.h"
#include "core/time/find.h"

namespace annals {

struct TimeRules::Parts {
  Holidays holidays;
  Grammar grammar;
  TenseRules tense;
  CueRules cues;
};

TimeRules::TimeRules(const Resources& resources, Diagnostics& out) {
  auto parts = std::make_shared<Parts>();
  const std::string directory = "en/time";
  if (const File* verbs = resources.find(directory + "/verbs.tsv")) parts->tense = TenseRules(*verbs, out);
  if (const File* cues = resources.find(directory + "/cues.tsv")) parts->cues = CueRules(*cues, out);
  parts->grammar = Grammar(resources, directory, parts->holidays, out);
  parts_ = std::move(parts);
}

std::vector<TimeExpression> TimeRules::find(const Analysis& a) const {
  if (!parts_) return {};
  return find_times(a, parts_->grammar, parts_->tense, parts_->holidays);
}

std::vector<EventDate> TimeRules::date_events(const Analysis& a) const {
  if (!parts_) return std::vector<EventDate>(a.events.size());
  return date_all_events(a, parts_->tense, parts_->cues);
}

}  // namespace annals
