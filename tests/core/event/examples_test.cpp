// Every row of the event tables, run on its own example.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/resources/resources.h"
#include "core/resources/table.h"
#include "tests/core/event/print_events.h"

using namespace annals;

namespace {

void run_examples(std::string_view path, std::initializer_list<std::string_view> others) {
  const Resources resources = Resources::builtin();
  Diagnostics faults;
  const Table table(resources.require(path), {"example", "expect"}, others, faults);
  CHECK(faults.empty());
  for (const Table::Row& row : table.rows()) {
    const std::string_view want = row.cells[1];
    const Analysis a = analyze_text(row.cells[0]);
    CAPTURE(table.rule(row));
    CAPTURE(row.cells[0]);
    if (want.find('(') != std::string_view::npos) {
      const std::vector<std::string> got = print_roles(a);
      CHECK_MESSAGE(std::find(got.begin(), got.end(), want) != got.end(), "want " << want << ", got " << join(got));
    } else if (want.find('=') != std::string_view::npos) {
      CHECK(join(print_sizes(a)) == want);
    } else {
      CHECK(join(print_modalities(a)) == (want == "-" ? "" : want));
    }
  }
}

}  // namespace

TEST_SUITE("event") {
  TEST_CASE("predicates: which words make and color events") {
    run_examples("en/event/predicates.tsv", {"lemma", "pos", "kind", "clause", "nominal", "control"});
  }
  TEST_CASE("event nouns and their participants") {
    run_examples("en/event/nouns.tsv", {"lemma", "of", "targets", "actors", "flags"});
  }
  TEST_CASE("small words") { run_examples("en/event/cues.tsv", {"word", "use", "effect"}); }
  TEST_CASE("size figures") { run_examples("en/event/sizes.tsv", {"lemma", "what", "slot"}); }
}
