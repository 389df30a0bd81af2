#include "graph/analysis.h"

#include <doctest/doctest.h>

#include "core/base/day.h"
#include "graph/communities.h"

using namespace annals;

namespace {

// Actors 0 1 2 know each other, so do 3 4 5; 2 and 3 are the only bridge; 6 stands alone.
EventGraph two_circles() {
  GraphData g;
  for (int i = 0; i < 7; ++i) {
    const std::string letter(1, static_cast<char>('A' + i));
    g.actors.push_back({letter, "State " + letter, "state", "", "", "", {"Capital " + letter}});
  }
  g.documents = {{"doc", "d-1", "", "", "", {}, {}}, {"other", "d-2", "", "", "", {}, {}}};
  const auto add = [&](std::uint32_t from, std::uint32_t to, int quad, double goldstein, int month) {
    GraphEvent e;
    e.id = "e-" + std::to_string(g.events.size());
    e.document = g.events.size() % 2;
    e.actors = {from};
    e.targets = {to};
    e.action.quad = quad;
    e.action.goldstein = goldstein;
    const date::sys_days day = *make_day(2022, month, 3);
    e.when = TemporalValue{to_string(day), day, day, Grain::day};
    g.events.push_back(std::move(e));
  };
  add(0, 1, 1, 2.0, 1);
  add(1, 2, 1, 2.0, 1);
  add(2, 0, 4, -10.0, 2);
  add(3, 4, 3, -2.0, 2);
  add(4, 5, 1, 1.0, 2);
  add(5, 3, 1, 1.0, 3);
  add(2, 3, 2, 5.0, 3);
  add(0, 1, 4, -9.0, 1);
  add(0, 6, 4, -9.0, 1);
  g.events.back().modality = Modality::planned;
  return EventGraph(std::move(g));
}

}  // namespace

TEST_SUITE("graph") {
  TEST_CASE("measures of actors") {
    const EventGraph graph = two_circles();
    const std::vector<ActorMeasures> m = actor_measures(graph);
    REQUIRE(m.size() == 7);
    CHECK(m[0].acted == 2);
    CHECK(m[1].suffered == 2);
    CHECK(m[2].degree == 3);
    CHECK(m[0].degree == 2);
    CHECK(m[2].betweenness == doctest::Approx(6.0 / 15));  // 6 of the 15 pairs of others
    CHECK(m[0].betweenness == 0);
    double sum = 0;
    for (const ActorMeasures& x : m) sum += x.pagerank;
    CHECK(sum == doctest::Approx(1));
    CHECK(m[1].pagerank > m[6].pagerank);
    CHECK(m[5].component == 0);
    CHECK(m[6].component == 1);
    CHECK(m[0].community == m[2].community);
    CHECK(m[3].community == m[5].community);
    CHECK(m[0].community != m[3].community);
    CHECK(actor_measures(graph, {false})[6].component == 0);
    CHECK(actor_measures(EventGraph{}).empty());
  }

  TEST_CASE("who did what to whom, and when") {
    const EventGraph graph = two_circles();
    const std::vector<PairCounts> pairs = who_whom(graph);
    REQUIRE(pairs.size() == 7);
    CHECK(pairs[0].count == 2);
    CHECK(pairs[0].goldstein == doctest::Approx(-7));
    CHECK(pairs[0].quads[4] == 1);
    const std::vector<MonthCounts> months = monthly_counts(graph);
    REQUIRE(months.size() == 3);
    CHECK(months[0].cooperation == 2);
    CHECK(months[0].conflict == 1);
    CHECK(months[0].goldstein == doctest::Approx(-5));
    CHECK(months[0].documents == 2);
    CHECK(monthly_counts(graph, std::pair{1U, 0U}).size() == 1);
    CHECK(monthly_counts(graph, std::pair{0U, 4U}).empty());
  }

  TEST_CASE("paths and storylines") {
    const EventGraph graph = two_circles();
    CHECK(shortest_path(graph, 0, 5) == std::vector<std::uint32_t>{0, 2, 3, 5});
    CHECK(shortest_path(graph, 4, 4) == std::vector<std::uint32_t>{4});
    CHECK(shortest_path(graph, 5, 6).size() == 5);  // a planned tie is a tie
    CHECK(shortest_path(graph, 0, 99).empty());
    const std::vector<Storyline> stories = storylines(graph);
    REQUIRE(stories.size() == 2);
    CHECK(stories[0].actors.size() == 3);
    CHECK(stories[0].events == std::vector<std::uint32_t>{0, 1, 7, 2});
    CHECK(to_string(*stories[0].last) == "2022-02-03");
  }

  TEST_CASE("actors are found by id, label and alias") {
    const EventGraph graph = two_circles();
    CHECK(find_actor(graph, "b") == 1);
    CHECK(find_actor(graph, "state c") == 2);
    CHECK(find_actor(graph, "CAPITAL D") == 3);
    CHECK(find_actor(graph, "nowhere") == nobody);
  }

  TEST_CASE("communities of a ring of cliques") {
    Ties ties;
    for (std::uint32_t clique = 0; clique < 6; ++clique) {
      for (std::uint32_t a = 0; a < 5; ++a)
        for (std::uint32_t b = a + 1; b < 5; ++b) ties[{clique * 5 + a, clique * 5 + b}] = 1;
      const std::uint32_t next = (clique + 1) % 6 * 5;
      ties[{std::min(clique * 5 + 4, next), std::max(clique * 5 + 4, next)}] = 1;
    }
    const std::vector<std::uint32_t> of = communities(31, ties);
    for (std::uint32_t v = 0; v < 30; ++v) CHECK(of[v] == of[v / 5 * 5]);
    CHECK(of[0] != of[5]);
    CHECK(of[30] == 6);
  }
}
