#include "core/text/paragraphs.h"

#include <algorithm>

namespace annals {
namespace {

constexpr std::uint32_t widest_wrap = 130;  // columns; longer lines are paragraphs of their own

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\v'; }

struct Line {
  ByteSpan bytes;            // without white space at its ends; empty for a blank line
  std::uint32_t first_word;  // bytes of its first word
};

std::vector<Line> find_lines(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    std::size_t from = begin;
    std::size_t to = end;
    while (from < to && blank(text[from])) ++from;
    while (to > from && blank(text[to - 1])) --to;
    std::size_t word = from;
    while (word < to && !blank(text[word])) ++word;
    lines.push_back(
        {{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}, static_cast<std::uint32_t>(word - from)});
    begin = end + 1;
  }
  return lines;
}

// The column at which the lines [first, last) of one stretch were wrapped; 0 when they were not.
std::uint32_t wrap_width(const std::vector<Line>& lines, std::size_t first, std::size_t last) {
  std::uint32_t widest = 0;
  for (std::size_t i = first; i < last; ++i) widest = std::max(widest, lines[i].bytes.size());
  return widest > widest_wrap ? 0 : widest;
}

}  // namespace

std::vector<ByteSpan> find_paragraphs(std::string_view text) {
  const std::vector<Line> lines = find_lines(text);
  std::vector<ByteSpan> out;
  for (std::size_t i = 0; i < lines.size();) {
    if (lines[i].bytes.empty()) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < lines.size() && !lines[end].bytes.empty()) ++end;
    const std::uint32_t width = wrap_width(lines, i, end);
    ByteSpan paragraph = lines[i].bytes;
    for (std::size_t k = i + 1; k < end; ++k) {
      const bool wrapped = width > 0 && lines[k - 1].bytes.size() + 1 + lines[k].first_word > width;
      if (wrapped) {
        paragraph.end = lines[k].bytes.end;
      } else {
        out.push_back(paragraph);
        paragraph = lines[k].bytes;
      }
    }
    out.push_back(paragraph);
    i = end;
  }
  return out;
}

}  // namespace annals
