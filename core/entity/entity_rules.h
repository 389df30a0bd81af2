#pragma once
#include <vector>

#include "core/document/analysis.h"
#include "core/entity/lexicon.h"
#include "core/ontology/ontology.h"
#include "core/resources/resources.h"

namespace annals {

struct EntityLayer {
  std::vector<Mention> mentions;  // in text order: every noun phrase and pronoun that can take part in an event
  std::vector<Entity> entities;
};

// Mentions, coreference inside the document, links to the ontology. Immutable.
class EntityRules {
 public:
  EntityRules() = default;
  EntityRules(const Resources& resources, const Ontology& ontology, Diagnostics& out);

  // Reads text, syntax, names and the publication date (offices depend on it).
  [[nodiscard]] EntityLayer find(const Analysis& a, const Ontology& ontology) const;

 private:
  EntityLexicon lexicon_;
};

}  // namespace annals
