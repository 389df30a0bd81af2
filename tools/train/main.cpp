// annals_train DATA_DIR MODELS_DIR WORK_DIR [STAGE...]: trains the models, or the named ones, from
// DATA_DIR/treebank/train.conllu.
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "core/learn/weights_reader.h"
#include "tools/train/train.h"
#include "tools/train/weights_writer.h"

namespace {

using namespace annals::train;

// Tags as the treebank has them: lemmas depend on the right tag.
std::vector<std::vector<std::uint8_t>> gold_tags(const Treebank& treebank, const std::vector<std::uint8_t>& pairs) {
  std::vector<std::vector<std::uint8_t>> out;
  for (const auto& s : treebank) {
    auto& tags = out.emplace_back();
    for (const auto& w : s.words) {
      std::uint8_t tag = 0;
      while (pairs[2U * tag] != static_cast<std::uint8_t>(w.upos) || pairs[2U * tag + 1] != w.xpos) ++tag;
      tags.push_back(tag);
    }
  }
  return out;
}

void save(const PredictedTags& p, const std::filesystem::path& path) {
  WeightsWriter writer;
  writer.array(p.pairs);
  for (const auto& tags : p.tags) writer.array(tags);
  writer.save(path);
}

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

PredictedTags load_tags(const std::filesystem::path& path, std::size_t sentences) {
  const std::string bytes = read(path);
  annals::WeightsReader reader(bytes);
  PredictedTags out;
  const auto pairs = reader.array();
  out.pairs.assign(pairs.begin(), pairs.end());
  for (std::size_t i = 0; i < sentences; ++i) {
    const auto tags = reader.array();
    out.tags.emplace_back(tags.begin(), tags.end());
  }
  return out;
}

void train(const std::filesystem::path& data, const std::filesystem::path& models, const std::filesystem::path& work,
           const std::set<std::string>& stages) {
  const auto wanted = [&](const char* stage) { return stages.empty() || stages.contains(stage); };
  const Treebank treebank = read_treebank(data / "treebank/train.conllu");
  if (wanted("segmenter")) train_segmenter(treebank, models / "segmenter.weights");
  if (wanted("tagger")) save(train_tagger(treebank, models / "tagger.weights"), work / "tags.bin");
  const PredictedTags predicted = load_tags(work / "tags.bin", treebank.size());
  if (wanted("lemmas")) train_lemmas(treebank, gold_tags(treebank, predicted.pairs), models / "lemmas.weights");
  if (wanted("morphology")) train_morphology(treebank, predicted, models / "morphology.weights");
  if (wanted("names")) {
    train_names(treebank, predicted, data / "ner/uner_ewt-train.iob2", read(models / "tagger.weights"),
                models / "names.weights");
  }
  if (wanted("parser")) {
    std::filesystem::remove(work / "parser.checkpoint");
    train_parser(treebank, predicted, models / "parser.weights", work / "parser.checkpoint", 1000);
  } else if (wanted("more")) {
    train_parser(treebank, predicted, models / "parser.weights", work / "parser.checkpoint", 1);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fputs(
        "usage: annals_train DATA_DIR MODELS_DIR WORK_DIR [segmenter] [tagger] [lemmas] [names] [morphology] "
        "[parser|more]\n",
        stderr);
    return 2;
  }
  try {
    train(argv[1], argv[2], argv[3], std::set<std::string>(argv + 4, argv + argc));
  } catch (const std::exception& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
  }
  return 0;
}
