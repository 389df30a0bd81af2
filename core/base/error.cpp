#include "core/base/error.h"

#include <utility>

namespace annals {
namespace {

std::string join(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics) {
    if (!out.empty()) out += '\n';
    out += format(d);
  }
  return out;
}

// Names from the input may hold terminal control sequences: show them, never send them.
std::string visible(const std::string& text) {
  static constexpr char hex[] = "0123456789abcdef";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == '\t') {
      out += ' ';
    } else if (byte < 0x20 || byte == 0x7f) {
      out += "\\x";
      out += hex[byte >> 4];
      out += hex[byte & 15];
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string format(const Diagnostic& d) {
  static constexpr const char* names[] = {"note", "warning", "error"};
  std::string out = visible(d.source);
  if (d.line > 0) out += ':' + std::to_string(d.line);
  if (d.line > 0 && d.column > 0) out += ':' + std::to_string(d.column);
  if (!out.empty()) out += ": ";
  out += std::string(names[static_cast<int>(d.severity)]) + ": " + visible(d.message);
  if (!d.excerpt.empty()) {
    out += "\n  " + visible(d.excerpt);
    if (d.column > 0) out += "\n  " + std::string(d.column - 1, ' ') + '^';
  }
  if (!d.hint.empty()) out += "\n  hint: " + visible(d.hint);
  return out;
}

Error::Error(Diagnostics diagnostics) : std::runtime_error(join(diagnostics)), diagnostics_(std::move(diagnostics)) {}

}  // namespace annals
