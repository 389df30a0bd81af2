#include "core/syntax/tagger_features.h"

namespace annals {
namespace {

constexpr TaggerWord outside{{1, 1, {1, 1, 1, 1, 1}, {1, 1, 1}, 1, false}, 0};

}  // namespace

void tagger_features(std::span<const TaggerWord> words, std::size_t at, std::uint64_t t1, std::uint64_t t2,
                     FeatureList& f) {
  const auto word = [&](std::ptrdiff_t offset) -> const TaggerWord& {
    const auto i = static_cast<std::ptrdiff_t>(at) + offset;
    return i < 0 || i >= std::ssize(words) ? outside : words[static_cast<std::size_t>(i)];
  };
  const WordView& a = word(0).view;
  const WordView& m1 = word(-1).view;
  const WordView& m2 = word(-2).view;
  const WordView& n1 = word(1).view;
  const WordView& n2 = word(2).view;
  const std::uint64_t known = word(0).known_tags;
  const std::uint64_t next_known = word(1).known_tags;
  f.clear();
  f.add(1);
  f.add(a.form);
  f.add(a.lower);
  for (const std::uint64_t s : a.suffix) f.add(s);
  for (const std::uint64_t p : a.prefix) f.add(p);
  f.add(a.shape);
  f.add(a.shape, at == 0);
  f.add(m1.lower);
  f.add(m2.lower);
  f.add(n1.lower);
  f.add(n2.lower);
  f.add(t1);
  f.add(t1, t2);
  f.add(t1, a.lower);
  f.add(t1, a.suffix[2]);
  f.add(t1, n1.lower);
  f.add(t2);
  f.add(m1.lower, a.lower);
  f.add(a.lower, n1.lower);
  f.add(m2.lower, m1.lower);
  f.add(n1.lower, n2.lower);
  f.add(m1.suffix[2]);
  f.add(n1.suffix[2]);
  f.add(n2.suffix[2]);
  f.add(a.suffix[1], n1.suffix[1]);
  f.add(m1.shape, a.shape);
  f.add(a.shape, n1.shape);
  f.add(m1.lower, n1.lower);
  f.add(t1, known);
  f.add(known, next_known);
  f.add(t1, known, next_known);
  f.add(next_known, word(2).known_tags);
  f.add(a.shape, a.suffix[2]);
  f.add(t1, t2, known);
  f.add(a.lower, t1, next_known);
}

}  // namespace annals
