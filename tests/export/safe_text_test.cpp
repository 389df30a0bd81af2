#include "export/safe_text.h"

#include <doctest/doctest.h>

#include "export/graph_formats.h"
#include "tests/export/sample_graph.h"

using namespace annals;

TEST_SUITE("export") {
  TEST_CASE("characters that XML lacks are replaced, all others stay") {
    CHECK(clean_text("a\x07z\x1b\x7f\t\n") == "a�z��\t\n");
    CHECK(clean_text("\uFFFE\U0001FFFF\uFFFD é😀") == "���\u0020é😀");
    CHECK(is_clean("Réunion 北京 😀\n"));
    CHECK_FALSE(is_clean("\x01"));
    CHECK(clean_text("") == "");
  }

  TEST_CASE("cells that a spreadsheet would run get an apostrophe") {
    CHECK(csv_cell("=1+1") == "\"'=1+1\"");
    CHECK(csv_cell("－5") == "\"'－5\"");
    CHECK(csv_cell("@x") == "\"'@x\"");
    CHECK(csv_cell("a \"b\"\nc") == "\"a \"\"b\"\"\nc\"");
    CHECK(csv_cell("3-4") == "\"3-4\"");
  }

  TEST_CASE("only harmless addresses pass") {
    CHECK(safe_url("https://a.org/?x=1&y=2") == "https://a.org/?x=1&y=2");
    CHECK(safe_url("HTTP://a.org") == "HTTP://a.org");
    CHECK(safe_url("mailto:a@b.c") == "mailto:a@b.c");
    for (const char* bad :
         {"javascript:alert(1)", "data:text/html,x", " https://a.org", "https://a.org/\" x", "http://", "file:///etc"})
      CHECK_MESSAGE(safe_url(bad).empty(), bad);
  }

  TEST_CASE("DOT, Turtle, XML and numbers") {
    CHECK(dot_text("a\\\"<&\n") == "\"a\\\\\\\"&lt;&amp;\\n\"");
    CHECK(dot_text("абвгд", 3) == "\"абв…\"");
    CHECK(turtle_text("a\"\\\n") == "\"a\\\"\\\\\\n\"");
    CHECK(turtle_name("a-é b") == "a-%C3%A9%20b");
    CHECK(xml_text("<a b=\"c\">\n") == "&lt;a b=&quot;c&quot;&gt;&#10;");
    CHECK(real_text(-10) == "-10.0");
    CHECK(real_text(0.83) == "0.83");
  }

  TEST_CASE("the format follows from the name of the file") {
    struct Row {
      const char* path;
      Format format;
    };
    for (const Row& row :
         {Row{"a.json", Format::node_link}, Row{"a.jgf.json", Format::jgf}, Row{"x/a.cyjs", Format::cytoscape},
          Row{"a.csv", Format::csv}, Row{"a.neo4j.csv", Format::neo4j_nodes}, Row{"a.gexf", Format::gexf},
          Row{"a.timelinejs.json", Format::timelinejs}, Row{"a.gv", Format::dot}, Row{"a.ttl", Format::turtle}})
      CHECK_MESSAGE(format_of(row.path) == row.format, row.path);
    CHECK_FALSE(format_of("a.docx"));
    CHECK_FALSE(format_of("json"));
    for (const std::string_view name : format_names()) CHECK_MESSAGE(format_named(name), name);
    CHECK(output_files("x.neo4j.csv", Format::neo4j_nodes)[1].path == "x-edges.csv");
    CHECK(output_files("x.csv", Format::csv).size() == 1);
  }

  TEST_CASE("the same graph gives the same bytes, and merged reports give one edge") {
    const EventGraph graph = sample_graph();
    for (const std::string_view name : format_names()) {
      const Format format = format_named(name).value();
      CHECK_MESSAGE(export_graph(graph, format) == export_graph(sample_graph(), format), name);
    }
    const std::string csv = export_graph(graph, Format::csv);
    CHECK(csv.find("\"e-0000000000000001\"") != std::string::npos);
    CHECK(csv.find("\n\"RUS\",\"Russia\",\"NATO\",\"NATO\",\"e-0000000000000006\"") == std::string::npos);
  }
}
