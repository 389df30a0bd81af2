#include "export/dot_metrics.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/base/utf8.h"

namespace annals {
namespace {

// Advance widths of U+0020 to U+00FF in thousandths of the type size.
constexpr std::array<std::uint16_t, 224> regular{
    278, 278, 355, 556, 556, 889,  667, 191, 333, 333,  389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584,  584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667,  611, 722, 667, 944,  667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222,  500, 222, 833, 556,  556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584, 0,   0,   0,    0,   0,   0,   0,    0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,
    0,   0,   0,   0,   0,   0,    0,   0,   0,   0,    0,   0,   0,   278, 333, 556, 556, 556, 556, 260, 556, 333, 737,
    370, 556, 584, 333, 737, 552,  400, 549, 333, 333,  333, 576, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611, 667,
    667, 667, 667, 667, 667, 1000, 722, 667, 667, 667,  667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584,
    778, 722, 722, 722, 722, 667,  667, 611, 556, 556,  556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278,
    278, 556, 556, 556, 556, 556,  556, 556, 549, 611,  556, 556, 556, 556, 500, 556, 500,
};
constexpr std::array<std::uint16_t, 224> bold_face{
    278, 333, 474, 556, 556, 889,  722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584,  584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278,  556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584, 0,   0,   0,    0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,
    0,   0,   0,   0,   0,   0,    0,   0,   0,   0,   0,   0,   0,   278, 333, 556, 556, 556, 556, 280, 556, 333, 737,
    370, 556, 584, 333, 737, 552,  400, 549, 333, 333, 333, 576, 556, 278, 333, 333, 365, 556, 834, 834, 834, 611, 722,
    722, 722, 722, 722, 722, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584,
    778, 722, 722, 722, 722, 667,  667, 611, 556, 556, 556, 556, 556, 556, 889, 556, 556, 556, 556, 556, 278, 278, 278,
    278, 611, 611, 611, 611, 611,  611, 611, 549, 611, 611, 611, 611, 611, 556, 611, 556,
};

struct Block {
  std::uint32_t first, last, width;
};
// Beyond Latin-1, ascending.
constexpr Block blocks[] = {
    {0x0100, 0x02ff, 600}, {0x0300, 0x036f, 0},    {0x0370, 0x03ff, 600},    {0x0400, 0x052f, 680},
    {0x0530, 0x058f, 650}, {0x0590, 0x05cf, 0},    {0x05d0, 0x05ff, 600},    {0x0600, 0x06ff, 600},
    {0x0900, 0x0dff, 700}, {0x0e00, 0x0fff, 650},  {0x1100, 0x11ff, 1000},   {0x1e00, 0x1fff, 600},
    {0x2000, 0x200f, 0},   {0x2010, 0x2013, 556},  {0x2014, 0x2015, 1000},   {0x2018, 0x201b, 222},
    {0x201c, 0x201f, 333}, {0x2020, 0x2025, 700},  {0x2026, 0x2026, 1000},   {0x2027, 0x20cf, 600},
    {0x20d0, 0x20ff, 0},   {0x2e80, 0xa4cf, 1000}, {0xac00, 0xd7ff, 1000},   {0xf900, 0xfaff, 1000},
    {0xfe00, 0xfe0f, 0},   {0xff00, 0xffef, 1000}, {0x1f000, 0x1faff, 1300}, {0x20000, 0x3ffff, 1000},
};

std::uint32_t advance(std::uint32_t c, bool bold) {
  if (c < 0x20) return 0;
  if (c < 0x100) return (bold ? bold_face : regular)[c - 0x20];
  const auto* block = std::lower_bound(std::begin(blocks), std::end(blocks), c,
                                       [](const Block& b, std::uint32_t v) { return b.last < v; });
  const std::uint32_t width = block != std::end(blocks) && block->first <= c ? block->width : 800;
  return bold ? width + width / 12 : width;
}

// Bytes of `text` that fit into `width`; at least one character.
std::size_t fitting(std::string_view text, double size, double width, bool bold) {
  double sum = 0;
  std::size_t i = 0;
  while (i < text.size()) {
    const CodePoint c = decode(text, i);
    sum += advance(c.value, bold) * size / 1000;
    if (sum > width && i > 0) break;
    i += std::max<std::uint32_t>(c.bytes, 1);
  }
  return i;
}

std::vector<std::string> greedy(std::string_view text, double size, double width, bool bold) {
  std::vector<std::string> lines;
  const double space = text_width(" ", size, bold);
  double used = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find(' ', i), text.size());
    std::string_view word = text.substr(i, end - i);
    i = end + 1;
    if (word.empty()) continue;
    double w = text_width(word, size, bold);
    if (!lines.empty() && used + space + w <= width) {
      lines.back() += ' ';
      lines.back() += word;
      used += space + w;
      continue;
    }
    while (w > width && word.size() > 1) {
      const std::size_t cut = fitting(word, size, width, bold);
      if (cut >= word.size()) break;
      lines.emplace_back(word.substr(0, cut));
      word.remove_prefix(cut);
      w = text_width(word, size, bold);
    }
    lines.emplace_back(word);
    used = w;
  }
  return lines;
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode(text, i);
    sum += advance(c.value, bold);
    i += std::max<std::uint32_t>(c.bytes, 1);
  }
  return static_cast<double>(sum) * size / 1000;
}

std::vector<std::string> wrap(std::string_view text, double size, double width, std::size_t most, bool bold) {
  std::vector<std::string> lines = greedy(text, size, width, bold);
  if (lines.size() > most) {
    lines.resize(most);
    lines.back() = fit(lines.back() + " …", size, width, bold);
    if (lines.back().size() < 3 || lines.back().substr(lines.back().size() - 3) != "…") lines.back() += "…";
    return lines;
  }
  if (lines.size() < 2) return lines;
  // The narrowest width that keeps the number of lines makes them even.
  double narrow = width / 3;
  for (std::size_t i = 0; i < text.size();) {  // no word may be cut for evenness
    const std::size_t end = std::min(text.find(' ', i), text.size());
    narrow = std::max(narrow, std::min(width, text_width(text.substr(i, end - i), size, bold)));
    i = end + 1;
  }
  double wide = width;
  for (int step = 0; step < 7; ++step) {
    const double middle = (narrow + wide) / 2;
    std::vector<std::string> even = greedy(text, size, middle, bold);
    if (even.size() <= lines.size()) {
      lines = std::move(even);
      wide = middle;
    } else {
      narrow = middle;
    }
  }
  return lines;
}

std::vector<std::string> set_remarks(const std::vector<std::string>& parts, double size, double width) {
  std::vector<std::string> lines;
  bool joinable = false;
  for (const std::string& part : parts) {
    if (joinable && text_width(lines.back() + " · " + part, size) <= width) {
      lines.back() += " · " + part;
      continue;
    }
    const std::vector<std::string> own = wrap(part, size, width, 2);
    lines.insert(lines.end(), own.begin(), own.end());
    joinable = own.size() == 1;
  }
  return lines;
}

std::string fit(std::string_view text, double size, double width, bool bold) {
  if (text_width(text, size, bold) <= width) return std::string(text);
  std::string_view part = text.substr(0, fitting(text, size, width - text_width("…", size, bold), bold));
  while (!part.empty() && (part.back() == ' ' || part.back() == ',')) part.remove_suffix(1);
  return std::string(part) + "…";
}

}  // namespace annals
