#include "core/input/decode.h"

#include <doctest/doctest.h>

#include <string>

using namespace annals;
using namespace std::string_literals;

TEST_SUITE("input") {
  TEST_CASE("bytes of any encoding become text with one kind of line end") {
    const struct {
      std::string bytes;
      std::string text;
      bool noted;
    } cases[] = {
        {"plain\r\ntext\rend\n", "plain\ntext\nend\n", false},
        {"\xEF\xBB\xBFmark", "mark", false},
        {"caf\xC3\xA9", "caf\xC3\xA9", false},
        {"caf\xE9 \x93quoted\x94", "caf\xC3\xA9 \xE2\x80\x9Cquoted\xE2\x80\x9D", true},
        {"caf\xC3\xA9 and \xE9", "caf\xC3\xA9 and \xEF\xBF\xBD", true},
        {"\xFF\xFEh\0i\0"s, "hi", false},
        {"\xFE\xFF\0h\0i"s, "hi", false},
        {"\xFF\xFE\x3D\xD8\x00\xDE"s, "\xF0\x9F\x98\x80", false},
        {"\xFF\xFE\x00\xD8x\0"s, "\xEF\xBF\xBDx", true},
        {"h\0i\0 \0t\0h\0e\0r\0e\0"s, "hi there", false},
        {"one\0two"s, "one\xEF\xBF\xBDtwo", true},
        {"", "", false},
    };
    for (const auto& c : cases) {
      CAPTURE(c.text);
      Diagnostics notes;
      CHECK(decode_text(c.bytes, "f.txt", notes) == c.text);
      CHECK(notes.empty() != c.noted);
    }
  }
  TEST_CASE("files that are no text are known by their first bytes") {
    CHECK(binary_kind("%PDF-1.4 ...") == "a PDF file");
    CHECK(binary_kind("\x1F\x8B\x08") == "a gzip file");
    CHECK(binary_kind("Russia met Norway.").empty());
    CHECK(binary_kind("").empty());
  }
}
