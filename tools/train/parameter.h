#pragma once
#include <cstddef>
#include <functional>
#include <vector>

#include "tools/train/random.h"

namespace annals::train {

struct AdamRate {
  float rate = 0;
  float first = 0;   // 1 / (1 - beta1^t)
  float second = 0;  // 1 / (1 - beta2^t)
};

// A matrix of trained numbers with its gradient and Adam's two moments.
class Parameter {
 public:
  Parameter(std::size_t rows, std::size_t columns, float spread, Random& random);
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] const float* row(std::size_t i) const { return value.data() + i * columns_; }
  float* grad_row(std::size_t i) { return grad.data() + i * columns_; }

  void step(const AdamRate& rate);                                             // and clears the gradient
  void step_rows(const AdamRate& rate, const std::vector<std::size_t>& rows);  // the same for some rows

  // The values and Adam's moments.
  void visit(const std::function<void(std::vector<float>&)>& each) {
    each(value);
    each(mean_);
    each(square_);
  }

  std::vector<float> value;
  std::vector<float> grad;

 private:
  void step_range(const AdamRate& rate, std::size_t begin, std::size_t end);
  std::size_t rows_;
  std::size_t columns_;
  std::vector<float> mean_;
  std::vector<float> square_;
};

// c += a * b and the two products of its derivative; row by row, `columns` of b a multiple of 8.
void multiply_add(const float* a, std::size_t rows, std::size_t depth, const float* b, std::size_t columns, float* c);
void transposed_multiply_add(const float* a, std::size_t rows, std::size_t depth, const float* b, std::size_t columns,
                             float* c);
std::vector<float> transpose(const std::vector<float>& a, std::size_t rows, std::size_t columns);

}  // namespace annals::train
