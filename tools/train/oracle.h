#pragma once
#include <array>
#include <vector>

#include "core/syntax/parser.h"

namespace annals::train {

// Which transitions lose no gold arc that is still within reach (Goldberg and Nivre 2013).
class Oracle {
 public:
  // `gold` by node.
  Oracle(const ParserState& state, const std::vector<Arc>& gold);
  [[nodiscard]] bool allows(Transition t) const;

 private:
  const ParserState& state_;
  const Arc arc_;  // the gold arc of the stack's top
  std::array<int, 3> cost_{};
  int least_ = 1 << 30;
};

}  // namespace annals::train
