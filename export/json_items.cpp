#include "export/json_items.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/base/utf8.h"

namespace annals {
namespace {

constexpr int most_depth = 64;

// Objects of depth 2 (member of the root) and of depth 3 in an array of depth 2 are items.
struct Handler : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
  explicit Handler(const std::function<void(std::string_view, const JsonItem&)>& t) : take(t) {}

  bool Null() { return true; }
  bool Bool(bool b) { return scalar(b ? "true" : "false"); }
  bool RawNumber(const char* s, rapidjson::SizeType n, bool) { return scalar({s, n}); }
  bool String(const char* s, rapidjson::SizeType n, bool) {
    if (!valid_utf8({s, n})) return fail("a string that is not Unicode text");
    return scalar({s, n});
  }
  bool Key(const char* s, rapidjson::SizeType n, bool) {
    if (!valid_utf8({s, n})) return fail("a name that is not Unicode text");
    (depth == 1 ? section : key).assign(s, n);
    return true;
  }
  bool StartObject() {
    if (depth == 0) root_is_object = true;
    return open('{');
  }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool StartArray() { return open('['); }
  bool EndArray(rapidjson::SizeType) { return close(); }

  bool open(char kind) {
    if (++depth > most_depth) return fail("nesting deeper than 64 levels");
    if (depth == 2) in_array = kind == '[';
    if (kind == '{' && depth == item_depth()) item.clear();
    return true;
  }
  bool close() {
    if (depth == item_depth() && !item.empty()) {
      take(section, item);
      item.clear();
    }
    --depth;
    return true;
  }
  [[nodiscard]] int item_depth() const { return in_array ? 3 : 2; }
  bool scalar(std::string_view value) {
    if (depth == item_depth()) item.add(key, std::string(value));
    return true;
  }
  bool fail(const char* reason) {
    why = reason;
    return false;
  }

  const std::function<void(std::string_view, const JsonItem&)>& take;
  JsonItem item;
  std::string section;
  std::string key;
  const char* why = nullptr;
  int depth = 0;
  bool in_array = false;
  bool root_is_object = false;
};

[[noreturn]] void fail(std::string_view json, const std::string& name, std::size_t at, std::string why) {
  const std::string_view before = json.substr(0, std::min(at, json.size()));
  Diagnostic d;
  d.source = name;
  d.line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  d.column = before.size() - (before.rfind('\n') + 1) + 1;
  d.message = "not a graph: " + std::move(why);
  throw Error({std::move(d)});
}

}  // namespace

std::string_view JsonItem::operator[](std::string_view name) const {
  for (const auto& [key, value] : members_)
    if (key == name) return value;
  return {};
}

bool JsonItem::has(std::string_view name) const {
  return std::any_of(members_.begin(), members_.end(), [&](const auto& m) { return m.first == name; });
}

void read_items(std::string_view json, const std::string& name,
                const std::function<void(std::string_view section, const JsonItem& item)>& take) {
  if (json.starts_with("\xef\xbb\xbf")) json.remove_prefix(3);
  constexpr unsigned flags =
      rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
  rapidjson::MemoryStream stream(json.data(), json.size());
  rapidjson::Reader reader;
  Handler handler(take);
  reader.Parse<flags>(stream, handler);
  if (reader.HasParseError())
    fail(json, name, reader.GetErrorOffset(),
         handler.why != nullptr ? handler.why : rapidjson::GetParseError_En(reader.GetParseErrorCode()));
  if (stream.Tell() < json.size()) fail(json, name, stream.Tell(), "a NUL character");
  if (!handler.root_is_object) fail(json, name, 0, "a JSON object is expected");
}

}  // namespace annals
