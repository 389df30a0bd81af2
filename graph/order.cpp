#include "graph/order.h"

#include <algorithm>
#include <map>
#include <set>

namespace annals {
namespace {

std::uint32_t standing(const EventGraph& graph, std::uint32_t event) {
  const std::uint32_t into = graph.events()[event].merged_into;
  return into == nobody ? event : into;
}

std::vector<Moment> moments_of(const EventGraph& graph) {
  std::map<std::pair<date::sys_days, date::sys_days>, std::vector<std::uint32_t>> by_bounds;
  for (std::uint32_t i = 0; i < graph.events().size(); ++i) {
    const GraphEvent& e = graph.events()[i];
    if (e.merged_into == nobody && e.when && e.when->earliest && e.when->latest)
      by_bounds[{*e.when->earliest, *e.when->latest}].push_back(i);
  }
  std::vector<Moment> out;
  for (auto& [bounds, events] : by_bounds) out.push_back({bounds.first, bounds.second, std::move(events)});
  return out;
}

// Moments are sorted by their beginning: those that follow `m` directly begin after it has ended, and not after the
// first end among the later ones.
std::vector<std::pair<std::uint32_t, std::uint32_t>> reduced_pairs(const std::vector<Moment>& moments) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  std::vector<date::sys_days> first_end(moments.size());  // among this moment and all that begin later
  for (std::size_t i = moments.size(); i-- > 0;)
    first_end[i] = i + 1 < moments.size() ? std::min(moments[i].latest, first_end[i + 1]) : moments[i].latest;
  for (std::uint32_t m = 0; m < moments.size(); ++m) {
    const auto after = std::upper_bound(moments.begin(), moments.end(), moments[m].latest,
                                        [](date::sys_days day, const Moment& x) { return day < x.earliest; });
    if (after == moments.end()) continue;
    const auto begin = static_cast<std::uint32_t>(after - moments.begin());
    for (std::uint32_t next = begin; next < moments.size() && moments[next].earliest <= first_end[begin]; ++next)
      out.emplace_back(m, next);
  }
  return out;
}

bool ends_before(const GraphEvent& a, const GraphEvent& b) {
  return a.when && b.when && a.when->latest && b.when->earliest && *a.when->latest < *b.when->earliest;
}

// What the texts say about order, one document's sentences after another.
class Stated {
 public:
  // Nothing that is known already, nothing that would close a circle.
  void add(const GraphOrder& o) {
    if (o.first == o.second || reaches(o.first, o.second) || reaches(o.second, o.first)) return;
    after_[o.first].insert(o.second);
  }
  // Pairs that no longer way explains, in order.
  [[nodiscard]] std::vector<GraphOrder> reduced() const {
    std::vector<GraphOrder> out;
    for (const auto& [first, followers] : after_)
      for (const std::uint32_t second : followers)
        if (std::none_of(followers.begin(), followers.end(),
                         [&](std::uint32_t other) { return other != second && reaches(other, second); }))
          out.push_back({first, second, "before"});
    return out;
  }

 private:
  static constexpr std::size_t most_visited = 1000;  // of a chain; longer ones are not reduced further
  [[nodiscard]] bool reaches(std::uint32_t from, std::uint32_t to) const {
    std::vector<std::uint32_t> stack{from};
    std::set<std::uint32_t> seen;
    while (!stack.empty() && seen.size() < most_visited) {
      const std::uint32_t at = stack.back();
      stack.pop_back();
      if (at == to) return true;
      if (!seen.insert(at).second) continue;
      if (const auto next = after_.find(at); next != after_.end())
        stack.insert(stack.end(), next->second.begin(), next->second.end());
    }
    return false;
  }
  std::map<std::uint32_t, std::set<std::uint32_t>> after_;
};

}  // namespace

PartialOrder partial_order(const EventGraph& graph) {
  PartialOrder out;
  out.moments = moments_of(graph);
  out.before = reduced_pairs(out.moments);
  Stated stated;
  for (const GraphOrder& o : graph.order()) {
    const std::uint32_t first = standing(graph, o.first);
    const std::uint32_t second = standing(graph, o.second);
    const GraphEvent& a = graph.events()[first];
    const GraphEvent& b = graph.events()[second];
    if (o.relation == "before" && !ends_before(a, b) && !ends_before(b, a)) stated.add({first, second, o.relation});
  }
  out.stated = stated.reduced();
  return out;
}

}  // namespace annals
