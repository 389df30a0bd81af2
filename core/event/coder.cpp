#include "core/event/coder.h"

namespace annals {

Coder::Coder(const Resources&, const Ontology&, Diagnostics&) {}

Coding Coder::code(const Analysis&, const Ontology& ontology, const Frame&) const {
  return {.action = ontology.actions().find("00"), .mode = {}, .contexts = {}, .rule = {}};
}

}  // namespace annals
