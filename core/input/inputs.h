#pragma once
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/document/document.h"
#include "core/input/source.h"

namespace annals {

struct InputOptions {
  std::optional<date::sys_days> published;           // of every input: beats what records and side-cars say
  std::size_t max_document = std::size_t{64} << 20;  // bytes
  bool stdin_records = false;                        // "-" holds JSON Lines
};

// One input, or why there is none.
using InputItem = std::variant<Document, InputError>;

// Turns the INPUT arguments of the command (files, folders, quoted globs, "-", JSON Lines) into documents, one at a
// time and in a fixed order: arguments as given, folders and globs sorted by path. Ids are the record's id, or the path
// below the folder (the name, for a single file) without extension.
class Inputs {
 public:
  Inputs(std::vector<std::string> arguments, InputOptions options);
  ~Inputs();

  // The next document or error; nothing at the end.
  std::optional<InputItem> next();

 private:
  struct Records;
  struct Pending {
    std::string path;
    std::string id;
  };
  void expand(const std::string& argument);
  void expand_folder(const std::string& folder);
  InputItem read(const Pending& file);
  std::optional<InputItem> next_record();
  InputItem record(std::string_view line);
  InputError fail(const Pending& file, std::string code, std::string message) const;

  InputOptions options_;
  std::deque<std::string> arguments_;
  std::deque<Pending> files_;
  std::deque<InputError> errors_;
  std::unique_ptr<Records> records_;
  std::map<std::string, std::uint64_t> seen_;  // id -> hash of the text, to report one id with two texts
};

struct ReadOptions {
  std::string published;  // "2022-01-27", "" when unknown
};
// One text or HTML file, with its side-car. Throws Error.
Document read_document(const std::string& path, const ReadOptions& options = {});

}  // namespace annals
