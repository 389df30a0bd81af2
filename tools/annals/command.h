#pragma once
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/input/inputs.h"
#include "core/model.h"
#include "tools/annals/pipeline.h"

namespace CLI {
class App;
}

namespace annals {

// Exit codes of the command (docs/command.md).
enum class Exit : int { done = 0, some_bad = 1, usage = 2, output = 3, limit = 4 };

// Options that mean the same in every sub-command.
struct CommonOptions {
  std::vector<std::string> inputs;
  std::string published;
  std::vector<std::string> data;
  std::vector<std::string> actors;  // PETRARCH dictionaries
  std::vector<std::string> agents;
  std::vector<std::string> discards;
  std::vector<std::string> verbs;
  std::string output;
  unsigned jobs = 0;           // 0: as many as there are cores
  unsigned max_document = 64;  // MiB
  bool quiet = false;
};

// Wrong usage found after parsing the command line: exit code 2.
class UsageError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Adds INPUT, --published, --data, the dictionaries, -o, --jobs, --max-document and --quiet to a sub-command.
void add_common_options(CLI::App& command, CommonOptions& options, const std::string& output_help);

Model load_model(const CommonOptions& options);
InputOptions input_options(const CommonOptions& options);
unsigned job_count(const CommonOptions& options);

// Tells about bad inputs and about what reading had to mend, on standard error: at most 20 lines a file, then a count.
class Reporter {
 public:
  explicit Reporter(bool quiet) : quiet_(quiet) {}
  void error(const InputError& error);
  void notes(const Diagnostics& notes);
  void say(const std::string& line);  // unless quiet
  void finish();                      // the counts of what was not shown
  [[nodiscard]] Exit exit() const { return errors_ > 0 ? Exit::some_bad : Exit::done; }

 private:
  bool may_show(const std::string& file);
  bool quiet_;
  std::uint64_t errors_ = 0;
  std::string file_;
  unsigned shown_ = 0;
  std::uint64_t hidden_ = 0;
};

// The sub-commands: each adds itself to the command line; the callback runs it and sets `exit`.
void add_extract(CLI::App& app, Exit& exit);
void add_explain(CLI::App& app, Exit& exit);
void add_graph(CLI::App& app, Exit& exit);
void add_timeline(CLI::App& app, Exit& exit);

}  // namespace annals
