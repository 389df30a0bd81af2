#include "tools/train/oracle.h"

#include <algorithm>

namespace annals::train {

Oracle::Oracle(const ParserState& s, const std::vector<Arc>& gold) : state_(s), arc_(gold[s.stack(0)]) {
  const std::uint32_t top = s.stack(0);
  const std::uint32_t below = s.stack(1);
  const std::uint32_t next = s.buffer(0);
  for (std::uint32_t d = next; d <= s.words(); ++d) {
    cost_[1] += gold[d].head == top;
    cost_[2] += gold[d].head == top;
  }
  if (top != 0) {
    cost_[1] += arc_.head == below || (arc_.head > next && arc_.head <= s.words());
    cost_[2] += arc_.head >= next && arc_.head <= s.words();
  }
  if (next <= s.words()) {
    for (std::size_t i = 0; i < s.stack().size(); ++i) {
      const std::uint32_t w = s.stack()[i];
      cost_[0] += (i + 1 < s.stack().size() && gold[next].head == w) || (w != 0 && gold[w].head == next);
    }
  }
  for (std::size_t k = 0; k < cost_.size(); ++k) {
    if (s.can(static_cast<Transition::Kind>(k))) least_ = std::min(least_, cost_[k]);
  }
}

bool Oracle::allows(Transition t) const {
  if (cost_[static_cast<std::size_t>(t.kind)] != least_) return false;
  if (t.kind == Transition::Kind::shift) return true;
  const std::uint32_t head = t.kind == Transition::Kind::left ? state_.buffer(0) : state_.stack(1);
  return arc_.head != head || arc_.relation == t.relation || head == 0;
}

}  // namespace annals::train
