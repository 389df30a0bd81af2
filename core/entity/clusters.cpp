#include "core/entity/clusters.h"

#include <utility>

#include "core/base/hash.h"

namespace annals {

std::uint32_t Clusters::add() {
  clusters_.emplace_back();
  return size() - 1;
}

void Clusters::explain(std::uint32_t cluster, std::string line) {
  if (said_.insert(hash_bytes(line, mix(cluster))).second) clusters_[cluster].why.push_back(std::move(line));
}

}  // namespace annals
