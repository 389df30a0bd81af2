#include <CLI/CLI.hpp>
#include <memory>

#include "export/graph_formats.h"
#include "export/stats.h"
#include "tools/annals/command.h"
#include "tools/annals/gather.h"
#include "tools/annals/output.h"

namespace annals {
namespace {

struct Options {
  CommonOptions common;
  GraphOptions graph;
  bool stats = false;
  std::string format;
  std::string view = "actors";
  std::string edges = "both";
  std::string title;
};

Format chosen_format(const Options& o) {
  if (!o.format.empty()) {
    if (const std::optional<Format> f = format_named(o.format)) return *f;
    std::string names;
    for (const std::string_view name : format_names()) names += (names.empty() ? "" : " ") + std::string(name);
    throw UsageError("graph: unknown format '" + o.format + "'; use one of: " + names);
  }
  if (o.common.output.empty() || o.common.output == "-") return Format::node_link;
  if (const std::optional<Format> f = format_of(o.common.output)) return *f;
  throw UsageError("graph: the format of '" + o.common.output + "' is unknown; name it with --format");
}

Exit run_stats(const Options& o) {
  Output out(o.common.output);
  Reporter reporter(o.common.quiet);
  out.write(stats_text(gather(o.common, o.graph, reporter)));
  out.finish();
  return reporter.exit();
}

Exit run(const Options& o) {
  if (o.stats) return run_stats(o);
  refuse_folder(o.common.output);
  const Format format = chosen_format(o);
  ExportOptions options;
  options.title = o.title;
  options.view = o.view == "events" ? View::events : View::actors;
  options.arrays = o.edges == "edges" ? EdgeArrays::edges : o.edges == "links" ? EdgeArrays::links : EdgeArrays::both;
  std::vector<OutputFile> files{{o.common.output, format}};
  if (!o.common.output.empty()) files = output_files(o.common.output, format);
  std::vector<std::unique_ptr<Output>> outputs;
  for (const OutputFile& file : files) outputs.push_back(std::make_unique<Output>(file.path));
  Reporter reporter(o.common.quiet);
  const EventGraph graph = gather(o.common, o.graph, reporter);
  for (std::size_t i = 0; i < files.size(); ++i) outputs[i]->write(export_graph(graph, files[i].format, options));
  for (const auto& output : outputs) output->finish();
  return reporter.exit();
}

}  // namespace

void add_graph(CLI::App& app, Exit& exit) {
  CLI::App* command = app.add_subcommand("graph", "A knowledge graph: actors as nodes, dated actions as edges");
  const auto o = std::make_shared<Options>();
  add_common_options(*command, o->common,
                     "Write here; the ending chooses the format (default: JSON on standard output)");
  add_graph_options(*command, o->graph);
  command->add_flag("--stats", o->stats,
                    "Print tables instead: central actors, who did how much to whom, months, storylines");
  std::string names;
  for (const std::string_view name : format_names()) names += " " + std::string(name);
  command->add_option("--format", o->format, "Format, whatever the ending:" + names)->type_name("NAME");
  command
      ->add_option("--view", o->view,
                   "actors: an edge for each actor and target; events: events are nodes, roles are edges")
      ->check(CLI::IsMember({"actors", "events"}));
  command->add_option("--json-edges", o->edges, "Which arrays of edges JSON holds; only 'both' loads in every NetworkX")
      ->check(CLI::IsMember({"both", "edges", "links"}));
  command->add_option("--title", o->title, "Title written into the graph")->type_name("TEXT");
  command->footer(
      "Examples:\n"
      "  annals graph --published 2022-01-27 talks.txt -o talks.json\n"
      "  annals graph news/ -o news.gexf\n"
      "  annals graph news/ --view events -o events.graphml\n"
      "In Python: networkx.node_link_graph(json.load(open('talks.json'))). Formats: docs/formats/");
  command->callback([o, &exit] { exit = run(*o); });
}

}  // namespace annals
