#include "tools/train/parameter.h"

#include <cmath>

#include "core/learn/matrix_kernel.h"

namespace annals::train {

Parameter::Parameter(std::size_t rows, std::size_t columns, float spread, Random& random)
    : value(rows * columns),
      grad(rows * columns),
      rows_(rows),
      columns_(columns),
      mean_(rows * columns),
      square_(rows * columns) {
  for (float& v : value) v = spread * static_cast<float>(2 * random.unit() - 1);
}

void Parameter::step_range(const AdamRate& rate, std::size_t begin, std::size_t end) {
  constexpr float beta1 = 0.9F;
  constexpr float beta2 = 0.99F;
  for (std::size_t i = begin; i < end; ++i) {
    const float g = grad[i];
    mean_[i] = beta1 * mean_[i] + (1 - beta1) * g;
    square_[i] = beta2 * square_[i] + (1 - beta2) * g * g;
    value[i] -= rate.rate * mean_[i] * rate.first / (std::sqrt(square_[i] * rate.second) + 1e-6F);
    grad[i] = 0;
  }
}

void Parameter::step(const AdamRate& rate) { step_range(rate, 0, value.size()); }

void Parameter::step_rows(const AdamRate& rate, const std::vector<std::size_t>& rows) {
  for (const std::size_t r : rows) step_range(rate, r * columns_, (r + 1) * columns_);
}

void multiply_add(const float* a, std::size_t rows, std::size_t depth, const float* b, std::size_t columns, float* c) {
  kernel::multiply_add({a, depth, 1}, rows, depth, b, columns, c);
}

// c[depth x columns] += transpose(a[rows x depth]) * b[rows x columns]
void transposed_multiply_add(const float* a, std::size_t rows, std::size_t depth, const float* b, std::size_t columns,
                             float* c) {
  kernel::multiply_add({a, 1, depth}, depth, rows, b, columns, c);
}

std::vector<float> transpose(const std::vector<float>& a, std::size_t rows, std::size_t columns) {
  std::vector<float> out(a.size());
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) out[j * rows + i] = a[i * columns + j];
  }
  return out;
}

}  // namespace annals::train
