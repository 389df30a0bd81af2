// Runs the examples beside the tables of data/ontology.
#include <doctest/doctest.h>

#include "core/base/day.h"
#include "core/resources/table.h"
#include "tests/core/ontology/builtin_ontology.h"

using namespace annals;

namespace {

std::string looked_up(std::string_view phrase, std::string_view day) {
  const Ontology& o = builtin_ontology();
  const std::vector<Alias> found = o.actors().lookup(o.words(phrase));
  if (found.empty()) return "-\t\t";
  return o.actors()[found.front().actor].id + '\t' + std::string(to_string(found.front().kind)) + '\t' +
         o.code(found.front().actor, parse_day(day));
}

}  // namespace

TEST_SUITE("ontology") {
  TEST_CASE("phrases mean the actors that the examples name") {
    Diagnostics faults;
    const Table table(Resources::builtin().require("ontology/actors.examples.tsv"),
                      {"phrase", "date", "id", "alias", "code"}, {}, faults);
    for (const Table::Row& row : table.rows()) {
      CAPTURE(table.rule(row));
      CHECK(looked_up(row.cells[0], row.cells[1]) ==
            std::string(row.cells[2]) + '\t' + std::string(row.cells[3]) + '\t' + std::string(row.cells[4]));
    }
    CHECK(faults.empty());
    CHECK(table.rows().size() > 50);
  }
  TEST_CASE("role nouns mean what the examples say") {
    const Ontology& o = builtin_ontology();
    Diagnostics faults;
    const Table table(Resources::builtin().require("ontology/roles.examples.tsv"),
                      {"phrase", "code", "office", "number"}, {}, faults);
    for (const Table::Row& row : table.rows()) {
      CAPTURE(table.rule(row));
      const RoleId id = o.roles().lookup(o.words(row.cells[0]));
      if (row.cells[1] == "-") {
        CHECK_FALSE(id);
        continue;
      }
      REQUIRE(id);
      const RoleRow& role = o.roles()[id];
      CHECK(role.code == row.cells[1]);
      CHECK((role.office ? o.offices()[role.office].id : "") == row.cells[2]);
      CHECK((role.number == RoleNumber::plural ? "plural" : "singular") == row.cells[3]);
    }
  }
  TEST_CASE("offices are held by whom the examples name") {
    const Ontology& o = builtin_ontology();
    Diagnostics faults;
    const Table table(Resources::builtin().require("ontology/offices.examples.tsv"),
                      {"organization", "office", "date", "person"}, {}, faults);
    for (const Table::Row& row : table.rows()) {
      CAPTURE(table.rule(row));
      const ActorId holder =
          o.offices().holder(o.offices().find(row.cells[1]), o.actors().find(row.cells[0]), parse_day(row.cells[2]));
      CHECK((holder ? o.actors()[holder].name : "-") == row.cells[3]);
    }
  }
}
