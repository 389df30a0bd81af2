#include "export/render.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "core/base/error.h"
#include "export/dot.h"
#include "picture_samples.h"

using namespace annals;

namespace {

std::string failure(std::string_view dot, const RenderLimits& limits) {
  try {
    render(dot, PictureFormat::svg, limits);
  } catch (const Error& e) {
    return e.diagnostics().at(0).message;
  }
  return "none";
}

}  // namespace

TEST_SUITE("export") {
  TEST_CASE("a picture without Graphviz, or with a failing one, says what is wrong") {
    CHECK(failure("digraph {}", {.program = "no-such-program-anywhere"}) ==
          "Graphviz is not installed: there is no program 'no-such-program-anywhere'");
    CHECK(failure("digraph {}", {.program = "false"}) == "Graphviz could not draw the picture: exit code 1");
    const auto slow = std::filesystem::temp_directory_path() / "annals-slow-program";
    write_whole(slow, "#!/bin/sh\nexec sleep 60\n");
    std::filesystem::permissions(slow, std::filesystem::perms::owner_all);
    CHECK(
        failure("digraph {}", {.time = std::chrono::milliseconds(50), .program = slow.string()}).find("was stopped") !=
        std::string::npos);
    std::filesystem::remove(slow);
    CHECK_THROWS_AS(render("digraph {graph [bb=\"0,-100000,100,0\"]}", PictureFormat::png), Error);
  }
  TEST_CASE("files appear whole or not at all") {
    const auto folder = std::filesystem::temp_directory_path() / "annals-render-test";
    std::filesystem::create_directories(folder);
    write_whole(folder / "a.svg", "first");
    write_whole(folder / "a.svg", "second");
    std::ifstream in(folder / "a.svg");
    CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == "second");
    CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
    CHECK_THROWS_AS(write_whole(folder / "missing" / "a.svg", "x"), Error);
    std::filesystem::remove_all(folder);
  }
  TEST_CASE("SVG for people: no generated names, tooltips as titles") {
    const std::string tidy = "<g>\n<a xlink:title=\"a &amp; b\">\n<title>a &amp; b</title>\n</a>\n</g>\n";
    CHECK(tidy_svg("<!-- n1 -->\n<g>\n<title>n1</title>\n<a xlink:title=\"a &amp; b\">\n</a>\n</g>\n") == tidy);
    CHECK(tidy_svg(tidy) == tidy);
    CHECK(tidy_svg("<g id=\"e&#45;1\">\n<!-- a&#45;&#45;b -->") == "<g id=\"e-1\">\n<!-- a&#45;&#45;b -->");
  }
  TEST_CASE("dot draws what a hostile text holds, as it reads") {
    if (!test::has_graphviz()) {
      MESSAGE("skipped: Graphviz is not installed");
      return;
    }
    const std::string hostile[] = {"\\N \\G \\l \\\\N \\",
                                   "<b>&lt;&amp;&foo;</b>",
                                   "\"quote\" 'single'",
                                   "a\x01\x02\x7fz",
                                   "caf\xe9 \xff\xfe",
                                   "node",
                                   "a:1",
                                   "{x|y}",
                                   std::string("nul\0nul", 7),
                                   "\xef\xbf\xbe\xed\xa0\x80",
                                   "\xe5\x8c\x97\xe4\xba\xac \xd9\x85\xd8\xb1 \xf0\x9f\x98\x80",
                                   std::string(40000, 'x'),
                                   "]]></svg><script>alert(1)</script>",
                                   "-->",
                                   ""};
    test::Samples s;
    for (const std::string& text : hostile) {
      const auto a = s.actor(text, text, "state");
      GraphEvent& e = s.event({a}, {}, text, "2031-05-06");
      e.sentence = text;
      e.id = text;
      e.speaker = a;
      GraphDocument& d = s.document("2031-05-06");
      d.url = "javascript:alert(1)//" + text.substr(0, 50);
    }
    const EventGraph graph = s.graph();
    for (const Lanes lanes : {Lanes::state, Lanes::entity}) {
      const std::string svg =
          render(to_dot(graph, {.title = hostile[0] + hostile[1] + "-->", .lanes = lanes}), PictureFormat::svg);
      CHECK(svg.find("</svg>") != std::string::npos);
      CHECK(svg.find("javascript:") == std::string::npos);
      CHECK(svg.find("<script") == std::string::npos);
      CHECK(svg.find(">\\N \\G \\l \\\\N \\<") != std::string::npos);
      CHECK(svg.find("&lt;b&gt;&amp;lt;&amp;amp;&amp;foo;&lt;/b&gt;") != std::string::npos);
      for (const char c : svg) CHECK_FALSE((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'));
    }
  }
  TEST_CASE("PNG and PDF are what they say") {
    if (!test::has_graphviz()) return;
    const std::string dot = to_dot(test::harbour_talks().graph());
    CHECK(render(dot, PictureFormat::png).substr(1, 3) == "PNG");
    CHECK(render(dot, PictureFormat::pdf).substr(0, 4) == "%PDF");
  }
}
