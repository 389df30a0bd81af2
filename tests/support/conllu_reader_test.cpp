#include "tests/support/conllu_reader.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace annals;

TEST_SUITE("support") {
  TEST_CASE("hand-written trees become an analysis") {
    const Analysis a = read_conllu(R"(
# block = headline
1 Envoys envoy NOUN NNS Number=Plur 2 nsubj
2 meet meet VERB VBP _ 0 root

# newpar
1 " " PUNCT `` _ 3 punct _ SpaceAfter=No
2-3 Don't _ _ _ _ _ _ _ _
2 Do do AUX VB _ 4 aux
3 n't not PART RB _ 4 advmod
4 go go VERB VB _ 0 root _ SpaceAfter=No
5 " " PUNCT '' _ 4 punct
6 said say VERB VBD _ 4 parataxis
7 Ana Ana PROPN NNP Number=Sing 6 nsubj _ Name=PER
8 Silva Silva PROPN NNP Number=Sing 7 flat _ Name=+|SpaceAfter=No
)");
    CHECK(a.document.text == "Envoys meet\n\n\"Don't go\" said Ana Silva");
    REQUIRE(a.sentences.size() == 2);
    REQUIRE(a.blocks.size() == 2);
    CHECK(a.blocks[0].kind == BlockKind::headline);
    CHECK(a.text(a.blocks[1].bytes) == "\"Don't go\" said Ana Silva");
    CHECK(a.form({3}) == "Do");
    CHECK(a.form({4}) == "n't");
    CHECK_FALSE(static_cast<bool>(a.words[5].head));
    CHECK(a.words[7].head == WordId{5});
  }
  TEST_CASE("quotations and names") {
    const Analysis a = read_conllu(R"(
1 " " PUNCT `` _ 2 punct _ SpaceAfter=No
2 No no INTJ UH _ 4 discourse _ SpaceAfter=No
3 " " PUNCT '' _ 2 punct
4 said say VERB VBD _ 0 root
5 Ana Ana PROPN NNP Number=Sing 4 nsubj _ Name=PER
6 Silva Silva PROPN NNP Number=Sing 5 flat _ Name=+
)");
    REQUIRE(a.quotations.size() == 1);
    CHECK(a.quotations[0].tokens == TokenSpan{0, 3});
    CHECK(a.tokens[1].quotation == QuotationId{0});
    CHECK_FALSE(static_cast<bool>(a.tokens[3].quotation));
    REQUIRE(a.names.size() == 1);
    CHECK(a.text(a.names[0].words) == "Ana Silva");
  }
  TEST_CASE("malformed rows are refused") {
    CHECK_THROWS_AS(read_conllu("1 Envoys envoy NOUN"), std::runtime_error);
    CHECK_THROWS_AS(read_conllu("1 go go VORB _ _ 0 root"), std::runtime_error);
  }
}
