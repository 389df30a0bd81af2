#include "export/timeline_salience.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace annals {
namespace {

constexpr std::array<double, action_classes> class_weight{0.5, 1.6, 2.4, 2.2, 2.8};
constexpr double statement_weight = 0.9;
constexpr double repeated = 0.85;  // factor for each earlier event of the same parties and class

using Speaking = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;  // document, sentence, speaker

double weight(const EventGraph& graph, const StoryEvent& s, const std::set<Speaking>& reported) {
  const GraphEvent& e = graph.events()[s.event];
  const bool statement = e.action.root == "01";
  double w = statement ? statement_weight : class_weight[static_cast<std::size_t>(s.action)];
  if (e.action.has_goldstein) w += std::abs(e.action.goldstein) / 10;
  if (!s.targets.empty() && !s.actors.empty()) w += 1.2;
  if (s.actors.size() > 1 && e.mutual) w += 1.2;
  if (s.targets.empty() && s.actors.empty()) w *= 0.4;
  switch (e.modality) {
    case Modality::actual:
      break;
    case Modality::planned:
      w *= 0.95;
      break;
    case Modality::possible:
      w *= 0.7;
      break;
    case Modality::negated:
      w *= 0.75;
      break;
  }
  switch (e.basis) {
    case DateBasis::expression:
      w *= 1.15;
      break;
    case DateBasis::context:
      break;
    case DateBasis::publication:
      w *= 0.95;
      break;
    case DateBasis::none:
      w *= 0.6;
      break;
  }
  const auto blanks = static_cast<double>(std::count(e.clause.begin(), e.clause.end(), ' '));
  if (!e.clause.empty()) w *= std::min(1.0, 0.55 + 0.15 * blanks);  // one or two words tell a reader little
  if (e.confidence > 0) w *= 0.6 + 0.4 * std::min(e.confidence, 1.0);
  w *= 1 + 0.25 * std::log2(std::max<std::uint32_t>(e.sources, 1));
  w *= 1.1 - 0.2 * std::min(1.0, e.sentence_index / 40.0);
  const bool told = std::any_of(e.actors.begin(), e.actors.end(), [&](std::uint32_t a) {
    return reported.count({e.document, e.sentence_index, a}) > 0;
  });
  return statement && told ? w * 0.35 : w;
}

}  // namespace

void weigh(const EventGraph& graph, std::vector<StoryEvent>& events) {
  std::set<Speaking> reported;
  for (const GraphEvent& e : graph.events()) {
    if (e.speaker != nobody) reported.insert({e.document, e.sentence_index, e.speaker});
  }
  for (StoryEvent& s : events) s.salience = weight(graph, s, reported);
  std::vector<std::size_t> order(events.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return events[a].salience > events[b].salience; });
  std::map<std::tuple<std::vector<std::uint32_t>, std::vector<std::uint32_t>, ActionClass>, int> seen;
  for (const std::size_t i : order) {
    StoryEvent& s = events[i];
    s.salience *= std::pow(repeated, seen[{s.actors, s.targets, s.action}]++);
  }
}

}  // namespace annals
