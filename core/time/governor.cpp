#include "core/time/governor.h"

#include <array>

namespace annals {
namespace {

constexpr std::size_t longest_path = 12;
constexpr int never = 100;

// A path of words upwards; the last one is the highest.
struct Path {
  std::array<WordId, longest_path> words{};
  std::size_t size = 0;
  [[nodiscard]] std::optional<std::size_t> find(WordId w) const {
    for (std::size_t i = 0; i < size; ++i)
      if (words[i] == w) return i;
    return {};
  }
};

Path climb(const Analysis& a, WordId from) {
  Path p;
  while (from && p.size < longest_path) {
    p.words[p.size++] = from;
    from = a[from].head;
  }
  return p;
}

bool is_verbal(const Analysis& a, WordId w) { return a[w].upos == Upos::verb || a[w].upos == Upos::aux; }

// What it costs that the event lies below the word that governs the expression: the relation by which it hangs there.
int cost_below(const Analysis& a, const TenseRules& tense, WordId child, bool time_after) {
  const WordId above = a[child].head;
  const bool report = tense.verb_class(a.lemma(above)) == TenseRules::VerbClass::report;
  const bool along = tense.verb_class(a.lemma(above)) == TenseRules::VerbClass::along;
  switch (a[child].relation) {
    case Relation::xcomp:
      return report ? never : along ? 1 : 2;
    case Relation::ccomp:
      return report ? never : 4;
    case Relation::conj:
      return time_after ? 4 : 2;
    case Relation::obj:
    case Relation::nsubj:
    case Relation::nsubj_pass:
    case Relation::obl:
    case Relation::obl_agent:
      return 2;
    case Relation::nmod:
    case Relation::compound:
    case Relation::nmod_poss:
      return 2;
    case Relation::advcl:
      return report ? 6 : 3;
    case Relation::acl:
      return 4;
    case Relation::appos:
      return 3;
    case Relation::csubj:
    case Relation::parataxis:
      return 6;
    case Relation::acl_relcl:
    case Relation::advcl_relcl:
      return never;
    default:
      return 3;
  }
}

// Whether the expression stands beside its phrase like an adverb ("the report on Thursday"), not as its attribute
// ("the 1991 agreement"): then it may as well belong to the clause.
bool adverbial(const Analysis& a, WordId time_head) {
  switch (a[time_head].relation) {
    case Relation::nmod:
    case Relation::nmod_unmarked:
    case Relation::obl:
    case Relation::obl_unmarked:
    case Relation::advmod:
      return true;
    default:
      return false;
  }
}

// What it costs that the expression hangs in a phrase below the event.
int cost_above(const Analysis& a, const TenseRules& tense, WordId child, bool adverb, bool nominal) {
  switch (a[child].relation) {
    case Relation::obl:
    case Relation::obl_unmarked:
    case Relation::nmod_unmarked:
    case Relation::advmod:
      return is_verbal(a, child) ? never : 2;
    case Relation::obl_agent:
      return adverb ? 2 : 4;
    case Relation::nmod:
    case Relation::appos:
    case Relation::compound:
    case Relation::flat:
      return adverb ? 1 : 3;
    case Relation::xcomp:
      return tense.verb_class(a.lemma(a[child].head)) == TenseRules::VerbClass::along ? 1 : never;
    case Relation::conj:
      return 4;
    case Relation::obj:
      return adverb ? 2 : never;
    case Relation::nsubj:
    case Relation::nsubj_pass:
      return 3;
    case Relation::acl:
      return nominal ? 2 : never;
    case Relation::advcl:
      return 6;
    default:
      return never;
  }
}

}  // namespace

WordId head_of(const Analysis& a, WordSpan words) {
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (!a.words[i].head || !words.contains(a.words[i].head.value)) return {i};
  return {words.begin};
}

std::optional<int> distance(const Analysis& a, const TenseRules& tense, const Event& event, WordId time_head) {
  if (!a[time_head].head) return {};
  const Path time = climb(a, a[time_head].head);
  const Path own = climb(a, event.head);
  for (std::size_t up = 0; up < time.size; ++up) {
    const auto meet = own.find(time.words[up]);
    const bool in_trigger = up == 0 && event.trigger.contains(time.words[0].value);
    if (!meet && !in_trigger) continue;
    int cost = 0;
    const bool nominal = !is_verbal(a, event.head);
    for (std::size_t i = 0; i < up; ++i) cost += cost_above(a, tense, time.words[i], adverbial(a, time_head), nominal);
    const bool time_after = time_head.value > event.head.value;
    for (std::size_t i = 0; meet && i < *meet; ++i) cost += cost_below(a, tense, own.words[i], time_after);
    if (in_trigger) cost = 0;
    if (cost >= never) return {};
    return cost;
  }
  return {};
}

}  // namespace annals
