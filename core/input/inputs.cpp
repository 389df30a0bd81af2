#include "core/input/inputs.h"

#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "core/base/day.h"
#include "core/base/hash.h"
#include "core/input/decode.h"
#include "core/input/html.h"
#include "core/input/record.h"

namespace annals {
namespace fs = std::filesystem;
namespace {

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_records(std::string_view path) { return ends_with(path, ".jsonl") || ends_with(path, ".ndjson"); }
bool is_page(std::string_view path) { return ends_with(path, ".html") || ends_with(path, ".htm"); }

// "news/2022/talks.txt" -> "news/2022/talks"
std::string without_extension(const fs::path& path) {
  fs::path p = path;
  if (p.has_stem() && p.stem() != p.filename()) p.replace_extension();
  return p.generic_string();
}

// Ids go into records: control characters become blanks and malformed UTF-8 is mended.
std::string safe_id(std::string id) {
  Diagnostics ignored;
  id = decode_text(id, {}, ignored);
  for (char& c : id)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  return id;
}

}  // namespace

// A JSON Lines input being read.
struct Inputs::Records {
  Pending file;
  ByteSource source;
  LineSource lines;
  explicit Records(std::size_t limit) : lines(source, limit) {}
};

Inputs::Inputs(std::vector<std::string> arguments, InputOptions options)
    : options_(options), arguments_(arguments.begin(), arguments.end()) {}
Inputs::~Inputs() = default;

InputError Inputs::fail(const Pending& file, std::string code, std::string message) const {
  return {file.id, file.path, 0, 0, std::move(code), std::move(message)};
}

void Inputs::expand_folder(const std::string& folder) {
  std::error_code error;
  std::vector<fs::path> found;
  fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, error);
  for (const fs::recursive_directory_iterator end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    std::error_code ignored;
    if (name.empty() || name[0] == '.' || it->is_directory(ignored)) continue;
    if (ends_with(name, ".txt") || is_page(name) || is_records(name)) found.push_back(it->path());
  }
  if (error) errors_.push_back({folder, folder, 0, 0, "unreadable", error.message()});
  if (found.empty() && !error)
    errors_.push_back({folder, folder, 0, 0, "no-input", "holds no .txt, .html or .jsonl file"});
  std::sort(found.begin(), found.end());
  for (const fs::path& path : found)
    files_.push_back({path.string(), safe_id(without_extension(path.lexically_relative(folder)))});
}

void Inputs::expand(const std::string& argument) {
  std::error_code error;
  const fs::file_status status = fs::status(argument, error);
  if (argument == "-") {
    files_.push_back({"-", "stdin"});
  } else if (fs::is_directory(status)) {
    expand_folder(argument);
  } else if (!fs::exists(status) && !fs::is_symlink(fs::symlink_status(argument, error)) &&
             argument.find_first_of("*?[") != std::string::npos) {
    glob_t matches = {};
    if (::glob(argument.c_str(), 0, nullptr, &matches) == 0) {
      for (std::size_t i = 0; i < matches.gl_pathc; ++i)
        arguments_.insert(arguments_.begin() + static_cast<std::ptrdiff_t>(i), matches.gl_pathv[i]);
    } else {
      errors_.push_back({argument, argument, 0, 0, "no-input", "no file matches"});
    }
    ::globfree(&matches);
  } else {
    files_.push_back({argument, safe_id(without_extension(fs::path(argument).filename()))});
  }
}

InputItem Inputs::record(std::string_view line) {
  const auto located = [&](std::string code, std::string message, std::size_t at) {
    InputError e = fail(records_->file, std::move(code), std::move(message));
    e.line = records_->lines.number();
    e.offset = records_->lines.offset() + at;
    e.doc = records_->file.id + ':' + std::to_string(e.line);
    return e;
  };
  JsonFields fields;
  std::string why;
  std::string code;
  std::size_t at = 0;
  if (!read_json_object(line, fields, why, at)) return located("bad-json", why, at);
  Document document;
  document.id = records_->file.id + ':' + std::to_string(records_->lines.number());
  document.published = options_.published;
  if (!document_of_record(fields, document, code, why)) return located(code, why, 0);
  document.id = safe_id(document.id);
  const std::uint64_t hash = hash_bytes(document.text);
  const auto [known, fresh] = seen_.emplace(document.id, hash);
  if (!fresh && known->second != hash)
    return located("duplicate-id", "id \"" + document.id + "\" was used for another text", 0);
  return document;
}

