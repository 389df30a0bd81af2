#pragma once
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace annals {

// A located remark about something the user wrote. Lines and columns count from 1; 0 means "the whole".
struct Diagnostic {
  enum class Severity { note, warning, error };
  Severity severity = Severity::error;
  std::string source;  // file or document
  std::size_t line = 0;
  std::size_t column = 0;
  std::string message;
  std::string excerpt;  // the offending line
  std::string hint;
};
using Diagnostics = std::vector<Diagnostic>;

// "file:12:7: error: message", the offending line, a caret, and the hint. Control characters are shown as \xNN.
std::string format(const Diagnostic& d);

// Thrown only by functions that read files or options: load_*, read_*, parse_*. Carries every fault found, not the
// first.
class Error : public std::runtime_error {
 public:
  explicit Error(Diagnostics diagnostics);
  [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  Diagnostics diagnostics_;
};

}  // namespace annals
