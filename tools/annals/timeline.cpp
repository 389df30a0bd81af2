#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "export/dot.h"
#include "export/page.h"
#include "export/render.h"
#include "tools/annals/command.h"
#include "tools/annals/gather.h"
#include "tools/annals/output.h"

namespace annals {
namespace {

struct Options {
  CommonOptions common;
  std::string style = "automatic";
  std::string lanes = "state";
  std::string title;
  GraphOptions graph;
  std::size_t top = 0;
  std::size_t page = 0;
};

PictureOptions picture_options(const Options& o) {
  PictureOptions p;
  p.title = o.title;
  p.style = o.style == "sequence"   ? PictureStyle::sequence
            : o.style == "cards"    ? PictureStyle::cards
            : o.style == "overview" ? PictureStyle::overview
                                    : PictureStyle::automatic;
  p.lanes = o.lanes == "person" ? Lanes::person : o.lanes == "entity" ? Lanes::entity : Lanes::state;
  p.top = o.top;
  p.page = o.page;
  p.actors = o.graph.actors;
  p.from = day_option("--from", o.graph.from);
  p.to = day_option("--to", o.graph.to);
  return p;
}

std::string ending(const std::string& path) {
  if (path.empty() || path == "-") return ".dot";
  return std::filesystem::path(path).extension().string();
}

std::string draw(const EventGraph& graph, const PictureOptions& options, const std::string& kind) {
  if (kind == ".html") return to_html(graph, options);
  const std::string dot = to_dot(graph, options);
  if (kind == ".svg") return render(dot, PictureFormat::svg);
  if (kind == ".png") return render(dot, PictureFormat::png);
  if (kind == ".pdf") return render(dot, PictureFormat::pdf);
  return dot;
}

Exit run(const Options& o) {
  const PictureOptions options = picture_options(o);
  refuse_folder(o.common.output);
  const std::string kind = ending(o.common.output);
  static constexpr std::string_view kinds[] = {".dot", ".gv", ".svg", ".png", ".pdf", ".html"};
  if (std::find(std::begin(kinds), std::end(kinds), kind) == std::end(kinds))
    throw UsageError("timeline: the output's name must end in .dot, .svg, .png, .pdf or .html");
  Output out(o.common.output);
  Reporter reporter(o.common.quiet);
  GraphOptions all = o.graph;  // the picture itself chooses by actor and date, and says what it leaves out
  all.actors.clear();
  all.from.clear();
  all.to.clear();
  out.write(draw(gather(o.common, all, reporter), options, kind));
  out.finish();
  return reporter.exit();
}

}  // namespace

void add_timeline(CLI::App& app, Exit& exit) {
  CLI::App* command = app.add_subcommand("timeline", "A picture of the sequence of events, drawn with Graphviz");
  const auto o = std::make_shared<Options>();
  add_common_options(*command, o->common, "Write here; the ending chooses .dot .svg .png .pdf .html (default: DOT)");
  command
      ->add_option("--style", o->style,
                   "sequence: a lane for each actor; cards: one card for each event; overview: pairs by week")
      ->check(CLI::IsMember({"automatic", "sequence", "cards", "overview"}));
  command->add_option("--lanes", o->lanes, "What gets a lane: states and organizations, persons too, or every entity")
      ->check(CLI::IsMember({"state", "person", "entity"}));
  command->add_option("--title", o->title, "Title of the picture (default: the document's)")->type_name("TEXT");
  add_graph_options(*command, o->graph);
  command
      ->add_option("--top", o->top, "At most so many events, the most salient first; the picture says what is left out")
      ->type_name("N");
  command->add_option("--page", o->page, "Only this page of the picture, counted from 1")->type_name("N");
  command->footer(
      "Examples:\n"
      "  annals timeline --published 2022-01-27 talks.txt -o talks.svg\n"
      "  annals timeline dossier/ --actor Russia --from 2022-01-01 -o russia.png\n"
      "  annals timeline news/ --style overview -o news.pdf");
  command->callback([o, &exit] { exit = run(*o); });
}

}  // namespace annals
