#pragma once
#include <string>

#include "core/document/analysis.h"
#include "core/ontology/ontology.h"

namespace annals {

// What `annals extract` prints beside the events.
struct RecordOptions {
  bool layers = false;  // also records of type sentence, timex and entity
};

// "e-" and sixteen hexadecimal digits: depends on the document's id and text and on the trigger's span alone.
std::string event_id(const Analysis& a, EventId event);
std::string document_id(const Document& document);  // "d-" and a hash of the text

// One JSON record a line, in document order: the format annals-event/1 of docs/formats/events.md.
std::string to_records(const Analysis& a, const Ontology& ontology, const RecordOptions& options = {});

}  // namespace annals
