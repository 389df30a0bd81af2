#include "tools/train/parser_network.h"

#include <algorithm>
#include <cmath>

#include "tools/train/oracle.h"

namespace annals::train {
namespace {

constexpr float dropout = 0.2F;
constexpr float tag_weight = 0.5F;  // of the tagging loss against the transitions' loss

// Replaces scores by e^score, scaled so that they sum up to 1.
void softmax(float* scores, std::size_t count) {
  const float highest = *std::max_element(scores, scores + count);
  float total = 0;
  for (std::size_t i = 0; i < count; ++i) {
    scores[i] = std::exp(scores[i] - highest);
    total += scores[i];
  }
  for (std::size_t i = 0; i < count; ++i) scores[i] /= total;
}

// Zeroes a share of the values and scales the others; gives the factors, to be applied to the gradient.
std::vector<float> drop(std::vector<float>& values, Random& random) {
  std::vector<float> factors(values.size());
  constexpr auto threshold = static_cast<std::uint64_t>(dropout * 65536.0F);
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i % 4 == 0) bits = random.next();
    factors[i] = (bits & 0xFFFF) < threshold ? 0.0F : 1.0F / (1.0F - dropout);
    bits >>= 16;
    values[i] *= factors[i];
  }
  return factors;
}

void scale_by(const std::vector<float>& factors, std::vector<float>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) values[i] *= factors[i];
}

}  // namespace

ParserNetwork::ParserNetwork(std::size_t words, std::size_t tags, Random& random)
    : random_(random),
      tags_(tags),
      slots_(width, state_slots * hidden, std::sqrt(3.0F / width / 2), random),
      edge_slots_(2, state_slots * hidden, 0.1F, random),
      symbols_(state_symbol_rows(), hidden, 0.1F, random),
      bias_(1, hidden, 0, random),
      output_(hidden, outputs, std::sqrt(3.0F / hidden), random),
      output_bias_(1, outputs, 0, random),
      tagging_(width, (tags + 7) / 8 * 8, std::sqrt(3.0F / width), random),
      tagging_bias_(1, (tags + 7) / 8 * 8, 0, random),
      touched_(EncoderRows::tables) {
  for (std::size_t t = 0; t < EncoderRows::tables; ++t) {
    tables_.emplace_back(t == EncoderRows::word ? words : EncoderRows::hashed_sizes[t], width,
                         t == EncoderRows::word ? 0.4F : 0.25F, random);
  }
  for (std::size_t l = 0; l < layer_count; ++l) layers_.emplace_back(width, random);
}

std::vector<Parameter*> ParserNetwork::dense() {
  std::vector<Parameter*> out{&slots_, &edge_slots_, &bias_, &output_, &output_bias_, &tagging_, &tagging_bias_};
  for (RecurrentLayer& layer : layers_) {
    for (Parameter* p : layer.parameters()) out.push_back(p);
  }
  return out;
}

void ParserNetwork::embed(const std::vector<const ParserExample*>& batch, std::vector<float>& input) {
  begins_.assign(1, 0);
  rows_.clear();
  for (const ParserExample* e : batch) {
    for (std::size_t i = 0; i < e->rows.size(); ++i) {
      EncoderRows r = e->rows[i];
      const double count = e->word_counts[i];
      if (random_.unit() < 0.25 / (0.25 + count)) r.rows[EncoderRows::word] = 0;
      rows_.push_back(r);
    }
    begins_.push_back(rows_.size());
  }
  input.assign(rows_.size() * width, 0);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    for (std::size_t t = 0; t < EncoderRows::tables; ++t) {
      touched_[t].push_back(rows_[i].rows[t]);
      const float* row = tables_[t].row(rows_[i].rows[t]);
      for (std::size_t k = 0; k < width; ++k) input[i * width + k] += row[k];
    }
  }
}

void ParserNetwork::learn_tags(const std::vector<const ParserExample*>& batch) {
  const std::size_t n = rows_.size();
  const std::size_t columns = tagging_.columns();
  std::vector<float> scores(n * columns);
  for (std::size_t i = 0; i < n; ++i)
    std::copy(tagging_bias_.value.begin(), tagging_bias_.value.end(),
              scores.begin() + static_cast<std::ptrdiff_t>(i * columns));
  multiply_add(encoded_.data(), n, width, tagging_.value.data(), columns, scores.data());
  std::size_t at = 0;
  for (const ParserExample* e : batch) {
    for (const std::uint8_t gold : e->tags) {
      float* s = &scores[at++ * columns];
      softmax(s, tags_);
      tags_right += std::max_element(s, s + tags_) - s == gold;
      ++words_seen;
      s[gold] -= 1;
      std::fill(s + tags_, s + columns, 0.0F);
      for (std::size_t k = 0; k < tags_; ++k) s[k] *= tag_weight;
      for (std::size_t k = 0; k < tags_; ++k) tagging_bias_.grad[k] += s[k];
    }
  }
  transposed_multiply_add(encoded_.data(), n, width, scores.data(), columns, tagging_.grad.data());
  const std::vector<float> turned = transpose(tagging_.value, width, columns);
  multiply_add(scores.data(), n, columns, turned.data(), width, encoded_gradient_.data());
}

