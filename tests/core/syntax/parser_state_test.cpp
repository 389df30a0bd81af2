#include "core/syntax/parser_state.h"

#include <doctest/doctest.h>

#include "core/base/hash.h"

using namespace annals;

TEST_SUITE("syntax") {
  TEST_CASE("numbers of transitions and back") {
    for (std::size_t i = 0; i < transition_count; ++i) CHECK(number(transition(i)) == i);
  }

  TEST_CASE("whatever is chosen, the result is one tree with one root") {
    std::uint64_t seed = 1;
    for (std::uint32_t n = 1; n < 40; ++n) {
      ParserState s;
      s.reset(n);
      std::size_t steps = 0;
      while (!s.done()) {
        Transition t;
        do t = transition(mix(seed++) % transition_count);
        while (!s.can(t.kind));
        s.apply(t);
        REQUIRE(++steps <= 2 * n);
      }
      int roots = 0;
      for (std::uint32_t i = 1; i <= n; ++i) {
        roots += s.node(i).head == 0;
        std::uint32_t up = i;
        for (std::uint32_t k = 0; k <= n && up != 0; ++k) up = s.node(up).head;
        CHECK(up == 0);
      }
      CHECK(roots == 1);
    }
  }
}
