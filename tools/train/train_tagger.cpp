#include <algorithm>
#include <cstdio>
#include <map>

#include "core/syntax/tagger_features.h"
#include "tools/train/perceptron.h"
#include "tools/train/random.h"
#include "tools/train/train.h"

namespace annals::train {
namespace {

constexpr int epochs = 6;
constexpr int epochs_of_fold = 3;
constexpr std::size_t folds = 4;
constexpr float threshold = 0.6F;

struct Example {
  std::vector<TaggerWord> words;
  std::vector<std::uint8_t> tags;
};

std::map<std::uint64_t, std::uint32_t> known_tags(const Treebank& treebank) {
  std::map<std::uint64_t, std::array<std::uint32_t, upos_count>> counts;
  for (const GoldSentence& s : treebank) {
    for (const GoldWord& w : s.words) ++counts[view_word(w.form).lower][static_cast<std::size_t>(w.upos)];
  }
  std::map<std::uint64_t, std::uint32_t> out;
  for (const auto& [word, count] : counts) {
    std::uint32_t total = 0;
    for (const std::uint32_t n : count) total += n;
    if (total < 3) continue;
    std::uint32_t set = 0;
    for (std::size_t t = 0; t < count.size(); ++t) set |= count[t] * 20 >= total ? 1U << t : 0U;
    out[word] = set;
  }
  return out;
}

std::size_t guess(const Perceptron& model, const Example& e, std::size_t i, std::size_t previous, std::size_t before,
                  FeatureList& features, std::vector<float>& scores) {
  tagger_features(e.words, i, previous, before, features);
  model.score(features.keys(), scores);
  return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

void learn(Perceptron& model, std::vector<const Example*> examples, int rounds, std::uint64_t seed) {
  Random random(seed);
  FeatureList features;
  std::vector<float> scores(model.classes());
  for (int round = 0; round < rounds; ++round) {
    random.shuffle(examples);
    std::size_t right = 0;
    std::size_t seen = 0;
    for (const Example* e : examples) {
      std::size_t previous = no_tag;
      std::size_t before = no_tag;
      for (std::size_t i = 0; i < e->words.size(); ++i) {
        const std::size_t tag = guess(model, *e, i, previous, before, features, scores);
        if (tag != e->tags[i]) model.update(features.keys(), e->tags[i], tag);
        right += tag == e->tags[i];
        ++seen;
        model.step();
        before = previous;
        previous = tag;
      }
    }
    std::fprintf(stderr, "tagger, epoch %d: %.2f %%\n", round,
                 100.0 * static_cast<double>(right) / static_cast<double>(seen));
  }
  model.average();
}

std::vector<std::uint8_t> tag(const Perceptron& model, const Example& e) {
  FeatureList features;
  std::vector<float> scores(model.classes());
  std::vector<std::uint8_t> out(e.words.size());
  std::size_t previous = no_tag;
  std::size_t before = no_tag;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::size_t t = guess(model, e, i, previous, before, features, scores);
    out[i] = static_cast<std::uint8_t>(t);
    before = previous;
    previous = t;
  }
  return out;
}

}  // namespace

PredictedTags train_tagger(const Treebank& treebank, const std::filesystem::path& out) {
  const auto known = known_tags(treebank);
  PredictedTags result;
  std::map<std::pair<Upos, std::uint8_t>, std::uint8_t> numbers;
  std::vector<Example> examples;
  for (const GoldSentence& s : treebank) {
    Example& e = examples.emplace_back();
    for (const GoldWord& w : s.words) {
      const auto [it, added] = numbers.try_emplace({w.upos, w.xpos}, static_cast<std::uint8_t>(numbers.size()));
      if (added) result.pairs.insert(result.pairs.end(), {static_cast<std::uint8_t>(w.upos), w.xpos});
      e.tags.push_back(it->second);
      TaggerWord& word = e.words.emplace_back();
      word.view = view_word(w.form);
      const auto k = known.find(word.view.lower);
      word.known_tags = k == known.end() ? 0 : k->second;
    }
  }
  result.tags.resize(examples.size());
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<const Example*> others;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (i % folds != fold) others.push_back(&examples[i]);
    }
    Perceptron model(numbers.size());
    learn(model, others, epochs_of_fold, 11 + fold);
    for (std::size_t i = fold; i < examples.size(); i += folds) result.tags[i] = tag(model, examples[i]);
  }
  std::vector<const Example*> all;
  for (const Example& e : examples) all.push_back(&e);
  Perceptron model(numbers.size());
  learn(model, all, epochs, 7);
  WeightsWriter writer;
  writer.array(result.pairs);
  writer.table(known);
  model.write(writer, threshold);
  writer.save(out);
  return result;
}

}  // namespace annals::train
