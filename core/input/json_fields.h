#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// The top-level members of a JSON object that are strings, numbers or booleans, as text; other members are skipped.
struct JsonFields {
  struct Field {
    std::string text;
    char kind = 's';  // s string, n number, b true/false, 0 null, x array or object
  };
  std::map<std::string, Field, std::less<>> members;  // the first of duplicate keys
  bool duplicate = false;

  // The text of a string member, "" when absent.
  [[nodiscard]] std::string_view text(std::string_view key) const;
};

// Reads one JSON object; nesting deeper than 64 levels, anything behind the object, malformed UTF-8 and lone surrogates
// are errors. false with the reason and the byte where it stands.
bool read_json_object(std::string_view json, JsonFields& out, std::string& why, std::size_t& at);

// Every string member called `key`, at any depth (JSON-LD metadata). Stops quietly at an error.
std::vector<std::string> find_json_strings(std::string_view json, std::string_view key);

}  // namespace annals