// The hidden layer of a state, and what is needed to send a gradient back from it.
void ParserNetwork::enter(const ParserExample& e, const ParserState& state, std::size_t first) {
  constexpr std::size_t line = state_slots * hidden;
  Step& step = steps_.emplace_back();
  state_symbols(e.nodes, state, step.symbols);
  const auto words = state_words(state);
  float* h = &hidden_values_.emplace_back()[0];
  std::copy(bias_.value.begin(), bias_.value.end(), h);
  for (std::size_t k = 0; k < state_slots; ++k) {
    const std::uint32_t w = words[k];
    step.edge[k] = w == 0 || w == state.none();
    step.slot[k] = (step.edge[k] ? (w == 0 ? 0 : 1) : first + w - 1) * line + k * hidden;
    const float* v = step.edge[k] ? &edge_slots_.value[step.slot[k]] : &slot_values_[step.slot[k]];
    for (std::size_t i = 0; i < hidden; ++i) h[i] += v[i];
  }
  for (const std::uint32_t r : step.symbols.rows) {
    const float* v = symbols_.row(r);
    for (std::size_t i = 0; i < hidden; ++i) h[i] += v[i];
    touched_symbols_.push_back(r);
  }
  constexpr auto threshold = static_cast<std::uint64_t>(dropout * 65536.0F);
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < hidden; ++i) {
    if (i % 4 == 0) bits = random_.next();
    h[i] = h[i] > 0 && (bits & 0xFFFF) >= threshold ? h[i] / (1 - dropout) : 0;
    bits >>= 16;
  }
}

// Leaves the gradient of the scores in score_gradients_; says what the network would do and what the oracle would.
std::pair<std::size_t, std::size_t> ParserNetwork::judge(const ParserExample& e, const ParserState& state) {
  std::array<float, outputs> scores{};
  std::copy(output_bias_.value.begin(), output_bias_.value.end(), scores.begin());
  multiply_add(hidden_values_.back().data(), 1, hidden, output_.value.data(), outputs, scores.data());
  const Oracle oracle(state, e.arcs);
  std::array<float, outputs> possible{};
  std::array<float, outputs> good{};
  const std::span<const float> seen(scores.data(), transition_count);
  const std::size_t guess = number(best_transition(state, seen, [&](Transition t) {
    possible[number(t)] = 1;
    good[number(t)] = oracle.allows(t) ? 1.0F : 0.0F;
    return true;
  }));
  const std::size_t lesson = number(best_transition(state, seen, [&](Transition t) { return good[number(t)] > 0; }));
  const float highest = scores[guess];
  float all = 0;
  float best = 0;
  for (std::size_t i = 0; i < outputs; ++i) {
    possible[i] *= std::exp(std::min(scores[i] - highest, 0.0F));
    good[i] *= possible[i];
    all += possible[i];
    best += good[i];
  }
  best = std::max(best, 1e-20F);
  auto& gradient = score_gradients_.emplace_back();
  for (std::size_t i = 0; i < outputs; ++i) gradient[i] = possible[i] / all - good[i] / best;
  return {guess, lesson};
}

// Sends the gradients of all steps of the batch back to the slots and the parameters.
void ParserNetwork::leave() {
  const std::size_t n = steps_.size();
  const float* p = score_gradients_[0].data();
  for (const auto& gradient : score_gradients_) {
    for (std::size_t i = 0; i < outputs; ++i) output_bias_.grad[i] += gradient[i];
  }
  transposed_multiply_add(hidden_values_[0].data(), n, hidden, p, outputs, output_.grad.data());
  const std::vector<float> turned = transpose(output_.value, hidden, outputs);
  std::vector<float> gradient(n * hidden, 0);
  multiply_add(p, n, outputs, turned.data(), hidden, gradient.data());
  for (std::size_t s = 0; s < n; ++s) {
    float* dh = &gradient[s * hidden];
    const auto& h = hidden_values_[s];
    for (std::size_t i = 0; i < hidden; ++i) dh[i] = h[i] > 0 ? dh[i] / (1 - dropout) : 0;
    const auto send = [&](float* to) {
      for (std::size_t i = 0; i < hidden; ++i) to[i] += dh[i];
    };
    send(bias_.grad.data());
    for (std::size_t k = 0; k < state_slots; ++k) {
      send(steps_[s].edge[k] ? &edge_slots_.grad[steps_[s].slot[k]] : &slot_gradient_[steps_[s].slot[k]]);
    }
    for (const std::uint32_t r : steps_[s].symbols.rows) send(symbols_.grad_row(r));
  }
}

