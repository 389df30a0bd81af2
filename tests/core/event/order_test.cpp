#include <doctest/doctest.h>

#include "tests/core/event/print_events.h"

using namespace annals;

namespace {

std::string order(std::string_view text) {
  const Analysis a = analyze_text(text);
  std::vector<std::string> all;
  for (const EventOrder& o : a.order)
    all.push_back(std::string(a.lemma(a[o.first].head)) + " " + o.relation + " " +
                  std::string(a.lemma(a[o.second].head)));
  return join(all);
}

}  // namespace

TEST_SUITE("event") {
  TEST_CASE("order words") {
    CHECK(order("After Chile attacked the town, Peru closed the port.") == "attack before close");
    CHECK(order("Before Chile attacked the town, Peru closed the port.") == "close before attack");
    CHECK(order("Peru closed the port during the attack on the town.") == "close during attack");
    CHECK(order("Peru closed the port because Chile attacked the town.") == "");
  }
}
