// annals_train DATA_DIR MODELS_DIR: trains every model of MODELS_DIR from DATA_DIR/treebank/train.conllu.
#include <cstdio>
#include <exception>

#include "tools/train/train.h"

namespace {

// Tags as the treebank has them: lemmas depend on the right tag.
std::vector<std::vector<std::uint8_t>> gold_tags(const annals::train::Treebank& treebank,
                                                 const std::vector<std::uint8_t>& pairs) {
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

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: annals_train DATA_DIR MODELS_DIR\n", stderr);
    return 2;
  }
  try {
    const std::filesystem::path data = argv[1];
    const std::filesystem::path models = argv[2];
    const annals::train::Treebank treebank = annals::train::read_treebank(data / "treebank/train.conllu");
    annals::train::train_segmenter(treebank, models / "segmenter.weights");
    const annals::train::PredictedTags predicted = annals::train::train_tagger(treebank, models / "tagger.weights");
    annals::train::train_lemmas(treebank, gold_tags(treebank, predicted.pairs), models / "lemmas.weights");
    annals::train::train_morphology(treebank, predicted, models / "morphology.weights");
    annals::train::train_parser(treebank, predicted, models / "parser.weights");
  } catch (const std::exception& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
  }
  return 0;
}
