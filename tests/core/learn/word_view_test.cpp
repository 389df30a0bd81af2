#include "core/learn/word_view.h"

#include <doctest/doctest.h>

#include "core/learn/weights_reader.h"

using namespace annals;

TEST_SUITE("learn") {
  TEST_CASE("words that differ in case, digits or the kind of apostrophe look alike") {
    CHECK(view_word("Kyiv").lower == view_word("KYIV").lower);
    CHECK(view_word("1,250").lower == view_word("3,999").lower);
    CHECK(view_word("Iran\u2019s").lower == view_word("iran's").lower);
    CHECK(view_word("Kyiv").form != view_word("KYIV").form);
    CHECK(view_word("Kyiv").shape == view_word("Minsk").shape);
    CHECK(view_word("Kyiv").shape != view_word("NATO").shape);
    CHECK(view_word("7").lower != view_word("8").lower);
    CHECK(fold("\u201CNo\u201D") == "\"no\"");
  }

  TEST_CASE("a weights file that is cut short gives zeros and says so") {
    const std::string whole("\x02\0\0\0ab\x05\0\0\0abc", 13);
    WeightsReader in(whole);
    CHECK(in.array() == "ab");
    CHECK(in.ok());
    CHECK(in.array().empty());
    CHECK(in.number() == 0);
    CHECK_FALSE(in.ok());
  }
}
