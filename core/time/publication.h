#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/analysis.h"
#include "core/resources/table.h"
#include "core/time/calendar.h"

namespace annals {

// What the text itself says about when it was published. `day` is set only by a dateline or a "Published:" line;
// weekdays and dates of the story merely leave `candidates`, earliest first, from which nothing is chosen.
struct PublicationGuess {
  std::optional<Day> day;
  double confidence = 0;
  ByteSpan evidence;  // the line that gives `day`
  std::vector<Day> candidates;
  std::vector<std::string> steps;  // for people
};

// Words that announce a publication date, and words that announce a date of something else
// (data/en/time/publication.tsv).
class PublicationRules {
 public:
  PublicationRules() = default;
  PublicationRules(const File& file, Diagnostics& out);
  enum class Role : std::uint8_t { none, announces, decoy };
  [[nodiscard]] Role role(std::string_view lower_word) const;

 private:
  struct Row {
    std::string word;
    Role role;
  };
  std::vector<Row> rows_;
};

// `times` are the document's expressions as found without any publication date.
PublicationGuess guess_publication(const Analysis& a, const std::vector<TimeExpression>& times,
                                   const PublicationRules& rules);

}  // namespace annals
