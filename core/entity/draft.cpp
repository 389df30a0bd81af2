#include "core/entity/draft.h"

#include <string_view>

namespace annals {
namespace {

// The candidate a phrase of the ontology stands for. Persons by surname alone only when exactly one of that name was in
// office; a city beside the state it is the capital of is kept as the place.
KnownName choose(const ActorMatch& match, const Ontology& ontology, std::optional<date::sys_days> published) {
  KnownName out{{match.begin, match.end}, {}, AliasKind::name, {}};
  const Actors& actors = ontology.actors();
  ActorId in_office;
  int candidates = 0;
  for (const Alias& alias : match.aliases) {
    const ActorRow& row = actors[alias.actor];
    if (!row.period.contains(published)) continue;
    if (alias.kind == AliasKind::surname) {
      if (ontology.offices().of(alias.actor, published).empty()) continue;
      ++candidates;
      in_office = alias.actor;
      continue;
    }
    if (row.kind == ActorKind::place && alias.kind == AliasKind::name && !out.place) out.place = alias.actor;
    const bool stands_for = alias.kind == AliasKind::capital || alias.kind == AliasKind::seat;
    if (!out.actor || (stands_for && out.actor == out.place)) {
      out.actor = alias.actor;
      out.alias = alias.kind;
    }
  }
  if (!out.actor && candidates == 1) {
    out.actor = in_office;
    out.alias = AliasKind::surname;
  }
  return out;
}

}  // namespace

Sort sort_of(ActorKind kind) {
  switch (kind) {
    case ActorKind::person:
      return Sort::person;
    case ActorKind::organization:
      return Sort::organization;
    case ActorKind::state:
      return Sort::state;
    case ActorKind::group:
      return Sort::group;
    case ActorKind::place:
      return Sort::place;
  }
  return Sort::unknown;
}

Draft::Draft(const Analysis& analysis, const Ontology& ontology_, const EntityLexicon& words)
    : a(analysis),
      ontology(ontology_),
      lexicon(words),
      tree(analysis),
      known_at(analysis.words.size(), Phrase::none),
      role_at(analysis.words.size(), Phrase::none),
      name_at(analysis.words.size(), Phrase::none),
      phrase_at(analysis.words.size(), Phrase::none) {
  std::vector<std::string_view> forms;
  forms.reserve(a.words.size());
  for (std::uint32_t w = 0; w < a.words.size(); ++w) forms.push_back(a.form({w}));
  const PhraseWords phrase_words = ontology.words(forms);
  for (const ActorMatch& match : ontology.actors().find(phrase_words)) {
    if (!match.whole || tree.sentence({match.begin}) != tree.sentence({match.end - 1})) continue;
    const KnownName name = choose(match, ontology, a.document.published);
    if (!name.actor) continue;
    for (std::uint32_t w = match.begin; w < match.end; ++w) known_at[w] = static_cast<std::uint32_t>(known.size());
    known.push_back(name);
  }
  for (const RoleMatch& match : ontology.roles().find(phrase_words)) {
    if (!match.whole || tree.sentence({match.begin}) != tree.sentence({match.end - 1})) continue;
    for (std::uint32_t w = match.begin; w < match.end; ++w) role_at[w] = static_cast<std::uint32_t>(roles.size());
    roles.push_back(match);
  }
  for (std::uint32_t n = 0; n < a.names.size(); ++n)
    for (std::uint32_t w = a.names[n].words.begin; w < a.names[n].words.end; ++w) name_at[w] = n;
}

bool Draft::capitalized(WordId w) const {
  const std::string_view form = a.form(w);
  if (form.empty()) return false;
  const auto c = static_cast<unsigned char>(form[0]);
  return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
}

std::string Draft::preposition(WordId w) const {
  const WordId c = tree.child(w, Relation::case_);
  return c && c < w ? lower(a.form(c)) : std::string();
}

}  // namespace annals
