#include "export/dot_text.h"

#include <doctest/doctest.h>

#include "export/dot_metrics.h"

using namespace annals;

TEST_SUITE("export") {
  TEST_CASE("text is cleaned of what breaks files, and cut at words") {
    const struct {
      std::string_view text;
      std::size_t limit;
      std::string_view clean;
    } rows[] = {
        {"a\x01"
         "b\x7f",
         9, "ab"},
        {"one\n\t two", 20, "one two"},
        {"  edges  ", 20, "edges"},
        {"caf\xe9", 9, "caf\xef\xbf\xbd"},
        {"x\xef\xbf\xbey", 9, "xy"},  // U+FFFE
        {"x\xe2\x80\xaey", 9, "xy"},  // right-to-left override
        {"one two three", 9, "one two…"},
        {"one, two", 5, "one…"},
        {"abcdefghij", 4, "abcd…"},
        {std::string_view("a\0b", 3), 9, "ab"},
        {"", 9, ""},
    };
    for (const auto& row : rows) CHECK(plain_text(row.text, row.limit) == row.clean);
  }
  TEST_CASE("labels and tooltips are escaped for what dot expands") {
    CHECK(dot_label("a \\N \"b\" <c> & &lt;") == "a \\\\N \\\"b\\\" &lt;c&gt; &amp; &amp;lt;");
    CHECK(dot_node_tooltip("\\N") == "\\\\\\\\N");
    CHECK(dot_html("\\N \"b\"") == "\\\\N &quot;b&quot;");
    CHECK(page_text("<a href='x'>\"&") == "&lt;a href=&#39;x&#39;&gt;&quot;&amp;");
  }
  TEST_CASE("only web addresses are written") {
    CHECK(web_address("https://example.org/a?b=1&c=2") == "https://example.org/a?b=1&c=2");
    CHECK(web_address("HTTP://example.org") == "HTTP://example.org");
    for (const char* bad : {"javascript:alert(1)", "file:///etc/passwd", "http:", "https://", "data:text/html,x",
                            "http://a\"b", "http://a b", "http://a\nb", "//example.org", "http://\xc3\xa9"}) {
      CHECK(web_address(bad).empty());
    }
    CHECK(web_address("http://" + std::string(3000, 'x')).empty());
    CHECK(safe_id("e-12ab") == "e-12ab");
    CHECK(safe_id("9\" onload=x") == "x9--onload-x");
  }
  TEST_CASE("lines are as few as possible, then even, and never wider than asked") {
    const std::string text = "the delegations agreed to meet again in the spring and to exchange prisoners";
    for (const double width : {60.0, 90.0, 150.0, 400.0}) {
      const auto lines = wrap(text, 11, width, 99);
      std::string joined;
      for (const auto& line : lines) {
        CHECK(text_width(line, 11) <= width);
        joined += (joined.empty() ? "" : " ") + line;
      }
      CHECK(joined == text);
    }
    CHECK(wrap("aaaa bbbb cccc d", 10, text_width("aaaa bbbb cccc", 10), 9) ==
          std::vector<std::string>{"aaaa bbbb", "cccc d"});
    CHECK(wrap(text, 11, 90, 2).size() == 2);
    CHECK(wrap(text, 11, 90, 2).back().find("…") != std::string::npos);
    CHECK(wrap("", 11, 90, 2).empty());
    for (const auto& line : wrap(std::string(500, 'x'), 11, 100, 99)) CHECK(text_width(line, 11) <= 100);
    CHECK(text_width("Hello", 10) == doctest::Approx(22.78));  // 722 + 556 + 222 + 222 + 556
  }
  TEST_CASE("remarks break only between them") {
    const std::vector<std::string> parts{"according to Mira Vale", "planned", "date inferred"};
    CHECK(set_remarks(parts, 9, 500) == std::vector<std::string>{"according to Mira Vale · planned · date inferred"});
    CHECK(set_remarks(parts, 9, 100) == std::vector<std::string>{"according to Mira Vale", "planned · date inferred"});
  }
}
