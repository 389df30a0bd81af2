#include <CLI/CLI.hpp>
#include <memory>

#include "export/explanation.h"
#include "tools/annals/command.h"
#include "tools/annals/output.h"

namespace annals {
namespace {

struct Options {
  CommonOptions common;
  std::string event;
};

Exit run(const Options& o) {
  const InputOptions input = input_options(o.common);
  const Model model = load_model(o.common);
  Output out(o.common.output);
  Reporter reporter(o.common.quiet);
  Inputs inputs(o.common.inputs, input);
  std::size_t found = 0;
  const auto explain = [&](Outcome&& outcome) {
    if (outcome.error) return reporter.error(*outcome.error);
    reporter.notes(outcome.notes);
    const Analysis& a = outcome.analysis;
    if (o.event.empty()) out.write(explain_document(a));
    for (std::uint32_t i = 0; i < a.events.size(); ++i) {
      if (!o.event.empty() && !matches(a, {i}, o.event)) continue;
      ++found;
      out.write(explain_event(a, {i}, model.ontology()));
    }
  };
  analyze_all(model, inputs, job_count(o.common), {}, explain);
  reporter.finish();
  out.finish();
  if (!o.event.empty() && found == 0)
    throw UsageError("explain: no event '" + o.event + "'; try its number, id or trigger");
  return reporter.exit();
}

}  // namespace

void add_explain(CLI::App& app, Exit& exit) {
  CLI::App* command =
      app.add_subcommand("explain", "Why an event is what it is: sentence, tree, rule row, date derivation");
  const auto o = std::make_shared<Options>();
  add_common_options(*command, o->common, "Write here instead of standard output");
  command
      ->add_option("--event", o->event, "Only these events: a number, an id (or its beginning), or the trigger's word")
      ->type_name("EVENT");
  command->footer(
      "Examples:\n"
      "  annals explain --published 2022-01-27 talks.txt\n"
      "  annals explain --published 2022-01-27 talks.txt --event warned\n"
      "A rule such as en/event/actions.tsv:214 is a line of the tables; --data DIR lays your own over them.");
  command->callback([o, &exit] {
    // `annals explain INPUT EVENT`: a last argument that names no file is the event.
    std::vector<std::string>& inputs = o->common.inputs;
    std::error_code error;
    if (o->event.empty() && inputs.size() > 1 && inputs.back() != "-" &&
        !std::filesystem::exists(inputs.back(), error) && inputs.back().find_first_of("*?[/.") == std::string::npos) {
      o->event = inputs.back();
      inputs.pop_back();
    }
    exit = run(*o);
  });
}

}  // namespace annals
