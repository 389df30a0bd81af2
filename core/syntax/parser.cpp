#include "core/syntax/parser.h"

#include <algorithm>

#include "core/learn/matrix.h"

namespace annals {
Parser::Parser(WeightsReader& in) {
  const std::size_t width = in.number();
  hidden_ = in.number();
  const std::size_t layers = in.number();
  tags_ = in.number();
  encoder_ = Encoder(width, layers, in);
  for (std::vector<float>* v :
       {&slots_, &edge_slots_, &symbols_, &bias_, &output_, &output_bias_, &tagging_, &tagging_bias_}) {
    *v = to_floats(in.array());
  }
}

void Parser::retag(std::span<const float> encoded, Scratch& s, std::span<std::uint8_t> tags) const {
  const std::size_t columns = tagging_bias_.size();
  s.tag_scores.resize(tags.size() * columns);
  for (std::size_t i = 0; i < tags.size(); ++i) {
    std::copy(tagging_bias_.begin(), tagging_bias_.end(),
              s.tag_scores.begin() + static_cast<std::ptrdiff_t>(i * columns));
  }
  multiply_add(encoded.data(), tags.size(), encoder_.width(), tagging_.data(), columns, s.tag_scores.data());
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const auto begin = s.tag_scores.begin() + static_cast<std::ptrdiff_t>(i * columns);
    tags[i] = static_cast<std::uint8_t>(std::max_element(begin, begin + static_cast<std::ptrdiff_t>(tags_)) - begin);
  }
}

void Parser::score(Scratch& s) const {
  const std::size_t line = state_slots * hidden_;
  s.hidden = bias_;
  const auto words = state_words(s.state);
  std::array<const float*, state_slots + StateSymbols::count> rows{};
  for (std::size_t k = 0; k < state_slots; ++k) {
    const std::uint32_t w = words[k];
    const bool edge = w == 0 || w == s.state.none();
    const float* at = edge ? &edge_slots_[w == 0 ? 0 : line] : &s.slots[(w - 1) * line];
    rows[k] = at + k * hidden_;
  }
  StateSymbols symbols;
  state_symbols(s.nodes, s.state, symbols);
  for (std::size_t k = 0; k < StateSymbols::count; ++k) rows[state_slots + k] = &symbols_[symbols.rows[k] * hidden_];
  add_rows(rows, s.hidden);
  for (float& h : s.hidden) h = std::max(h, 0.0F);
  s.scores = output_bias_;
  multiply_add(s.hidden.data(), 1, hidden_, output_.data(), s.scores.size(), s.scores.data());
}

void Parser::parse(std::span<const TaggerWord> words, const TagSet& set, Scratch& s, std::span<std::uint8_t> tags,
                   std::span<Arc> arcs) const {
  const std::size_t n = words.size();
  s.nodes.assign(n + 2, {});
  for (std::size_t i = 0; i < n; ++i) {
    s.nodes[i + 1] = {tags[i], set.upos(tags[i]), between_bit(set.upos(tags[i]), set.xpos(tags[i]))};
  }
  const std::span<const float> encoded = encoder_.encode(words, tags, s.encoder);
  retag(encoded, s, tags);
  s.slots.assign(n * state_slots * hidden_, 0);
  multiply_add(encoded.data(), n, encoder_.width(), slots_.data(), state_slots * hidden_, s.slots.data());
  s.state.reset(static_cast<std::uint32_t>(n));
  while (!s.state.done()) {
    score(s);
    s.state.apply(best_transition(s.state, std::span<const float>(s.scores), [](Transition) { return true; }));
  }
  for (std::uint32_t i = 0; i < n; ++i) arcs[i] = {s.state.node(i + 1).head, s.state.node(i + 1).relation};
}

}  // namespace annals
