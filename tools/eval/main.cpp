// annals_eval syntax GOLD.conllu [TEXT.txt]: the syntax layer against a treebank, from its words and from raw text.
#include <cstdio>
#include <exception>
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

int syntax(const char* gold_path, const char* text_path) {
  const Model model = Model::builtin();
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

}  // namespace

int main(int argc, char** argv) {
  const std::string command = argc > 1 ? argv[1] : "";
  try {
    if (command == "syntax" && (argc == 3 || argc == 4)) return syntax(argv[2], argc == 4 ? argv[3] : nullptr);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
  }
  std::fputs("usage: annals_eval syntax GOLD.conllu [TEXT.txt]\n", stderr);
  return 2;
}
