#pragma once
#include <limits>
#include <string>
#include <vector>

#include "core/document/analysis.h"
#include "core/entity/clusters.h"
#include "core/entity/dependents.h"
#include "core/entity/lexicon.h"
#include "core/ontology/ontology.h"

namespace annals {

// A mention while its entity is being sought: its span, and what its words tell.
struct Phrase {
  WordSpan words;
  WordId head;
  MentionKind kind = MentionKind::nominal;
  WordSpan name;    // the proper name in it, without titles; empty when there is none
  std::string key;  // the folded name, "dmitry peskov"
  Sort sort = Sort::unknown;
  Gender gender = Gender::any;
  Number number = Number::any;
  ActorId actor;  // whom the name means, by the ontology
  AliasKind alias = AliasKind::name;
  RoleId role;                 // "foreign minister"
  ActorId affiliation;         // the state or organization it belongs to, by a modifier or possessor
  std::uint32_t owner = none;  // phrase of its possessor
  const PronounRow* pronoun = nullptr;
  std::uint32_t sentence = 0;
  QuotationId quotation;
  bool definite = false;
  bool indefinite = false;
  bool demonstrative = false;
  bool different = false;  // "another envoy": nobody mentioned before
  bool modifier = false;   // an adjective or noun before another noun: "Russian" in "Russian troops"
  std::uint32_t cluster = none;

  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
};

// A phrase of the ontology found in the text, its reading chosen.
struct KnownName {
  WordSpan words;
  ActorId actor;  // none when every candidate was ruled out
  AliasKind alias = AliasKind::name;
  ActorId place;  // for capitals: the city itself, none when the ontology does not list it
};

// Everything the steps of the entity stage share. Each step reads what the steps before it wrote:
// find_names, find_phrases, describe_phrases, link_names, link_descriptions, name_entities.
struct Draft {
  Draft(const Analysis& analysis, const Ontology& known, const EntityLexicon& words);

  const Analysis& a;
  const Ontology& ontology;
  const EntityLexicon& lexicon;
  Dependents tree;
  std::vector<KnownName> known;         // in text order, disjoint
  std::vector<RoleMatch> roles;         // likewise
  std::vector<std::uint32_t> known_at;  // by word: index into known, Phrase::none
  std::vector<std::uint32_t> role_at;
  std::vector<std::uint32_t> name_at;    // index into a.names
  std::vector<Phrase> phrases;           // in the order of their head words
  std::vector<std::uint32_t> phrase_at;  // by head word
  Clusters clusters;

  [[nodiscard]] const ActorRow* actor_of(const Phrase& p) const {
    return p.actor ? &ontology.actors()[p.actor] : nullptr;
  }
  // Form with the first letter a capital or a digit.
  [[nodiscard]] bool capitalized(WordId w) const;
  // Lemma of the preposition before a word, lower case; "" when there is none.
  [[nodiscard]] std::string preposition(WordId w) const;
};

Sort sort_of(ActorKind kind);

}  // namespace annals
