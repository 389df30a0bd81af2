#include "core/ontology/dictionary_lines.h"

#include <algorithm>

namespace annals {

std::string_view trim_blanks(std::string_view s) {
  constexpr std::string_view blanks = " \t\r\f\v";
  const std::size_t begin = s.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return s.substr(s.size());
  return s.substr(begin, s.find_last_not_of(blanks) + 1 - begin);
}

std::string_view take_until(std::string_view& rest, char separator) {
  const std::size_t at = std::min(rest.find(separator), rest.size());
  const std::string_view piece = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return piece;
}

std::string_view dictionary_name(std::string_view path) {
  for (int folders = 0; folders < 2; ++folders) {
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos) break;
    path.remove_prefix(slash + 1);
  }
  return path;
}

bool DictionaryLines::next() {
  while (!rest_.empty()) {
    ++number_;
    whole_ = take_until(rest_, '\n');
    line_ = trim_blanks(whole_);
    if (line_.rfind("<!", 0) == 0) in_comment_ = true;
    if (in_comment_) {
      if (line_.find("-->") != std::string_view::npos) in_comment_ = false;
      continue;
    }
    bool inside = false;
    for (std::size_t i = 0; i < line_.size(); ++i) {
      if (line_[i] == '[') inside = true;
      if (line_[i] == ']') inside = false;
      // A bracket that never closes does not protect the comment behind it.
      if (line_[i] == '#' && !(inside && line_.find(']', i) != std::string_view::npos)) {
        line_ = trim_blanks(line_.substr(0, i));
        break;
      }
    }
    if (!line_.empty()) return true;
  }
  return false;
}

std::string DictionaryLines::rule() const {
  return std::string(dictionary_name(file_.path)) + ':' + std::to_string(number_);
}

void DictionaryLines::fault(std::string_view at, std::string message, std::string hint) {
  fault(place(), at, std::move(message), std::move(hint));
}

void DictionaryLines::fault(Place place, std::string_view at, std::string message, std::string hint) {
  Diagnostic d;
  d.severity = Diagnostic::Severity::warning;
  d.source = dictionary_name(file_.path);
  d.line = place.number;
  d.column = 1 + static_cast<std::size_t>(at.data() - place.whole.data());
  d.message = std::move(message);
  d.excerpt = std::string(place.whole);
  d.hint = std::move(hint);
  out_.push_back(std::move(d));
}

}  // namespace annals
