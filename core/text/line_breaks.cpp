#include "core/text/line_breaks.h"

#include <algorithm>

namespace annals {
namespace {

constexpr std::size_t widest_wrapped = 200;  // characters; a text with longer lines is not wrapped at all

struct Line {
  std::size_t begin = 0;  // its first character that is no white space
  std::size_t end = 0;    // after the last one
  std::size_t line_feed = 0;
};

std::size_t first_word(std::span<const Character> chars, const Line& line) {
  std::size_t i = line.begin;
  while (i < line.end && chars[i].kind != CharKind::space) ++i;
  return i - line.begin;
}

std::vector<Line> lines_of(std::span<const Character> chars) {
  std::vector<Line> out;
  for (std::size_t i = 0; i < chars.size();) {
    std::size_t feed = i;
    while (feed < chars.size() && chars[feed].value != '\n') ++feed;
    Line line{i, feed, feed};
    while (line.begin < line.end && chars[line.begin].kind == CharKind::space) ++line.begin;
    while (line.end > line.begin && chars[line.end - 1].kind == CharKind::space) --line.end;
    out.push_back(line);
    i = feed + 1;
  }
  return out;
}

// Lines [begin, end) stand together without a blank line between them.
void mark(std::span<const Character> chars, std::span<const Line> lines, std::vector<bool>& hard) {
  std::size_t width = 0;
  for (const Line& line : lines) width = std::max(width, line.end - line.begin);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const Line& next = lines[i + 1];
    const bool fitted = lines[i].end - lines[i].begin + 1 + first_word(chars, next) <= width || width > widest_wrapped;
    const CharKind last = chars[lines[i].end - 1].kind;
    const bool goes_on =
        chars[next.begin].kind == CharKind::lower || last == CharKind::comma || last == CharKind::hyphen;
    if (fitted && !goes_on) hard[lines[i].line_feed] = true;
  }
}

}  // namespace

std::vector<bool> hard_breaks(std::span<const Character> chars) {
  std::vector<bool> hard(chars.size(), false);
  const std::vector<Line> lines = lines_of(chars);
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i;
    while (end < lines.size() && lines[end].begin < lines[end].end) ++end;
    mark(chars, std::span(lines).subspan(i, end - i), hard);
    if (end < lines.size() && end > i) hard[lines[end - 1].line_feed] = true;
    i = end + 1;
  }
  return hard;
}

}  // namespace annals
