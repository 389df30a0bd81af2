#include "core/entity/entity_rules.h"

namespace annals {

EntityRules::EntityRules(const Resources&, const Ontology&, Diagnostics&) {}

EntityLayer EntityRules::find(const Analysis&, const Ontology&) const { return {}; }

}  // namespace annals
