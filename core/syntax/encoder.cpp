#include "core/syntax/encoder.h"

#include <utility>

#include "core/learn/matrix.h"

namespace annals {

Encoder::Encoder(std::size_t width, std::size_t layers, WeightsReader& in) : width_(width), vocabulary_(in) {
  for (Table& t : tables_) {
    t.scales = in.array();
    t.rows = in.array();
  }
  for (std::size_t l = 0; l < layers; ++l) {
    Layer& layer = layers_.emplace_back();
    layer.weights = to_floats(in.array());
    layer.gates = to_floats(in.array());
  }
}

void Encoder::embed(const TaggerWord& word, std::uint8_t tag, float* out) const {
  const EncoderRows rows = encoder_rows(word.view, vocabulary_.find(word.view.lower).value_or(0), tag);
  for (std::size_t t = 0; t < tables_.size(); ++t) {
    const auto scale = load<float>(tables_[t].scales, rows.rows[t]);
    const char* row = tables_[t].rows.data() + rows.rows[t] * width_;
    add_scaled(row, scale, {out, width_});
  }
}

void Encoder::run(const Layer& layer, std::size_t words, Scratch& s) const {
  const std::size_t half = width_ / 2;
  s.gates.assign(words * 3 * width_, 0);
  multiply_add(s.input.data(), words, width_, layer.weights.data(), 3 * width_, s.gates.data());
  s.memory.resize(2 * half);
  s.output.resize(words * width_);
  for (std::size_t d = 0; d < 2; ++d) {
    const float* g = layer.gates.data() + d * 4 * half;
    const std::size_t at = d * half;
    run_recurrence({half, g, g + half, g + 2 * half, g + 3 * half}, words, d == 1, &s.gates[3 * at], &s.input[at],
                   width_, s.memory, &s.output[at]);
  }
  std::swap(s.input, s.output);
}

std::span<const float> Encoder::encode(std::span<const TaggerWord> words, std::span<const std::uint8_t> tags,
                                       Scratch& s) const {
  s.input.assign(words.size() * width_, 0);
  for (std::size_t i = 0; i < words.size(); ++i) embed(words[i], tags[i], &s.input[i * width_]);
  for (const Layer& layer : layers_) run(layer, words.size(), s);
  return s.input;
}

}  // namespace annals
