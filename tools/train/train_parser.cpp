#include <algorithm>
#include <array>
#include <cstdio>

#include "core/syntax/parser.h"
#include "tools/train/perceptron.h"
#include "tools/train/random.h"
#include "tools/train/train.h"

namespace annals::train {
namespace {

constexpr int epochs = 6;
constexpr double exploration =
    0.95;  // share of steps that follow the model instead of the gold tree, from the second epoch on

struct Example {
  std::vector<ParserWord> nodes;
  std::vector<Arc> arcs;  // by node; the root and the last node have none
};

// How many gold arcs a transition makes unreachable (Goldberg and Nivre 2013), for shift, left and right.
std::array<int, 3> costs(const ParserState& s, const std::vector<Arc>& gold) {
  std::array<int, 3> out{};
  const std::uint32_t top = s.stack(0);
  const std::uint32_t below = s.stack(1);
  const std::uint32_t next = s.buffer(0);
  for (std::uint32_t d = next; d <= s.words(); ++d) {
    out[1] += gold[d].head == top;
    out[2] += gold[d].head == top;
  }
  if (top != 0) {
    const std::uint32_t head = gold[top].head;
    out[1] += head == below || (head > next && head <= s.words());
    out[2] += head >= next && head <= s.words();
  }
  if (next <= s.words()) {
    for (std::size_t i = 0; i < s.stack().size(); ++i) {
      const std::uint32_t w = s.stack()[i];
      out[0] += (i + 1 < s.stack().size() && gold[next].head == w) || (w != 0 && gold[w].head == next);
    }
  }
  return out;
}

Transition teach(const ParserState& s, std::span<const float> scores, const std::vector<Arc>& gold) {
  const std::array<int, 3> cost = costs(s, gold);
  int least = 1 << 30;
  for (std::size_t k = 0; k < 3; ++k) {
    if (s.can(static_cast<Transition::Kind>(k))) least = std::min(least, cost[k]);
  }
  return best_transition(s, scores, [&](Transition t) {
    if (cost[static_cast<std::size_t>(t.kind)] != least) return false;
    if (t.kind == Transition::Kind::shift) return true;
    const std::uint32_t head = t.kind == Transition::Kind::left ? s.buffer(0) : s.stack(1);
    const Arc& arc = gold[s.stack(0)];
    return arc.head != head || arc.relation == t.relation || head == 0;
  });
}

}  // namespace

void train_parser(const Treebank& treebank, const PredictedTags& predicted, const std::filesystem::path& out) {
  std::vector<Example> examples(treebank.size());
  for (std::size_t i = 0; i < treebank.size(); ++i) {
    const GoldSentence& s = treebank[i];
    Example& e = examples[i];
    begin_nodes(s.words.size(), e.nodes);
    e.arcs.resize(s.words.size() + 2);
    for (std::size_t k = 0; k < s.words.size(); ++k) {
      const std::size_t tag = predicted.tags[i][k];
      e.nodes[k + 1] = parser_word(view_word(s.words[k].form), static_cast<Upos>(predicted.pairs[2 * tag]),
                                   predicted.pairs[2 * tag + 1]);
      e.arcs[k + 1] = {s.words[k].head, s.words[k].relation};
    }
  }
  std::vector<const Example*> order;
  for (const Example& e : examples) order.push_back(&e);
  Perceptron model(transition_count);
  Random random(5);
  ParserState state;
  FeatureList features;
  std::vector<float> scores(transition_count);
  const auto anything = [](Transition) { return true; };
  for (int epoch = 0; epoch < epochs; ++epoch) {
    random.shuffle(order);
    std::size_t right = 0;
    std::size_t seen = 0;
    for (const Example* e : order) {
      state.reset(static_cast<std::uint32_t>(e->nodes.size() - 2));
      while (!state.done()) {
        parser_features(e->nodes, state, features);
        model.score(features.keys(), scores);
        const Transition guess = best_transition(state, std::span<const float>(scores), anything);
        const Transition lesson = teach(state, scores, e->arcs);
        if (number(guess) != number(lesson)) model.update(features.keys(), number(lesson), number(guess));
        right += number(guess) == number(lesson);
        ++seen;
        model.step();
        state.apply(epoch > 0 && random.unit() < exploration ? guess : lesson);
      }
    }
    std::fprintf(stderr, "parser, epoch %d: %.2f %%\n", epoch,
                 100.0 * static_cast<double>(right) / static_cast<double>(seen));
  }
  model.average();
  WeightsWriter writer;
  model.write(writer, 2.5F);
  writer.save(out);
}

}  // namespace annals::train
