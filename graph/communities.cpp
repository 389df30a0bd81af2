#include "graph/communities.h"

#include <algorithm>
#include <numeric>

namespace annals {
namespace {

constexpr int most_rounds = 20;
constexpr int most_levels = 10;

using Neighbours = std::vector<std::vector<std::pair<std::uint32_t, double>>>;

// Moves each vertex to the neighbouring community that gains most modularity, until none moves. Loops are inner ties of
// a community that is a vertex of this level: they count twice in its strength.
std::vector<std::uint32_t> move_vertices(std::uint32_t n, const Ties& ties) {
  Neighbours neighbours(n);
  std::vector<double> strength(n, 0);
  double all = 0;
  for (const auto& [pair, weight] : ties) {
    strength[pair.first] += weight;
    strength[pair.second] += weight;
    all += 2 * weight;
    if (pair.first == pair.second) continue;
    neighbours[pair.first].emplace_back(pair.second, weight);
    neighbours[pair.second].emplace_back(pair.first, weight);
  }
  std::vector<std::uint32_t> of(n);
  std::iota(of.begin(), of.end(), 0U);
  std::vector<double> total = strength;
  std::vector<double> to(n, 0);
  for (int round = 0, moved = 1; round < most_rounds && moved > 0; ++round) {
    moved = 0;
    for (std::uint32_t v = 0; v < n; ++v) {
      if (neighbours[v].empty()) continue;
      for (const auto& [u, weight] : neighbours[v]) to[of[u]] += weight;
      const std::uint32_t old = of[v];
      total[old] -= strength[v];
      const auto gain = [&](std::uint32_t c) { return to[c] - total[c] * strength[v] / all; };
      std::uint32_t best = old;
      double most = gain(old);
      for (const auto& [u, weight] : neighbours[v]) {
        const double g = gain(of[u]);
        if (g > most + 1e-12 || (g > most - 1e-12 && of[u] < best)) most = g, best = of[u];
      }
      for (const auto& [u, weight] : neighbours[v]) to[of[u]] = 0;
      total[best] += strength[v];
      of[v] = best;
      moved += best != old ? 1 : 0;
    }
  }
  return of;
}

}  // namespace

std::vector<std::uint32_t> by_size(const std::vector<std::uint32_t>& group_of) {
  std::map<std::uint32_t, std::pair<std::uint32_t, std::uint32_t>> groups;  // size, first member
  for (std::uint32_t v = 0; v < group_of.size(); ++v) ++groups.try_emplace(group_of[v], 0, v).first->second.first;
  std::vector<std::uint32_t> order;
  for (const auto& group : groups) order.push_back(group.first);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto& x = groups[a];
    const auto& y = groups[b];
    return x.first != y.first ? x.first > y.first : x.second < y.second;
  });
  std::map<std::uint32_t, std::uint32_t> number;
  for (std::uint32_t i = 0; i < order.size(); ++i) number[order[i]] = i;
  std::vector<std::uint32_t> out;
  for (const std::uint32_t g : group_of) out.push_back(number[g]);
  return out;
}

std::vector<std::uint32_t> communities(std::uint32_t n, const Ties& ties) {
  std::vector<std::uint32_t> of(n);
  std::iota(of.begin(), of.end(), 0U);
  Ties level = ties;
  std::uint32_t size = n;
  for (int i = 0; i < most_levels; ++i) {
    const std::vector<std::uint32_t> moved = by_size(move_vertices(size, level));
    const std::uint32_t next = moved.empty() ? 0 : *std::max_element(moved.begin(), moved.end()) + 1;
    for (std::uint32_t& c : of) c = moved[c];
    if (next == size) break;
    Ties coarse;
    for (const auto& [pair, weight] : level) coarse[std::minmax(moved[pair.first], moved[pair.second])] += weight;
    level = std::move(coarse);
    size = next;
  }
  return by_size(of);
}

}  // namespace annals
