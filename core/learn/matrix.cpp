#include "core/learn/matrix.h"

#include <algorithm>
#include <cstring>

#include "core/learn/matrix_kernel.h"

namespace annals {
namespace {

[[gnu::always_inline]] inline void sum_rows(std::span<const float* const> rows, std::span<float> sum) {
  float* out = sum.data();
  const std::size_t n = sum.size();
  for (const float* row : rows) {
    for (std::size_t i = 0; i < n; ++i) out[i] += row[i];
  }
}

[[gnu::always_inline]] inline void sum_scaled(const char* row, float scale, std::span<float> sum) {
  float* out = sum.data();
  const std::size_t n = sum.size();
  const auto* bytes = reinterpret_cast<const signed char*>(row);
  for (std::size_t i = 0; i < n; ++i) out[i] += scale * static_cast<float>(bytes[i]);
}

[[gnu::always_inline]] inline void run(const Recurrence& r, std::size_t words, bool backwards, const float* u,
                                       const float* x, std::size_t stride, std::span<float> memory, float* out) {
  constexpr std::size_t most = 256;  // units
  float forget[most];
  float reset[most];
  float* before = memory.data();
  float* now = memory.data() + r.units;
  std::fill_n(before, r.units, 0.0F);
  for (std::size_t k = 0; k < words; ++k) {
    const std::size_t t = backwards ? words - 1 - k : k;
    recur(r, u + t * 3 * stride, x + t * stride, before, now, forget, reset, out + t * stride);
    std::swap(before, now);
  }
}

#if defined(__x86_64__)
// AVX2 without fused multiplication, which would round differently.
#define ANNALS_WIDE [[gnu::target("avx2")]]

ANNALS_WIDE void wide_multiply_add(const Strided& a, std::size_t rows, std::size_t depth, const float* b,
                                   std::size_t columns, float* c) {
  kernel::multiply_add(a, rows, depth, b, columns, c);
}
ANNALS_WIDE void wide_sum_rows(std::span<const float* const> rows, std::span<float> sum) { sum_rows(rows, sum); }
ANNALS_WIDE void wide_sum_scaled(const char* row, float scale, std::span<float> sum) { sum_scaled(row, scale, sum); }
ANNALS_WIDE void wide_run(const Recurrence& r, std::size_t words, bool backwards, const float* u, const float* x,
                          std::size_t stride, std::span<float> memory, float* out) {
  run(r, words, backwards, u, x, stride, memory, out);
}
bool is_wide() { return __builtin_cpu_supports("avx2") != 0; }

#else
void wide_multiply_add(const Strided&, std::size_t, std::size_t, const float*, std::size_t, float*) {}
void wide_sum_rows(std::span<const float* const>, std::span<float>) {}
void wide_sum_scaled(const char*, float, std::span<float>) {}
void wide_run(const Recurrence&, std::size_t, bool, const float*, const float*, std::size_t, std::span<float>, float*) {
}
bool is_wide() { return false; }
#endif

}  // namespace

void multiply_add(const float* a, std::size_t rows, std::size_t depth, const float* b, std::size_t columns, float* c) {
  const Strided left{a, depth, 1};
  if (is_wide()) {
    wide_multiply_add(left, rows, depth, b, columns, c);
  } else {
    kernel::multiply_add(left, rows, depth, b, columns, c);
  }
}

void add_rows(std::span<const float* const> rows, std::span<float> sum) {
  is_wide() ? wide_sum_rows(rows, sum) : sum_rows(rows, sum);
}

void add_scaled(const char* row, float scale, std::span<float> sum) {
  is_wide() ? wide_sum_scaled(row, scale, sum) : sum_scaled(row, scale, sum);
}

void run_recurrence(const Recurrence& r, std::size_t words, bool backwards, const float* u, const float* x,
                    std::size_t stride, std::span<float> memory, float* out) {
  is_wide() ? wide_run(r, words, backwards, u, x, stride, memory, out)
            : run(r, words, backwards, u, x, stride, memory, out);
}

std::vector<float> to_floats(std::string_view array) {
  std::vector<float> out(array.size() / sizeof(float));
  if (!out.empty()) std::memcpy(out.data(), array.data(), out.size() * sizeof(float));
  return out;
}

}  // namespace annals
