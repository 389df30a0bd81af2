#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/learn/linear_model.h"
#include "core/syntax/parser_features.h"

namespace annals {

struct Arc {
  std::uint32_t head = 0;  // node number: 0 is the root, i + 1 is word i
  Relation relation = Relation::root;
};

// Greedy transition parser: one tree with one root for any sentence, in linear time. Immutable.
class Parser {
 public:
  // Buffers of one parse, reused from sentence to sentence.
  struct Scratch {
    ParserState state;
    FeatureList features;
    std::vector<std::int32_t> scores;
  };

  Parser() = default;
  explicit Parser(WeightsReader& in) : model_(in) {}
  // `arcs` receives one arc for each word; `nodes` as parser_features expects them.
  void parse(std::span<const ParserWord> nodes, Scratch& scratch, std::span<Arc> arcs) const;

 private:
  LinearModel model_;
};

// The best transition that `state` allows, among those that `allow(transition)` accepts. The relation `root` goes with
// the root and with no other head.
template <class Score, class Allow>
Transition best_transition(const ParserState& state, std::span<const Score> scores, Allow allow) {
  Transition best;
  bool found = false;
  Score best_score{};
  const auto consider = [&](Transition t) {
    if (!allow(t)) return;
    const Score s = scores[number(t)];
    if (found && s <= best_score) return;
    best = t;
    best_score = s;
    found = true;
  };
  if (state.can(Transition::Kind::shift)) consider({});
  for (const auto kind : {Transition::Kind::left, Transition::Kind::right}) {
    if (!state.can(kind)) continue;
    if (kind == Transition::Kind::right && state.stack(1) == 0) {
      consider({kind, Relation::root});
      continue;
    }
    for (int r = 0; r < relation_count; ++r) {
      const auto relation = static_cast<Relation>(r);
      if (relation != Relation::root) consider({kind, relation});
    }
  }
  return best;
}

}  // namespace annals
