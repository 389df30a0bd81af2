#include "core/event/event_rules.h"

namespace annals {

EventRules::EventRules(const Resources&, const Ontology&, Diagnostics&) {}

EventLayer EventRules::find(const Analysis&, const Ontology&) const { return {}; }

}  // namespace annals
