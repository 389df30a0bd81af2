#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/syntax/encoder.h"
#include "core/syntax/parser_state.h"
#include "core/syntax/state_features.h"
#include "core/syntax/tag_set.h"

namespace annals {

struct Arc {
  std::uint32_t head = 0;  // node number: 0 is the root, i + 1 is word i
  Relation relation = Relation::root;
};

// Greedy transition parser over encoded words: one tree with one root for any sentence, in linear time. It also gives
// each word its final tag, seeing the whole sentence where the tagger saw a window. Immutable.
class Parser {
 public:
  // Buffers of one parse, reused from sentence to sentence.
  struct Scratch {
    Encoder::Scratch encoder;
    ParserState state;
    std::vector<StateWord> nodes;
    std::vector<float> slots, hidden, scores, tag_scores;
  };

  Parser() = default;
  explicit Parser(WeightsReader& in);
  // `tags`: the tagger's on entry, the final ones on return; `arcs` receives one arc for each word.
  void parse(std::span<const TaggerWord> words, const TagSet& set, Scratch& scratch, std::span<std::uint8_t> tags,
             std::span<Arc> arcs) const;

 private:
  void retag(std::span<const float> encoded, Scratch& scratch, std::span<std::uint8_t> tags) const;
  void score(Scratch& scratch) const;

  std::size_t hidden_ = 0;
  std::size_t tags_ = 0;
  Encoder encoder_;
  std::vector<float> slots_, edge_slots_, symbols_, bias_, output_, output_bias_, tagging_, tagging_bias_;
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
