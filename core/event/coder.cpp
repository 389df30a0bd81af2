#include "core/event/coder.h"

namespace annals {

Coder::Coder(const Resources&, const Ontology&, Diagnostics&) {}

Coding Coder::code(const Clauses&, const Ontology& ontology, const Frame&) const {
  Coding coding;
  coding.action = ontology.actions().find("00");
  return coding;
}

}  // namespace annals
