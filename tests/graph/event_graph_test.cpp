#include "graph/event_graph.h"

#include <doctest/doctest.h>

#include "core/document/ids.h"
#include "graph/clause.h"
#include "tests/graph/hand_made.h"

using namespace annals;

namespace {

Analysis rejection(std::string_view id) {
  Analysis a = hand_made(id, {"Moscow/Moscow/2/nsubj", "rejected/reject/0/root", "the/the/5/det", "new/new/5/amod",
                              "demands/demand/2/obj", "of/of/8/case", "the/the/8/det", "alliance/alliance/5/nmod",
                              "and/and/10/cc", "left/leave/2/conj", "././2/punct"});
  const MentionId moscow = add_entity(a, 0, 1, 0, "RUS", "Russia");
  const MentionId alliance = add_entity(a, 6, 8, 7, "NATO", "NATO", EntityKind::organization);
  add_event(a, 1).actors = {moscow};
  a.events.back().targets = {alliance};
  add_event(a, 9).actors = {moscow};
  a.order.push_back({{0}, {1}, "before", {}});
  return a;
}

}  // namespace

TEST_SUITE("graph") {
  TEST_CASE("a clause is the trigger's subtree without the actor, other clauses and the full stop") {
    const Analysis a = rejection("one");
    CHECK(clause_of(a, {0}) == "rejected the new demands of the alliance");
    CHECK(clause_of(a, {1}) == "left");
    CHECK(clause_of(a, {0}, 20) == "rejected the new…");
  }

  TEST_CASE("a clause keeps words around an actor that stands inside it, and survives a malformed tree") {
    Analysis passive =
        hand_made("p", {"Kyiv/Kyiv/3/nsubj:pass", "was/be/3/aux:pass", "visited/visit/0/root", "by/by/5/case",
                        "Johnson/Johnson/3/obl:agent", "on/on/7/case", "Friday/Friday/3/obl"});
    const MentionId johnson = add_entity(passive, 4, 5, 4, "a-johnson", "Johnson", EntityKind::person);
    add_event(passive, 2).actors = {johnson};
    CHECK(clause_of(passive, {0}) == "Kyiv was visited on Friday");
    Analysis cycle = hand_made("c", {"a/a/2/dep", "b/b/1/dep", "c/c/0/root"});
    add_event(cycle, 2);
    CHECK(clause_of(cycle, {0}) == "c");
  }

  TEST_CASE("a clause keeps pairs of quotation marks and drops single ones, and the preposition before a noun") {
    Analysis a =
        hand_made("q", {"\"/\"/4/punct", "Never/never/4/advmod", "\"/\"/4/punct", "said/say/0/root", "\"/\"/6/punct",
                        "Yes/yes/4/obj", "(/(/8/punct", "no/no/6/dep", ")/)/8/punct", "././4/punct"});
    add_event(a, 3);
    CHECK(clause_of(a, {0}) == "Never said Yes( no)");
    Analysis b = hand_made(
        "b", {"After/after/3/case", "the/the/3/det", "attack/attack/0/root", "on/on/5/case", "Kyiv/Kyiv/3/nmod"});
    add_event(b, 2);
    CHECK(clause_of(b, {0}) == "the attack on Kyiv");
  }

  TEST_CASE("documents share their actors; a document counts once") {
    const Ontology ontology;
    EventGraph graph;
    graph.add(rejection("one"), ontology);
    graph.add(rejection("two"), ontology);
    graph.add(rejection("one"), ontology);
    REQUIRE(graph.documents().size() == 2);
    REQUIRE(graph.events().size() == 4);
    REQUIRE(graph.actors().size() == 2);
    CHECK(graph.actors()[0].id == "RUS");
    CHECK(graph.actors()[0].aliases == std::vector<std::string>{"Moscow"});
    CHECK(graph.actors()[1].kind == "organization");
    const GraphEvent& e = graph.events()[2];
    CHECK(e.document == 1);
    CHECK(e.id == event_id(rejection("two"), {0}));
    CHECK(e.id != graph.events()[0].id);
    CHECK(e.actors == std::vector<std::uint32_t>{0});
    CHECK(e.targets == std::vector<std::uint32_t>{1});
    CHECK(e.sentence == "Moscow rejected the new demands of the alliance and left.");
    CHECK(e.start == 7);
    CHECK(e.end == 15);
    CHECK(e.action.plover == "OTHER");
    CHECK(graph.order()[1] == GraphOrder{2, 3, "before"});
  }

  TEST_CASE("graphs made apart join into what one run gives") {
    const Ontology ontology;
    EventGraph whole;
    EventGraph left;
    EventGraph right;
    for (EventGraph* g : {&whole, &left}) g->add(rejection("one"), ontology);
    for (EventGraph* g : {&whole, &right}) g->add(rejection("two"), ontology);
    left.add(right);
    left.add(right);
    REQUIRE(left.events().size() == whole.events().size());
    for (std::size_t i = 0; i < whole.events().size(); ++i) {
      CHECK(left.events()[i].id == whole.events()[i].id);
      CHECK(left.events()[i].actors == whole.events()[i].actors);
      CHECK(left.events()[i].document == whole.events()[i].document);
    }
    CHECK(left.order()[1] == whole.order()[1]);
  }

  TEST_CASE("a participant without an entity is called by its words") {
    Analysis a = hand_made("m", {"Local/local/2/amod", "officials/official/3/nsubj", "resigned/resign/0/root"});
    a.mentions.push_back({{0, 2}, {1}, MentionKind::nominal, {}});
    add_event(a, 2).actors = {MentionId{0}};
    EventGraph graph;
    graph.add(a, Ontology{});
    CHECK(graph.actors()[0].id == "a-local-officials");
    CHECK(graph.actors()[0].kind == "unknown");
  }
}
