#include "tools/eval/run.h"

#include <utility>

namespace annals::eval {
namespace {

std::uint32_t size_of(const auto& items) { return static_cast<std::uint32_t>(items.size()); }

void analyse_syntax(const Model& model, Analysis& a) {
  SyntaxLayer layer = model.syntax().annotate(a);
  a.words = std::move(layer.words);
  a.pool = std::move(layer.pool);
  a.names = std::move(layer.names);
}

}  // namespace

train::Treebank to_treebank(const Analysis& a) {
  train::Treebank out;
  for (const Sentence& s : a.sentences) {
    train::GoldSentence& g = out.emplace_back();
    std::uint32_t w = s.words.begin;
    for (std::uint32_t t = s.tokens.begin; t < s.tokens.end; ++t) {
      const ByteSpan bytes = a.tokens[t].bytes;
      train::GoldToken& token = g.tokens.emplace_back();
      token = {std::string(a.text(bytes)), 0, t + 1 == a.tokens.size() || a.tokens[t + 1].bytes.begin != bytes.end};
      for (; w < s.words.end && a.words[w].token.value == t; ++w) {
        const Word& word = a.words[w];
        train::GoldWord& gw = g.words.emplace_back();
        gw.form = a.form(WordId{w});
        gw.lemma = a.lemma(WordId{w});
        gw.features = word.features;
        gw.head = word.head ? word.head.value - s.words.begin + 1 : 0;
        gw.upos = word.upos;
        gw.xpos = word.xpos;
        gw.relation = word.relation;
        ++token.words;
      }
    }
  }
  return out;
}

train::Treebank analyse_text(const Model& model, std::string text) {
  Analysis a;
  a.document.text = std::move(text);
  TextLayer layer = model.text().segment(a.document.text);
  a.blocks = std::move(layer.blocks);
  a.tokens = std::move(layer.tokens);
  a.words = std::move(layer.words);
  a.sentences = std::move(layer.sentences);
  a.quotations = std::move(layer.quotations);
  analyse_syntax(model, a);
  return to_treebank(a);
}

Analysis text_layer(const train::Treebank& gold) {
  Analysis a;
  std::string& text = a.document.text;
  for (const train::GoldSentence& s : gold) {
    const std::uint32_t first_token = size_of(a.tokens);
    const std::uint32_t first_word = size_of(a.words);
    std::size_t w = 0;
    for (const train::GoldToken& t : s.tokens) {
      Token token;
      token.bytes.begin = size_of(text);
      for (std::uint32_t k = 0; k < t.words && w < s.words.size(); ++k, ++w) {
        Word word;
        word.token = TokenId{size_of(a.tokens)};
        word.bytes.begin = size_of(text);
        text += s.words[w].form;
        word.bytes.end = size_of(text);
        a.words.push_back(word);
      }
      token.bytes.end = size_of(text);
      a.tokens.push_back(token);
      if (t.space_after) text += ' ';
    }
    text += '\n';
    a.sentences.push_back({{first_token, size_of(a.tokens)}, {first_word, size_of(a.words)}, BlockId{0}});
  }
  a.blocks.push_back({{0, size_of(text)}, BlockKind::body});
  return a;
}

train::Treebank analyse_words(const Model& model, const train::Treebank& gold) {
  Analysis a = text_layer(gold);
  analyse_syntax(model, a);
  return to_treebank(a);
}

std::vector<std::vector<train::NameSpan>> find_names(const Model& model,
                                                     const std::vector<train::NamedSentence>& gold) {
  std::vector<std::vector<train::NameSpan>> out;
  for (std::size_t i = 0; i < gold.size();) {
    train::Treebank document;
    do document.push_back(gold[i++].sentence);
    while (i < gold.size() && !gold[i].sentence.new_document);
    Analysis a = text_layer(document);
    analyse_syntax(model, a);
    auto name = a.names.begin();
    for (const Sentence& s : a.sentences) {
      auto& spans = out.emplace_back();
      for (; name != a.names.end() && name->words.begin < s.words.end; ++name) {
        spans.push_back(
            {name->words.begin - s.words.begin, name->words.end - s.words.begin, static_cast<std::size_t>(name->type)});
      }
    }
  }
  return out;
}

}  // namespace annals::eval
