#pragma once
#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/document/analysis.h"
#include "core/entity/lexicon.h"
#include "core/ontology/ontology.h"

namespace annals {

// What is known of one entity while phrases join it.
struct Cluster {
  Sort sort = Sort::unknown;
  Gender gender = Gender::any;
  Number number = Number::any;
  ActorId actor;
  ActorId affiliation;
  RoleId role;                         // the first role it was described with
  std::vector<std::uint32_t> roles;    // all of them, by value, without repetition
  std::string office;                  // "Kremlin spokesman"
  std::vector<std::uint32_t> phrases;  // in the order of joining
  std::vector<std::uint32_t> members;  // clusters, for "both sides"
  std::vector<std::string> why;
  std::uint32_t last = 0;  // the last phrase that joined
  bool named = false;
};

// The entities of a document in the making. A phrase joins one cluster; clusters of names may be merged.
class Clusters {
 public:
  std::uint32_t add();
  [[nodiscard]] Cluster& operator[](std::uint32_t c) { return clusters_[c]; }
  [[nodiscard]] const Cluster& operator[](std::uint32_t c) const { return clusters_[c]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(clusters_.size()); }
  // Adds a line to `why` unless the same line was added to the same cluster before.
  void explain(std::uint32_t cluster, std::string line);

 private:
  std::vector<Cluster> clusters_;
  std::unordered_set<std::uint64_t> said_;
};

}  // namespace annals
