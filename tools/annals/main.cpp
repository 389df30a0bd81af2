// annals: reads news text and gives back what happened as event records, a knowledge graph and pictures.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <new>

#include "tools/annals/command.h"
#include "tools/annals/output.h"

namespace {

int say(annals::Exit exit, const std::string& message) {
  std::fprintf(stderr, "annals: %s\n", message.c_str());
  return static_cast<int>(exit);
}

}  // namespace

int main(int argc, char** argv) {
  annals::prepare_process();
  using annals::Exit;
  try {
    Exit exit = Exit::done;
    CLI::App app{"Reads news text; gives back who did what to whom and when, as records, a graph and pictures.",
                 "annals"};
    app.set_version_flag("--version", "annals " ANNALS_VERSION);
    app.require_subcommand(1);
    app.footer(
        "Examples:\n"
        "  annals timeline --published 2022-01-27 talks.txt -o talks.svg\n"
        "  annals graph news/ -o graph.json\n"
        "  annals explain --published 2022-01-27 talks.txt\n"
        "'annals COMMAND --help' tells more. Exit codes: 0 done, 1 some inputs were bad, 2 wrong usage or bad tables,\n"
        "3 output cannot be written, 4 out of memory or over a limit.");
    annals::add_timeline(app, exit);
    annals::add_graph(app, exit);
    annals::add_extract(app, exit);
    annals::add_explain(app, exit);
    try {
      app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
      annals::Output out("");
      out.write(app.help());
      out.finish();
    } catch (const CLI::CallForVersion& version) {
      annals::Output out("");
      out.write(std::string(version.what()) + '\n');
      out.finish();
    } catch (const CLI::ParseError& error) {
      return say(Exit::usage, std::string(error.what()) + " (see 'annals --help')");
    }
    return static_cast<int>(exit);
  } catch (const annals::UsageError& error) {
    return say(Exit::usage, std::string(error.what()) + " (see 'annals --help')");
  } catch (const annals::OutputError& error) {
    return say(Exit::output, error.what());
  } catch (const annals::Error& error) {
    return say(Exit::usage, error.what());
  } catch (const std::bad_alloc&) {
    return say(Exit::limit, "out of memory; give more, or analyse fewer or smaller documents at a time (--jobs 1)");
  } catch (const std::exception& error) {
    return say(Exit::limit, std::string("stopped: ") + error.what());
  }
}
