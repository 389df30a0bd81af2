#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "core/learn/lookup_table.h"
#include "core/syntax/encoder_features.h"

namespace annals {

// Turns the words of a sentence into vectors that know their context: the sum of embeddings of each word's form and
// tag, then bidirectional layers of simple recurrent units. Immutable.
class Encoder {
 public:
  // Buffers, reused from sentence to sentence.
  struct Scratch {
    std::vector<float> input, output, gates, memory;
  };
  Encoder() = default;
  Encoder(std::size_t width, std::size_t layers, WeightsReader& in);
  [[nodiscard]] std::size_t width() const { return width_; }
  // The result has width() numbers for each word and lies in `scratch` until the next call.
  std::span<const float> encode(std::span<const TaggerWord> words, std::span<const std::uint8_t> tags,
                                Scratch& scratch) const;

 private:
  struct Table {
    std::string_view scales;  // a float for each row
    std::string_view rows;    // 8-bit
  };
  struct Layer {
    std::vector<float> weights;
    std::vector<float> gates;
  };
  void embed(const TaggerWord& word, std::uint8_t tag, float* out) const;
  void run(const Layer& layer, std::size_t words, Scratch& scratch) const;

  std::size_t width_ = 0;
  LookupTable vocabulary_;
  std::array<Table, EncoderRows::tables> tables_;
  std::vector<Layer> layers_;
};

}  // namespace annals
