#include <CLI/CLI.hpp>
#include <memory>

#include "export/conllu.h"
#include "export/json_text.h"
#include "export/records.h"
#include "tools/annals/command.h"
#include "tools/annals/output.h"

namespace annals {
namespace {

struct Options {
  CommonOptions common;
  bool layers = false;
  bool conllu = false;
  bool text = false;
  bool stdin_jsonl = false;
};

// {"id":...,"error":{"code":...,"message":...}} or {"id":...,"events":[...]}: the answers of the cluster worker.
std::string worker_line(const Outcome& outcome) {
  JsonText json;
  json.open_object().field("id", std::string_view(outcome.id));
  if (outcome.error) {
    json.key("error").open_object().field("code", std::string_view(outcome.error->code));
    json.field("message", std::string_view(outcome.error->message)).close_object().close_object();
    return std::string(json.text()) + '\n';
  }
  std::string line(json.text());
  line += ",\"events\":[";
  for (const char c : outcome.rendered) line += c == '\n' ? ',' : c;
  if (line.back() == ',') line.pop_back();
  return line + "]}\n";
}

Exit run(const Options& o) {
  InputOptions input = input_options(o.common);
  input.stdin_records = o.stdin_jsonl;
  const Model model = load_model(o.common);
  Output out(o.common.output);
  Reporter reporter(o.common.quiet || o.stdin_jsonl);
  Inputs inputs(o.stdin_jsonl ? std::vector<std::string>{"-"} : o.common.inputs, input);
  const RecordOptions records{o.layers};
  const auto render = [&](const Analysis& a) {
    if (o.text) return a.document.text;
    return o.conllu ? to_conllu(a) : to_records(a, model.ontology(), records);
  };
  analyze_all(model, inputs, job_count(o.common), render, [&](Outcome&& outcome) {
    if (o.stdin_jsonl) {
      out.write(worker_line(outcome));
      return;
    }
    if (outcome.error) reporter.error(*outcome.error);
    reporter.notes(outcome.notes);
    out.write(outcome.rendered);
  });
  reporter.finish();
  out.finish();
  return o.stdin_jsonl ? Exit::done : reporter.exit();
}

}  // namespace

void add_extract(CLI::App& app, Exit& exit) {
  CLI::App* command =
      app.add_subcommand("extract", "Events as JSON Lines: who did what to whom, when, and who says so");
  const auto o = std::make_shared<Options>();
  add_common_options(*command, o->common, "Write here instead of standard output");
  command->get_option("INPUT")->required(false);
  command->add_flag("--layers", o->layers, "Also records of type sentence, timex and entity");
  command->add_flag("--conllu", o->conllu, "Print the syntax layer as CoNLL-U instead");
  command->add_flag("--text", o->text, "Print the plain text that offsets count in (of web pages, say) instead");
  command->add_flag(
      "--stdin-jsonl", o->stdin_jsonl,
      "Worker for clusters: one JSON document a line in, one result line out, in order; bad lines are results too");
  command->footer(
      "Examples:\n"
      "  annals extract --published 2022-01-27 talks.txt > events.jsonl\n"
      "  annals extract news/ --layers -o layers.jsonl\n"
      "  zcat corpus.jsonl.gz | annals extract --stdin-jsonl > results.jsonl\n"
      "Offsets count Unicode characters of the text. Fields: docs/formats/events.md");
  command->callback([o, &exit] {
    if (o->common.inputs.empty() && !o->stdin_jsonl) throw UsageError("extract: INPUT is required");
    if (o->layers + o->conllu + o->text > 1)
      throw UsageError("extract: --layers, --conllu and --text exclude each other");
    exit = run(*o);
  });
}

}  // namespace annals
