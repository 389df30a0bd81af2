#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/resources/resources.h"

namespace annals {

// The lines of a PETRARCH or TABARI dictionary without comments: "#" to the end of the line (not inside brackets, where
// "###" is a code) and <!-- --> over any number of lines. Lines keep their number; views point into the file's text.
// Faults are warnings: such dictionaries were never free of them, and one bad line spoils no other.
class DictionaryLines {
 public:
  DictionaryLines(const File& file, Diagnostics& out) : file_(file), rest_(file.text), out_(out) {}

  bool next();                                                   // false at the end; empty lines are passed over
  [[nodiscard]] std::string_view line() const { return line_; }  // trimmed at both ends
  [[nodiscard]] std::size_t number() const { return number_; }
  [[nodiscard]] std::string rule() const;  // "path:12"
  struct Place {
    std::size_t number = 0;
    std::string_view whole;
  };
  [[nodiscard]] Place place() const { return {number_, whole_}; }
  // `at` is a part of the current line, or of the line of `place`.
  void fault(std::string_view at, std::string message, std::string hint = {});
  void fault(Place place, std::string_view at, std::string message, std::string hint);

 private:
  const File& file_;
  std::string_view rest_;
  std::string_view whole_;
  std::string_view line_;
  std::size_t number_ = 0;
  bool in_comment_ = false;
  Diagnostics& out_;
};

// The dictionary's path as the user gave it: without the resource folder it was put under ("user/actors/").
std::string_view dictionary_name(std::string_view path);
std::string_view trim_blanks(std::string_view s);
// Cuts at the first separator and returns what stands before it.
std::string_view take_until(std::string_view& rest, char separator);

}  // namespace annals
