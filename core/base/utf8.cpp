#include "core/base/utf8.h"

#include <algorithm>

namespace annals {
namespace {

constexpr std::size_t stretch = 64;

std::uint32_t byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

bool continuation(std::string_view text, std::size_t i) { return i < text.size() && (byte_at(text, i) & 0xC0) == 0x80; }

std::uint32_t count_starts(std::string_view text, std::size_t begin, std::size_t end) {
  std::uint32_t n = 0;
  for (std::size_t i = begin; i < end; ++i) n += (byte_at(text, i) & 0xC0) != 0x80;
  return n;
}

// Length of the longest prefix at `at` that could begin a well-formed sequence (Unicode table 3-7); 0 when well-formed
// whole.
std::uint32_t malformed_length(std::string_view text, std::size_t at) {
  const std::uint32_t b = byte_at(text, at);
  const std::uint32_t need = b < 0xC2 ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : b < 0xF5 ? 3 : 0;
  if (need == 0) return 1;
  std::uint32_t low = 0x80;
  std::uint32_t high = 0xBF;
  if (b == 0xE0) low = 0xA0;
  if (b == 0xED) high = 0x9F;
  if (b == 0xF0) low = 0x90;
  if (b == 0xF4) high = 0x8F;
  for (std::uint32_t k = 1; k <= need; ++k) {
    if (at + k >= text.size()) return k;
    const std::uint32_t c = byte_at(text, at + k);
    if (c < (k == 1 ? low : 0x80U) || c > (k == 1 ? high : 0xBFU)) return k;
  }
  return 0;
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const std::uint32_t b = byte_at(text, at);
  if (b < 0x80) return {b, 1};
  if (malformed_length(text, at) != 0) return {0xFFFD, 1};
  const auto low = [&](std::size_t k) { return byte_at(text, at + k) & 0x3F; };
  if (b < 0xE0) return {(b & 0x1F) << 6 | low(1), 2};
  if (b < 0xF0) return {(b & 0x0F) << 12 | low(1) << 6 | low(2), 3};
  return {(b & 0x07) << 18 | low(1) << 12 | low(2) << 6 | low(3), 4};
}

void append(std::string& out, std::uint32_t c) {
  const auto put = [&](std::uint32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

bool valid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (byte_at(text, i) < 0x80) {
      ++i;
    } else if (malformed_length(text, i) != 0) {
      return false;
    } else {
      i += decode(text, i).bytes;
    }
  }
  return true;
}

std::string to_valid_utf8(std::string_view text, std::size_t& replaced) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (byte_at(text, i) < 0x80) {
      out += text[i++];
    } else if (const std::uint32_t bad = malformed_length(text, i); bad != 0) {
      out += "\xEF\xBF\xBD";
      ++replaced;
      i += bad;
    } else {
      const std::uint32_t n = decode(text, i).bytes;
      out.append(text, i, n);
      i += n;
    }
  }
  return out;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  before_.reserve(text.size() / stretch + 1);
  std::uint32_t n = 0;
  for (std::size_t i = 0; i <= text.size(); i += stretch) {
    before_.push_back(n);
    n += count_starts(text, i, std::min(i + stretch, text.size()));
  }
}

std::uint32_t CodePointIndex::operator()(std::uint32_t byte) const {
  const std::size_t at = std::min<std::size_t>(byte, text_.size());
  return before_[at / stretch] + count_starts(text_, at / stretch * stretch, at);
}

std::uint32_t CodePointIndex::byte_of(std::uint32_t n) const {
  const auto it = std::upper_bound(before_.begin(), before_.end(), n) - 1;
  std::size_t at = static_cast<std::size_t>(it - before_.begin()) * stretch;
  std::uint32_t seen = *it;
  while (continuation(text_, at)) ++at;
  while (at < text_.size() && seen < n) {
    ++seen;
    do ++at;
    while (continuation(text_, at));
  }
  return static_cast<std::uint32_t>(at);
}

}  // namespace annals
