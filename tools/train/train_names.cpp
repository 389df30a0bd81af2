#include <algorithm>
#include <cstdio>

#include "core/base/error.h"
#include "core/learn/weights_reader.h"
#include "core/syntax/name_finder.h"
#include "core/syntax/tagger.h"
#include "tools/train/gold_names.h"
#include "tools/train/perceptron.h"
#include "tools/train/random.h"
#include "tools/train/train.h"

namespace annals::train {
namespace {

constexpr int epochs = 8;
constexpr double own_history = 0.3;  // share of steps that go on from the model's own last class
constexpr float threshold = 0.1F;

struct Example {
  std::vector<NameWord> words;
  std::vector<std::size_t> classes;
};
using Documents = std::vector<std::vector<Example>>;

// Tags as the jackknife has them where the sentence stands in the treebank with the same words, else the tagger's.
std::vector<std::uint8_t> tags_of(const GoldSentence& s, const GoldSentence* twin,
                                  const std::vector<std::uint8_t>* twin_tags, const Tagger& tagger,
                                  std::span<const TaggerWord> words) {
  const auto same = [](const GoldWord& a, const GoldWord& b) { return a.form == b.form; };
  if (twin != nullptr && std::equal(s.words.begin(), s.words.end(), twin->words.begin(), twin->words.end(), same))
    return *twin_tags;
  std::vector<std::uint8_t> tags(words.size());
  tagger.tag(words, tags);
  return tags;
}

// `first`: the place in the treebank of the first sentence, whose order is the same; or none.
void add(const std::vector<NamedSentence>& sentences, const Treebank& treebank, const PredictedTags& predicted,
         std::size_t first, const Tagger& tagger, Documents& out) {
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const GoldSentence& s = sentences[i].sentence;
    if (s.new_document || out.empty()) out.emplace_back();
    Example& e = out.back().emplace_back();
    e.classes = sentences[i].classes;
    std::vector<TaggerWord> words;
    for (const GoldWord& w : s.words) {
      const WordView view = view_word(w.form);
      words.push_back({view, tagger.known_tags(view)});
    }
    const bool inside = first + i < treebank.size();
    const auto tags = tags_of(s, inside ? &treebank[first + i] : nullptr, inside ? &predicted.tags[first + i] : nullptr,
                              tagger, words);
    for (std::size_t k = 0; k < words.size(); ++k)
      e.words.push_back({words[k].view, tags[k], words[k].known_tags, 0, 0});
  }
}

void learn(Perceptron& model, Documents& documents, const Gazetteer& gazetteer, Random& random) {
  std::vector<float> scores(NameClass::count);
  FeatureList features;
  std::size_t right = 0;
  std::size_t seen = 0;
  for (auto& document : documents) {
    NameMemory memory;
    for (Example& e : document) {
      look_up(gazetteer, memory, e.words);
      std::size_t previous = NameClass::outside;
      std::size_t before = NameClass::outside;
      for (std::size_t i = 0; i < e.words.size(); ++i) {
        name_features(e.words, i, previous, before, features);
        model.score(features.keys(), scores);
        const auto guess = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
        if (guess != e.classes[i]) model.update(features.keys(), e.classes[i], guess);
        right += guess == e.classes[i];
        ++seen;
        model.step();
        memory.note(e.words[i].view, e.classes[i]);
        before = previous;
        previous = random.unit() < own_history ? guess : e.classes[i];
      }
    }
  }
  std::fprintf(stderr, "names: %.2f %%\n", 100.0 * static_cast<double>(right) / static_cast<double>(seen));
}

}  // namespace

void train_names(const Treebank& treebank, const PredictedTags& predicted, const std::filesystem::path& data,
                 std::string_view tagger_weights, const std::filesystem::path& out) {
  Diagnostics faults;
  const Resources resources = Resources::builtin();
  const Gazetteer gazetteer(resources, faults);
  if (!faults.empty()) throw Error(std::move(faults));
  WeightsReader reader(tagger_weights);
  const Tagger tagger(reader);

  Documents documents;
  add(read_names(data), treebank, predicted, 0, tagger, documents);
  const auto gum = std::find_if(treebank.begin(), treebank.end(),
                                [](const GoldSentence& s) { return s.document.starts_with("GUM_"); });
  add(names_of(treebank), treebank, predicted, static_cast<std::size_t>(gum - treebank.begin()), tagger, documents);

  Perceptron model(NameClass::count);
  Random random(17);
  for (int epoch = 0; epoch < epochs; ++epoch) {
    random.shuffle(documents);
    learn(model, documents, gazetteer, random);
  }
  model.average();
  WeightsWriter writer;
  model.write(writer, threshold);
  writer.save(out);
}

}  // namespace annals::train
