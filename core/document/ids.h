#pragma once
#include <string>

#include "core/document/analysis.h"

namespace annals {

// The ids that records, graphs and stores share. Both depend on the input alone, never on order or options.

std::string document_id(const Document& document);  // "d-" and a hash of the text
// "e-" and twenty digits: depends on the document's id and text and on the trigger's span.
std::string event_id(const Analysis& a, EventId event);

// Makes the event ids of one document without hashing its text again for each.
class EventIds {
 public:
  explicit EventIds(const Analysis& a);
  [[nodiscard]] std::string operator()(EventId event) const;

 private:
  const Analysis& a_;
  std::uint64_t document_;
};

}  // namespace annals