void ParserNetwork::parse(const ParserExample& e, std::size_t first, double follow) {
  ParserState state;
  state.reset(static_cast<std::uint32_t>(e.rows.size()));
  while (!state.done()) {
    enter(e, state, first);
    const auto [guess, lesson] = judge(e, state);
    ++transitions;
    right += guess == lesson;
    state.apply(transition(random_.unit() < follow ? guess : lesson));
  }
}

void ParserNetwork::learn(const std::vector<const ParserExample*>& batch, double follow, float rate) {
  constexpr std::size_t line = state_slots * hidden;
  for (auto& rows : touched_) rows.clear();
  touched_symbols_.clear();
  std::vector<float> input;
  embed(batch, input);
  const std::size_t n = rows_.size();
  std::vector<std::vector<float>> factors{drop(input, random_)};
  for (RecurrentLayer& layer : layers_) {
    input = layer.forward(input, begins_);
    factors.push_back(drop(input, random_));
  }
  encoded_ = std::move(input);
  encoded_gradient_.assign(n * width, 0);
  learn_tags(batch);

  slot_values_.assign(n * line, 0);
  slot_gradient_.assign(n * line, 0);
  multiply_add(encoded_.data(), n, width, slots_.value.data(), line, slot_values_.data());
  steps_.clear();
  hidden_values_.clear();
  score_gradients_.clear();
  for (std::size_t s = 0; s < batch.size(); ++s) parse(*batch[s], begins_[s], follow);
  leave();
  transposed_multiply_add(encoded_.data(), n, width, slot_gradient_.data(), line, slots_.grad.data());
  const std::vector<float> turned = transpose(slots_.value, width, line);
  multiply_add(slot_gradient_.data(), n, line, turned.data(), width, encoded_gradient_.data());

  std::vector<float> gradient = encoded_gradient_;
  for (std::size_t l = layers_.size(); l-- > 0;) {
    scale_by(factors[l + 1], gradient);
    gradient = layers_[l].backward(gradient);
  }
  scale_by(factors[0], gradient);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t t = 0; t < EncoderRows::tables; ++t) {
      float* g = tables_[t].grad_row(rows_[i].rows[t]);
      for (std::size_t k = 0; k < width; ++k) g[k] += gradient[i * width + k];
    }
  }

  ++updates;
  const auto t = static_cast<double>(updates);
  const AdamRate adam{rate, static_cast<float>(1 / (1 - std::pow(0.9, t))),
                      static_cast<float>(1 / (1 - std::pow(0.99, t)))};
  for (Parameter* p : dense()) p->step(adam);
  const auto step_rows = [&](Parameter& p, std::vector<std::size_t>& rows) {
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    p.step_rows(adam, rows);
  };
  for (std::size_t k = 0; k < tables_.size(); ++k) step_rows(tables_[k], touched_[k]);
  step_rows(symbols_, touched_symbols_);
}

namespace {

// Rows of 8-bit numbers, each with its own scale.
void write_rows(const Parameter& p, WeightsWriter& out) {
  std::vector<float> scales;
  std::vector<std::int8_t> rows;
  for (std::size_t i = 0; i < p.rows(); ++i) {
    float largest = 1e-6F;
    for (std::size_t k = 0; k < p.columns(); ++k) largest = std::max(largest, std::fabs(p.row(i)[k]));
    scales.push_back(largest / 127);
    for (std::size_t k = 0; k < p.columns(); ++k)
      rows.push_back(static_cast<std::int8_t>(std::lrint(p.row(i)[k] / scales.back())));
  }
  out.array(scales);
  out.array(rows);
}

}  // namespace

void ParserNetwork::visit(const std::function<void(std::vector<float>&)>& each) {
  std::vector<Parameter*> all = dense();
  all.push_back(&symbols_);
  for (Parameter& p : tables_) all.push_back(&p);
  for (Parameter* p : all) p->visit(each);
}

void ParserNetwork::write(const std::map<std::uint64_t, std::uint32_t>& vocabulary, WeightsWriter& out) const {
  for (const std::size_t n : {width, hidden, layer_count, tags_}) out.number(static_cast<std::uint32_t>(n));
  out.table(vocabulary);
  for (const Parameter& p : tables_) write_rows(p, out);
  for (const RecurrentLayer& layer : layers_) {
    out.array(layer.weights.value);
    out.array(layer.gates.value);
  }
  for (const Parameter* p :
       {&slots_, &edge_slots_, &symbols_, &bias_, &output_, &output_bias_, &tagging_, &tagging_bias_}) {
    out.array(p->value);
  }
}

}  // namespace annals::train
