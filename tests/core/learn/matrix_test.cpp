#include "core/learn/matrix.h"

#include <doctest/doctest.h>

#include <vector>

#include "core/base/hash.h"

using namespace annals;

namespace {

std::vector<float> numbers(std::size_t count, std::uint64_t seed) {
  std::vector<float> out(count);
  for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<float>(mix(seed + i) % 2001) / 1000.0F - 1.0F;
  return out;
}

}  // namespace

TEST_SUITE("learn") {
  TEST_CASE("a product is the same to the last bit as one summed in order") {
    struct Case {
      std::size_t rows, depth, columns;
    };
    for (const Case c : {Case{1, 128, 104}, Case{1, 7, 8}, Case{5, 33, 24}, Case{37, 128, 384}, Case{9, 600, 16}}) {
      CAPTURE(c.rows);
      CAPTURE(c.columns);
      const std::vector<float> a = numbers(c.rows * c.depth, 1);
      const std::vector<float> b = numbers(c.depth * c.columns, 2);
      std::vector<float> expected = numbers(c.rows * c.columns, 3);
      std::vector<float> product = expected;
      for (std::size_t i = 0; i < c.rows; ++i) {
        for (std::size_t j = 0; j < c.columns; ++j) {
          float sum = expected[i * c.columns + j];
          for (std::size_t k = 0; k < c.depth; ++k) {
            const volatile float term = a[i * c.depth + k] * b[k * c.columns + j];
            sum = sum + term;
          }
          expected[i * c.columns + j] = sum;
        }
      }
      multiply_add(a.data(), c.rows, c.depth, b.data(), c.columns, product.data());
      CHECK(product == expected);
    }
  }

  TEST_CASE("a recurrence read backwards is the recurrence of the words turned round") {
    constexpr std::size_t words = 5, units = 16;
    const std::vector<float> gates = numbers(4 * units, 4);
    const Recurrence r{units, gates.data(), gates.data() + units, gates.data() + 2 * units, gates.data() + 3 * units};
    const std::vector<float> u = numbers(words * 3 * units, 5);
    const std::vector<float> x = numbers(words * units, 6);
    std::vector<float> turned_u(u.size()), turned_x(x.size()), out(x.size()), turned_out(x.size()), memory(2 * units);
    for (std::size_t t = 0; t < words; ++t) {
      for (std::size_t k = 0; k < 3 * units; ++k) turned_u[t * 3 * units + k] = u[(words - 1 - t) * 3 * units + k];
      for (std::size_t k = 0; k < units; ++k) turned_x[t * units + k] = x[(words - 1 - t) * units + k];
    }
    run_recurrence(r, words, true, u.data(), x.data(), units, memory, out.data());
    run_recurrence(r, words, false, turned_u.data(), turned_x.data(), units, memory, turned_out.data());
    for (std::size_t t = 0; t < words; ++t) {
      for (std::size_t k = 0; k < units; ++k) CHECK(out[t * units + k] == turned_out[(words - 1 - t) * units + k]);
    }
    CHECK(out != x);
  }
}
