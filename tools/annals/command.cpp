#include "tools/annals/command.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <thread>
#include <utility>

#include "core/base/day.h"

namespace annals {

static constexpr unsigned lines_per_file = 20;

static void print_line(const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); }

void add_common_options(CLI::App& command, CommonOptions& o, const std::string& output_help) {
  command
      .add_option(
          "INPUT", o.inputs,
          "Text files (.txt), web pages (.html), JSON Lines (.jsonl, one document a line), folders, quoted globs, "
          "or - for standard input. NAME.meta.json beside NAME.txt is read for date, title, source and url.")
      ->required();
  command.add_option("--published", o.published, "Publication date of all inputs, as 2022-01-27")->type_name("DATE");
  command.add_option("--data", o.data, "Folder of tables laid over the built-in ones, file by file (repeatable)")
      ->type_name("DIR")
      ->allow_extra_args(false);
  const auto dictionary = [&](const char* name, std::vector<std::string>& files, const char* help) {
    command.add_option(name, files, help)->type_name("FILE")->allow_extra_args(false);
  };
  dictionary("--actors", o.actors, "PETRARCH, TABARI or Phoenix dictionary of actors, before our own (repeatable)");
  dictionary("--agents", o.agents, "PETRARCH dictionary of agents, before our own (repeatable)");
  dictionary("--discards", o.discards, "PETRARCH list of phrases whose sentences or stories are left out (repeatable)");
  dictionary("--verbs", o.verbs, "PETRARCH dictionary of verbs and patterns, in place of our own (repeatable)");
  command.add_option("-o,--output", o.output, output_help)->type_name("PATH");
  command.add_option("--jobs", o.jobs, "Threads; output is the same for any number (default: all cores)")
      ->type_name("N")
      ->check(CLI::Range(1, 256));
  command.add_option("--max-document", o.max_document, "Refuse documents over this many MiB (default 64)")
      ->type_name("MIB")
      ->check(CLI::Range(1, 4096));
  command.add_flag("--quiet,-q", o.quiet, "No warnings on standard error");
}

// Puts files of the user's where the ontology looks for them.
static void add_dictionaries(Resources& resources, const std::string& folder, const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    std::error_code error;
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file, error)) throw UsageError("dictionary '" + file + "' cannot be read");
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (in.bad()) throw UsageError("dictionary '" + file + "' cannot be read");
    resources.add(folder + file, std::move(text));
  }
}

Model load_model(const CommonOptions& options) {
  Resources resources = Resources::builtin();
  for (const std::string& directory : options.data) resources.overlay(directory);
  add_dictionaries(resources, "user/actors/", options.actors);
  add_dictionaries(resources, "user/agents/", options.agents);
  add_dictionaries(resources, "user/discards/", options.discards);
  add_dictionaries(resources, "user/verbs/", options.verbs);
  Model model(std::move(resources));
  Reporter reporter(options.quiet);
  reporter.notes(model.ontology().remarks());
  reporter.finish();
  return model;
}

InputOptions input_options(const CommonOptions& options) {
  InputOptions out;
  out.max_document = std::size_t{options.max_document} << 20;
  if (!options.published.empty()) {
    out.published = parse_day(options.published);
    if (!out.published) throw UsageError("--published: '" + options.published + "' is no date; write it as 2022-01-27");
  }
  return out;
}

unsigned job_count(const CommonOptions& options) {
  return options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
}

bool Reporter::may_show(const std::string& file) {
  if (file != file_) {
    finish();
    file_ = file;
    shown_ = 0;
  }
  if (shown_ >= lines_per_file) {
    ++hidden_;
    return false;
  }
  ++shown_;
  return true;
}

void Reporter::error(const InputError& error) {
  ++errors_;
  if (may_show(error.file)) print_line(format(error));
}

void Reporter::notes(const Diagnostics& notes) {
  if (quiet_) return;
  for (const Diagnostic& note : notes)
    if (may_show(note.source)) print_line("annals: " + format(note));
}

void Reporter::say(const std::string& line) {
  if (!quiet_) print_line("annals: " + line);
}

void Reporter::finish() {
  if (hidden_ > 0) {
    Diagnostic d;
    d.message = file_ + ": and " + std::to_string(hidden_) + " more messages";
    const std::string shown = format(d);
    print_line("annals: " + shown.substr(shown.find(": ") + 2));
  }
  hidden_ = 0;
}

}  // namespace annals
