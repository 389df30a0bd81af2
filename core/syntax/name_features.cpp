#include "core/syntax/name_features.h"

namespace annals {
namespace {

constexpr NameWord outside{{1, 1, {1, 1, 1, 1, 1}, {1, 1, 1}, 1, false}, 900, 0, 0, 0};

}  // namespace

void name_features(std::span<const NameWord> words, std::size_t at, std::size_t t1, std::size_t t2, FeatureList& f) {
  const auto word = [&](std::ptrdiff_t offset) -> const NameWord& {
    const auto i = static_cast<std::ptrdiff_t>(at) + offset;
    return i < 0 || i >= std::ssize(words) ? outside : words[static_cast<std::size_t>(i)];
  };
  const NameWord& w0 = word(0);
  const NameWord& p1 = word(-1);
  const NameWord& q1 = word(1);
  const WordView& a = w0.view;
  const WordView& m1 = p1.view;
  const WordView& m2 = word(-2).view;
  const WordView& n1 = q1.view;
  const WordView& n2 = word(2).view;
  f.clear();
  f.add(1);
  f.add(a.form);
  f.add(a.lower);
  f.add(a.suffix[1]);
  f.add(a.suffix[2]);
  f.add(a.suffix[3]);
  f.add(a.prefix[1]);
  f.add(a.prefix[2]);
  f.add(a.shape);
  f.add(a.shape, at == 0);
  f.add(m1.lower);
  f.add(n1.lower);
  f.add(m2.lower);
  f.add(n2.lower);
  f.add(m1.shape);
  f.add(n1.shape);
  f.add(m1.shape, a.shape, n1.shape);
  f.add(t1);
  f.add(t1, t2);
  f.add(t1, a.form);
  f.add(t1, a.shape);
  f.add(t1, a.suffix[2]);
  f.add(t1, w0.tag);
  f.add(t1, m1.lower);
  f.add(w0.tag);
  f.add(p1.tag);
  f.add(q1.tag);
  f.add(p1.tag, w0.tag);
  f.add(w0.tag, q1.tag);
  f.add(p1.tag, w0.tag, q1.tag);
  f.add(m2.lower, m1.lower);
  f.add(n1.lower, n2.lower);
  f.add(m1.lower, a.form);
  f.add(a.form, n1.lower);
  f.add(m1.lower, a.shape);
  f.add(a.shape, n1.lower);
  f.add(w0.tag, m1.lower);
  f.add(w0.tag, n1.lower);
  f.add(m1.suffix[2], a.shape);
  f.add(n1.suffix[2], a.shape);
  f.add(w0.memory);
  f.add(w0.memory, t1);
  f.add(w0.memory, w0.tag);
  f.add(w0.memory, q1.memory);
  f.add(w0.known_tags, a.shape);
  f.add(w0.known_tags, a.shape, t1);
  f.add(w0.marks);
  f.add(w0.marks, t1);
  f.add(w0.marks, q1.marks);
  f.add(p1.marks, w0.marks);
  f.add(w0.marks, a.shape);
  f.add(w0.marks, w0.tag, t1);
  f.add(q1.marks, a.shape, t1);
  f.add(p1.marks, a.shape, t1);
  f.add(word(2).marks, n1.shape, a.shape, t1);
}

}  // namespace annals
