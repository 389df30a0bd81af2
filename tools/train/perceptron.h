#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "tools/train/weights_writer.h"

namespace annals::train {

// An averaged multi-class perceptron over hashed features; what it has learned is written as a LinearModel.
class Perceptron {
 public:
  explicit Perceptron(std::size_t classes);
  [[nodiscard]] std::size_t classes() const { return classes_; }
  void score(std::span<const std::uint64_t> features, std::span<float> scores) const;
  // Moves weight from `wrong` to `right` on all features.
  void update(std::span<const std::uint64_t> features, std::size_t right, std::size_t wrong);
  void step() { ++step_; }  // to be called once for each example
  void average();
  // Drops features none of whose weights reaches `threshold`, and weights below half of it, and rounds the rest to 8
  // bits.
  void write(WeightsWriter& out, float threshold) const;

 private:
  struct Weight {
    std::uint16_t cls;
    float value;
    float total;  // sum over the steps until `since`
    std::uint32_t since;
  };
  [[nodiscard]] std::size_t slot(std::uint64_t key) const;
  std::vector<Weight>& row(std::uint64_t key);
  void add(std::vector<Weight>& weights, std::size_t cls, float delta);
  void grow();

  std::size_t classes_;
  std::uint32_t step_ = 1;
  std::vector<std::uint64_t> keys_;    // open addressing; 0 is empty
  std::vector<std::uint32_t> places_;  // index into rows_
  std::vector<std::vector<Weight>> rows_;
};

}  // namespace annals::train
