#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/document/temporal.h"
#include "core/resources/table.h"
#include "core/time/calendar.h"
#include "core/time/lexicon.h"
#include "core/time/slots.h"

namespace annals {

// When moveable and fixed feasts fall (data/en/time/holidays.tsv): the slot `holiday` is an index into this list.
class Holidays {
 public:
  Holidays() = default;
  // Adds each name to `lexicon` as a word of class HOLIDAY.
  Holidays(const File& file, Lexicon& lexicon, Diagnostics& out);
  [[nodiscard]] std::optional<TemporalValue> in_year(int holiday, int year) const;

 private:
  enum class Rule : std::uint8_t { fixed, weekday, easter, eastern, islamic };
  struct Row {
    Rule rule = Rule::fixed;
    int numbers[4] = {};
    bool whole_month = false;
  };
  std::vector<Row> rows_;
};

// What an expression may be resolved against.
struct Reference {
  std::optional<Day> published;
  std::optional<TemporalValue> context;  // the date the text spoke of last
  int context_year = 0;                  // the year it spoke of last, 0 when none
  int tense = 0;                         // of the governing verb: -1 past, 0 unknown, 1 future
  bool narrative = false;                // a history: undated parts belong to the context, not to the publication
};

struct Resolved {
  Timex3 timex;
  std::optional<TemporalValue> when;
  Anchor anchor = Anchor::unresolved;
};

// The TIMEX3 and calendar value of a draft; symbolic ("XXXX-WXX-4") and without `when` where the reference does not
// decide.
Resolved resolve(const Draft& draft, Kind kind, const Reference& reference, const Holidays& holidays);

}  // namespace annals
