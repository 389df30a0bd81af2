#pragma once
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace annals {

// One resource file, by its path below data/ ("en/time/words.tsv") or "models/en.tagger".
struct File {
  std::string path;
  std::string_view text;
};

// The data/ and models/ trees as they were when this binary was built; views of static storage.
std::span<const File> builtin_files();

// All resource files a Model is made from: the built-in ones, with user directories laid over them file by file.
// Immutable after loading; copies share the storage, so views stay valid as long as any copy lives.
class Resources {
 public:
  static Resources builtin();
  // Adds every *.tsv and *.txt below `directory`; a file of the same path replaces the built-in one. Throws Error.
  void overlay(const std::filesystem::path& directory);
  void add(std::string path, std::string text);

  [[nodiscard]] const File* find(std::string_view path) const;     // nullptr when absent
  [[nodiscard]] const File& require(std::string_view path) const;  // throws Error when absent
  [[nodiscard]] std::span<const File> files() const& { return files_; }
  std::span<const File> files() && = delete;

 private:
  std::vector<File> files_;  // sorted by path
  std::vector<std::shared_ptr<const std::string>> storage_;
};

}  // namespace annals
