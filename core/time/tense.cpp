#include "core/time/tense.h"

#include <algorithm>

namespace annals {
namespace {

constexpr int longest_climb = 40;    // words between an expression and its predicate
constexpr std::uint32_t reach = 12;  // how far an auxiliary stands from its verb

bool has(const Word& w, Feature f) { return w.features.has(f); }

// The dependents of `head` near it that have one of the relations, in text order.
template <class F>
void dependents(const Analysis& a, WordId head, F f) {
  const std::uint32_t begin = head.value > reach ? head.value - reach : 0;
  const std::uint32_t end = std::min<std::uint32_t>(head.value + reach, static_cast<std::uint32_t>(a.words.size()));
  for (std::uint32_t i = begin; i < end; ++i)
    if (a.words[i].head == head) f(WordId{i}, a.words[i]);
}

}  // namespace

TenseRules::TenseRules(const File& file, Diagnostics& out) {
  const Table table(file, {"lemma", "class"}, {"example", "expect", "dct"}, out);
  for (const Table::Row& row : table.rows()) {
    VerbClass c = VerbClass::none;
    if (row.cells[1] == "future")
      c = VerbClass::future;
    else if (row.cells[1] == "ahead")
      c = VerbClass::ahead;
    else if (row.cells[1] == "along")
      c = VerbClass::along;
    else if (row.cells[1] == "report")
      c = VerbClass::report;
    else
      out.push_back(table.fault(row, 1, "unknown class", "use one of: future ahead along report"));
    rows_.push_back({std::string(row.cells[0]), c});
  }
  std::sort(rows_.begin(), rows_.end(), [](const Row& x, const Row& y) { return x.lemma < y.lemma; });
}

TenseRules::VerbClass TenseRules::verb_class(std::string_view lemma) const {
  const auto at =
      std::lower_bound(rows_.begin(), rows_.end(), lemma, [](const Row& r, std::string_view l) { return r.lemma < l; });
  return at != rows_.end() && at->lemma == lemma ? at->verb_class : VerbClass::none;
}

WordId TenseRules::predicate(const Analysis& a, WordId word) const {
  for (int i = 0; word && i < longest_climb; ++i) {
    const Word& w = a[word];
    if (w.upos == Upos::verb) return word;
    bool copula = false;
    dependents(a, word, [&](WordId, const Word& d) { copula = copula || d.relation == Relation::cop; });
    if (copula) return word;
    word = w.head;
  }
  return {};
}

int TenseRules::of_predicate(const Analysis& a, WordId verb) const {
  bool future = false;
  bool past = has(a[verb], Feature::tense_past) && has(a[verb], Feature::verbform_fin);
  bool marked = false;
  bool present = has(a[verb], Feature::tense_pres) && has(a[verb], Feature::verbform_fin);
  dependents(a, verb, [&](WordId id, const Word& d) {
    if (d.relation == Relation::mark && d.upos == Upos::part) marked = true;
    if (d.relation != Relation::aux && d.relation != Relation::aux_pass && d.relation != Relation::cop) return;
    if (verb_class(a.lemma(id)) == VerbClass::future) future = true;
    if (has(d, Feature::tense_past)) past = true;
    if (has(d, Feature::tense_pres)) present = true;
  });
  if (future) return 1;
  const bool participle = has(a[verb], Feature::verbform_part) && has(a[verb], Feature::tense_past);
  if (marked && !has(a[verb], Feature::verbform_fin)) return 2;  // "to meet", "to be held": depends on what governs it
  if (past) return -1;
  if (present) return participle ? -1 : 0;  // "has met", "is held"
  if (participle) return -1;
  return 3;  // says nothing itself
}

int TenseRules::of(const Analysis& a, WordId word) const {
  WordId verb = predicate(a, word);
  for (int i = 0; verb && i < 8; ++i) {
    const int tense = of_predicate(a, verb);
    if (tense <= 1) return tense;
    const WordId above = a[verb].head;
    if (!above) return tense == 2 ? 1 : 0;
    const WordId governor = predicate(a, above);
    if (tense == 2 && (!governor || verb_class(a.lemma(governor)) != VerbClass::along)) return 1;
    verb = governor;
  }
  return 0;
}

}  // namespace annals
