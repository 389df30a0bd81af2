#pragma once
#include <cstddef>

namespace annals {

// The element-wise part of a simple recurrent unit (Lei et al. 2018), the same for run time and training. For each
// unit:
//   f = gate(u_f + v_f * c' + b_f)   r = gate(u_r + v_r * c' + b_r)   c = f * c' + (1 - f) * u_z   h = r * c + (1 - r)
//   * x
// where c' is the memory at the neighbouring word. The gate is a sigmoid made of one division, so that it is the same
// everywhere.
[[gnu::always_inline]] inline float gate(float x) { return 0.5F + 0.5F * x / (1.0F + __builtin_fabsf(x)); }

// Pointers to the numbers of one direction of a layer, `units` each.
struct Recurrence {
  std::size_t units;
  const float* v_forget;
  const float* v_reset;
  const float* b_forget;
  const float* b_reset;
};

// One word: `u` holds u_z, u_f, u_r one after the other; `x` the unit's own input; `before` is c', and none of the
// results may lie on top of it or of each other.
[[gnu::always_inline]] inline void recur(const Recurrence& r, const float* __restrict u, const float* __restrict x,
                                         const float* __restrict before, float* __restrict memory,
                                         float* __restrict forget, float* __restrict reset, float* __restrict out) {
  const std::size_t n = r.units;
  for (std::size_t h = 0; h < n; ++h) {
    const float f = gate(u[n + h] + r.v_forget[h] * before[h] + r.b_forget[h]);
    const float g = gate(u[2 * n + h] + r.v_reset[h] * before[h] + r.b_reset[h]);
    const float now = f * before[h] + (1.0F - f) * u[h];
    forget[h] = f;
    reset[h] = g;
    memory[h] = now;
    out[h] = g * now + (1.0F - g) * x[h];
  }
}

}  // namespace annals
