#include "graph/happenings.h"

#include <doctest/doctest.h>

#include "core/base/day.h"
#include "graph/sketch.h"

using namespace annals;

namespace {

// Builds records of one actor pair; each in a document of its own.
class Reports {
 public:
  Reports() {
    data.actors = {{"RUS", "Russia", "state", "RUS", "", "", {}},
                   {"UKR", "Ukraine", "state", "UKR", "", "", {}},
                   {"a-lavrov", "Lavrov", "person", "", "RUS", "", {}},
                   {"FRA", "France", "state", "", "", "", {}}};
  }
  GraphEvent& add(std::string root, int day, std::string sentence, std::uint32_t actor = 0, std::uint32_t target = 1) {
    GraphEvent e;
    e.id = "e-" + std::to_string(data.events.size());
    e.document = static_cast<std::uint32_t>(data.documents.size());
    e.label = "shell";
    e.clause = e.sentence = std::move(sentence);
    e.actors = {actor};
    e.targets = {target};
    e.action.root = std::move(root);
    const date::sys_days d = *make_day(2022, 3, day);
    e.when = TemporalValue{to_string(d), d, d, Grain::day};
    e.basis = DateBasis::expression;
    data.documents.push_back({"doc" + std::to_string(data.events.size()), "d", "", "", "", make_day(2022, 3, 20), {}});
    data.events.push_back(std::move(e));
    return data.events.back();
  }
  GraphData data;
};

}  // namespace

TEST_SUITE("graph") {
  TEST_CASE("reports of one happening are found across documents, other happenings stay apart") {
    Reports r;
    r.add("19", 5, "shelled the port of Mariupol on Saturday");
    r.add("18", 5, "shelled Mariupol and its port", 2);             // Lavrov stands for Russia; same family of classes
    r.add("19", 9, "shelled the port of Mariupol on Saturday");     // another day
    r.add("19", 5, "shelled the port of Mariupol on Saturday", 3);  // another actor
    r.add("19", 5, "shelled the port of Mariupol on Saturday", 0, 3);  // another target
    r.add("04", 5, "shelled the port of Mariupol on Saturday");        // another class
    r.add("19", 5, "shelled the port of Mariupol on Saturday").modality = Modality::planned;
    const std::vector<Happening> h = find_happenings(r.data);
    REQUIRE(h.size() == 1);
    CHECK(h[0].events == std::vector<std::uint32_t>{0, 1});
    CHECK(h[0].sources == 2);
    CHECK(h[0].contested.empty());
    CHECK(h[0].id == "h-0");
  }

  TEST_CASE("targets that only one document knows are compared by their words") {
    Reports r;
    r.data.actors.push_back({"a-tanker-1", "tanker", "thing", "", "", "", {}});
    r.data.actors.push_back({"a-tanker-2", "a South Korean tanker", "thing", "", "", "", {}});
    r.data.actors.push_back({"a-banks", "three banks", "thing", "", "", "", {}});
    r.add("17", 11, "seized a tanker in the Gulf", 0, 4);
    r.add("17", 11, "seized a South Korean tanker in the Gulf", 0, 5);
    r.add("17", 11, "seized three banks in the Gulf", 0, 6);
    const std::vector<Happening> h = find_happenings(r.data);
    REQUIRE(h.size() == 1);
    CHECK(h[0].events == std::vector<std::uint32_t>{0, 1});
  }

  TEST_CASE("the best record stands for the happening; disagreements are kept") {
    Reports r;
    r.add("19", 5, "shelled the port of Mariupol at night").size = {{"dead", 2, 2}};
    r.data.events.back().targets.clear();
    r.add("19", 6, "shelled the port of Mariupol at night").size = {{"dead", 4, 6}};
    r.add("19", 5, "shelled the port of Mariupol at night").size = {{"dead", 5, 5}};
    const std::vector<Happening> h = find_happenings(r.data);
    REQUIRE(h.size() == 1);
    CHECK(h[0].events == std::vector<std::uint32_t>{1, 0, 2});
    REQUIRE(h[0].contested.size() == 2);
    CHECK(h[0].contested[0] == Contested{"dead", {"4..6", "2", "5"}});
    CHECK(h[0].contested[1] == Contested{"time", {"2022-03-06", "2022-03-05"}});
    CHECK(h[0].sources == 1);  // three times the same sentence
  }

  TEST_CASE("one outlet is one source, and so are copies of one text") {
    Reports r;
    r.add("19", 5, "shelled the port of Mariupol at night");
    r.add("19", 5, "Russian ships shelled the port of Mariupol");
    CHECK(count_sources(r.data, {0, 1}) == 2);
    r.data.documents[0].source = r.data.documents[1].source = "Agency";
    CHECK(count_sources(r.data, {0, 1}) == 1);
    r.data.documents[1].source = "Other";
    CHECK(count_sources(r.data, {0, 1}) == 2);
    for (GraphDocument& d : r.data.documents)
      d.sketch = sketch_of("the long text that an agency sent to all its customers");
    CHECK(count_sources(r.data, {0, 1}) == 1);
  }

  TEST_CASE("merging can be undone by adding, and done again") {
    Reports r;
    r.add("19", 5, "shelled the port of Mariupol at night");
    r.add("19", 5, "shelled the port of Mariupol at night");
    EventGraph graph(std::move(r.data));
    graph.merge_happenings();
    REQUIRE(graph.happenings().size() == 1);
    CHECK(graph.events()[0].reports == 2);
    CHECK(graph.events()[1].merged_into == 0);
    CHECK(happening_of(graph, graph.events()[1]) == &graph.happenings()[0]);
    Reports more;
    more.data.documents.clear();
    more.add("19", 5, "shelled the port of Mariupol at night").id = "e-9";
    more.data.documents[0].id = "another";
    graph.add(EventGraph(std::move(more.data)));
    CHECK(graph.happenings().empty());
    CHECK(graph.events()[0].reports == 1);
    graph.merge_happenings();
    CHECK(graph.events()[0].reports == 3);
  }

  TEST_CASE("sketches estimate overlap, and survive as text") {
    const Sketch a = sketch_of("one two three four five six seven eight nine ten");
    const Sketch b = sketch_of("One, two three four; five six seven eight nine TEN.");
    const Sketch c = sketch_of("something quite different from what was said before here");
    CHECK(overlap(a, b) == 1);
    CHECK(overlap(a, c) == 0);
    CHECK(overlap(a, {}) == 0);
    CHECK(sketch_from_hex(to_hex(a)) == a);
    CHECK(sketch_from_hex("zz112233").empty());
    CHECK(content_words("The port of Kyiv, the PORT!").size() == 2);
  }

  TEST_CASE("ten thousand records of one pair are compared in blocks") {
    Reports r;
    for (int i = 0; i < 10000; ++i)
      r.add("19", 1 + i % 28, "shelled place number" + std::to_string(i / 2 * 7919) + " here");
    CHECK(find_happenings(r.data).size() < 10000);
  }
}
