#pragma once
#include <string>

#include "core/document/analysis.h"
#include "core/document/ids.h"
#include "core/ontology/ontology.h"

namespace annals {

// What `annals extract` prints beside the events.
struct RecordOptions {
  bool layers = false;  // also records of type sentence, timex and entity
};

// One JSON record a line, in document order: the format annals-event/1 of docs/formats/events.md.
std::string to_records(const Analysis& a, const Ontology& ontology, const RecordOptions& options = {});

}  // namespace annals
