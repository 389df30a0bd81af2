#pragma once
#include <date/date.h>

#include <optional>
#include <string>

#include "core/base/error.h"

namespace annals {

// One news text, ready for analysis. `text` is valid UTF-8 without a byte order mark, lines end in \n; every byte span
// of an Analysis indexes it. core/input makes Documents from files; tests make them by hand.
struct Document {
  std::string id;  // readable: the record's id, or the path below the input folder without extension
  std::string text;
  std::optional<date::sys_days> published;
  std::string title;
  std::string source;
  std::string url;
  Diagnostics notes;  // what reading had to mend
};

}  // namespace annals
