#include "core/input/html.h"

#include <doctest/doctest.h>

#include <string>

#include "core/base/day.h"

using namespace annals;

TEST_SUITE("input") {
  TEST_CASE("a page gives headline and paragraphs without menus, scripts and captions") {
    const HtmlPage page = read_html(
        "<!DOCTYPE html><html><head><title>Talks fail | Fjord Press</title><meta property='og:site_name' "
        "content='Fjord Press'>"
        "<meta property='article:published_time' content='2021-03-04T23:30:00-05:00'><script>var x = "
        "'<p>no</p>';</script></head>"
        "<body><nav><a href='/'>Home</a></nav><article><h1>Talks fail</h1><p>Norway &amp; Russia met\n in "
        "<b>Oslo</b>.</p>"
        "<figure><figcaption>Oslo on Dec. 1, 2019.</figcaption></figure><p>They <a href='x'>agreed</a> on nothing "
        "else.</p>"
        "<ul><li><a href='y'>Read the other story about the talks</a></li></ul></article><footer>About "
        "us</footer></body></html>");
    CHECK(page.text == "Talks fail\n\nNorway & Russia met in Oslo.\n\nThey agreed on nothing else.\n");
    CHECK(page.title == "Talks fail");
    CHECK(page.site == "Fjord Press");
    REQUIRE(page.published);
    CHECK(to_string(*page.published) == "2021-03-04");
  }
  TEST_CASE("JSON-LD beats meta tags, links that are no web addresses are dropped") {
    const HtmlPage page = read_html(
        "<html><head><link rel=canonical href='javascript:alert(1)'><meta name=date content='2020-01-01'>"
        "<script "
        "type='application/ld+json'>{\"@graph\":[{\"datePublished\":\"2020-02-02T10:00Z\"}]}</script></"
        "head><body><p>x</body>");
    REQUIRE(page.published);
    CHECK(to_string(*page.published) == "2020-02-02");
    CHECK(page.url.empty());
  }
  TEST_CASE("broken and deeply nested pages end") {
    std::string deep = "<html><body>";
    for (int i = 0; i < 100000; ++i) deep += "<div>";
    CHECK(read_html(deep + "<p>Norway met Russia.").text.find("Norway") != std::string::npos);
    CHECK(read_html("").text.empty());
    CHECK(read_html("<p <<< &#xFFFFFFFF; >text").text.size() < 100);
  }
  TEST_CASE("timestamps keep their own day") {
    CHECK(to_string(*day_of_timestamp("2022-01-27T23:50:00-05:00")) == "2022-01-27");
    CHECK_FALSE(day_of_timestamp("2022-02-30"));
    CHECK_FALSE(day_of_timestamp("1643328000"));
    CHECK_FALSE(day_of_timestamp("2022-01-271"));
  }
}
