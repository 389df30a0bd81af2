#include "core/entity/entity_rules.h"

#include "core/entity/appositions.h"
#include "core/entity/describe.h"
#include "core/entity/draft.h"
#include "core/entity/find_phrases.h"
#include "core/entity/link_names.h"
#include "core/entity/name_entities.h"
#include "core/entity/resolve.h"

namespace annals {

EntityRules::EntityRules(const Resources& resources, const Ontology&, Diagnostics& out) : lexicon_(resources, out) {}

EntityLayer EntityRules::find(const Analysis& a, const Ontology& ontology) const {
  Draft d(a, ontology, lexicon_);
  find_phrases(d);
  describe_phrases(d);
  link_names(d);
  link_appositions(d);
  resolve_references(d);

  EntityLayer out;
  std::vector<EntityId> of_cluster;
  out.entities = name_entities(d, of_cluster);
  out.mentions.reserve(d.phrases.size());
  for (const Phrase& p : d.phrases) out.mentions.push_back({p.words, p.head, p.kind, of_cluster[p.cluster]});
  return out;
}

}  // namespace annals
