#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/document/analysis.h"
#include "core/resources/table.h"
#include "core/time/tense.h"

namespace annals {

// How a preposition bounds the event: "since 2019", "until Friday" (data/en/time/cues.tsv).
enum class Side : std::uint8_t { inside, from, after, until, pair };

class CueRules {
 public:
  CueRules() = default;
  CueRules(const File& file, Diagnostics& out);
  [[nodiscard]] Side side(std::string_view word) const;

 private:
  struct Row {
    std::string lemma;
    Side side;
  };
  std::vector<Row> rows_;
};

// One date for each event: by the expression that governs it in the tree, carried over from the neighbouring events of
// the passage, by the publication for what is said or goes on now, else only a bound that its tense gives.
std::vector<EventDate> date_all_events(const Analysis& a, const TenseRules& tense, const CueRules& cues);

}  // namespace annals
