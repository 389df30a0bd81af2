#pragma once
#include "core/ontology/actions.h"
#include "core/resources/resources.h"

namespace annals {

// What is known of the political world: action classes, and actors with their names, codes and dated offices.
class Ontology {
 public:
  Ontology() = default;
  Ontology(const Resources& resources, Diagnostics& out) : actions_(resources, out) {}
  [[nodiscard]] const Actions& actions() const { return actions_; }

 private:
  Actions actions_;
};

}  // namespace annals
