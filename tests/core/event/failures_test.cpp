// Failures reported of other event coders, each held off with a text of our own.
#include <doctest/doctest.h>

#include "core/analyzer.h"
#include "tests/core/event/print_events.h"

using namespace annals;

namespace {

std::string modalities(std::string_view text) { return join(print_modalities(analyze_text(text))); }
std::string roles(std::string_view text) { return join(print_roles(analyze_text(text))); }

bool has(const std::vector<std::string>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

TEST_SUITE("event") {
  TEST_CASE("what may or will happen has not happened") {
    CHECK(modalities("Chile may invade Peru.") == "invade:possible");
    CHECK(modalities("Chile will invade Peru.") == "invade:planned");
    CHECK(modalities("Chile would invade Peru in spring.") == "invade:planned");
    CHECK(modalities("Chile did not invade Peru.") == "invade:negated");
  }
  TEST_CASE("reported speech is no accusation") {
    const Analysis a = analyze_text("Poland said Germany invaded France.");
    CHECK(has(print_roles(a), "say(Poland ->)"));
    CHECK(has(print_roles(a), "invade(Germany -> France)"));
    CHECK(join(print_speakers(a)) == "invade by Poland");
  }
  TEST_CASE("a meeting place is no target") {
    CHECK(roles("The ministers of Peru and Chile met in Geneva.").find("Geneva") == std::string::npos);
    CHECK(roles("Peru met with Chile in Geneva on Monday.") == "meet(Peru -> Chile)");
  }
  TEST_CASE("several participants are a list, not a cross product") {
    CHECK(analyze_text("Peru, Chile, Brazil, Ghana and Kenya condemned Norway, Sweden, Spain, Poland and France.")
              .events.size() == 1);
  }
  TEST_CASE("a verb without a row gives no statement") {
    for (const Event& e : analyze_text("The company repainted the bridge.").events) CHECK(!e.speaker);
    CHECK(modalities("The valley is green.") == "");
  }
  TEST_CASE("several clauses, several events") {
    CHECK(
        modalities("After Peru closed the port, Chile sent a ship, which attacked the town, and the mayor resigned.") ==
        "close:actual send:actual attack:actual resign:actual");
  }
  TEST_CASE("odd sentences do no harm") {
    for (const char* text :
         {"", ".", "\"", "\"\"\"\"", ":", "and and and", "Said said said.", "\xE2\x80\x9C Peru", "1 2 3", "!!! ???",
          "of of of the the", "\"He said \"she said \"they said.", "A\n\nB\n\nC"})
      analyze_text(text);
  }
  TEST_CASE("pronouns stand for somebody") {
    const Analysis a = analyze_text("President Rosa Diaz arrived in Lima. She met the French ambassador.");
    for (const Event& e : a.events) {
      for (const MentionId m : e.actors) CHECK(a[a[m].entity].name != "She");
    }
  }
  TEST_CASE("not every object is a target: the party addressed comes first") {
    CHECK(roles("Peru gave Chile a warning.") == "give(Peru -> Chile)");
  }
}
