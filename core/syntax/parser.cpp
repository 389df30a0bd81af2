#include "core/syntax/parser.h"

namespace annals {

void Parser::parse(std::span<const ParserWord> nodes, Scratch& scratch, std::span<Arc> arcs) const {
  ParserState& state = scratch.state;
  state.reset(static_cast<std::uint32_t>(arcs.size()));
  scratch.scores.resize(transition_count);
  while (!state.done()) {
    parser_features(nodes, state, scratch.features);
    model_.score(scratch.features.keys(), scratch.scores);
    state.apply(best_transition(state, std::span<const std::int32_t>(scratch.scores), [](Transition) { return true; }));
  }
  for (std::uint32_t i = 0; i < arcs.size(); ++i) arcs[i] = {state.node(i + 1).head, state.node(i + 1).relation};
}

}  // namespace annals
