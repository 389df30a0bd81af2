#include "core/text/blocks.h"

#include <doctest/doctest.h>

#include <string>

#include "core/resources/table.h"

using namespace annals;

namespace {

constexpr std::string_view story =
    "\n\nThe two governments met in Oslo on Monday and signed the treaty that ends a dispute of nine years over "
    "fishing.\n\n";

// One letter a block: Headline, Dateline, Body, Caption, cRedit, boilerPlate.
std::string kinds(std::string_view text) {
  Diagnostics faults;
  const BlockRules rules(Resources::builtin(), faults);
  REQUIRE(faults.empty());
  std::string out;
  std::uint32_t at = 0;
  for (const Block& b : rules.find(text)) {
    CHECK(b.bytes.begin == at);
    at = b.bytes.end;
    out += "HDBCRP"[static_cast<int>(b.kind)];
  }
  CHECK(at == text.size());
  return out;
}

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("every row of blocks.tsv finds its example and spares its counter-example") {
    Diagnostics faults;
    const Table table(*Resources::builtin().find("en/text/blocks.tsv"),
                      {"kind", "where", "phrase", "example", "counter"}, {}, faults);
    REQUIRE(faults.empty());
    for (const Table::Row& row : table.rows()) {
      CAPTURE(row.line);
      const std::string expected = row.cells[0] == "caption" ? "C" : row.cells[0] == "credit" ? "R" : "P";
      CHECK(kinds(std::string(row.cells[3]) + std::string(story)) == expected + "B");
      if (!row.cells[4].empty()) CHECK(kinds(std::string(row.cells[4]) + std::string(story)) == "BB");
    }
  }
  TEST_CASE("layout: headline, dateline, doubled legend, what stands behind the credits") {
    const std::string body(story);
    CHECK(kinds("Treaty ends fishing dispute\n\nFriday, May 3, 2019" + body) == "HDB");
    CHECK(kinds("Support our work\nThe old port in May.\n\nThe old port in May. (Ana Brook/Reuters)" + body) == "PCCB");
    CHECK(kinds("Treaty ends fishing dispute" + body + "Reporting by A. Brook\n\nFive to watch") == "HBRP");
    CHECK(kinds("The port of Narvik on June 2, 2021." + body) == "BB");
    CHECK(kinds("The port of Narvik on June 2, 2021. (Ana Brook/Nordic Press)" + body) == "CB");
    CHECK(kinds("They spoke of either and both (and/or neither)" + body) == "HB");
    CHECK(kinds("Oslo, 3 May 2019" + body) == "DB");
    CHECK(kinds("Published on May 3, 2019 at 10:30 GMT" + body) == "DB");
    CHECK(kinds("The talks in 2019." + body) == "BB");
    CHECK(kinds("") == "");
    CHECK(kinds(" \n\n ") == "B");
    CHECK(kinds("One line without an end") == "B");
  }
  TEST_CASE("a dateline that opens a story stands apart") {
    const std::string rest = "The two governments met on Monday and signed the treaty that ends the dispute.";
    for (const char* head :
         {"OSLO - ", "GENEVA, March 3 (NPA) -- ", "Rabat (NPA) \xE2\x80\x93 ", "NEW YORK \xE2\x80\x94 "})
      CHECK(kinds(head + rest) == "DB");
    for (const char* head :
         {"Last-minute talks - ", "NATO-led ", "The talks (in Oslo) - ", "He said: NO - ", "OSLO -", "US-led talks - "})
      CHECK(kinds(head + rest) == "B");
  }
  TEST_CASE("hard-wrapped paragraphs stay whole, one-line paragraphs stay apart") {
    CHECK(kinds("The two governments met in Oslo on\nMonday and signed the treaty that ends\na dispute of nine years "
                "over fishing.\n") == "B");
    CHECK(kinds("The talks failed.\nBoth sides left Oslo.\nNo date was set for another round of them.\n") == "BBB");
  }
}
