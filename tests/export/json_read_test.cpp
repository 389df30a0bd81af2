#include "export/json_read.h"

#include <doctest/doctest.h>

#include "core/base/error.h"
#include "export/graph_formats.h"
#include "tests/export/sample_graph.h"

using namespace annals;

namespace {

std::string reason(const std::string& json) {
  try {
    read_graph(json, "g.json");
  } catch (const Error& e) {
    return e.what();
  }
  return "";
}

constexpr const char* head = "{\"graph\":{\"format\":\"annals-graph\",\"version\":1}";

}  // namespace

TEST_SUITE("export") {
  TEST_CASE("what is written is read back whole, in either view and from either array") {
    const EventGraph graph = sample_graph();
    for (const View view : {View::actors, View::events}) {
      for (const EdgeArrays arrays : {EdgeArrays::both, EdgeArrays::edges, EdgeArrays::links}) {
        ExportOptions options{"", view, arrays};
        const std::string json = export_graph(graph, Format::node_link, options);
        const EventGraph back = read_graph(json, "g.json");
        CHECK(export_graph(back, Format::node_link, options) == json);
        options.view = view == View::actors ? View::events : View::actors;
        CHECK(export_graph(back, Format::node_link, options) == export_graph(graph, Format::node_link, options));
      }
    }
    const EventGraph back = read_graph(export_graph(graph, Format::node_link), "g.json");
    CHECK(back.events().size() == graph.events().size());
    CHECK(back.events()[2].mutual);
    CHECK(back.events()[2].actors == graph.events()[2].actors);
    CHECK(back.events()[3].size[1].most == 6);
    CHECK(back.happenings()[0].contested == graph.happenings()[0].contested);
    CHECK(back.documents()[0].sketch == graph.documents()[0].sketch);
    CHECK(export_graph(read_graph(export_graph(EventGraph{}, Format::node_link), ""), Format::node_link) ==
          export_graph(EventGraph{}, Format::node_link));
  }

  TEST_CASE("a graph of merged documents is the graph of the parts' files") {
    EventGraph both = read_graph(export_graph(sample_graph(), Format::node_link), "a.json");
    both.add(read_graph(export_graph(large_graph(40), Format::node_link), "b.json"));
    CHECK(both.events().size() == 47);
    CHECK(both.documents().size() == 5);
  }

  TEST_CASE("what is no graph of ours is refused with the place") {
    CHECK(reason("[1]").find("a JSON object is expected") != std::string::npos);
    CHECK(reason("{\"nodes\":[]}").find("not a graph that annals wrote") != std::string::npos);
    CHECK(reason("{\"graph\":\n{\"format\":]}").find("g.json:2:") == 0);
    CHECK(reason(std::string(head) + ",\"nodes\":" + std::string(100000, '[')).find("nesting deeper than 64") !=
          std::string::npos);
    CHECK(reason(std::string(head) + "}" + std::string(1, '\0') + "x").find("NUL") != std::string::npos);
    CHECK(reason(std::string(head) + ",\"nodes\":[{\"id\":\"\\udc4d\"}]}").find("not Unicode") != std::string::npos);
    CHECK(reason("\xef\xbb\xbf" + std::string(head) + "}") == "");
  }

  TEST_CASE("edges without nodes, and wrong references, give a whole graph all the same") {
    const EventGraph g = read_graph(
        std::string(head) +
            R"(,"links":[{"source":"X","target":"Y","event":"e-1","doc":"d","doc_id":"d-1","goldstein":"?","edtf":"2020",
               "start":"2020-13-01","evidence":"e-1; e-7; e-1"}],"order":[{"first":"e-1","second":"e-8","relation":"before"}],"x":[[1]]})",
        "g.json");
    REQUIRE(g.events().size() == 1);
    CHECK(g.actors().size() == 2);
    CHECK(g.documents()[0].id == "d");
    CHECK_FALSE(g.events()[0].when->earliest);
    CHECK(g.order().empty());
    CHECK(g.happenings()[0].events.size() == 1);
  }
}
