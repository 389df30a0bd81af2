#include "tools/annals/gather.h"

#include <CLI/CLI.hpp>

#include "core/base/day.h"
#include "export/json_read.h"
#include "graph/filter.h"

namespace annals {
namespace {

constexpr std::size_t largest_graph = std::size_t{4} << 30;  // bytes of a JSON file

bool is_graph(const std::string& input) { return input.size() > 5 && input.compare(input.size() - 5, 5, ".json") == 0; }

// Takes the graphs out of the inputs.
void read_graphs(std::vector<std::string>& inputs, EventGraph& graph, Reporter& reporter) {
  std::vector<std::string> rest;
  for (std::string& input : inputs) {
    if (!is_graph(input)) {
      rest.push_back(std::move(input));
      continue;
    }
    ByteSource source;
    std::string text;
    std::string why;
    if (!source.open(input, why) || !source.read_all(text, largest_graph, why)) {
      reporter.error({input, input, 0, 0, "unreadable", why});
      continue;
    }
    try {
      graph.add(read_graph(text, input));
    } catch (const Error& error) {
      reporter.error({input, input, 0, 0, "bad-graph", error.diagnostics().front().message});
    }
  }
  inputs = std::move(rest);
}

}  // namespace

std::optional<date::sys_days> day_option(const std::string& name, const std::string& text) {
  if (text.empty()) return {};
  const std::optional<date::sys_days> day = parse_day(text);
  if (!day) throw UsageError(name + ": '" + text + "' is no date; write it as 2022-01-27");
  return day;
}

void add_graph_options(CLI::App& command, GraphOptions& o) {
  command.add_option("--actor", o.actors, "Only events with this actor: name, alias or id (repeatable)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  command.add_option("--from", o.from, "Only events that may have happened on or after this day")->type_name("DATE");
  command.add_option("--to", o.to, "Only events that may have happened on or before this day")->type_name("DATE");
  command
      .add_option("--min-confidence", o.min_confidence, "Only events at least this certain to be read rightly, 0 to 1")
      ->type_name("SHARE")
      ->check(CLI::Range(0.0, 1.0));
  command.add_flag("--no-merge", o.no_merge, "Keep every report of a happening as an event of its own");
}

EventGraph gather(const CommonOptions& options, const GraphOptions& graph_options, Reporter& reporter) {
  GraphFilter filter{graph_options.actors, day_option("--from", graph_options.from),
                     day_option("--to", graph_options.to), graph_options.min_confidence};
  const InputOptions input = input_options(options);
  EventGraph graph;
  std::vector<std::string> paths = options.inputs;
  read_graphs(paths, graph, reporter);
  if (!paths.empty()) {
    const Model model = load_model(options);
    Inputs inputs(paths, input);
    analyze_all(model, inputs, job_count(options), {}, [&](Outcome&& outcome) {
      if (outcome.error) return reporter.error(*outcome.error);
      reporter.notes(outcome.notes);
      graph.add(outcome.analysis, model.ontology());
    });
  }
  reporter.finish();
  const std::size_t all = graph.events().size();
  if (!filter.actors.empty() || filter.from || filter.to || filter.min_confidence > 0) graph = filtered(graph, filter);
  if (!graph_options.no_merge) graph.merge_happenings();
  if (graph.events().size() < all)
    reporter.say(std::to_string(graph.events().size()) + " of " + std::to_string(all) + " events chosen");
  return graph;
}

}  // namespace annals
