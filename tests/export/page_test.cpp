#include "export/page.h"

#include <doctest/doctest.h>

#include "picture_samples.h"

using namespace annals;
using annals::test::count;

TEST_SUITE("export") {
  TEST_CASE("the page has every event, with its sentence, date, speaker and source") {
    test::Samples s = test::harbour_talks();
    GraphDocument& d = s.document("2031-05-07");
    d.title = "Ferries & fears";
    d.url = "https://example.org/ferries?a=1&b=2";
    GraphEvent& e = s.event({0}, {1}, "Norland blocks the ferry", "2031-05-07", 4);
    e.trigger = "blocks";
    const std::string page = to_html(s.graph(), {.title = "Harbour talks"}, "", "no picture <here>");
    CHECK(count(page, "<tr id=\"row-e-") == 6);
    CHECK(count(page, "<h1>Harbour talks</h1>") == 1);
    CHECK(count(page, "no picture &lt;here&gt;") == 1);
    CHECK(count(page, "Norland <mark>blocks</mark> the ferry, the ministry announced in the capital.") == 1);
    CHECK(count(page,
                "<a href=\"https://example.org/ferries?a=1&amp;b=2\" rel=\"noopener noreferrer\">Ferries &amp; "
                "fears</a>") == 1);
    CHECK(count(page, "<b>Norland, Sudmark</b>") == 2);  // they met; observers are sent to both
    CHECK(count(page, "did not happen") == 1);
    CHECK(count(page, "data-earliest=\"2031-04-01\" data-latest=\"2031-04-30\"") == 1);
    for (const char* element :
         {"html", "head", "body", "main", "form", "table", "tbody", "script", "style", "fieldset"}) {
      CHECK_MESSAGE(count(page, "</" + std::string(element) + ">") == 1, element);
    }
    CHECK(count(page, "<td") == count(page, "</td>"));
  }
  TEST_CASE("nothing a text holds becomes markup, and nothing is fetched") {
    test::Samples s;
    const std::string hostile = "</script><img src=x onerror=alert(1)>\" onload='x' &lt;";
    const auto a = s.actor(hostile, hostile, "person", hostile);
    GraphDocument& d = s.document("2031-05-06");
    d.title = d.source = d.id = hostile;
    d.url = "javascript:alert(1)";
    GraphEvent& e = s.event({a}, {a}, hostile, "2031-05-06");
    e.id = hostile;
    e.sentence = hostile;
    e.trigger = "onload='x'";
    e.speaker = e.denied_by = a;
    const std::string page = to_html(s.graph(), {.title = hostile});
    CHECK(count(page, "<img") == 0);
    CHECK(count(page, "</script>") == 1);
    CHECK(count(page, "href=\"javascript") == 0);
    CHECK(count(page, "onload='") == 0);
    CHECK(count(page, "default-src 'none'") == 1);
    for (const char* outside : {"<link", "<iframe", "@import", "url(", "fetch(", "XMLHttp"})
      CHECK(count(page, outside) == 0);
  }
  TEST_CASE("picture and table lead to each other") {
    if (!test::has_graphviz()) {
      MESSAGE("skipped: Graphviz is not installed");
      return;
    }
    const std::string page = to_html(test::harbour_talks().graph());
    CHECK(count(page, "<svg") == 1);
    CHECK(count(page, "<!DOCTYPE") == 1);
    CHECK(count(page, "<?xml") == 0);
    for (const char* id : {"e-0", "e-1", "e-2", "e-3", "e-4"}) {
      CHECK(count(page, "xlink:href=\"#row-" + std::string(id) + "\"") == 1);
      CHECK(count(page, "<a href=\"#" + std::string(id) + "\"") == 1);
    }
  }
  TEST_CASE("all reports of a happening stand in its row") {
    test::Samples s = test::harbour_talks();
    s.event({0}, {1}, "a strike", "2031-05-01", 4).happening = "h-1";
    s.event({0}, {1}, "the strike of 2 May", "2031-05-02", 4).happening = "h-1";
    const std::string page = to_html(s.graph(), {}, "");
    CHECK(count(page, "<summary>2 reports</summary>") == 1);
    CHECK(count(page, "reports differ on the date") == 1);
    CHECK(count(page, "<tr id=") == 6);
  }
}
