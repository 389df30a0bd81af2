#include <doctest/doctest.h>

#include "tests/core/event/print_events.h"

using namespace annals;

namespace {

std::string speakers(std::string_view text) { return join(print_speakers(analyze_text(text))); }

}  // namespace

TEST_SUITE("event") {
  TEST_CASE("the speaker before, after and between") {
    CHECK(speakers("The mayor said that Peru closed the port.") == "close by The mayor");
    CHECK(speakers("Peru closed the port, the mayor said.") == "close by the mayor");
    CHECK(speakers("According to the mayor, Peru closed the port.") == "close by the mayor");
    CHECK(speakers("\"Peru closed the port,\" said the mayor.") == "close by the mayor");
  }
  TEST_CASE("a quotation over several sentences") {
    CHECK(speakers("\"Peru closed the port. Chile attacked the town,\" the mayor said.") ==
          "close by the mayor attack by the mayor");
  }
  TEST_CASE("nested speech keeps the inner speaker") {
    CHECK(speakers("The mayor said that the minister announced that Peru closed the port.") ==
          "announce by The mayor close by the minister");
  }
  TEST_CASE("a denial is no fact, and names who denies") {
    const Analysis a = analyze_text("Peru denied that its army attacked the town.");
    REQUIRE(a.events.size() == 2);
    CHECK(a.events[1].modality == Modality::negated);
    CHECK(a.events[1].denied_by);
  }
  TEST_CASE("an allegation, a threat and a hypothesis are three things") {
    const auto certainty = [](std::string_view text) {
      const Analysis a = analyze_text(text);
      REQUIRE(!a.events.empty());
      return std::string(to_string(a.events.back().certainty));
    };
    CHECK(certainty("Peru accused Chile of attacking the town.") == "alleged");
    CHECK(certainty("Peru threatened to attack the town.") == "threatened");
    CHECK(certainty("Peru will close the port if Chile attacks the town.") == "conditional");
  }
}
