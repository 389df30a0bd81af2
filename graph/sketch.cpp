#include "graph/sketch.h"

#include <algorithm>
#include <charconv>

#include "core/base/hash.h"

namespace annals {
namespace {

bool word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & '\x80') != 0;
}

// Hashes of the words of at least `least` bytes, without case.
std::vector<std::uint64_t> word_hashes(std::string_view text, std::size_t least) {
  std::vector<std::uint64_t> out;
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && word_byte(text[i])) {
      word += text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
    } else if (!word.empty()) {
      if (word.size() >= least) out.push_back(hash_bytes(word));
      word.clear();
    }
  }
  return out;
}

void sort_unique(std::vector<std::uint32_t>& v) {
  std::sort(v.begin(), v.end());
  v.erase(std::unique(v.begin(), v.end()), v.end());
}

}  // namespace

Sketch sketch_of(std::string_view text, std::size_t words, std::size_t size) {
  const std::vector<std::uint64_t> hashes = word_hashes(text, 1);
  Sketch out;
  for (std::size_t i = 0; i + words <= hashes.size(); ++i) {
    std::uint64_t h = 0;
    for (std::size_t k = 0; k < words; ++k) h = mix(h ^ hashes[i + k]);
    out.push_back(static_cast<std::uint32_t>(h));
  }
  sort_unique(out);
  if (out.size() > size) out.resize(size);
  return out;
}

double overlap(const Sketch& a, const Sketch& b) {
  if (a.empty() || b.empty()) return 0;
  const std::size_t most = std::max(a.size(), b.size());
  std::size_t all = 0;
  std::size_t both = 0;
  for (std::size_t i = 0, k = 0; all < most && (i < a.size() || k < b.size()); ++all) {
    if (k == b.size() || (i < a.size() && a[i] < b[k])) {
      ++i;
    } else if (i == a.size() || b[k] < a[i]) {
      ++k;
    } else {
      ++i, ++k, ++both;
    }
  }
  return static_cast<double>(both) / static_cast<double>(all);
}

std::vector<std::uint32_t> content_words(std::string_view text) {
  std::vector<std::uint32_t> out;
  for (const std::uint64_t h : word_hashes(text, 4)) out.push_back(static_cast<std::uint32_t>(h));
  sort_unique(out);
  return out;
}

std::string to_hex(const Sketch& sketch) {
  std::string out;
  for (const std::uint32_t h : sketch) out += hex(h).substr(8);
  return out;
}

Sketch sketch_from_hex(std::string_view text) {
  Sketch out;
  for (std::size_t i = 0; i + 8 <= text.size(); i += 8) {
    std::uint32_t h = 0;
    const auto end = std::from_chars(text.data() + i, text.data() + i + 8, h, 16);
    if (end.ec != std::errc{} || end.ptr != text.data() + i + 8) return {};
    out.push_back(h);
  }
  return std::is_sorted(out.begin(), out.end()) ? out : Sketch{};
}

}  // namespace annals
