#include "core/time/time_rules.h"

#include "core/time/event_dates.h"
#include "core/time/find.h"

namespace annals {

struct TimeRules::Parts {
  Holidays holidays;
  Grammar grammar;
  TenseRules tense;
  CueRules cues;
  PublicationRules publication;
};

TimeRules::TimeRules(const Resources& resources, Diagnostics& out) {
  auto parts = std::make_shared<Parts>();
  const std::string directory = "en/time";
  if (const File* verbs = resources.find(directory + "/verbs.tsv")) parts->tense = TenseRules(*verbs, out);
  if (const File* cues = resources.find(directory + "/cues.tsv")) parts->cues = CueRules(*cues, out);
  if (const File* words = resources.find(directory + "/publication.tsv"))
    parts->publication = PublicationRules(*words, out);
  parts->grammar = Grammar(resources, directory, parts->holidays, out);
  parts_ = std::move(parts);
}

PublicationGuess TimeRules::guess_publication(const Analysis& a) const {
  if (!parts_) return {};
  const std::vector<TimeExpression> times = find_times(a, {}, parts_->grammar, parts_->tense, parts_->holidays);
  return annals::guess_publication(a, times, parts_->publication);
}

std::vector<TimeExpression> TimeRules::find(const Analysis& a) const {
  if (!parts_) return {};
  return find_times(a, a.document.published, parts_->grammar, parts_->tense, parts_->holidays);
}

std::vector<EventDate> TimeRules::date_events(const Analysis& a) const {
  if (!parts_) return std::vector<EventDate>(a.events.size());
  return date_all_events(a, parts_->tense, parts_->cues);
}

}  // namespace annals
