#include <algorithm>
#include <limits>

#include "core/entity/link_names.h"
#include "core/entity/resolver.h"

namespace annals {
namespace {

constexpr std::uint32_t far_sentences = 4;  // sentences a pronoun looks back
constexpr std::size_t most_members = 12;    // of a coordination taken up by "they"
constexpr int too_bad = std::numeric_limits<int>::min();

// Whether something acts: only such, or only others, are taken up together.
bool acts(Sort s) { return s == Sort::person || s == Sort::group || s == Sort::organization || s == Sort::state; }

// A pronoun that another one may follow.
bool takes_up(const PronounRow& p) {
  return p.person == 3 && (p.kind == PronounKind::personal || p.kind == PronounKind::possessive);
}

bool subject_relation(Relation r) {
  return r == Relation::nsubj || r == Relation::nsubj_pass || r == Relation::nsubj_outer;
}

}  // namespace

// The predicate a phrase depends on, through conjuncts and nominal heads.
WordId Resolver::governing_verb(WordId w) const {
  for (int i = 0; i < 12; ++i) {
    const WordId head = a_[w].head;
    if (!head) return w;
    if (a_[head].upos == Upos::verb || subject_relation(a_[w].relation)) return head;
    w = head;
  }
  return w;
}

bool Resolver::is_subject(WordId w) const {
  for (int i = 0; i < 8 && a_[w].relation == Relation::conj && a_[w].head; ++i) w = a_[w].head;
  return subject_relation(a_[w].relation);
}

std::uint32_t Resolver::speaker_of(const Phrase& p) const {
  if (!p.quotation) return none;
  const std::uint32_t s = speakers_[p.quotation.value];
  return s == none ? none : d_.phrases[s].cluster;
}

// who, which, that: the noun their clause modifies.
std::uint32_t Resolver::relative(std::uint32_t i) {
  WordId w = d_.phrases[i].head;
  for (int step = 0; step < 10 && a_[w].head; ++step) {
    const Relation r = a_[w].relation;
    const WordId head = a_[w].head;
    if (r == Relation::acl_relcl || r == Relation::acl) {
      const std::uint32_t q = d_.phrase_at[head.value];
      return q != none && q < i ? d_.phrases[q].cluster : none;
    }
    w = head;
  }
  return none;
}

std::uint32_t Resolver::reflexive(std::uint32_t i) {
  WordId verb = governing_verb(d_.phrases[i].head);
  for (int step = 0; step < 6; ++step) {
    for (const WordId c : d_.tree.of(verb))
      if (subject_relation(a_[c].relation) && c < d_.phrases[i].head && d_.phrase_at[c.value] != none)
        return d_.phrases[d_.phrase_at[c.value]].cluster;
    if (!a_[verb].head) break;
    verb = a_[verb].head;
  }
  return none;
}

// I: the speaker of the quotation. We: those the speaker speaks for.
std::uint32_t Resolver::first_person(std::uint32_t i) {
  const Phrase& p = d_.phrases[i];
  const std::uint32_t c = speaker_of(p);
  if (c == none) return none;
  const Sort sort = d_.clusters[c].sort;
  const ActorId served = sort == Sort::person  ? serves(d_, c)
                         : sort == Sort::thing ? d_.phrases[speakers_[p.quotation.value]].affiliation
                                               : ActorId{};
  if (p.number == Number::plural && served) {
    const ActorId state = state_of(served);
    const std::uint32_t body = cluster_of(state && sort == Sort::person ? state : served);
    explain(body, i, "whom the speaker of the quotation belongs to");
    return body;
  }
  explain(c, i, "the speaker of the quotation");
  return c;
}

bool Resolver::coordinated(const Phrase& q) const {
  return a_[q.head].relation != Relation::conj && d_.tree.child(q.head, Relation::conj);
}

// "A and B": a group of both.
std::uint32_t Resolver::coordination(const Phrase& q) {
  std::vector<std::uint32_t> members{q.cluster};
  for (const WordId c : d_.tree.of(q.head)) {
    if (a_[c].relation != Relation::conj || d_.phrase_at[c.value] == none) continue;
    const std::uint32_t m = d_.phrases[d_.phrase_at[c.value]].cluster;
    if (m == none || acts(d_.clusters[m].sort) != acts(d_.clusters[q.cluster].sort)) return none;
    if (members.size() < most_members && d_.clusters[m].members.empty() &&
        std::find(members.begin(), members.end(), m) == members.end())
      members.push_back(m);
  }
  return members.size() < 2 || !d_.clusters[q.cluster].members.empty() ? none : group_of(std::move(members));
}

// Number, gender and animacy. `points` gets what a doubtful match costs.
bool Resolver::agrees(const Phrase& p, const Phrase& q, bool coordination, int& points) const {
  const Cluster& c = d_.clusters[q.cluster];
  const Sort sort = c.sort != Sort::unknown ? c.sort : q.sort;
  if (sort == Sort::time) return false;
  const bool person = sort == Sort::person;
  const bool group = sort == Sort::group || sort == Sort::organization || sort == Sort::state;
  if (p.number == Number::plural) {
    if (coordination || !c.members.empty()) return true;
    if (q.number == Number::plural || c.number == Number::plural) return !(person && c.named);
    if (q.pronoun != nullptr) return q.number != Number::singular && !person;
    if (sort == Sort::group && q.number != Number::singular) return true;
    points -= 25;
    return group && sort != Sort::state;
  }
  if (coordination || !c.members.empty()) return false;
  if (p.sort == Sort::person) {
    if (q.number == Number::plural && !c.named) return false;
    if (sort == Sort::unknown)
      points -= 15;
    else if (!person)
      return false;
    if (c.gender != Gender::any && p.gender != Gender::any && c.gender != p.gender) return false;
    return true;
  }
  // it
  if (person || (q.number == Number::plural && !c.named)) return false;
  if (sort == Sort::unknown) points -= 10;
  if (group) points += 8;
  return true;
}

int Resolver::score(const Phrase& p, const Phrase& q, bool coordination) const {
  int points = 0;
  if (!agrees(p, q, coordination, points)) return too_bad;
  const Cluster& c = d_.clusters[q.cluster];
  if (q.words.contains(p.head.value) || p.words.contains(q.head.value)) return too_bad;
  const WordId p_verb = governing_verb(p.head);
  const WordId q_verb = governing_verb(q.head);
  const bool possessive = a_[p.head].relation == Relation::nmod_poss;
  // Two arguments of one predicate are two parties; a possessive may mean the subject.
  if (!possessive && p_verb == q_verb && p.sentence == q.sentence && a_[q.head].relation != Relation::nmod_poss &&
      (a_[q.head].head == p_verb || a_[q.head].relation == Relation::conj) && a_[p.head].head == p_verb)
    return too_bad;
  if (!possessive && a_[p.head].relation != Relation::nmod_poss && a_[p.head].head == q.head) return too_bad;
  points -= 22 * static_cast<int>(p.sentence - q.sentence);
  const Relation r = a_[q.head].relation;
  if (is_subject(q.head))
    points += 30;
  else if (r == Relation::obj)
    points += 12;
  else if (r == Relation::nmod_poss)
    points += 6;
  else if (r == Relation::obl || r == Relation::iobj || r == Relation::obl_agent)
    points += 6;
  if (q.modifier) points -= 22;
  if (c.named) points += 6;
  if (q.pronoun != nullptr && q.pronoun->kind == PronounKind::personal) points += 8;
  points += 2 * static_cast<int>(std::min<std::size_t>(c.phrases.size(), 8));
  if (is_subject(p.head) && is_subject(q.head)) points += 6;
  // A clause said by somebody speaks of the speaker: "Ana said she won".
  if (p.quotation == q.quotation && p.sentence == q.sentence && is_subject(q.head) && p_verb != q_verb &&
      d_.lexicon.speech_verb(a_.lemma(q_verb)) && q.head < p.head)
    points += 12;
  // The speaker's own words name others than those the report goes on with.
  const bool p_says = is_subject(p.head) && d_.lexicon.speech_verb(a_.lemma(p_verb));
  if (p_says && is_subject(q.head) && d_.lexicon.speech_verb(a_.lemma(q_verb))) points += 14;
  if (p_says && (c.sort == Sort::thing || c.sort == Sort::place)) points -= 25;
  if (p.quotation != q.quotation) {
    points -= q.quotation ? 28 : 6;
    if (p.quotation && speaker_of(p) == q.cluster) return too_bad;
  }
  return points;
}

std::uint32_t Resolver::third_person(std::uint32_t i) {
  const Phrase& p = d_.phrases[i];
  int best = -70;
  std::uint32_t found = none;
  bool found_group = false;
  // Whoever another argument of the same predicate means: "she thanked her" speaks of two.
  std::vector<std::uint32_t> barred;
  if (const WordId verb = a_[p.head].head; verb && a_[p.head].relation != Relation::nmod_poss)
    for (const WordId c : d_.tree.of(verb)) {
      const Relation r = a_[c].relation;
      const bool argument = subject_relation(r) || r == Relation::obj || r == Relation::iobj || r == Relation::obl;
      if (c < p.head && argument && d_.phrase_at[c.value] != none)
        barred.push_back(d_.phrases[d_.phrase_at[c.value]].cluster);
    }
  for (std::uint32_t j = i, steps = 0; j-- > 0 && steps < window; ++steps) {
    const Phrase& q = d_.phrases[j];
    if (p.sentence - q.sentence > far_sentences) break;
    if (q.cluster == none || (q.pronoun != nullptr && !takes_up(*q.pronoun))) continue;
    if (std::find(barred.begin(), barred.end(), q.cluster) != barred.end()) continue;
    const bool group = p.number == Number::plural && coordinated(q);
    int points = score(p, q, group);
    if (points == too_bad) continue;
    points -= static_cast<int>(steps) / 2;
    if (points <= best) continue;
    best = points;
    found = j;
    found_group = group;
  }
  if (found == none) return ahead(i);
  const Phrase& q = d_.phrases[found];
  std::uint32_t c = found_group ? coordination(q) : q.cluster;
  if (c == none) c = q.cluster;
  explain(c, i, "agrees with '" + std::string(a_.text(q.words)) + "'");
  return c;
}

// "In his speech, Ana Silva ...": the subject that follows in the sentence.
std::uint32_t Resolver::ahead(std::uint32_t i) {
  const Phrase& p = d_.phrases[i];
  for (std::uint32_t j = i + 1; j < d_.phrases.size() && j < i + 12; ++j) {
    const Phrase& q = d_.phrases[j];
    if (q.sentence != p.sentence) break;
    int ignored = 0;
    if (q.cluster == none || q.name.empty() || !is_subject(q.head) || !agrees(p, q, false, ignored)) continue;
    if (q.words.contains(p.head.value)) continue;
    explain(q.cluster, i, "the subject that follows");
    return q.cluster;
  }
  return none;
}

std::uint32_t Resolver::pronoun(std::uint32_t i) {
  const PronounRow& row = *d_.phrases[i].pronoun;
  const Features f = a_[d_.phrases[i].head].features;
  if (row.kind == PronounKind::relative || f.has(Feature::prontype_rel)) {
    if (const std::uint32_t c = relative(i); c != none) return c;
    return none;
  }
  if (row.person == 1 && row.kind != PronounKind::reflexive) return first_person(i);
  if (row.person == 2) return none;
  switch (row.kind) {
    case PronounKind::reflexive: {
      const std::uint32_t c = reflexive(i);
      return c != none ? c : row.person == 1 ? first_person(i) : third_person(i);
    }
    case PronounKind::personal:
    case PronounKind::possessive:
      return third_person(i);
    default:
      return none;
  }
}

}  // namespace annals
