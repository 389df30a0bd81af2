#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/document/analysis.h"
#include "core/resources/table.h"

namespace annals {

// Whether clauses speak of what was or of what is to come, read off the dependency tree and data/en/time/verbs.tsv.
class TenseRules {
 public:
  TenseRules() = default;
  TenseRules(const File& file, Diagnostics& out);

  enum class VerbClass : std::uint8_t { none, future, ahead, along, report };
  [[nodiscard]] VerbClass verb_class(std::string_view lemma) const;

  // -1 past, 0 undecided (present, no verb, no tree), 1 ahead; of the clause that holds `word`.
  [[nodiscard]] int of(const Analysis& a, WordId word) const;
  // The predicate of that clause: the nearest verb (or predicate with a copula) above; none without a tree.
  [[nodiscard]] WordId predicate(const Analysis& a, WordId word) const;

 private:
  [[nodiscard]] int of_predicate(const Analysis& a, WordId verb) const;
  struct Row {
    std::string lemma;
    VerbClass verb_class;
  };
  std::vector<Row> rows_;  // sorted by lemma
};

}  // namespace annals