std::optional<InputItem> Inputs::next_record() {
  for (;;) {
    std::string_view line;
    std::string why;
    switch (records_->lines.next(line, why)) {
      case LineSource::Status::end:
        records_.reset();
        return {};
      case LineSource::Status::failed: {
        InputError e = fail(records_->file, "unreadable", why);
        records_.reset();
        return e;
      }
      case LineSource::Status::too_long: {
        InputError e = fail(records_->file, "too-long", "a line over the limit a document may have; skipped");
        e.line = records_->lines.number();
        e.offset = records_->lines.offset();
        return e;
      }
      case LineSource::Status::line:
        break;
    }
    if (records_->lines.number() == 1 && line.substr(0, 3) == "\xEF\xBB\xBF") line.remove_prefix(3);
    const bool blank = line.find_first_not_of(" \t") == std::string_view::npos;
    if (blank && !options_.stdin_records) continue;  // a worker answers every line
    return record(line);
  }
}

InputItem Inputs::read(const Pending& file) {
  ByteSource source;
  std::string bytes;
  std::string why;
  if (!source.open(file.path, why)) return fail(file, "unreadable", why);
  if (!source.read_all(bytes, options_.max_document, why))
    return fail(file, bytes.size() > options_.max_document ? "too-large" : "unreadable", why);
  if (const std::string_view kind = binary_kind(bytes); !kind.empty())
    return fail(file, "not-text", "is " + std::string(kind) + ", not text");

  Document document;
  document.id = file.id;
  document.published = options_.published;
  document.text = decode_text(bytes, file.path, document.notes);
  JsonFields fields;
  ByteSource sidecar;
  std::string metadata;
  std::size_t at = 0;
  const std::string sidecar_path = without_extension(file.path) + ".meta.json";
  if (file.path != "-" && sidecar.open(sidecar_path, why) && sidecar.read_all(metadata, 1 << 20, why)) {
    if (read_json_object(metadata, fields, why, at)) {
      apply_metadata(fields, document);
    } else {
      document.notes.push_back({Diagnostic::Severity::warning, sidecar_path, 0, 0, why + "; not used", {}, {}});
    }
  }
  if (is_page(file.path) || looks_like_html(document.text)) {
    HtmlPage page = read_html(document.text);
    document.text = std::move(page.text);
    if (!document.published) document.published = page.published;
    if (document.title.empty()) document.title = std::move(page.title);
    if (document.source.empty()) document.source = std::move(page.site);
    if (document.url.empty()) document.url = std::move(page.url);
  }
  return document;
}

std::optional<InputItem> Inputs::next() {
  for (;;) {
    if (records_) {
      if (std::optional<InputItem> item = next_record()) return item;
      continue;
    }
    if (!errors_.empty()) {
      InputError e = std::move(errors_.front());
      errors_.pop_front();
      return e;
    }
    if (!files_.empty()) {
      const Pending file = std::move(files_.front());
      files_.pop_front();
      if (!is_records(file.path) && !(file.path == "-" && options_.stdin_records)) return read(file);
      records_ = std::make_unique<Records>(options_.max_document);
      records_->file = file;
      std::string why;
      if (!records_->source.open(file.path, why)) {
        records_.reset();
        return fail(file, "unreadable", why);
      }
      continue;
    }
    if (arguments_.empty()) return {};
    const std::string argument = std::move(arguments_.front());
    arguments_.pop_front();
    expand(argument);
  }
}

Document read_document(const std::string& path, const ReadOptions& options) {
  const auto fail = [&](std::string message, std::string hint) {
    throw Error({{Diagnostic::Severity::error, path, 0, 0, std::move(message), {}, std::move(hint)}});
  };
  InputOptions input;
  if (!options.published.empty()) {
    input.published = parse_day(options.published);
    if (!input.published) fail("'" + options.published + "' is no date", "write it as 2022-01-27");
  }
  Inputs inputs({path}, input);
  std::optional<InputItem> item = inputs.next();
  if (!item) fail("holds no document", {});
  if (const InputError* error = std::get_if<InputError>(&*item)) fail(error->message, {});
  return std::get<Document>(std::move(*item));
}

}  // namespace annals
