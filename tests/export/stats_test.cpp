#include "export/stats.h"

#include <doctest/doctest.h>

#include "tests/export/sample_graph.h"

using namespace annals;

TEST_SUITE("export") {
  TEST_CASE("statistics say what they show and what they leave out") {
    const std::string text = stats_text(sample_graph(), {3});
    for (const char* line : {"documents\t3\n", "event records\t7\n", "happenings\t6\n", "reported more than once\t1\n",
                             "contested\t1\n", "# actors: 3 of 7 shown\n", "Russia\t1\t0\t1\t",
                             "Russia\tNATO\t1\t0\t0\t1\t0\t-5.0\n", "2021-12\t0\t1\t-5.0\t2\n"})
      CHECK_MESSAGE(text.find(line) != std::string::npos, line << " in\n" << text);
    CHECK(stats_text(EventGraph{}).find("# storylines: 0 of 0 shown") != std::string::npos);
  }
}
