#pragma once
#include "core/base/error.h"
#include "core/ontology/actors.h"
#include "core/ontology/phrases.h"
#include "core/resources/resources.h"

namespace annals {

// Reads a PETRARCH, TABARI or Phoenix actor dictionary into `actors`, where it takes precedence over the built-in
// tables:
//   NAME [CODE]                    +SYNONYM lines follow their name; words are joined by "_" or a space
//   [CODE >20070101] [CODE 970101-061231] [CODE <911226]     codes by date, the first that fits counts
// "---" is a code that says "do not code". Years of two digits lie between 1931 and 2030. Faults are warnings in `out`.
void read_petrarch_actors(const File& file, Vocabulary& vocabulary, Actors& actors, Diagnostics& out);

}  // namespace annals
