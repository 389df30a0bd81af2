#pragma once
#include <memory>
#include <vector>

#include "core/document/analysis.h"
#include "core/resources/resources.h"
#include "core/time/publication.h"

namespace annals {

// Finds, resolves and anchors time expressions (data/en/time/), and dates events by them. Immutable.
class TimeRules {
 public:
  TimeRules() = default;
  TimeRules(const Resources& resources, Diagnostics& out);

  // What the text says about its own publication date. Reads text and syntax layers; to be asked when nobody gave a
  // date.
  [[nodiscard]] PublicationGuess guess_publication(const Analysis& a) const;
  // Reads text and syntax layers and the publication date.
  [[nodiscard]] std::vector<TimeExpression> find(const Analysis& a) const;
  // One EventDate for each event. Reads all layers.
  [[nodiscard]] std::vector<EventDate> date_events(const Analysis& a) const;

 private:
  struct Parts;
  std::shared_ptr<const Parts> parts_;
};

}  // namespace annals
