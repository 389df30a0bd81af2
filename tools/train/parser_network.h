#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <utility>
#include <vector>

#include "core/syntax/encoder_features.h"
#include "core/syntax/parser.h"
#include "core/syntax/state_features.h"
#include "tools/train/recurrent_layer.h"
#include "tools/train/weights_writer.h"

namespace annals::train {

// One sentence as the network reads it.
struct ParserExample {
  std::vector<EncoderRows> rows;
  std::vector<std::uint32_t>
      word_counts;                 // how often each word stands in the training data: rare ones are hidden at times
  std::vector<StateWord> nodes;    // with the root and "no such word"
  std::vector<Arc> arcs;           // gold, by node
  std::vector<std::uint8_t> tags;  // gold
};

// The network that tags and parses: embeddings, recurrent layers, and a classifier of transitions that reads the
// encodings of the words at the top of the stack and of the buffer. It learns from sentences in batches.
class ParserNetwork {
 public:
  static constexpr std::size_t width = 128;
  static constexpr std::size_t hidden = 128;
  static constexpr std::size_t outputs = 104;  // transition_count rounded up to a multiple of 8
  static constexpr std::size_t layer_count = 3;

  ParserNetwork(std::size_t words, std::size_t tags, Random& random);
  // Learns from one batch; `follow`: share of steps that go where the network wants to go rather than where the gold
  // tree does.
  void learn(const std::vector<const ParserExample*>& batch, double follow, float rate);
  void write(const std::map<std::uint64_t, std::uint32_t>& vocabulary, WeightsWriter& out) const;

  // Everything that learning goes on from, to be saved and restored.
  void visit(const std::function<void(std::vector<float>&)>& each);
  std::size_t updates = 0;

  std::size_t transitions = 0;  // seen, and how many the network would have chosen itself
  std::size_t right = 0;
  std::size_t words_seen = 0;
  std::size_t tags_right = 0;

 private:
  void embed(const std::vector<const ParserExample*>& batch, std::vector<float>& input);
  void parse(const ParserExample& e, std::size_t first, double follow);
  void learn_tags(const std::vector<const ParserExample*>& batch);
  void enter(const ParserExample& e, const ParserState& state, std::size_t first);
  std::pair<std::size_t, std::size_t> judge(const ParserExample& e, const ParserState& state);
  void leave();
  [[nodiscard]] std::vector<Parameter*> dense();

  Random& random_;
  std::size_t tags_;
  std::vector<Parameter> tables_;
  std::vector<RecurrentLayer> layers_;
  Parameter slots_;       // width x (state_slots * hidden)
  Parameter edge_slots_;  // what stands for the root and for no word in the slots
  Parameter symbols_;
  Parameter bias_;
  Parameter output_;  // hidden x outputs
  Parameter output_bias_;
  Parameter tagging_;  // width x tags
  Parameter tagging_bias_;

  std::vector<std::size_t> begins_;
  std::vector<std::vector<std::size_t>> touched_;  // rows of tables_ in the batch
  std::vector<EncoderRows> rows_;
  std::vector<float> encoded_, encoded_gradient_, slot_values_, slot_gradient_;
  std::vector<std::size_t> touched_symbols_;
  struct Step {
    std::array<std::size_t, state_slots> slot{};
    std::array<bool, state_slots> edge{};
    StateSymbols symbols;
  };
  std::vector<Step> steps_;
  std::vector<std::array<float, hidden>> hidden_values_;
  std::vector<std::array<float, outputs>> score_gradients_;
};

}  // namespace annals::train
