#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/ontology/actions.h"
#include "core/ontology/actors.h"
#include "core/ontology/offices.h"
#include "core/ontology/petrarch_agents.h"
#include "core/ontology/petrarch_verbs.h"
#include "core/ontology/roles.h"
#include "core/resources/resources.h"

namespace annals {

// What is known of the political world: action classes, actors with their names and codes, role nouns, dated offices.
// A user's dictionaries are resources too: user/actors/*, user/agents/*, user/discards/*, user/verbs/*. Immutable.
class Ontology {
 public:
  Ontology() = default;
  Ontology(const Resources& resources, Diagnostics& out);

  [[nodiscard]] const Actions& actions() const { return actions_; }
  [[nodiscard]] const Actors& actors() const { return actors_; }
  [[nodiscard]] const Offices& offices() const { return offices_; }
  [[nodiscard]] const Roles& roles() const { return roles_; }

  // From the user's dictionaries; empty without any.
  [[nodiscard]] const Discards& discards() const { return discards_; }
  [[nodiscard]] const VerbDictionary& verbs() const { return verbs_; }
  // What is wrong with lines of the user's dictionaries: warnings, the other lines are in use.
  [[nodiscard]] const Diagnostics& remarks() const { return remarks_; }

  // The forms of a text's words, ready for Actors::find and Roles::find. Any number of words: a document at once.
  [[nodiscard]] PhraseWords words(std::span<const std::string_view> forms) const { return vocabulary_.words(forms); }
  [[nodiscard]] PhraseWords words(std::string_view phrase) const;  // cut at spaces

  // CAMEO actor code on that day: the actor's own; for a person that of the state or organization served, with the role
  // of the office held then (RUSGOV), of the former one with ELI when the last ended before (USAELI); "" when unknown.
  [[nodiscard]] std::string code(ActorId actor, std::optional<date::sys_days> day) const;
  // The code of somebody known by role only: compose("RUS", role) -> "RUSGOV"; roles do not pile up ("RUSGOV" + GOV).
  [[nodiscard]] static std::string compose(std::string_view base, std::string_view role, bool before = false);

 private:
  Vocabulary vocabulary_;
  Actions actions_;
  Actors actors_;
  Offices offices_;
  Roles roles_;
  Discards discards_;
  VerbDictionary verbs_;
  Diagnostics remarks_;
};

}  // namespace annals
