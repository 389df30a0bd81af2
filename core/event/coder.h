#pragma once
#include "core/document/analysis.h"
#include "core/event/frame.h"
#include "core/ontology/ontology.h"
#include "core/resources/resources.h"

namespace annals {

// Chooses the CAMEO action of a trigger with its arguments. Immutable.
class Coder {
 public:
  Coder() = default;
  Coder(const Resources& resources, const Ontology& ontology, Diagnostics& out);

  [[nodiscard]] Coding code(const Analysis& a, const Ontology& ontology, const Frame& frame) const;
};

}  // namespace annals
