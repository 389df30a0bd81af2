#include <algorithm>
#include <cstdio>
#include <map>

#include "core/syntax/morphology.h"
#include "tools/train/perceptron.h"
#include "tools/train/random.h"
#include "tools/train/train.h"

namespace annals::train {
namespace {

constexpr int epochs = 4;
constexpr std::size_t most_bundles = 255;
constexpr float threshold = 0.5F;

struct Example {
  std::vector<TaggerWord> words;
  std::vector<Arc> arcs;
  std::vector<std::uint64_t> below;
  std::vector<std::size_t> bundles;
};

}  // namespace

void train_morphology(const Treebank& treebank, const PredictedTags& predicted, const std::filesystem::path& out) {
  std::map<std::uint64_t, std::size_t> counts;
  for (const GoldSentence& s : treebank) {
    for (const GoldWord& w : s.words) ++counts[w.features.bits()];
  }
  std::vector<std::pair<std::uint64_t, std::size_t>> frequent(counts.begin(), counts.end());
  std::stable_sort(frequent.begin(), frequent.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (frequent.size() > most_bundles) frequent.resize(most_bundles);
  std::vector<std::uint64_t> bundles;
  std::map<std::uint64_t, std::size_t> numbers;
  for (const auto& [bits, count] : frequent) {
    numbers[bits] = bundles.size();
    bundles.push_back(bits);
  }

  const std::size_t tags = predicted.pairs.size() / 2;
  std::vector<std::map<std::size_t, std::size_t>> seen(tags);  // of each tag: bundle -> count
  std::vector<Example> examples(treebank.size());
  for (std::size_t i = 0; i < treebank.size(); ++i) {
    const GoldSentence& s = treebank[i];
    Example& e = examples[i];
    for (std::size_t k = 0; k < s.words.size(); ++k) {
      const GoldWord& w = s.words[k];
      e.words.push_back({view_word(w.form), 0});
      e.arcs.push_back({w.head, w.relation});
      const auto it = numbers.find(w.features.bits());
      e.bundles.push_back(it == numbers.end() ? 0 : it->second);
      if (it != numbers.end()) ++seen[predicted.tags[i][k]][it->second];
    }
    e.below = relations_below(e.arcs);
  }
  std::vector<std::uint16_t> begins;
  std::vector<std::uint8_t> candidates;
  for (const auto& counted : seen) {
    begins.push_back(static_cast<std::uint16_t>(candidates.size()));
    std::size_t total = 0;
    for (const auto& [bundle, count] : counted) total += count;
    std::vector<std::pair<std::size_t, std::size_t>> order;  // most frequent first
    for (const auto& [bundle, count] : counted) {
      if (count * 2000 >= total && (count > 1 || total < 20)) order.emplace_back(count, bundle);
    }
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [count, bundle] : order) candidates.push_back(static_cast<std::uint8_t>(bundle));
  }
  begins.push_back(static_cast<std::uint16_t>(candidates.size()));

  Perceptron model(bundles.size());
  Random random(13);
  FeatureList features;
  std::vector<float> scores(bundles.size());
  std::vector<std::size_t> order(examples.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    random.shuffle(order);
    std::size_t right = 0;
    std::size_t all = 0;
    for (const std::size_t i : order) {
      const Example& e = examples[i];
      for (std::size_t k = 0; k < e.words.size(); ++k) {
        const std::uint8_t tag = predicted.tags[i][k];
        const auto begin = candidates.begin() + begins[tag];
        const auto end = candidates.begin() + begins[tag + 1U];
        if (end - begin < 2 || std::find(begin, end, e.bundles[k]) == end) continue;
        morphology_features({e.words, predicted.tags[i], e.arcs, e.below}, k, features);
        model.score(features.keys(), scores);
        std::size_t best = *begin;
        for (auto c = begin; c != end; ++c) best = scores[*c] > scores[best] ? *c : best;
        if (best != e.bundles[k]) model.update(features.keys(), e.bundles[k], best);
        right += best == e.bundles[k];
        ++all;
        model.step();
      }
    }
    std::fprintf(stderr, "morphology, epoch %d: %.2f %%\n", epoch,
                 100.0 * static_cast<double>(right) / static_cast<double>(all));
  }
  model.average();
  WeightsWriter writer;
  writer.array(bundles);
  writer.array(begins);
  writer.array(candidates);
  model.write(writer, threshold);
  writer.save(out);
}

}  // namespace annals::train
