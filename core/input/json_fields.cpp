#include "core/input/json_fields.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include "core/base/utf8.h"

namespace annals {
namespace {

using rapidjson::SizeType;
constexpr int deepest = 64;

// SAX handler: keeps the members of the outermost object.
struct TopLevel : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, TopLevel> {
  JsonFields& out;
  std::string key;
  std::string fault;
  int depth = 0;

  explicit TopLevel(JsonFields& fields) : out(fields) {}

  bool fail(std::string why) {
    fault = std::move(why);
    return false;
  }
  bool put(std::string_view text, char kind) {
    if (depth == 0) return fail("not an object");
    if (kind == 's' && !valid_utf8(text)) return fail("a string with malformed UTF-8 or a lone surrogate");
    if (depth == 1 && !out.members.emplace(key, JsonFields::Field{std::string(text), kind}).second)
      out.duplicate = true;
    return true;
  }
  bool open(bool object) {
    if (depth == 0 && !object) return fail("an array where an object is needed");
    if (depth == 1) put({}, 'x');
    return ++depth <= deepest || fail("nested deeper than 64 levels");
  }
  bool Null() { return put({}, '0'); }
  bool Bool(bool b) { return put(b ? "true" : "false", 'b'); }
  bool RawNumber(const char* s, SizeType n, bool) { return put({s, n}, 'n'); }
  bool String(const char* s, SizeType n, bool) { return put({s, n}, 's'); }
  bool Key(const char* s, SizeType n, bool) {
    if (depth == 1) key.assign(s, n);
    return true;
  }
  bool StartObject() { return open(true); }
  bool StartArray() { return open(false); }
  bool EndObject(SizeType) { return --depth, true; }
  bool EndArray(SizeType) { return --depth, true; }
};

struct Finder : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Finder> {
  std::string_view wanted;
  std::vector<std::string> found;
  bool hit = false;
  int depth = 0;

  explicit Finder(std::string_view key) : wanted(key) {}
  bool Default() { return hit = false, true; }
  bool Key(const char* s, SizeType n, bool) { return hit = std::string_view(s, n) == wanted, true; }
  bool String(const char* s, SizeType n, bool) {
    if (hit) found.emplace_back(s, n);
    return hit = false, true;
  }
  bool StartObject() { return hit = false, ++depth <= deepest; }
  bool StartArray() { return hit = false, ++depth <= deepest; }
  bool EndObject(SizeType) { return --depth, true; }
  bool EndArray(SizeType) { return --depth, true; }
};

}  // namespace

std::string_view JsonFields::text(std::string_view key) const {
  const auto at = members.find(key);
  return at == members.end() || at->second.kind != 's' ? std::string_view{} : std::string_view(at->second.text);
}

bool read_json_object(std::string_view json, JsonFields& out, std::string& why, std::size_t& at) {
  rapidjson::MemoryStream memory(json.data(), json.size());
  rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(memory);
  TopLevel handler(out);
  rapidjson::Reader reader;
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                             rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseStopWhenDoneFlag;
  const rapidjson::ParseResult result = reader.Parse<flags>(stream, handler);
  if (result.IsError()) {
    why = handler.fault.empty() ? "not valid JSON: " + std::string(rapidjson::GetParseError_En(result.Code()))
                                : handler.fault;
    at = result.Offset();
    return false;
  }
  at = stream.Tell();
  const std::size_t rest = json.find_first_not_of(" \t\r\n", at);
  if (rest != std::string_view::npos) {
    why = "text behind the JSON object";
    at = rest;
    return false;
  }
  return true;
}

std::vector<std::string> find_json_strings(std::string_view json, std::string_view key) {
  rapidjson::MemoryStream memory(json.data(), json.size());
  rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(memory);
  Finder handler(key);
  rapidjson::Reader reader;
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                             rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseStopWhenDoneFlag;
  reader.Parse<flags>(stream, handler);
  return handler.found;
}

}  // namespace annals
