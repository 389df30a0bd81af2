#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/resources/resources.h"

namespace annals {

// Tokens that are two words ("don't" = do + n't), from en/text/contractions.tsv. Immutable.
class Contractions {
 public:
  Contractions() = default;
  Contractions(const Resources& resources, Diagnostics& out);
  // Bytes of the token's first word; the token's size when it is one word.
  [[nodiscard]] std::uint32_t cut(std::string_view token) const;

 private:
  struct Ending {
    std::string form;
    std::uint32_t first = 0;  // its bytes that still belong to the first word
  };
  std::map<std::string, std::uint32_t, std::less<>> whole_;  // folded token -> folded bytes of its first word
  std::vector<Ending> endings_;
};

}  // namespace annals
