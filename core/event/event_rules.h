#pragma once
#include <vector>

#include "core/document/analysis.h"
#include "core/event/coder.h"
#include "core/event/cues.h"
#include "core/event/sizes.h"
#include "core/ontology/ontology.h"
#include "core/resources/resources.h"

namespace annals {

struct EventLayer {
  std::vector<Event> events;  // in text order of their triggers, dates still empty
  std::vector<EventOrder> order;
};

// Who did what to whom: triggers, participants, action codes, attribution and modality. Immutable.
class EventRules {
 public:
  EventRules() = default;
  EventRules(const Resources& resources, const Ontology& ontology, Diagnostics& out);

  // Reads text, syntax, times and the entity layer.
  [[nodiscard]] EventLayer find(const Analysis& a, const Ontology& ontology) const;

 private:
  Cues cues_;
  Coder coder_;
  Sizes sizes_;
};

}  // namespace annals
