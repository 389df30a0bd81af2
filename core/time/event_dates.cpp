#include "core/time/event_dates.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/day.h"
#include "core/document/edtf.h"
#include "core/time/calendar.h"
#include "core/time/governor.h"

namespace annals {
namespace {

constexpr int farthest = 6;               // cost of the path between an expression and an event it may date
constexpr std::uint32_t passage = 2;      // sentences over which a date is carried on
constexpr std::uint32_t reach = 10;       // words over which an expression is taken to follow a trigger
constexpr std::size_t stem = 5;           // letters that make two triggers the same deed ("election", "elected")
constexpr std::uint32_t gap_of_pair = 3;  // words between the two ends of an interval

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

bool inside(const TemporalValue& part, const TemporalValue& whole) {
  return part.earliest && part.latest && whole.earliest && whole.latest && *whole.earliest <= *part.earliest &&
         *part.latest <= *whole.latest && part.grain < whole.grain;
}

class EventDater {
 public:
  EventDater(const Analysis& a, const TenseRules& tense, const CueRules& cues) : a_(a), tense_(tense), cues_(cues) {}
  std::vector<EventDate> run();

 private:
  // The last event that an expression dated.
  struct Carried {
    EventId event;
    std::uint32_t sentence = 0;
    bool report = false;
  };
  bool by_expression(EventId id);
  [[nodiscard]] int beside(const Event& e, const TimeExpression& t) const;
  [[nodiscard]] bool suits(const Event& e, const TimeExpression& t, int cost) const;
  void note_deed(EventId id);
  bool by_same_deed(EventId id);
  void by_context(EventId id);
  void by_headline(EventId id);
  [[nodiscard]] Side side_of(const TimeExpression& t) const;
  [[nodiscard]] std::optional<TemporalValue> bounded(TimeId t, std::string& how) const;
  [[nodiscard]] bool headline(EventId id) const;
  [[nodiscard]] bool is_report(EventId id) const;
  [[nodiscard]] bool perfect(WordId head, Feature tense = Feature::tense_pres) const;
  void publication(EventId id, double confidence, std::string why);
  void bound(EventId id, bool future, std::string why);
  void copy(EventId id, EventId from, double confidence, std::string why);

