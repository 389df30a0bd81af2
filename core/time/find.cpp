#include "core/time/find.h"

#include <algorithm>
#include <cstdlib>

#include "core/time/governor.h"

namespace annals {
namespace {

// A matched expression before it is resolved.
struct Found {
  WordSpan words;
  SentenceId sentence;
  Draft draft;
  std::uint32_t row = 0;
};

constexpr int leap = 20;  // years by which a history moves on without coming back

bool upper(char c) { return c >= 'A' && c <= 'Z'; }

// Collects the matches of all sentences.
class Finder {
 public:
  Finder(const Analysis& a, const Grammar& grammar) : a_(a), grammar_(grammar), pieces_(grammar.lexicon()) {}
  std::vector<Found> run() {
    for (std::uint32_t s = 0; s < a_.sentences.size(); ++s) sentence({s});
    return std::move(found_);
  }

 private:
  void sentence(SentenceId id);
  [[nodiscard]] bool holds(const Match& m) const;
  [[nodiscard]] bool plausible_year(std::uint32_t word, int year) const;
  [[nodiscard]] bool in_flat_name(const Match::Part& p) const;
  [[nodiscard]] bool in_person_name(WordSpan words);
  [[nodiscard]] WordSpan words(const Match::Part& p) const {
    return {pieces_.pieces()[p.begin].word, pieces_.pieces()[p.end - 1].word_end};
  }

