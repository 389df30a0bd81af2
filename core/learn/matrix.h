#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/learn/recurrence.h"

namespace annals {

// The arithmetic of the neural models. Each function uses the widest vectors of the machine, with the same result on
// every machine: sums run in a fixed order, nothing is fused.

// c += a * b for matrices stored row by row: a is rows x depth, b depth x columns, columns a multiple of 8.
void multiply_add(const float* a, std::size_t rows, std::size_t depth, const float* b, std::size_t columns, float* c);

// sum += each of `rows`, each as long as `sum`.
void add_rows(std::span<const float* const> rows, std::span<float> sum);

// sum += scale * row.
void add_scaled(const char* row, float scale, std::span<float> sum);

// Runs a recurrence over `words` words, backwards or forwards. Word t has its u at u + t * 3 * stride, x and out at t *
// stride; `memory` has two words' room.
void run_recurrence(const Recurrence& r, std::size_t words, bool backwards, const float* u, const float* x,
                    std::size_t stride, std::span<float> memory, float* out);

// The numbers of an array of a weights file, which may lie at any address.
std::vector<float> to_floats(std::string_view array);

}  // namespace annals
