#pragma once
#include "core/document/analysis.h"
#include "core/input/inputs.h"
#include "core/model.h"

namespace annals {

// Runs the stages over one document after another. Cheap to make; one per thread; the Model may be shared.
class Analyzer {
 public:
  explicit Analyzer(Model model);
  // Any valid Document gives an Analysis; what could not be resolved is in its notes.
  [[nodiscard]] Analysis analyze(Document document);

 private:
  Model model_;
};

}  // namespace annals
