#include "core/resources/table.h"

#include <doctest/doctest.h>

using namespace annals;

TEST_SUITE("resources") {
  TEST_CASE("faults are located and shown with a caret") {
    const File file{"en/words.tsv", "# words\nword\tgrain\nnoon\tday\nweek\tweeek\n"};
    Diagnostics faults;
    const Table table(file, {"grain", "word"}, {}, faults);
    CHECK(faults.empty());
    REQUIRE(table.rows().size() == 2);
    CHECK(table.rows()[0].cells[0] == "day");
    CHECK(table.rule(table.rows()[1]) == "en/words.tsv:4");
    CHECK(format(table.fault(table.rows()[1], 0, "unknown grain 'weeek'", "use one of: day week")) ==
          "en/words.tsv:4:6: error: unknown grain 'weeek'\n  week weeek\n       ^\n  hint: use one of: day week");
  }
  TEST_CASE("a header without a needed column, a row with too many cells") {
    Diagnostics faults;
    const Table missing(File{"t.tsv", "word\nnoon\n"}, {"word", "grain"}, {}, faults);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].message == "missing column 'grain'");
    faults.clear();
    const Table wide(File{"t.tsv", "word\nnoon\tday\n"}, {"word"}, {}, faults);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].line == 2);
  }
}
