#include "core/syntax/gazetteer.h"

#include <doctest/doctest.h>

#include "core/learn/word_view.h"

using namespace annals;

namespace {

Resources tables(const char* index) {
  Resources r;
  r.add("en/syntax/gazetteers.tsv", index);
  r.add("names.tsv", "# a comment\nid\tname\taliases\n1\tNew York\tBig Apple;New York City\n2\tYork\n");
  return r;
}

}  // namespace

TEST_SUITE("syntax") {
  TEST_CASE("the longest listed phrase marks its words") {
    Diagnostics faults;
    const Gazetteer g(
        tables("file\tcolumn\tclass\nnames.tsv\tid\tnumber\nnames.tsv\tname\tplace\nnames.tsv\taliases\tplace\n"),
        faults);
    REQUIRE(faults.empty());
    std::vector<std::uint64_t> words;
    for (const char* w : {"in", "New", "York", "City", "and", "York", "."}) words.push_back(view_word(w).lower);
    std::vector<std::uint32_t> marks(words.size());
    g.mark(words, marks);
    CHECK(marks == std::vector<std::uint32_t>{0, 4, 8, 8, 0, 4, 0});
  }

  TEST_CASE("a missing table is reported") {
    Diagnostics faults;
    const Gazetteer g(tables("file\tcolumn\tclass\nnone.tsv\tname\tplace\n"), faults);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].message == "no such table");
  }
}
