#include "export/stats.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/day.h"
#include "export/safe_text.h"
#include "graph/analysis.h"

namespace annals {
namespace {

std::string fixed(double number, int digits) {
  std::array<char, 64> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed, digits).ptr;
  return {buffer.data(), end};
}

std::string name(const EventGraph& graph, std::uint32_t actor) {
  return shorten(clean_text(actor_label(graph, actor)), 60);
}

// A heading with what is shown of how many.
void heading(std::string& out, std::string_view title, std::size_t shown, std::size_t all, std::string_view columns) {
  ((out += "\n# ") += title) += ": " + std::to_string(shown) + " of " + std::to_string(all) + " shown\n";
  (out += columns) += '\n';
}

void sizes(std::string& out, const EventGraph& graph) {
  std::size_t merged = 0;
  std::size_t dated = 0;
  std::size_t actual = 0;
  for (const GraphEvent& e : graph.events()) {
    merged += e.merged_into != nobody ? 1U : 0U;
    if (e.merged_into != nobody) continue;
    dated += e.when && e.basis != DateBasis::none ? 1U : 0U;
    actual += e.modality == Modality::actual ? 1U : 0U;
  }
  out += "# graph\n";
  out += "documents\t" + std::to_string(graph.documents().size()) + '\n';
  out += "actors\t" + std::to_string(graph.actors().size()) + '\n';
  out += "event records\t" + std::to_string(graph.events().size()) + '\n';
  out += "happenings\t" + std::to_string(graph.events().size() - merged) + '\n';
  out += "of which dated\t" + std::to_string(dated) + '\n';
  out += "of which actual\t" + std::to_string(actual) + "\n";
  out += "reported more than once\t" + std::to_string(graph.happenings().size()) + '\n';
  const auto disputed = [](const Happening& h) { return !h.contested.empty(); };
  const auto contested = std::count_if(graph.happenings().begin(), graph.happenings().end(), disputed);
  out += "contested\t" + std::to_string(contested) + '\n';
  out += "\nThe tables below count actual happenings between known actors.\n";
}

void actors(std::string& out, const EventGraph& graph, std::size_t top) {
  std::vector<ActorMeasures> all = actor_measures(graph);
  std::stable_sort(all.begin(), all.end(), [](const ActorMeasures& a, const ActorMeasures& b) {
    return a.acted + a.suffered > b.acted + b.suffered;
  });
  const std::size_t shown = std::min(top, all.size());
  heading(out, "actors", shown, all.size(),
          "actor\tacted\ttarget\tdegree\tbetweenness\tpagerank\tcomponent\tcommunity");
  for (std::size_t i = 0; i < shown; ++i) {
    const ActorMeasures& m = all[i];
    out += name(graph, m.actor) + '\t' + std::to_string(m.acted) + '\t' + std::to_string(m.suffered) + '\t' +
           std::to_string(m.degree) + '\t' + fixed(m.betweenness, 3) + '\t' + fixed(m.pagerank, 3) + '\t' +
           std::to_string(m.component) + '\t' + std::to_string(m.community) + '\n';
  }
}

void pairs(std::string& out, const EventGraph& graph, std::size_t top) {
  const std::vector<PairCounts> all = who_whom(graph);
  const std::size_t shown = std::min(top, all.size());
  heading(out, "who to whom", shown, all.size(),
          "actor\ttarget\thappenings\tverbal cooperation\tmaterial cooperation\tverbal conflict\tmaterial "
          "conflict\tgoldstein");
  for (std::size_t i = 0; i < shown; ++i) {
    out += name(graph, all[i].source) + '\t' + name(graph, all[i].target) + '\t' + std::to_string(all[i].count);
    for (int quad = 1; quad <= 4; ++quad) out += '\t' + std::to_string(all[i].quads[quad]);
    out += '\t' + fixed(all[i].goldstein, 1) + '\n';
  }
}

void stories(std::string& out, const EventGraph& graph, std::size_t top) {
  const std::vector<Storyline> all = storylines(graph);
  const std::size_t shown = std::min(top, all.size());
  heading(out, "storylines", shown, all.size(), "first\tlast\thappenings\tactors");
  for (std::size_t i = 0; i < shown; ++i) {
    const Storyline& s = all[i];
    out += (s.first ? to_string(*s.first) : "") + '\t' + (s.last ? to_string(*s.last) : "") + '\t' +
           std::to_string(s.events.size()) + '\t';
    for (std::size_t k = 0; k < s.actors.size() && k < 6; ++k) out += (k > 0 ? ", " : "") + name(graph, s.actors[k]);
    out += s.actors.size() > 6 ? " and " + std::to_string(s.actors.size() - 6) + " more\n" : "\n";
  }
}

void months(std::string& out, const EventGraph& graph) {
  const std::vector<MonthCounts> all = monthly_counts(graph);
  heading(out, "months", all.size(), all.size(), "month\tcooperation\tconflict\tgoldstein\tdocuments");
  for (const MonthCounts& m : all) {
    const auto first = make_day(m.year, static_cast<int>(m.month), 1);
    out += (first ? to_string(*first).substr(0, 7) : "") + '\t' + std::to_string(m.cooperation) + '\t' +
           std::to_string(m.conflict) + '\t' + fixed(m.goldstein, 1) + '\t' + std::to_string(m.documents) + '\n';
  }
}

}  // namespace

std::string stats_text(const EventGraph& graph, const StatsOptions& options) {
  std::string out;
  sizes(out, graph);
  actors(out, graph, options.top);
  pairs(out, graph, options.top);
  stories(out, graph, options.top);
  months(out, graph);
  return out;
}

}  // namespace annals
