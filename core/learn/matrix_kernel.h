#pragma once
#include <cstddef>
#include <cstring>

namespace annals {

// The inner loops of a matrix product, written once for the run-time library and the trainer: c += a * b, where element
// (i, k) of `a` lies at a[i * row + k * step], and `b` and `c` are stored row by row. Every element of `c` is summed in
// the order of k, one multiplication and one addition at a time, so that the width of the machine's vectors does not
// change the result.
struct Strided {
  const float* data;
  std::size_t row;
  std::size_t step;
};

namespace kernel {

constexpr std::size_t lanes = 8;
typedef float Lane8 __attribute__((vector_size(lanes * sizeof(float))));  // NOLINT: the attribute needs typedef

// A tile of Rows x (8 * Wide) elements of c.
template <std::size_t Rows, std::size_t Wide>
[[gnu::always_inline]] inline void tile(const Strided& a, const float* b, std::size_t b_row, std::size_t depth,
                                        float* c, std::size_t c_row) {
  Lane8 sum[Rows][Wide];
  for (std::size_t r = 0; r < Rows; ++r) std::memcpy(sum[r], c + r * c_row, sizeof sum[r]);
  for (std::size_t k = 0; k < depth; ++k) {
    Lane8 line[Wide];
    std::memcpy(line, b + k * b_row, sizeof line);
    for (std::size_t r = 0; r < Rows; ++r) {
      const float factor = a.data[r * a.row + k * a.step];
      for (std::size_t w = 0; w < Wide; ++w) sum[r][w] += factor * line[w];
    }
  }
  for (std::size_t r = 0; r < Rows; ++r) std::memcpy(c + r * c_row, sum[r], sizeof sum[r]);
}

// All rows of a stretch of 8 * Wide columns. Many rows read the stretch of b many times: it is copied together first,
// because lines of b at equal distances would push each other out of the cache.
template <std::size_t Wide>
[[gnu::always_inline]] inline void columns(const Strided& a, std::size_t rows, const float* b, std::size_t b_row,
                                           std::size_t depth, float* c, std::size_t c_row) {
  constexpr std::size_t most = 512;
  alignas(64) float packed[most * lanes * Wide];
  std::size_t i = 0;
  if (rows >= 8 && depth <= most) {
    for (std::size_t k = 0; k < depth; ++k)
      std::memcpy(packed + k * lanes * Wide, b + k * b_row, sizeof(float) * lanes * Wide);
    b = packed;
    b_row = lanes * Wide;
  }
  for (; i + 4 <= rows; i += 4) {
    tile<4, Wide>({a.data + i * a.row, a.row, a.step}, b, b_row, depth, c + i * c_row, c_row);
  }
  for (; i < rows; ++i) tile<1, Wide>({a.data + i * a.row, a.row, a.step}, b, b_row, depth, c + i * c_row, c_row);
}

// `width` is a multiple of 8.
[[gnu::always_inline]] inline void multiply_add(const Strided& a, std::size_t rows, std::size_t depth, const float* b,
                                                std::size_t width, float* c) {
  std::size_t j = 0;
  if (rows == 1) {
    for (; j + 12 * lanes <= width; j += 12 * lanes) tile<1, 12>(a, b + j, width, depth, c + j, width);
  }
  for (; j + 2 * lanes <= width; j += 2 * lanes) columns<2>(a, rows, b + j, width, depth, c + j, width);
  for (; j < width; j += lanes) columns<1>(a, rows, b + j, width, depth, c + j, width);
}

}  // namespace kernel
}  // namespace annals
