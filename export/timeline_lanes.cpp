#include "export/timeline_lanes.h"

#include <algorithm>
#include <utility>

namespace annals {
namespace {

// Total length of all arrows, for a symmetric matrix of dealings.
double arrow_length_of(const std::vector<std::size_t>& order, const std::vector<std::vector<double>>& dealings) {
  double sum = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t j = i + 1; j < order.size(); ++j) sum += dealings[order[i]][order[j]] * static_cast<double>(j - i);
  }
  return sum;
}

// Moves one lane at a time to where the arrows get shortest, until nothing improves. Lanes are few.
void shorten(std::vector<std::size_t>& order, const std::vector<std::vector<double>>& dealings) {
  double best = arrow_length_of(order, dealings);
  for (int round = 0; round < 20; ++round) {
    bool improved = false;
    for (std::size_t from = 0; from < order.size(); ++from) {
      for (std::size_t to = 0; to < order.size(); ++to) {
        std::vector<std::size_t> moved = order;
        moved.erase(moved.begin() + static_cast<std::ptrdiff_t>(from));
        moved.insert(moved.begin() + static_cast<std::ptrdiff_t>(to), order[from]);
        const double length = arrow_length_of(moved, dealings);
        if (length + 1e-9 >= best) continue;
        best = length;
        order = std::move(moved);
        improved = true;
      }
    }
    if (!improved) return;
  }
}

}  // namespace

std::vector<std::size_t> LaneOrder::columns_of(const std::vector<std::uint32_t>& lanes_of_event) const {
  std::vector<std::size_t> out;
  for (const std::uint32_t lane : lanes_of_event) out.push_back(column[lane] == others ? lanes.size() : column[lane]);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

LaneOrder order_lanes(const Story& story, std::size_t most) {
  std::vector<double> business(story.lanes.size());
  for (const StoryEvent& e : story.events) {
    for (const std::uint32_t a : e.actors) business[a] += 1;
    for (const std::uint32_t t : e.targets) business[t] += 1;
  }
  // Whoever is only described ("diplomatic families") stands behind those who have a name.
  for (std::size_t i = 0; i < business.size(); ++i) {
    const std::string& label = story.lanes[i].label;
    const bool described = story.lanes[i].kind == "group" || (!label.empty() && label[0] >= 'a' && label[0] <= 'z');
    if (described) business[i] /= 2.5;
  }
  std::vector<std::uint32_t> busy;
  for (std::uint32_t i = 0; i < business.size(); ++i) {
    if (business[i] > 0) busy.push_back(i);
  }
  std::stable_sort(busy.begin(), busy.end(), [&](auto a, auto b) { return business[a] > business[b]; });
  LaneOrder out;
  out.has_others = busy.size() > most;
  if (out.has_others) busy.resize(most);
  out.has_others = out.has_others || std::any_of(story.events.begin(), story.events.end(), [](const StoryEvent& e) {
                     return e.actors.empty() && e.targets.empty();
                   });

  std::vector<std::size_t> rank(story.lanes.size(), LaneOrder::others);
  for (std::size_t i = 0; i < busy.size(); ++i) rank[busy[i]] = i;
  std::vector<std::vector<double>> dealings(busy.size(), std::vector<double>(busy.size()));
  const auto meet = [&](std::uint32_t a, std::uint32_t b, double weight) {
    if (rank[a] == LaneOrder::others || rank[b] == LaneOrder::others) return;
    dealings[rank[a]][rank[b]] += weight;
    dealings[rank[b]][rank[a]] += weight;
  };
  for (const StoryEvent& e : story.events) {
    for (std::size_t i = 0; i < e.actors.size(); ++i) {
      for (const std::uint32_t t : e.targets) meet(e.actors[i], t, 1);
      for (std::size_t j = i + 1; j < e.actors.size(); ++j) meet(e.actors[i], e.actors[j], 0.5);
    }
  }
  std::vector<std::size_t> order(busy.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  shorten(order, dealings);
  // The busiest lane stands in the left half, where reading begins.
  const auto first = std::find(order.begin(), order.end(), std::size_t{0});
  if (static_cast<std::size_t>(first - order.begin()) * 2 > order.size()) std::reverse(order.begin(), order.end());
  out.column.assign(story.lanes.size(), LaneOrder::others);
  for (const std::size_t i : order) {
    out.column[busy[i]] = out.lanes.size();
    out.lanes.push_back(busy[i]);
  }
  return out;
}

}  // namespace annals
