// annals_eval names GOLD.iob2: names of persons, organizations and places, exact span and type.
// annals_eval syntax GOLD.conllu [TEXT.txt]: the syntax layer against a treebank, from its words and from raw text.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tools/eval/run.h"
#include "tools/eval/syntax_score.h"

namespace {

using namespace annals;

void print(const char* title, const eval::SyntaxScore& s) {
  std::printf("%s\n", title);
  std::printf("  words %.2f  sentences %.2f  UPOS %.2f  XPOS %.2f  UFeats %.2f  lemmas %.2f  UAS %.2f  LAS %.2f\n",
              s.words.f(), s.sentences.f(), s.upos.f(), s.xpos.f(), s.features.f(), s.lemmas.f(), s.unlabelled.f(),
              s.labelled.f());
}

void print_relations(const eval::SyntaxScore& s) {
  for (const auto& [relation, share] : s.relations) {
    if (share.gold >= 20) std::printf("  %s %.1f (%d)", relation.c_str(), share.f(), share.gold);
  }
  std::printf("\n");
}

bool is_news(const train::GoldSentence& s) { return s.document.find("_news_") != std::string::npos; }

// The built-in model, with the weights files of the directory ANNALS_MODELS laid over it.
Model load_model() {
  Resources resources = Resources::builtin();
  const char* directory = std::getenv("ANNALS_MODELS");
  if (directory != nullptr) {
    for (const auto& entry : std::filesystem::directory_iterator(directory)) {
      std::ifstream in(entry.path(), std::ios::binary);
      resources.add("models/" + entry.path().filename().string(), std::string(std::istreambuf_iterator<char>(in), {}));
    }
  }
  return Model(std::move(resources));
}

int syntax(const char* gold_path, const char* text_path) {
  const Model model = load_model();
  const train::Treebank gold = train::read_treebank(gold_path);
  const eval::SyntaxScore all = eval::score_syntax(gold, eval::analyse_words(model, gold));
  print("gold tokens", all);
  print_relations(all);
  train::Treebank news;
  for (const train::GoldSentence& s : gold) {
    if (is_news(s)) news.push_back(s);
  }
  if (!news.empty()) print("gold tokens, news documents", eval::score_syntax(news, eval::analyse_words(model, news)));
  if (text_path == nullptr) return 0;
  std::ifstream in(text_path, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  print("raw text", eval::score_syntax(gold, eval::analyse_text(model, text)));
  return 0;
}

int names(const char* path) {
  const Model model = load_model();
  const std::vector<train::NamedSentence> gold = train::read_names(path);
  const auto found = eval::find_names(model, gold);
  eval::Share all;
  std::array<eval::Share, 3> types;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const std::vector<train::NameSpan> wanted = train::spans_of(gold[i].classes);
    for (const train::NameSpan& n : wanted) {
      const bool hit = std::find(found[i].begin(), found[i].end(), n) != found[i].end();
      for (eval::Share* share : {&all, &types[n.type]}) {
        ++share->gold;
        share->hits += hit;
      }
    }
    for (const train::NameSpan& n : found[i]) {
      ++all.system;
      ++types[n.type].system;
    }
  }
  std::printf("names %.2f (%d)  PER %.1f  ORG %.1f  LOC %.1f\n", all.f(), all.gold, types[0].f(), types[1].f(),
              types[2].f());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string command = argc > 1 ? argv[1] : "";
  try {
    if (command == "syntax" && (argc == 3 || argc == 4)) return syntax(argv[2], argc == 4 ? argv[3] : nullptr);
    if (command == "names" && argc == 3) return names(argv[2]);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
  }
  std::fputs("usage: annals_eval syntax GOLD.conllu [TEXT.txt] | names GOLD.iob2\n", stderr);
  return 2;
}
