#include "tools/train/recurrent_layer.h"

#include <algorithm>
#include <cmath>

namespace annals::train {

RecurrentLayer::RecurrentLayer(std::size_t width, Random& random)
    : weights(width, 3 * width, std::sqrt(3.0F / static_cast<float>(width)), random),
      gates(2, 2 * width, 0.0F, random),
      width_(width),
      half_(width / 2) {}

Recurrence RecurrentLayer::direction(std::size_t d) const {
  const float* g = gates.row(d);
  return {half_, g, g + half_, g + 2 * half_, g + 3 * half_};
}

const std::vector<float>& RecurrentLayer::forward(const std::vector<float>& input,
                                                  const std::vector<std::size_t>& begins) {
  const std::size_t n = input.size() / width_;
  input_ = input;
  begins_ = begins;
  u_.assign(n * 3 * width_, 0);
  multiply_add(input.data(), n, width_, weights.value.data(), 3 * width_, u_.data());
  for (std::vector<float>* v : {&forget_, &reset_, &memory_, &output_}) v->assign(n * width_, 0);
  const std::vector<float> nothing(half_, 0.0F);
  for (std::size_t d = 0; d < 2; ++d) {
    const Recurrence r = direction(d);
    for (std::size_t s = 0; s + 1 < begins.size(); ++s) {
      const float* before = nothing.data();
      for (std::size_t k = begins[s]; k < begins[s + 1]; ++k) {
        const std::size_t t = d == 0 ? k : begins[s] + begins[s + 1] - 1 - k;
        const std::size_t at = t * width_ + d * half_;
        recur(r, &u_[t * 3 * width_ + d * 3 * half_], &input_[at], before, &memory_[at], &forget_[at], &reset_[at],
              &output_[at]);
        before = &memory_[at];
      }
    }
  }
  return output_;
}

// The derivative of gate(), from its value.
static inline float slope(float g) {
  const float q = 2 * g - 1;
  const float rest = 1 - (q < 0 ? -q : q);
  return 0.5F * rest * rest;
}

void RecurrentLayer::sweep_back(std::size_t d, std::size_t begin, std::size_t end, const float* gradient,
                                float* u_gradient, float* input_gradient) {
  const Recurrence r = direction(d);
  float* g = gates.grad_row(d);
  std::vector<float> carried(half_, 0.0F);
  const std::vector<float> nothing(half_, 0.0F);
  for (std::size_t k = begin; k < end; ++k) {
    const std::size_t t = d == 0 ? begin + end - 1 - k : k;
    const bool first = d == 0 ? t == begin : t + 1 == end;
    const std::size_t at = t * width_ + d * half_;
    const float* before = first ? nothing.data() : &memory_[d == 0 ? at - width_ : at + width_];
    const float* u = &u_[t * 3 * width_ + d * 3 * half_];
    float* du = u_gradient + t * 3 * width_ + d * 3 * half_;
    for (std::size_t h = 0; h < half_; ++h) {
      const float f = forget_[at + h];
      const float reset = reset_[at + h];
      const float out = gradient[at + h];
      input_gradient[at + h] += out * (1 - reset);
      const float d_reset = out * (memory_[at + h] - input_[at + h]) * slope(reset);
      const float d_memory = carried[h] + out * reset;
      const float d_forget = d_memory * (before[h] - u[h]) * slope(f);
      du[h] = d_memory * (1 - f);
      du[half_ + h] = d_forget;
      du[2 * half_ + h] = d_reset;
      g[h] += d_forget * before[h];
      g[half_ + h] += d_reset * before[h];
      g[2 * half_ + h] += d_forget;
      g[3 * half_ + h] += d_reset;
      carried[h] = d_memory * f + d_forget * r.v_forget[h] + d_reset * r.v_reset[h];
    }
  }
}

std::vector<float> RecurrentLayer::backward(const std::vector<float>& gradient) {
  const std::size_t n = gradient.size() / width_;
  std::vector<float> u_gradient(n * 3 * width_, 0);
  std::vector<float> input_gradient(n * width_, 0);
  for (std::size_t d = 0; d < 2; ++d) {
    for (std::size_t s = 0; s + 1 < begins_.size(); ++s) {
      sweep_back(d, begins_[s], begins_[s + 1], gradient.data(), u_gradient.data(), input_gradient.data());
    }
  }
  transposed_multiply_add(input_.data(), n, width_, u_gradient.data(), 3 * width_, weights.grad.data());
  const std::vector<float> turned = transpose(weights.value, width_, 3 * width_);
  multiply_add(u_gradient.data(), n, 3 * width_, turned.data(), width_, input_gradient.data());
  return input_gradient;
}

}  // namespace annals::train
