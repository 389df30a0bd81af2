#include "tools/eval/syntax_score.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "core/base/error.h"

using namespace annals;

namespace {

// "form upos head relation", words apart by ;, sentences by |; "+" joins a word to the token of the one before it.
train::Treebank bank(const std::string& rows) {
  train::Treebank out(1);
  std::stringstream in(rows);
  std::string form, upos, relation;
  std::uint32_t head = 0;
  while (in >> form) {
    if (form == "|") {
      out.emplace_back();
      continue;
    }
    in >> upos >> head >> relation;
    const bool joined = form[0] == '+';
    if (joined) form.erase(0, 1);
    train::GoldWord w;
    w.form = form;
    w.lemma = form;
    w.head = head;
    REQUIRE(parse(upos, w.upos));
    REQUIRE(parse(relation, w.relation));
    if (joined) {
      out.back().tokens.back().form += form;
      ++out.back().tokens.back().words;
    } else {
      out.back().tokens.push_back({form, 1, true});
    }
    out.back().words.push_back(w);
  }
  return out;
}

std::string figures(const std::string& gold, const std::string& system) {
  const eval::SyntaxScore s = eval::score_syntax(bank(gold), bank(system));
  std::string out;
  for (const eval::Share* share : {&s.words, &s.sentences, &s.upos, &s.unlabelled, &s.labelled}) {
    out += std::to_string(share->hits) + '/' + std::to_string(share->gold) + '/' + std::to_string(share->system) + ' ';
  }
  return out;
}

}  // namespace

TEST_SUITE("eval") {
  TEST_CASE("hits / gold / system of words, sentences, UPOS, UAS and LAS") {
    const std::string gold = "He PRON 2 nsubj left VERB 0 root . PUNCT 2 punct";
    CHECK(figures(gold, gold) == "3/3/3 1/1/1 3/3/3 3/3/3 3/3/3 ");
    CHECK(figures(gold, "He NOUN 2 obj left VERB 0 root . PUNCT 1 punct") == "3/3/3 1/1/1 2/3/3 2/3/3 1/3/3 ");
    CHECK(figures("He PRON 2 nsubj left VERB 0 root", "He PRON 2 nsubj:pass left VERB 0 root") ==
          "2/2/2 1/1/1 2/2/2 2/2/2 2/2/2 ");
  }

  TEST_CASE("words that are cut differently are not aligned, nor is what hangs on them") {
    CHECK(figures("cease-fire NOUN 2 nsubj holds VERB 0 root",
                  "cease NOUN 4 nsubj - PUNCT 1 punct fire NOUN 1 flat holds VERB 0 root") ==
          "1/2/4 1/1/1 1/2/4 1/2/4 1/2/4 ");
    CHECK(figures("It PRON 2 nsubj ended VERB 0 root | Good ADJ 0 root",
                  "It PRON 2 nsubj ended VERB 0 root Good ADJ 2 dep") == "3/3/3 0/2/1 3/3/3 2/3/3 2/3/3 ");
  }

  TEST_CASE("words of multi-word tokens are aligned by their forms") {
    CHECK(figures("do AUX 3 aux +n't PART 3 advmod go VERB 0 root", "don't AUX 2 aux go VERB 0 root") ==
          "1/3/2 1/1/1 1/3/2 1/3/2 1/3/2 ");
    CHECK(figures("do AUX 3 aux +n't PART 3 advmod go VERB 0 root", "do AUX 3 aux n't PART 3 advmod go VERB 0 root") ==
          "3/3/3 1/1/1 3/3/3 3/3/3 3/3/3 ");
  }

  TEST_CASE("relations are counted with their subtypes") {
    const eval::SyntaxScore s =
        eval::score_syntax(bank("He PRON 2 nsubj:pass left VERB 0 root"), bank("He PRON 2 nsubj left VERB 0 root"));
    CHECK(s.relations.at("nsubj:pass").hits == 0);
    CHECK(s.relations.at("nsubj").system == 1);
    CHECK(s.relations.at("root").f() == 100);
  }

  TEST_CASE("different texts are no match") { CHECK_THROWS_AS(figures("a X 0 root", "b X 0 root"), Error); }
}
