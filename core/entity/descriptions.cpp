#include <algorithm>

#include "core/entity/link_names.h"
#include "core/entity/resolver.h"

namespace annals {
namespace {

constexpr std::uint32_t near_sentences = 3;  // how far a class noun ("the company") looks back

// The last word of a role phrase: "minister" of "foreign minister".
std::string head_noun(std::string_view phrase) { return std::string(phrase.substr(phrase.rfind(' ') + 1)); }

bool has_token(std::string_view key, std::string_view token) {
  for (std::size_t at = key.find(token); at != std::string_view::npos; at = key.find(token, at + 1)) {
    const std::size_t end = at + token.size();
    if ((at == 0 || key[at - 1] == ' ') && (end == key.size() || key[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

// The state or organization a description belongs to, by its words or by its possessor.
ActorId Resolver::affiliation(const Phrase& p) const {
  if (p.affiliation || p.owner == none || d_.phrases[p.owner].cluster == none) return p.affiliation;
  const std::uint32_t owner = d_.phrases[p.owner].cluster;
  return d_.clusters[owner].sort == Sort::person ? serves(d_, owner) : d_.clusters[owner].actor;
}

// "the German government" is Germany; "the government" the state spoken of last.
std::uint32_t Resolver::government(std::uint32_t i) {
  const Phrase& p = d_.phrases[i];
  const NounRow* const noun = d_.lexicon.noun(a_.lemma(p.head));
  if (noun == nullptr || noun->sort != Sort::state || p.number == Number::plural || p.different) return none;
  const ActorId of = state_of(affiliation(p));
  if (of && !p.indefinite && d_.ontology.actors()[of].kind == ActorKind::state) {
    const std::uint32_t c = cluster_of(of);
    explain(c, i, "government or country of that name");
    return c;
  }
  if ((!p.definite && !p.demonstrative && p.owner == none) || p.indefinite) return none;
  return land(i);
}

// The state a definite "country" or "government" means: of the possessor, else the last one mentioned nearby.
std::uint32_t Resolver::land(std::uint32_t i) {
  const Phrase& p = d_.phrases[i];
  for (std::size_t k = states_.size(), steps = 0; k-- > 0 && steps < window; ++steps) {
    const Phrase& q = d_.phrases[states_[k]];
    if (p.sentence - q.sentence > 2 * near_sentences) break;
    if (p.words.contains(q.head.value)) continue;
    const std::uint32_t c =
        d_.clusters[q.cluster].sort == Sort::state ? q.cluster : cluster_of(state_of(q.affiliation));
    explain(c, i, "the state mentioned last");
    return c;
  }
  return none;
}

// "both countries", "the two sides": the last two parties that acted.
std::uint32_t Resolver::parties(std::uint32_t i) {
  const Phrase& p = d_.phrases[i];
  bool both = false;
  if (p.affiliation || p.owner != none) return none;
  for (const WordId c : d_.tree.of(p.head)) {
    const Relation r = a_[c].relation;
    if ((r == Relation::amod || r == Relation::compound) && !d_.lexicon.is(a_.form(c), WordRole::both)) return none;
    if (r == Relation::det || r == Relation::det_predet || r == Relation::nummod || r == Relation::amod ||
        r == Relation::cc_preconj)
      both |= d_.lexicon.is(a_.form(c), WordRole::both);
  }
  if (!both || !d_.lexicon.is(a_.lemma(p.head), WordRole::side)) return none;
  const bool persons = p.role && d_.ontology.roles()[p.role].kind == ActorKind::person;
  std::vector<std::uint32_t> members = last_two(i, persons ? Sort::person : Sort::state);
  if (members.size() < 2 && !persons) members = last_two(i, Sort::organization);
  if (members.size() < 2) return none;
  std::reverse(members.begin(), members.end());
  const std::uint32_t c = group_of(std::move(members));
  explain(c, i, "the two parties mentioned last");
  return c;
}

// The last two entities of a sort that the text named before.
std::vector<std::uint32_t> Resolver::last_two(std::uint32_t i, Sort sort) const {
  std::vector<std::uint32_t> members;
  for (std::uint32_t j = i, steps = 0; j-- > 0 && steps < window && members.size() < 2; ++steps) {
    const Phrase& q = d_.phrases[j];
    if (q.cluster == none || q.kind == MentionKind::pronoun || q.modifier) continue;
    const Cluster& c = d_.clusters[q.cluster];
    if (!c.named || !c.members.empty() || c.sort != sort) continue;
    if (std::find(members.begin(), members.end(), q.cluster) == members.end()) members.push_back(q.cluster);
  }
  return members;
}

// "her Norwegian counterpart": who holds her office in Norway.
std::uint32_t Resolver::counterpart(std::uint32_t i) {
  const Phrase& p = d_.phrases[i];
  if (!d_.lexicon.is(a_.lemma(p.head), WordRole::counterpart) || !p.affiliation) return none;
  std::uint32_t owner = none;
  if (p.owner != none) owner = d_.phrases[p.owner].cluster;
  for (std::uint32_t j = i, steps = 0; j-- > 0 && steps < window && owner == none; ++steps)
    if (d_.phrases[j].cluster != none && d_.clusters[d_.phrases[j].cluster].sort == Sort::person)
      owner = d_.phrases[j].cluster;
  if (owner == none) return none;
  const RoleId role = d_.clusters[owner].role;
  OfficeId office = role ? d_.ontology.roles()[role].office : OfficeId{};
  if (!office && d_.clusters[owner].actor) {
    const std::vector<Tenure> held = d_.ontology.offices().of(d_.clusters[owner].actor, a_.document.published);
    if (!held.empty()) office = held[0].office;
  }
  d_.phrases[i].role = role;
  d_.phrases[i].sort = Sort::person;
  if (!office) return none;
  const ActorId person = d_.ontology.offices().holder(office, p.affiliation, a_.document.published);
  if (!person) return none;
  const std::uint32_t c = cluster_of(person);
  explain(c, i, "holds the same office (" + d_.ontology.offices()[office].name + ")");
  return c;
}

// "the Russian army": the body of the document that has that role in that state.
std::uint32_t Resolver::role_body(std::uint32_t i) {
  const Phrase& p = d_.phrases[i];
  if (!p.role || p.indefinite || p.different) return none;
  const RoleRow& role = d_.ontology.roles()[p.role];
  const ActorId state = state_of(affiliation(p));
  if (role.kind == ActorKind::person || role.code.empty() || !state) return none;
  const auto at =
      by_code_.find(Ontology::compose(d_.ontology.code(state, a_.document.published), role.code, role.before));
  if (at == by_code_.end() || at->second == none) return none;
  explain(at->second, i, "the body with that role in that state");
  return at->second;
}

// "the Russian foreign minister", "the president": by the roles of the document, then by the ontology on that day.
std::uint32_t Resolver::role_holder(std::uint32_t i) {
  const Phrase& p = d_.phrases[i];
  if (!p.role || p.number == Number::plural || p.different) return none;
  const RoleRow& role = d_.ontology.roles()[p.role];
  if (role.kind != ActorKind::person) return none;
  const ActorId of = affiliation(p);
  if (p.indefinite && !(role.speaks && of)) return none;
  const ActorId state = state_of(of);
  std::uint32_t best = none;
  bool best_before = false;
  const auto at = by_role_.find(head_noun(role.phrase));
  if (at != by_role_.end())
    for (const std::uint32_t c : at->second) {
      const Cluster& known = d_.clusters[c];
      const auto same = [&](std::uint32_t r) {
        const RoleRow& other = d_.ontology.roles()[RoleId{r}];
        return other.phrase == role.phrase || (role.office && other.office == role.office) ||
               head_noun(role.phrase) == role.phrase || head_noun(other.phrase) == other.phrase;
      };
      if (!std::any_of(known.roles.begin(), known.roles.end(), same)) continue;
      const ActorId served = serves(d_, c);
      if (of && served && of != served && state != state_of(served)) continue;
      if (of && !served && p.indefinite) continue;
      if (p.gender != Gender::any && known.gender != Gender::any && p.gender != known.gender) continue;
      // The one mentioned last before; else the first one mentioned later.
      std::uint32_t last = none;
      for (std::size_t k = known.phrases.size(), steps = 0; k-- > 0 && steps < 16; ++steps)
        if (known.phrases[k] < i && (last == none || known.phrases[k] > last)) last = known.phrases[k];
      const bool before = last != none;
      if (best == none || (before && !best_before) || (before && best_before && last > d_.clusters[best].last)) {
        best = c;
        best_before = before;
      }
    }
  if (best != none) {
    explain(best, i, "role of the person");
    return best;
  }
  if (p.indefinite || !role.office) return none;
  const bool former = std::any_of(d_.tree.of(p.head).begin(), d_.tree.of(p.head).end(),
                                  [&](WordId c) { return d_.lexicon.is(a_.form(c), WordRole::former); });
  if (former) return none;
  const ActorId body = of ? of : ActorId{};
  if (body) {
    ActorId person = d_.ontology.offices().holder(role.office, body, a_.document.published);
    if (!person && state) person = d_.ontology.offices().holder(role.office, state, a_.document.published);
    if (!person) return none;
    const std::uint32_t c = cluster_of(person);
    explain(c, i, "held the office then");
    return c;
  }
  // Somebody of the document who held that office then.
  for (std::uint32_t j = i, steps = 0; j-- > 0 && steps < window; ++steps) {
    const std::uint32_t c = d_.phrases[j].cluster;
    if (c == none || d_.clusters[c].sort != Sort::person || !d_.clusters[c].actor) continue;
    for (const Tenure& t : d_.ontology.offices().of(d_.clusters[c].actor, a_.document.published))
      if (t.office == role.office) {
        explain(c, i, "held the office then");
        return c;
      }
  }
  return none;
}

// Whether what the later phrase says beside its head noun was said by the earlier one, and their numbers do not differ.
bool Resolver::modifiers_fit(const Phrase& later, const Phrase& earlier) const {
  if (later.affiliation && earlier.affiliation && later.affiliation != earlier.affiliation) return false;
  for (const WordId c : d_.tree.of(later.head)) {
    const Relation r = a_[c].relation;
    if (c > later.head ||
        (r != Relation::amod && r != Relation::compound && r != Relation::nummod && r != Relation::nmod_poss))
      continue;
    if (d_.lexicon.is(a_.form(c), WordRole::same) || a_[c].upos == Upos::pron) continue;
    bool found = false;
    for (std::uint32_t w = earlier.words.begin; w < earlier.words.end && !found; ++w)
      found = a_.lemma({w}) == a_.lemma(c);
    if (!found) return false;
  }
  return true;
}

// "the team" after "the Afghan team"; "the ministry" after "the Interior Ministry".
std::uint32_t Resolver::same_noun(std::uint32_t i) {
  const Phrase& p = d_.phrases[i];
  if (p.indefinite || p.different) return none;
  const bool bare = !p.definite && !p.demonstrative && p.owner == none;
  if (bare && p.number != Number::plural) return none;
  const std::string noun = lower(a_.lemma(p.head));
  for (std::uint32_t j = i, steps = 0; j-- > 0 && steps < 2 * window; ++steps) {
    const Phrase& q = d_.phrases[j];
    if (q.cluster == none || q.kind == MentionKind::pronoun || q.modifier) continue;
    if (p.words.contains(q.head.value) || q.words.contains(p.head.value)) continue;
    bool same = q.kind == MentionKind::nominal && lower(a_.lemma(q.head)) == noun &&
                (p.number == q.number || p.number == Number::any || q.number == Number::any);
    if (!same && !q.name.empty() && p.number != Number::plural && !bare && q.sort != Sort::person)
      same = has_token(q.key, noun);
    if (!same || !modifiers_fit(p, q)) continue;
    if (bare && q.owner != none) continue;
    if (p.owner != none && q.owner != none && d_.phrases[p.owner].cluster != d_.phrases[q.owner].cluster) continue;
    explain(q.cluster, i, "same noun as '" + std::string(a_.text(q.words)) + "'");
    return q.cluster;
  }
  return none;
}

// "the company", "the alliance", "the city": the last name of that class nearby. "her party": the one she belongs to.
std::uint32_t Resolver::same_class(std::uint32_t i) {
  const Phrase& p = d_.phrases[i];
  if (p.owner != none && d_.phrases[p.owner].pronoun != nullptr && p.sort == Sort::organization &&
      d_.phrases[p.owner].cluster != none && p.words.size() == 2) {
    const std::uint32_t owner = d_.phrases[p.owner].cluster;
    const ActorId served = d_.clusters[owner].sort == Sort::person ? serves(d_, owner) : ActorId{};
    if (served && d_.ontology.actors()[served].kind == ActorKind::organization) {
      const std::uint32_t c = cluster_of(served);
      explain(c, i, "what the person belongs to");
      return c;
    }
  }
  if ((!p.definite && !p.demonstrative) || p.number == Number::plural || p.different) return none;
  if (p.sort != Sort::organization && p.sort != Sort::place) return none;
  if (d_.lexicon.noun(a_.lemma(p.head)) == nullptr || p.words.size() > 2) return none;
  for (const WordId c : d_.tree.of(p.head))
    if (c > p.head && a_[c].relation == Relation::nmod) return none;
  for (std::uint32_t j = i, steps = 0; j-- > 0 && steps < window; ++steps) {
    const Phrase& q = d_.phrases[j];
    if (p.sentence - q.sentence > near_sentences) break;
    if (q.cluster == none || q.name.empty() || p.words.contains(q.head.value)) continue;
    if (d_.clusters[q.cluster].sort != p.sort) continue;
    explain(q.cluster, i, "the last name of that class");
    return q.cluster;
  }
  return none;
}

std::uint32_t Resolver::describe(std::uint32_t i) {
  const Phrase& p = d_.phrases[i];
  if (p.sort == Sort::time || p.modifier) return none;
  for (const auto step : {&Resolver::parties, &Resolver::counterpart, &Resolver::government, &Resolver::role_holder,
                          &Resolver::role_body, &Resolver::same_noun, &Resolver::same_class})
    if (const std::uint32_t c = (this->*step)(i); c != none) return c;
  return none;
}

}  // namespace annals
