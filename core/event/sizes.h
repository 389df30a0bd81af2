#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/event/drafts.h"

namespace annals {

// How many were killed, hurt, held ... by an event, where the number stands with the participant. Immutable.
class Sizes {
 public:
  Sizes() = default;
  Sizes(const Resources& resources, Diagnostics& out);  // en/event/sizes.tsv, en/event/numbers.tsv

  [[nodiscard]] std::vector<SizeFigure> find(const Clauses& clauses, const Draft& draft) const;

 private:
  struct Figure {
    std::string what;
    bool of_subject = false;
  };
  [[nodiscard]] std::optional<SizeFigure> number(const Tree& tree, WordId participant) const;

  std::map<std::string, Figure, std::less<>> figures_;               // by lemma of the trigger
  std::map<std::string, std::uint32_t, std::less<>> numbers_;        // "twelve"
  std::map<std::string, std::uint32_t, std::less<>> round_numbers_;  // "hundreds": at least so many
};

}  // namespace annals
