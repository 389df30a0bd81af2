#include "core/entity/resolve.h"

#include <algorithm>

#include "core/base/hash.h"
#include "core/entity/link_names.h"
#include "core/entity/resolver.h"
#include "core/entity/speakers.h"

namespace annals {

Resolver::Resolver(Draft& d) : d_(d), a_(d.a), speakers_(find_speakers(d)) {
  for (std::uint32_t c = 0; c < d_.clusters.size(); ++c) {
    const Cluster& known = d_.clusters[c];
    if (known.actor) by_actor_.emplace(known.actor.value, c);
    if (known.actor && (known.sort == Sort::organization || known.sort == Sort::group)) {
      const auto [at, is_new] = by_code_.emplace(d_.ontology.code(known.actor, a_.document.published), c);
      if (!is_new && at->second != c) at->second = none;
    }
    for (const std::uint32_t r : known.roles) {
      const std::string& phrase = d_.ontology.roles()[RoleId{r}].phrase;
      std::vector<std::uint32_t>& list = by_role_[phrase.substr(phrase.rfind(' ') + 1)];
      if (known.named && known.sort == Sort::person && list.size() < most_ahead && (list.empty() || list.back() != c))
        list.push_back(c);
    }
  }
}

std::uint32_t Resolver::cluster_of(ActorId actor) {
  const auto [at, is_new] = by_actor_.emplace(actor.value, d_.clusters.size());
  if (!is_new) return at->second;
  const std::uint32_t c = d_.clusters.add();
  const ActorRow& row = d_.ontology.actors()[actor];
  d_.clusters[c].actor = actor;
  d_.clusters[c].sort = sort_of(row.kind);
  if (row.gender == 'm') d_.clusters[c].gender = Gender::masculine;
  if (row.gender == 'f') d_.clusters[c].gender = Gender::feminine;
  return c;
}

std::uint32_t Resolver::group_of(std::vector<std::uint32_t> members) {
  std::uint64_t key = 0;
  for (const std::uint32_t m : members) key = mix(key + m + 1);
  const auto [at, is_new] = groups_.emplace(key, d_.clusters.size());
  if (!is_new) return at->second;
  const std::uint32_t c = d_.clusters.add();
  d_.clusters[c].sort = Sort::group;
  d_.clusters[c].number = Number::plural;
  d_.clusters[c].members = std::move(members);
  return c;
}

void Resolver::explain(std::uint32_t cluster, std::uint32_t phrase, std::string_view reason) {
  d_.clusters.explain(cluster, '\'' + std::string(a_.text(d_.phrases[phrase].words)) + "': " + std::string(reason));
}

void Resolver::run() {
  for (std::uint32_t i = 0; i < d_.phrases.size(); ++i) {
    Phrase& p = d_.phrases[i];
    if (p.cluster == none) {
      std::uint32_t c = p.pronoun != nullptr ? pronoun(i) : describe(i);
      if (c == none) c = d_.clusters.add();
      join(d_, i, c);
    }
    const Cluster& c = d_.clusters[p.cluster];
    if (c.sort == Sort::state ? static_cast<bool>(c.actor) : c.sort == Sort::person && state_of(p.affiliation))
      states_.push_back(i);
  }
}

void resolve_references(Draft& d) { Resolver(d).run(); }

}  // namespace annals