  const Analysis& a_;
  const TenseRules& tense_;
  const CueRules& cues_;
  std::vector<EventDate> dates_;
  std::vector<bool> says_;  // events whose content other events are
  struct Deed {
    std::string_view stem;
    EventId event;
  };
  static constexpr std::size_t most_deeds = 200;
  std::vector<Deed> deeds_;
  std::vector<bool> same_deed_;
  std::vector<Carried> trail_;
};

Side EventDater::side_of(const TimeExpression& t) const {
  const WordId head = head_of(a_, t.words);
  const std::uint32_t begin = a_[t.sentence].words.begin;
  for (std::uint32_t i = t.words.begin; i > begin && i + 3 > t.words.begin; --i) {
    const Word& w = a_.words[i - 1];
    if (w.head != head && i != t.words.begin) break;
    const Side s = cues_.side(a_.lemma({i - 1}));
    if (s != Side::inside) return s;
    if (w.head != head) break;
  }
  return Side::inside;
}

// The expression's days, opened or closed by the preposition before it and by the other end of a pair.
std::optional<TemporalValue> EventDater::bounded(TimeId id, std::string& how) const {
  const TimeExpression& t = a_[id];
  const Side side = side_of(t);
  if (side == Side::pair || side == Side::from) {
    const std::uint32_t next = id.value + 1;
    if (next < a_.times.size() && a_.times[next].sentence == t.sentence && a_.times[next].when &&
        a_.times[next].words.begin <= t.words.end + gap_of_pair) {
      if (auto both = interval_value(t.when, a_.times[next].when)) {
        how = "an interval with " + quoted(a_.text(a_.times[next].words));
        return both;
      }
    }
  }
  if (!t.when || !t.when->earliest || !t.when->latest) return t.when;
  switch (side) {
    case Side::from:
      how = "from then on";
      return interval_value(t.when, {});
    case Side::after:
      how = "some time after";
      return interval_value(t.when, {});
    case Side::until:
      how = "up to then";
      return interval_value({}, t.when);
    default:
      return t.when;
  }
}

bool EventDater::headline(EventId id) const {
  const SentenceId s = a_[id].sentence;
  return a_[s].block && a_[a_[s].block].kind == BlockKind::headline;
}

bool EventDater::is_report(EventId id) const {
  return says_[id.value] || tense_.verb_class(a_.lemma(a_[id].head)) == TenseRules::VerbClass::report;
}

// Has an auxiliary in the present (or past) before a participle: "has released", "had left".
bool EventDater::perfect(WordId head, Feature tense) const {
  const Word& w = a_[head];
  if (!w.features.has(Feature::verbform_part) || !w.features.has(Feature::tense_past)) return false;
  const std::uint32_t begin = head.value > 8 ? head.value - 8 : 0;
  for (std::uint32_t i = begin; i < head.value; ++i)
    if (a_.words[i].head == head && a_.words[i].relation == Relation::aux && a_.words[i].features.has(tense))
      return true;
  return false;
}

// Where the tree does not join the two: an expression that opens the sentence dates its main clause, and one that
// follows the trigger without another verb between dates the trigger.
int EventDater::beside(const Event& e, const TimeExpression& t) const {
  const Sentence& s = a_[t.sentence];
  if (t.words.begin <= s.words.begin + 2 && t.words.end < e.trigger.begin) {
    if (!a_[e.head].head) return 3;
    if (!a_[head_of(a_, t.words)].head && e.trigger.begin < t.words.end + 2 * reach)
      return 4;  // taken for the root itself
  }
  if (t.words.begin < e.trigger.end || t.words.begin > e.trigger.end + reach) return farthest + 1;
  if (a_[e.head].upos != Upos::verb) return farthest + 1;
  for (std::uint32_t i = e.trigger.end; i < t.words.begin; ++i) {
    const Word& w = a_.words[i];
    if (w.upos == Upos::punct || w.upos == Upos::sconj || w.upos == Upos::aux) return farthest + 1;
    if (w.upos == Upos::verb && !w.features.has(Feature::verbform_inf)) return farthest + 1;
    if (w.relation == Relation::conj && w.head != e.head) return farthest + 1;
  }
  return 4;
}

// A deed of the past is not dated by what lies ahead, nor one ahead or under way by a day gone by.
bool EventDater::suits(const Event& e, const TimeExpression& t, int cost) const {
  if (t.timex.value == "PRESENT_REF" && e.tense == Tense::past) return false;
  const QuotationId quoted = a_[a_.words[t.words.begin].token].quotation;
  if (quoted && !a_[quoted].tokens.contains(a_[e.head].token.value)) return false;
  if (cost == 0 || !a_.document.published) return true;
  const Day now = *a_.document.published;
  const bool gone = t.when->latest && *t.when->latest < now;
  const bool ahead = t.when->earliest && *t.when->earliest > now;
  if (e.tense == Tense::past) return !ahead;
  return !gone;
}

bool EventDater::by_expression(EventId id) {
  const Event& e = a_[id];
  int best = farthest + 1;
  TimeId chosen;
  const auto first = std::lower_bound(a_.times.begin(), a_.times.end(), e.sentence,
                                      [](const TimeExpression& t, SentenceId s) { return t.sentence < s; });
  for (auto t = first; t != a_.times.end() && t->sentence == e.sentence; ++t) {
    if (!t->when || (t->timex.type != TimexType::date && t->timex.type != TimexType::time)) continue;
    if (t->words.overlaps(e.trigger)) continue;
    const auto path = distance(a_, tense_, e, head_of(a_, t->words));
    const int cost = std::min(path.value_or(farthest + 1), beside(e, *t));
    if (cost > farthest || !suits(e, *t, cost)) continue;
    const bool finer = chosen && cost <= best + 3 && inside(*t->when, *a_[chosen].when);
    if (cost >= best && !finer) continue;
    best = std::min(best, cost);
    chosen = {static_cast<std::uint32_t>(t - a_.times.begin())};
  }
  if (!chosen) return false;
  // the second end of a pair leads to the first
  if (chosen.value > 0) {
    const TimeExpression& before = a_.times[chosen.value - 1];
    const bool close = before.sentence == e.sentence && before.words.end + gap_of_pair >= a_[chosen].words.begin;
    const Side side = close && before.when ? side_of(before) : Side::inside;
    if (side == Side::pair || (side == Side::from && side_of(a_[chosen]) != Side::from)) --chosen.value;
  }
  std::string how;
  const auto when = bounded(chosen, how);
  if (!when) return false;
  EventDate& d = dates_[id.value];
  d.time = chosen;
  d.when = when;
  d.basis = DateBasis::expression;
  d.confidence = 0.95 - 0.08 * best;
  static constexpr std::string_view anchors[] = {"by itself", "from the publication date", "from the text before",
                                                 "unresolved"};
  const TimeExpression& t = a_[chosen];
  d.steps.push_back(
      quoted(a_.text(t.words)) + " is " + t.timex.value + ", " + std::string(anchors[static_cast<int>(t.anchor)]) +
      (t.anchor == Anchor::publication ? " " + to_string(*a_.document.published) : "") + " (" + t.rule + ")");
  d.steps.push_back(best == 0 ? "it depends on " + quoted(a_.text(e.trigger))
                              : "it governs the clause of " + quoted(a_.text(e.trigger)) + " at distance " +
                                    std::to_string(best));
  if (!how.empty()) d.steps.push_back("its preposition makes it " + how + ": " + when->edtf);
  return true;
}

void EventDater::publication(EventId id, double confidence, std::string why) {
  if (!a_.document.published) return;
  EventDate& d = dates_[id.value];
  d.when = day_value(*a_.document.published);
  d.basis = DateBasis::publication;
  d.confidence = confidence;
  d.steps.push_back(std::move(why));
  d.steps.push_back("publication date " + d.when->edtf);
}

void EventDater::bound(EventId id, bool future, std::string why) {
  if (!a_.document.published) return;
  EventDate& d = dates_[id.value];
  const TemporalValue day = day_value(*a_.document.published);
  d.when = future ? interval_value(day, {}) : interval_value({}, day);
  d.basis = DateBasis::none;
  d.confidence = 0.2;
  d.steps.push_back(std::move(why));
  d.steps.push_back("only a bound: " + d.when->edtf);
}

void EventDater::copy(EventId id, EventId from, double confidence, std::string why) {
  EventDate& d = dates_[id.value];
  const EventDate& source = dates_[from.value];
  d.when = source.when;
  d.basis = DateBasis::context;
  d.confidence = confidence;
  d.steps.push_back(std::move(why) + " " + quoted(a_.text(a_[from].trigger)));
  d.steps.insert(d.steps.end(), source.steps.begin(), source.steps.end());
}

// A headline tells what the text below tells: the date of the same deed there, else of the first dated one.
void EventDater::by_headline(EventId id) {
  EventId same;
  EventId first;
  for (std::uint32_t i = id.value + 1; i < a_.events.size() && i < id.value + 60; ++i) {
    const EventDate& d = dates_[i];
    if (headline({i}) || d.basis != DateBasis::expression || a_.events[i].modality != Modality::actual) continue;
    if (!first && a_.events[i].sentence.value <= a_[id].sentence.value + 4) first = {i};
    if (!same && a_.lemma(a_.events[i].head) == a_.lemma(a_[id].head)) same = {i};
  }
  if (same) return copy(id, same, 0.7, "the headline tells of");
  if (first) return copy(id, first, 0.5, "the headline sums up");
  bound(id, false, "an undated headline");
}

// Notes what a dated event is about: "the election was held on Sunday" dates what is elected.
void EventDater::note_deed(EventId id) {
  const Event& e = a_[id];
  const auto note = [&](WordId w) {
    std::string_view lemma = a_.lemma(w);
    if (lemma.starts_with("re-")) lemma.remove_prefix(3);
    if (lemma.size() >= stem && a_[w].upos != Upos::propn) deeds_.push_back({lemma.substr(0, stem), id});
  };
  note(e.head);
  const std::uint32_t begin = e.head.value > reach ? e.head.value - reach : 0;
  const std::uint32_t end = std::min<std::uint32_t>(e.head.value + reach, static_cast<std::uint32_t>(a_.words.size()));
  for (std::uint32_t i = begin; i < end; ++i) {
    const Relation r = a_.words[i].relation;
    const bool argument = r == Relation::nsubj || r == Relation::nsubj_pass || r == Relation::obj;
    if (a_.words[i].head == e.head && argument && a_.words[i].upos == Upos::noun) note({i});
  }
}

// What the text dates elsewhere by the day, it need not date again; two different days of it date nothing.
bool EventDater::by_same_deed(EventId id) {
  std::string_view lemma = a_.lemma(a_[id].head);
  if (lemma.starts_with("re-")) lemma.remove_prefix(3);
  if (lemma.size() < stem || is_report(id)) return false;
  lemma = lemma.substr(0, stem);
  EventId found;
  for (const Deed& d : deeds_) {
    if (d.stem != lemma || d.event == id) continue;
    if (found && dates_[found.value].when != dates_[d.event.value].when) return false;
    found = d.event;
  }
  if (!found) return false;
  copy(id, found, 0.5, "the same deed as");
  same_deed_[id.value] = true;
  return true;
}

void EventDater::by_context(EventId id) {
  const Event& e = a_[id];
  const bool planned = e.tense == Tense::future || e.modality == Modality::planned;
  if (planned) return bound(id, true, "it lies ahead");
  const bool report = is_report(id);
  const std::uint32_t here = e.sentence.value;
  const BlockId block = a_[e.sentence].block;
  // a coordinated or earlier deed of the same passage
  const int tense = tense_.of(a_, e.head);
  const bool past = e.tense == Tense::past && !perfect(e.head) && !perfect(e.head, Feature::tense_past) && tense <= 0 &&
                    a_[e.head].upos == Upos::verb;
  if (past && e.modality != Modality::possible) {
    for (auto c = trail_.rbegin(); c != trail_.rend(); ++c) {
      const std::uint32_t behind = here - c->sentence;
      if (behind > passage || (behind > 0 && a_.sentences[c->sentence].block != block)) break;
      if (report != c->report) continue;
      if (report && e.speaker && a_[c->event].speaker && a_[e.speaker].entity != a_[a_[c->event].speaker].entity)
        continue;
      return copy(id, c->event, behind == 0 ? 0.7 : 0.55, behind == 0 ? "told together with" : "carried on from");
    }
  }
  if (!report && e.tense == Tense::past && by_same_deed(id)) return;
  if (report) return publication(id, 0.5, "a report of what is said, without a date");
  if (e.tense == Tense::ongoing || tense == 0) return publication(id, 0.4, "it goes on as the text is published");
  if (perfect(e.head)) return publication(id, 0.4, "done by now, as the perfect tells");
  bound(id, false, "past, and no expression dates it");
}

std::vector<EventDate> EventDater::run() {
  dates_.resize(a_.events.size());
  says_.resize(a_.events.size());
  same_deed_.resize(a_.events.size());
  for (const Event& e : a_.events)
    if (e.saying) says_[e.saying.value] = true;
  for (std::uint32_t i = 0; i < a_.events.size(); ++i) {
    const Event& e = a_.events[i];
    if (!by_expression({i}) || deeds_.size() >= most_deeds || is_report({i})) continue;
    if (e.tense == Tense::past && e.modality == Modality::actual && dates_[i].when->grain == Grain::day) note_deed({i});
  }
  for (std::uint32_t i = 0; i < a_.events.size(); ++i) {
    const EventId id{i};
    if (dates_[i].basis != DateBasis::expression) {
      if (headline(id))
        by_headline(id);
      else
        by_context(id);
    }
    const bool closed = dates_[i].when && dates_[i].when->earliest && dates_[i].when->latest;
    const bool anchor = closed && (dates_[i].basis == DateBasis::expression || same_deed_[i]) &&
                        a_.events[i].tense == Tense::past && a_.events[i].modality == Modality::actual &&
                        dates_[i].when->grain <= Grain::month;
    if (anchor && !headline(id)) trail_.push_back({id, a_.events[i].sentence.value, is_report(id)});
  }
  return std::move(dates_);
}

}  // namespace

CueRules::CueRules(const File& file, Diagnostics& out) {
  const Table table(file, {"lemma", "side"}, {"example", "expect"}, out);
  for (const Table::Row& row : table.rows()) {
    static constexpr std::string_view names[] = {"inside", "from", "after", "until", "pair"};
    const auto at = std::find(std::begin(names), std::end(names), row.cells[1]);
    if (at == std::end(names)) {
      out.push_back(table.fault(row, 1, "unknown side", "use one of: inside from after until pair"));
      continue;
    }
    rows_.push_back({std::string(row.cells[0]), static_cast<Side>(at - std::begin(names))});
  }
}

Side CueRules::side(std::string_view word) const {
  for (const Row& r : rows_)
    if (r.lemma == word) return r.side;
  return Side::inside;
}

std::vector<EventDate> date_all_events(const Analysis& a, const TenseRules& tense, const CueRules& cues) {
  return EventDater(a, tense, cues).run();
}

}  // namespace annals
