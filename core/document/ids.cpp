#include "core/document/ids.h"

#include "core/base/hash.h"

namespace annals {

std::string document_id(const Document& document) { return "d-" + digits(hash_bytes(document.text)); }

EventIds::EventIds(const Analysis& a) : a_(a), document_(hash_bytes(a.document.text, hash_bytes(a.document.id))) {}

std::string EventIds::operator()(EventId event) const {
  const ByteSpan trigger = a_.bytes(a_[event].trigger);
  return "e-" + digits(mix(document_ ^ mix(std::uint64_t{trigger.begin} << 32 | trigger.end)));
}

std::string event_id(const Analysis& a, EventId event) { return EventIds(a)(event); }

}  // namespace annals
