#pragma once
#include <cstddef>
#include <vector>

#include "core/learn/recurrence.h"
#include "tools/train/parameter.h"

namespace annals::train {

// A bidirectional layer of simple recurrent units over the words of several sentences: half of the units read from left
// to right, half from right to left; as wide as its input.
class RecurrentLayer {
 public:
  RecurrentLayer(std::size_t width, Random& random);

  // `begins`: where each sentence begins, and the number of words at the end. Input and output are words x width.
  const std::vector<float>& forward(const std::vector<float>& input, const std::vector<std::size_t>& begins);
  // Takes the gradient of the output, adds to the parameters' gradients and returns the gradient of the input.
  std::vector<float> backward(const std::vector<float>& gradient);

  std::vector<Parameter*> parameters() { return {&weights, &gates}; }
  Parameter weights;  // width x 6 half-widths: u_z, u_f, u_r of the one direction, then of the other
  Parameter gates;    // for each direction: v_forget, v_reset, b_forget, b_reset

 private:
  [[nodiscard]] Recurrence direction(std::size_t d) const;
  void sweep_back(std::size_t d, std::size_t begin, std::size_t end, const float* gradient, float* u_gradient,
                  float* input_gradient);
  std::size_t width_;
  std::size_t half_;
  std::vector<std::size_t> begins_;
  std::vector<float> input_, u_, forget_, reset_, memory_, output_;
};

}  // namespace annals::train
