#pragma once
#include <cstdint>
#include <map>
#include <vector>

namespace annals {

// Undirected ties with weights: pairs (a, b) with a < b.
using Ties = std::map<std::pair<std::uint32_t, std::uint32_t>, double>;

// A community for each of n vertices, by greedy modularity (the Louvain method), visiting vertices in their order: the
// same ties give the same communities. Numbered by size, the largest 0, then by their first vertex; those without ties
// stand alone.
std::vector<std::uint32_t> communities(std::uint32_t n, const Ties& ties);

// Renumbers groups: the largest 0, then by first member.
std::vector<std::uint32_t> by_size(const std::vector<std::uint32_t>& group_of);

}  // namespace annals
