#include "core/resources/resources.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace annals {
namespace fs = std::filesystem;
namespace {

bool before(const File& file, std::string_view path) { return std::string_view(file.path) < path; }

[[noreturn]] void fail(std::string source, std::string message, std::string hint) {
  throw Error({{Diagnostic::Severity::error, std::move(source), 0, 0, std::move(message), {}, std::move(hint)}});
}

}  // namespace

Resources Resources::builtin() {
  Resources r;
  const std::span<const File> files = builtin_files();
  r.files_.assign(files.begin(), files.end());
  std::sort(r.files_.begin(), r.files_.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return r;
}

void Resources::add(std::string path, std::string text) {
  storage_.push_back(std::make_shared<const std::string>(std::move(text)));
  const std::string_view view = *storage_.back();
  const auto at = std::lower_bound(files_.begin(), files_.end(), std::string_view(path), before);
  if (at != files_.end() && at->path == path) {
    at->text = view;
  } else {
    files_.insert(at, File{std::move(path), view});
  }
}

void Resources::overlay(const fs::path& directory) {
  std::error_code error;
  std::vector<fs::path> found;
  if (!fs::is_directory(directory, error)) {
    fail(directory.string(), "not a folder", "--data takes a folder laid out as data/ is");
  }
  for (fs::recursive_directory_iterator it(directory, error), end; !error && it != end; it.increment(error)) {
    const fs::path extension = it->path().extension();
    if (it->is_regular_file(error) && (extension == ".tsv" || extension == ".txt")) found.push_back(it->path());
  }
  if (error) fail(directory.string(), "cannot be listed: " + error.message(), {});
  std::sort(found.begin(), found.end());
  for (const fs::path& path : found) {
    std::ifstream in(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!in) fail(path.string(), "cannot be read", {});
    add(fs::relative(path, directory).generic_string(), std::move(text));
  }
}

const File* Resources::find(std::string_view path) const {
  const auto at = std::lower_bound(files_.begin(), files_.end(), path, before);
  return at != files_.end() && at->path == path ? &*at : nullptr;
}

const File& Resources::require(std::string_view path) const {
  if (const File* file = find(path)) return *file;
  fail(std::string(path), "missing resource file", {});
}

}  // namespace annals
