#include "core/text/boundary_features.h"

#include <algorithm>

#include "core/base/hash.h"
#include "core/learn/word_view.h"

namespace annals {
namespace {

constexpr std::size_t reach = 25;  // characters of a chunk that are looked at on either side

struct Window {
  std::string_view text;
  std::span<const Character> chars;
  std::size_t at;

  [[nodiscard]] std::uint64_t code(std::ptrdiff_t offset) const {
    const auto i = static_cast<std::ptrdiff_t>(at) + offset;
    return i < 0 || i >= std::ssize(chars) ? 1 : chars[static_cast<std::size_t>(i)].value;
  }
  [[nodiscard]] std::uint64_t kind(std::ptrdiff_t offset) const {
    const auto i = static_cast<std::ptrdiff_t>(at) + offset;
    return static_cast<std::uint64_t>(i < 0 || i >= std::ssize(chars) ? CharKind::none
                                                                      : chars[static_cast<std::size_t>(i)].kind);
  }
  [[nodiscard]] bool inside(std::size_t i) const { return i < chars.size() && chars[i].kind != CharKind::space; }
  [[nodiscard]] std::uint64_t hash(std::size_t begin, std::size_t end) const {
    if (begin >= end) return 5;
    return hash_bytes(fold(text.substr(chars[begin].begin, chars[end - 1].end - chars[begin].begin)));
  }
};

}  // namespace

bool may_split(CharKind left, CharKind right) {
  return !(right == CharKind::lower && (left == CharKind::lower || left == CharKind::upper));
}

void boundary_features(std::string_view text, std::span<const Character> chars, std::size_t at, FeatureList& f) {
  const Window w{text, chars, at};
  std::size_t begin = at;
  while (begin > 0 && w.inside(begin - 1) && at - begin < reach) --begin;
  std::size_t end = at + 1;
  while (w.inside(end) && end - at < reach) ++end;
  std::size_t next = at + 1;
  while (next < chars.size() && chars[next].kind == CharKind::space && next - at < reach) ++next;
  std::size_t next_end = next;
  while (w.inside(next_end) && next_end - next < reach) ++next_end;
  const auto step = static_cast<std::ptrdiff_t>(next - at);

  const std::uint64_t left = w.hash(begin, at + 1);
  const std::uint64_t right = w.hash(at + 1, end);
  const std::uint64_t whole = w.hash(begin, end);
  const std::uint64_t following = w.hash(next, next_end);
  const std::uint64_t c = w.code(0);
  const std::uint64_t next_kind = w.kind(step);
  f.clear();
  f.add(1);
  for (std::ptrdiff_t d = -4; d <= 5; ++d) f.add(w.code(d));
  for (std::ptrdiff_t d = -4; d <= 5; ++d) f.add(w.kind(d));
  f.add(c, w.code(1));
  f.add(w.code(-1), c, w.code(1));
  f.add(c, w.code(1), w.code(2));
  f.add(w.kind(0), w.kind(1), w.kind(2));
  f.add(w.kind(-1), w.kind(0), w.kind(1));
  f.add(w.kind(-2), w.kind(-1), w.kind(0), w.kind(1), w.kind(2));
  f.add(left);
  f.add(right);
  f.add(whole);
  f.add(left, right);
  f.add(whole, at - begin);
  f.add(following);
  f.add(left, w.code(step));
  f.add(c, next_kind);
  f.add(c, w.code(-1), next_kind);
  f.add(left, next_kind);
  f.add(c, following);
  f.add(std::min<std::size_t>(at - begin, 8), c, next_kind);
  f.add(next_kind, w.kind(step + 1), c);
  f.add(w.code(step), c);
  f.add(left, following);
  f.add(w.kind(-1), c, next_kind, w.kind(step + 1));
}

}  // namespace annals
