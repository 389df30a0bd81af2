#include "core/document/ud.h"

#include <doctest/doctest.h>

using namespace annals;

TEST_SUITE("document") {
  TEST_CASE("names and enumerators stand in the same order") {
    CHECK(to_string(Upos::propn) == "PROPN");
    CHECK(to_string(Relation::nsubj_pass) == "nsubj:pass");
    CHECK(to_string(Relation::xcomp) == "xcomp");
    CHECK(universal(Relation::nmod_poss) == Relation::nmod);
    Relation r{};
    CHECK(parse("obl:agent", r));
    CHECK(r == Relation::obl_agent);
    CHECK(parse("obl:tmod", r));
    CHECK(r == Relation::obl);
    CHECK_FALSE(parse("subject", r));
  }
  TEST_CASE("features print as CoNLL-U wants them") {
    CHECK(to_string(parse_features("Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")) ==
          "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
    CHECK(to_string(Features{}) == "_");
    CHECK(parse_features("Voice=Pass").has(Feature::voice_pass));
  }
}
