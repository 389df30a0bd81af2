#pragma once
#include "core/document/analysis.h"
#include "core/event/clauses.h"
#include "core/event/frame.h"
#include "core/ontology/ontology.h"
#include "core/resources/resources.h"

namespace annals {

// Chooses the CAMEO action of a trigger with its arguments. Immutable.
class Coder {
 public:
  Coder() = default;
  Coder(const Resources& resources, const Ontology& ontology, Diagnostics& out);

  // The clauses give the tree, and frames of inner words ("agreed to lift sanctions").
  [[nodiscard]] Coding code(const Clauses& clauses, const Ontology& ontology, const Frame& frame) const;
};

}  // namespace annals
