#include "core/base/utf8.h"

#include <doctest/doctest.h>

#include <string>

using namespace annals;

TEST_SUITE("base") {
  TEST_CASE("malformed sequences become one U+FFFD each") {
    const struct {
      std::string in, out;
    } cases[] = {{"caf\xC3\xA9", "caf\xC3\xA9"},
                 {"a\xFF" "b", "a\xEF\xBF\xBD" "b"},
                 {"\xE2\x82", "\xEF\xBF\xBD"},
                 {"\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD"},
                 {"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
                 {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"}};
    for (const auto& c : cases) {
      std::size_t replaced = 0;
      CHECK(to_valid_utf8(c.in, replaced) == c.out);
      CHECK(valid_utf8(c.out));
      CHECK(valid_utf8(c.in) == (replaced == 0));
    }
  }
  TEST_CASE("byte and code point offsets agree in both directions") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += i % 3 == 0 ? "\xE2\x82\xAC" : i % 3 == 1 ? "x" : "\xF0\x9F\x98\x80";
    const CodePointIndex index(text);
    std::uint32_t n = 0;
    for (std::uint32_t at = 0; at < text.size(); at += decode(text, at).bytes) {
      CHECK(index(at) == n);
      CHECK(index.byte_of(n) == at);
      ++n;
    }
    CHECK(index(static_cast<std::uint32_t>(text.size())) == 100);
    CHECK(index.byte_of(1000) == text.size());
  }
}
