#include "core/syntax/morphology.h"

namespace annals {

std::vector<std::uint64_t> relations_below(std::span<const Arc> arcs) {
  std::vector<std::uint64_t> below(arcs.size(), 0);
  for (const Arc& arc : arcs) {
    if (arc.head > 0) below[arc.head - 1] |= std::uint64_t{1} << static_cast<int>(arc.relation);
  }
  return below;
}

void morphology_features(const MorphologyInput& in, std::size_t at, FeatureList& f) {
  const auto lower = [&](std::ptrdiff_t offset) -> std::uint64_t {
    const auto i = static_cast<std::ptrdiff_t>(at) + offset;
    return i < 0 || i >= std::ssize(in.words) ? 1 : in.words[static_cast<std::size_t>(i)].view.lower;
  };
  const auto tag = [&](std::ptrdiff_t offset) -> std::uint64_t {
    const auto i = static_cast<std::ptrdiff_t>(at) + offset;
    return i < 0 || i >= std::ssize(in.tags) ? no_tag : in.tags[static_cast<std::size_t>(i)];
  };
  const WordView& w = in.words[at].view;
  const Arc& arc = in.arcs[at];
  const std::uint64_t t = in.tags[at];
  const auto relation = static_cast<std::uint64_t>(arc.relation);
  const std::uint64_t head_word = arc.head == 0 ? 1 : in.words[arc.head - 1].view.lower;
  const std::uint64_t head_tag = arc.head == 0 ? no_tag : in.tags[arc.head - 1];
  f.clear();
  f.add(t);
  f.add(t, w.form);
  f.add(t, w.lower);
  for (const std::uint64_t s : w.suffix) f.add(t, s);
  f.add(t, w.shape);
  f.add(t, w.prefix[0]);
  f.add(t, relation);
  f.add(t, w.lower, relation);
  f.add(t, relation, head_tag);
  f.add(w.lower, relation, head_tag);
  f.add(w.lower, head_word);
  f.add(t, in.below[at]);
  f.add(t, w.lower, in.below[at]);
  f.add(t, tag(-1));
  f.add(t, tag(1));
  f.add(t, tag(-1), tag(-2));
  f.add(t, lower(-1));
  f.add(t, lower(1));
  f.add(t, lower(-1), lower(-2));
  f.add(w.lower, lower(-1));
  f.add(w.lower, lower(1));
  f.add(w.lower, tag(-1));
  f.add(w.lower, tag(1));
  f.add(t, at == 0, arc.head == 0);
}

Morphology::Morphology(WeightsReader& in)
    : bundles_(in.array()), begins_(in.array()), candidates_(in.array()), model_(in) {}

std::vector<Features> Morphology::choose(const MorphologyInput& in) const {
  std::vector<Features> out(in.words.size());
  std::vector<std::int32_t> scores(model_.classes());
  FeatureList features;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto begin = load<std::uint16_t>(begins_, in.tags[i]);
    const auto end = load<std::uint16_t>(begins_, in.tags[i] + 1U);
    if (begin == end) continue;
    std::size_t best = load<std::uint8_t>(candidates_, begin);
    if (end - begin > 1) {
      morphology_features(in, i, features);
      model_.score(features.keys(), scores);
      for (std::size_t c = begin + 1U; c < end; ++c) {
        const std::size_t bundle = load<std::uint8_t>(candidates_, c);
        if (scores[bundle] > scores[best]) best = bundle;
      }
    }
    out[i] = Features(load<std::uint64_t>(bundles_, best));
  }
  return out;
}

}  // namespace annals
