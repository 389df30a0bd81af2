#include <doctest/doctest.h>

#include <string>

#include "core/base/hash.h"
#include "core/document/verify.h"
#include "core/model.h"

using namespace annals;

namespace {

const Model& model() {
  static const Model built = Model::builtin();
  return built;
}

Analysis analyse(std::string text) {
  Analysis a;
  a.document.text = std::move(text);
  TextLayer layer = model().text().segment(a.document.text);
  a.blocks = std::move(layer.blocks);
  a.tokens = std::move(layer.tokens);
  a.words = std::move(layer.words);
  a.sentences = std::move(layer.sentences);
  a.quotations = std::move(layer.quotations);
  SyntaxLayer syntax = model().syntax().annotate(a);
  a.words = std::move(syntax.words);
  a.pool = std::move(syntax.pool);
  a.names = std::move(syntax.names);
  return a;
}

// "Russia/PROPN<nsubj<accused": each word with its tag, relation and head.
std::string tree(const Analysis& a) {
  std::string out;
  for (std::uint32_t i = 0; i < a.words.size(); ++i) {
    const Word& w = a.words[i];
    if (i > 0) out += ' ';
    out += std::string(a.form(WordId{i})) + '/' + std::string(to_string(w.upos)) + '<' +
           std::string(to_string(w.relation));
    if (w.head) out += '<' + std::string(a.form(w.head));
  }
  return out;
}

std::string lemmas(const Analysis& a) {
  std::string out;
  for (std::uint32_t i = 0; i < a.words.size(); ++i) out += (i > 0 ? " " : "") + std::string(a.lemma(WordId{i}));
  return out;
}

std::string names(const Analysis& a) {
  std::string out;
  for (const Name& n : a.names) {
    constexpr const char* types[] = {"PER", "ORG", "LOC"};
    if (!out.empty()) out += ", ";
    out += std::string(a.text(n.words)) + ' ' + types[static_cast<std::size_t>(n.type)];
  }
  return out;
}

}  // namespace

TEST_SUITE("syntax") {
  TEST_CASE("plain sentences have the trees everybody would give them") {
    CHECK(tree(analyse("The minister met reporters in Paris.")) ==
          "The/DET<det<minister minister/NOUN<nsubj<met met/VERB<root reporters/NOUN<obj<met in/ADP<case<Paris "
          "Paris/PROPN<obl<met ./PUNCT<punct<met");
    CHECK(tree(analyse("Rebels were arrested by the police.")) ==
          "Rebels/NOUN<nsubj:pass<arrested were/AUX<aux:pass<arrested arrested/VERB<root by/ADP<case<police "
          "the/DET<det<police police/NOUN<obl:agent<arrested ./PUNCT<punct<arrested");
    CHECK(tree(analyse("She said that he left.")) ==
          "She/PRON<nsubj<said said/VERB<root that/SCONJ<mark<left he/PRON<nsubj<left left/VERB<ccomp<said "
          "./PUNCT<punct<said");
  }

  TEST_CASE("lemmas") {
    CHECK(lemmas(analyse("The soldiers were killing civilians.")) == "the soldier be kill civilian .");
    CHECK(lemmas(analyse("She took the children to Moscow.")) == "she take the child to Moscow .");
  }

  TEST_CASE("features") {
    const Analysis a = analyse("He has been killed.");
    CHECK(to_string(a.words[0].features) == "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs");
    CHECK(to_string(a.words[3].features) == "Tense=Past|VerbForm=Part|Voice=Pass");
  }

  TEST_CASE("names") {
    CHECK(names(analyse("Angela Merkel flew to Berlin.")) == "Angela Merkel PER, Berlin LOC");
    CHECK(names(analyse("The dogs ate the food.")).empty());
  }

  TEST_CASE("any bytes give one tree for each sentence") {
    const char* pieces[] = {"The ", "man ", "said ",         "that ", ", ",   ". ", "\" ",   "\n\n",
                            "( ",   "and ", "\u00e9\u4e2d ", "U.S. ", "\x01", "7 ", "Paris "};
    std::uint64_t seed = 99;
    for (int round = 0; round < 150; ++round) {
      std::string text;
      const std::size_t length = mix(seed++) % 80;
      for (std::size_t i = 0; i < length; ++i) text += pieces[mix(seed++) % std::size(pieces)];
      CHECK(verify(analyse(text)).empty());
    }
    CHECK(verify(analyse("")).empty());
    std::string endless;
    for (int i = 0; i < 20000; ++i) endless += i % 2 == 0 ? "he said " : "it, ";
    CHECK(verify(analyse(endless)).empty());
    CHECK(verify(analyse(std::string(100000, 'x'))).empty());
  }

  TEST_CASE("a damaged weights file is reported") {
    Resources resources = Resources::builtin();
    for (const char* path : {"models/parser.weights", "models/tagger.weights", "models/names.weights"}) {
      resources.add(path, "short");
    }
    Diagnostics faults;
    const Syntax syntax(resources, faults);
    CHECK(faults.size() == 3);
  }
}