  const Analysis& a_;
  const Grammar& grammar_;
  Pieces pieces_;
  std::vector<Match> matches_;
  std::vector<Found> found_;
  std::size_t name_ = 0;
  SentenceId sentence_;
};

// A bare number is a year unless it counts something ("2042 Germans") or stands beside a sign.
bool Finder::plausible_year(std::uint32_t word, int year) const {
  const int now = a_.document.published ? fields(*a_.document.published).year : 2030;
  if (year > now + 120) return false;
  const Word& w = a_.words[word];
  if (word > 0 && a_.words[word - 1].bytes.end == w.bytes.begin) {
    const Word& before = a_.words[word - 1];
    if ((before.upos == Upos::sym && !a_.form({word - 1}).ends_with('-') && !a_.form({word - 1}).ends_with('/')) ||
        before.upos == Upos::num)
      return false;
    const char last = a_.form({word - 1}).back();
    if (last == '$' || last == '#' || last == '.') return false;
  }
  if (w.upos == Upos::x) return true;
  if (word + 1 < a_.words.size()) {
    const Word& after = a_.words[word + 1];
    const bool counts =
        (after.upos == Upos::noun || after.upos == Upos::propn) && after.features.has(Feature::number_plur);
    if (a_.form({word + 1}) == "%") return false;
    if (counts) {
      if (word == a_[sentence_].words.begin) return w.head.value != word + 1;
      const Upos before = a_.words[word - 1].upos;
      return year <= now + 1 && (before == Upos::det || before == Upos::pron || before == Upos::part ||
                                 before == Upos::adj || before == Upos::adp);
    }
  }
  return true;
}

// Part of a proper name that is written around it: "Theresa May", "April Jones".
bool Finder::in_flat_name(const Match::Part& p) const {
  const WordSpan span = words(p);
  if (span.size() != 1) return false;
  const Word& w = a_.words[span.begin];
  if (w.upos != Upos::propn) return false;
  if (w.relation == Relation::flat && w.head.value + 1 == span.begin && a_[w.head].upos == Upos::propn) return true;
  if (span.end >= a_.words.size()) return false;
  const Word& next = a_.words[span.end];
  return next.relation == Relation::flat && next.head.value == span.begin && next.upos == Upos::propn;
}

bool Finder::in_person_name(WordSpan words) {
  while (name_ < a_.names.size() && a_.names[name_].words.end <= words.begin) ++name_;
  return name_ < a_.names.size() && a_.names[name_].type == NameType::person && a_.names[name_].words.overlaps(words);
}

bool Finder::holds(const Match& m) const {
  const Match::Part& part = m.parts.front();
  const WordSpan span = words(part);
  for (const Condition c : grammar_.row(m.row).conditions) {
    switch (c) {
      case Condition::lower:
        if (upper(a_.form({span.begin})[0])) return false;
        break;
      case Condition::noun: {
        const Upos upos = a_.words[span.end - 1].upos;
        if (upos != Upos::noun && upos != Upos::propn && upos != Upos::x) return false;
        break;
      }
      case Condition::year:
        for (const Match::Part& p : m.parts)
          if (p.draft.has(Slot::year) && !plausible_year(words(p).end - 1, p.draft[Slot::year])) return false;
        break;
      case Condition::glued:
        if (span.size() > 1 && a_.words[span.begin].bytes.end != a_.words[span.begin + 1].bytes.begin) return false;
        break;
    }
  }
  return true;
}

void Finder::sentence(SentenceId id) {
  sentence_ = id;
  pieces_.cut(a_, a_[id].words);
  grammar_.match(pieces_, matches_);
  // leftmost, then longest, then the row that stands first
  std::sort(matches_.begin(), matches_.end(), [](const Match& x, const Match& y) {
    if (x.begin != y.begin) return x.begin < y.begin;
    if (x.end != y.end) return x.end > y.end;
    return x.row < y.row;
  });
  std::uint32_t free_from = 0;
  for (const Match& m : matches_) {
    if (m.begin < free_from || !holds(m)) continue;
    free_from = m.end;
    const PatternRow& row = grammar_.row(m.row);
    if (row.kind == Kind::trap || in_flat_name(m.parts.front())) continue;
    if (!(m.parts.front().draft.has(Slot::holiday) && m.end > m.begin + 1) &&
        in_person_name({words(m.parts.front()).begin, words(m.parts.back()).end}))
      continue;
    for (const Match::Part& p : m.parts) found_.push_back({words(p), id, p.draft, m.row});
    if (m.parts.size() < 2) continue;
    // "Jan. 21 and 25", "3 to 7 June": each takes from the other what it leaves out
    Draft& first = found_[found_.size() - 2].draft;
    Draft& second = found_.back().draft;
    for (const Slot s : {Slot::month, Slot::year, Slot::before_christ}) {
      if (s == Slot::month && !second.has(Slot::day) && !first.has(Slot::day)) continue;
      second.copy(s, first);
      first.copy(s, second);
    }
    if (second.has(Slot::short_year) && first.has(Slot::year)) {
      second.set(Slot::year, first[Slot::year] / 100 * 100 + second[Slot::short_year]);
    }
  }
}

// The word whose clause tells the tense; a tree that takes an opening expression for its root is passed over.
WordId tense_bearer(const Analysis& a, WordSpan words) {
  const WordId head = head_of(a, words);
  if (a[head].head) return head;
  for (std::uint32_t i = words.end; i < a.words.size() && i < words.end + 15; ++i)
    if (a.words[i].upos == Upos::verb) return {i};
  return head;
}

// A history speaks of years long before its publication, and hardly ever of "today" or "Monday".
bool is_narrative(const Analysis& a, const std::vector<Found>& found, const Grammar& grammar) {
  const int now = a.document.published ? fields(*a.document.published).year : 0;
  std::size_t past = 0;
  std::size_t recent = 0;
  std::size_t deictic = 0;
  for (const Found& f : found) {
    if (grammar.row(f.row).kind != Kind::date) continue;
    const bool year = f.draft.has(Slot::year);
    if (f.draft.has(Slot::before_christ))
      ++past;
    else if (year)
      ++(now == 0 || f.draft[Slot::year] < now - 1 ? past : recent);
    else if (f.draft.has(Slot::offset) || (f.draft.has(Slot::weekday) && !f.draft.has(Slot::month)))
      ++deictic;
  }
  return past >= 8 && past > recent && past + recent > 6 * deictic;
}

}  // namespace

std::vector<TimeExpression> find_times(const Analysis& a, std::optional<Day> published, const Grammar& grammar,
                                       const TenseRules& tense, const Holidays& holidays) {
  const std::vector<Found> found = Finder(a, grammar).run();
  Reference reference;
  reference.published = published;
  reference.narrative = is_narrative(a, found, grammar);
  if (reference.narrative)
    for (const Found& f : found)
      if (f.draft.has(Slot::year) && !f.draft.has(Slot::before_christ)) {
        reference.context_year = f.draft[Slot::year];
        break;
      }
  int passing = reference.context_year;  // a year far from the others must be named twice to become the context
  std::vector<TimeExpression> out;
  out.reserve(found.size());
  for (const Found& f : found) {
    const PatternRow& row = grammar.row(f.row);
    reference.tense = tense.of(a, tense_bearer(a, f.words));
    Resolved r = resolve(f.draft, row.kind, reference, holidays);
    const bool dated = r.when && r.when->earliest && r.when->latest && r.timex.type != TimexType::duration &&
                       !f.draft.has(Slot::reference);
    if (f.draft.has(Slot::before_christ)) {
      reference.context.reset();
      reference.context_year = 0;
    } else if (dated) {
      const int year = fields(*r.when->earliest).year;
      // a year before, or one that is only looked forward to, does not move the story until it is named again
      const bool coarse = r.when->grain >= Grain::year;
      const bool aside = coarse && (year < reference.context_year || reference.tense > 0);
      const bool near = reference.context_year == 0 || (std::abs(year - reference.context_year) <= leap && !aside);
      if (near || (coarse ? year == passing : std::abs(year - passing) <= leap)) {
        reference.context_year = year;
        if (r.when->grain <= Grain::year) reference.context = r.when;
      }
      passing = year;
    }
    TimeExpression t;
    t.words = f.words;
    t.sentence = f.sentence;
    t.timex = std::move(r.timex);
    t.when = std::move(r.when);
    t.anchor = r.anchor;
    t.rule = row.rule;
    out.push_back(std::move(t));
  }
  return out;
}

}  // namespace annals
