#pragma once
#include <filesystem>
#include <memory>
#include <vector>

#include "core/entity/entity_rules.h"
#include "core/event/event_rules.h"
#include "core/ontology/ontology.h"
#include "core/resources/resources.h"
#include "core/syntax/syntax.h"
#include "core/text/text_rules.h"
#include "core/time/time_rules.h"

namespace annals {

// Everything an Analyzer reads: rules, lexicons, ontology, weights. Immutable; cheap to copy; share it between threads.
class Model {
 public:
  static Model builtin();
  // The built-in resources with user directories laid over them, in order. Throws Error.
  static Model load(const std::vector<std::filesystem::path>& data_directories);
  explicit Model(Resources resources);  // throws Error

  [[nodiscard]] const Resources& resources() const;
  [[nodiscard]] const Ontology& ontology() const;
  [[nodiscard]] const TextRules& text() const;
  [[nodiscard]] const Syntax& syntax() const;
  [[nodiscard]] const TimeRules& time() const;
  [[nodiscard]] const EntityRules& entity() const;
  [[nodiscard]] const EventRules& event() const;

 private:
  struct Parts;
  std::shared_ptr<const Parts> parts_;
};

}  // namespace annals
