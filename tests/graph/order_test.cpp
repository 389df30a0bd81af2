#include "graph/order.h"

#include <doctest/doctest.h>

#include "core/base/day.h"
#include "core/base/hash.h"

using namespace annals;

namespace {

GraphEvent dated(int first_month, int first_day, int last_month, int last_day) {
  GraphEvent e;
  e.when = TemporalValue{"", make_day(2022, first_month, first_day), make_day(2022, last_month, last_day), Grain::day};
  return e;
}

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// Every pair that the dates allow and that no third moment lies between.
Pairs slow(const std::vector<Moment>& m) {
  Pairs out;
  const auto before = [&](std::uint32_t a, std::uint32_t b) { return m[a].latest < m[b].earliest; };
  for (std::uint32_t a = 0; a < m.size(); ++a) {
    for (std::uint32_t b = 0; b < m.size(); ++b) {
      bool direct = before(a, b);
      for (std::uint32_t c = 0; direct && c < m.size(); ++c) direct = !(before(a, c) && before(c, b));
      if (direct) out.emplace_back(a, b);
    }
  }
  return out;
}

}  // namespace

TEST_SUITE("graph") {
  TEST_CASE("moments follow each other without superfluous pairs") {
    GraphData g;
    g.events = {dated(3, 1, 3, 1), dated(1, 1, 1, 1), dated(1, 1, 1, 31),
                dated(2, 5, 2, 5), dated(1, 1, 1, 1), GraphEvent{}};
    const PartialOrder order = partial_order(EventGraph(std::move(g)));
    REQUIRE(order.moments.size() == 4);
    CHECK(order.moments[0].events == std::vector<std::uint32_t>{1, 4});
    CHECK(order.before == Pairs{{0, 2}, {1, 2}, {2, 3}});
  }

  TEST_CASE("the reduction is the one that comparing everything gives") {
    GraphData g;
    for (std::uint64_t i = 0; i < 150; ++i) {
      const auto day = static_cast<int>(mix(i) % 300);
      const auto length = static_cast<int>(mix(i + 1000) % 40);
      GraphEvent e;
      const date::sys_days first = *make_day(2022, 1, 1) + date::days{day};
      e.when = TemporalValue{"", first, first + date::days{i % 3 == 0 ? length : 0}, Grain::day};
      g.events.push_back(e);
    }
    const PartialOrder order = partial_order(EventGraph(std::move(g)));
    CHECK(order.before == slow(order.moments));
  }

  TEST_CASE("what texts say is kept where dates are silent, without circles and short cuts") {
    GraphData g;
    g.events = {GraphEvent{}, GraphEvent{}, GraphEvent{}, dated(1, 1, 1, 1), dated(2, 1, 2, 1)};
    g.order = {{0, 1, "before"}, {1, 2, "before"}, {0, 2, "before"}, {2, 0, "before"},
               {3, 4, "before"}, {4, 3, "before"}, {1, 1, "before"}, {2, 3, "during"}};
    const PartialOrder order = partial_order(EventGraph(std::move(g)));
    CHECK(order.stated == std::vector<GraphOrder>{{0, 1, "before"}, {1, 2, "before"}});
  }
}
