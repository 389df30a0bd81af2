#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <map>

#include "core/learn/word_view.h"
#include "tools/train/parser_network.h"
#include "tools/train/train.h"

namespace annals::train {
namespace {

constexpr std::size_t epochs = 10;
constexpr std::size_t batch_words = 200;
constexpr float highest_rate = 2e-3F;
constexpr double exploration = 0.9;  // share of steps that follow the network, from the second epoch on

struct Vocabulary {
  std::map<std::uint64_t, std::uint32_t> counts;
  std::map<std::uint64_t, std::uint32_t> rows;  // of words seen twice; row 0 stands for all others
};

Vocabulary vocabulary_of(const Treebank& treebank) {
  Vocabulary out;
  for (const GoldSentence& s : treebank) {
    for (const GoldWord& w : s.words) ++out.counts[view_word(w.form).lower];
  }
  for (const auto& [word, count] : out.counts) {
    if (count > 1) out.rows.emplace(word, static_cast<std::uint32_t>(out.rows.size() + 1));
  }
  return out;
}

ParserExample example_of(const GoldSentence& s, const std::vector<std::uint8_t>& tags, const PredictedTags& predicted,
                         const Vocabulary& vocabulary) {
  ParserExample e;
  e.nodes.resize(s.words.size() + 2);
  e.arcs.resize(s.words.size() + 2);
  for (std::size_t k = 0; k < s.words.size(); ++k) {
    const GoldWord& w = s.words[k];
    const WordView view = view_word(w.form);
    const auto row = vocabulary.rows.find(view.lower);
    e.rows.push_back(encoder_rows(view, row == vocabulary.rows.end() ? 0 : row->second, tags[k]));
    e.word_counts.push_back(vocabulary.counts.at(view.lower));
    const auto upos = static_cast<Upos>(predicted.pairs[2U * tags[k]]);
    e.nodes[k + 1] = {tags[k], upos, between_bit(upos, predicted.pairs[2U * tags[k] + 1])};
    e.arcs[k + 1] = {w.head, w.relation};
    std::uint8_t gold = 0;
    while (predicted.pairs[2U * gold] != static_cast<std::uint8_t>(w.upos) || predicted.pairs[2U * gold + 1] != w.xpos)
      ++gold;
    e.tags.push_back(gold);
  }
  return e;
}

// A checkpoint holds all parameters with their moments, the state of the random source and the number of epochs done.
void save(const std::filesystem::path& path, ParserNetwork& network, Random& random, std::uint64_t epoch) {
  std::ofstream out(path, std::ios::binary);
  for (const std::uint64_t n : {epoch, random.state(), static_cast<std::uint64_t>(network.updates)}) {
    out.write(reinterpret_cast<const char*>(&n), sizeof n);
  }
  network.visit([&](std::vector<float>& v) {
    out.write(reinterpret_cast<const char*>(v.data()), static_cast<std::streamsize>(v.size() * sizeof(float)));
  });
}

void restore(const std::filesystem::path& path, ParserNetwork& network, Random& random, std::size_t& epoch) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return;
  std::uint64_t numbers[3] = {};
  in.read(reinterpret_cast<char*>(numbers), sizeof numbers);
  epoch = numbers[0];
  random.state() = numbers[1];
  network.updates = numbers[2];
  network.visit([&](std::vector<float>& v) {
    in.read(reinterpret_cast<char*>(v.data()), static_cast<std::streamsize>(v.size() * sizeof(float)));
  });
}

double percent(std::size_t part, std::size_t whole) {
  return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

void train_parser(const Treebank& treebank, const PredictedTags& predicted, const std::filesystem::path& out,
                  const std::filesystem::path& checkpoint, std::size_t most_epochs) {
  const Vocabulary vocabulary = vocabulary_of(treebank);
  std::vector<ParserExample> examples;
  std::size_t words = 0;
  for (std::size_t i = 0; i < treebank.size(); ++i) {
    examples.push_back(example_of(treebank[i], predicted.tags[i], predicted, vocabulary));
    words += examples.back().rows.size();
  }
  Random random(3);
  ParserNetwork network(vocabulary.rows.size() + 1, predicted.pairs.size() / 2, random);
  const double all_words = static_cast<double>(words * epochs);
  std::size_t epoch = 0;
  restore(checkpoint, network, random, epoch);
  for (std::size_t run = 0; run < most_epochs && epoch < epochs; ++run) {
    std::vector<const ParserExample*> order;
    for (const ParserExample& e : examples) order.push_back(&e);
    random.shuffle(order);
    network.transitions = network.right = network.words_seen = network.tags_right = 0;
    std::size_t done = words * epoch;
    for (std::size_t i = 0; i < order.size();) {
      std::vector<const ParserExample*> batch;
      std::size_t size = 0;
      for (; i < order.size() && size < batch_words; ++i) {
        batch.push_back(order[i]);
        size += order[i]->rows.size();
      }
      const double progress = static_cast<double>(done) / all_words;
      const double rate = std::min(1.0, progress * 50 + 0.02) * (1 - progress);
      network.learn(batch, epoch == 0 ? 0.0 : exploration, highest_rate * static_cast<float>(rate));
      done += size;
    }
    std::fprintf(stderr, "parser, epoch %zu: transitions %.2f %%, tags %.2f %% (%.0f s)\n", epoch,
                 percent(network.right, network.transitions), percent(network.tags_right, network.words_seen),
                 static_cast<double>(std::clock()) / CLOCKS_PER_SEC);
    save(checkpoint, network, random, ++epoch);
  }
  WeightsWriter writer;
  network.write(vocabulary.rows, writer);
  writer.save(out);
}

}  // namespace annals::train
