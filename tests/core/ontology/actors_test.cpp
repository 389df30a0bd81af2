#include <doctest/doctest.h>

#include "core/base/day.h"
#include "tests/core/ontology/builtin_ontology.h"

using namespace annals;

const Ontology& builtin_ontology() {
  static const Ontology ontology = [] {
    Diagnostics faults;
    Ontology o(Resources::builtin(), faults);
    for (const Diagnostic& d : faults) FAIL_CHECK(format(d));
    return o;
  }();
  return ontology;
}

namespace {

// "RUS:demonym RUS:people ..." for each longest match in the phrase
std::string printed(std::string_view text) {
  std::string out;
  for (const ActorMatch& m : builtin_ontology().actors().find(builtin_ontology().words(text))) {
    if (!out.empty()) out += ' ';
    const Alias& a = m.aliases.front();
    out += builtin_ontology().actors()[a.actor].id + ':' + std::string(to_string(a.kind));
    if (!m.whole) out += "(part)";
  }
  return out;
}

std::string code(std::string_view id, const char* day) {
  return builtin_ontology().code(builtin_ontology().actors().find(id), parse_day(day));
}

}  // namespace

TEST_SUITE("ontology") {
  TEST_CASE("phrases are found in any spelling that means the same") {
    CHECK(printed("the Russian foreign minister met Americans in Kyiv") == "RUS:demonym USA:people UKR:capital");
    CHECK(printed("U.S. officials") == "USA:acronym");
    CHECK(printed("give us time") == "");
    CHECK(printed("a US-led force") == "USA:acronym(part)");
    CHECK(printed("Russia 's allies") == "RUS:name");
    CHECK(printed("the White House") == "a-white-house:name");
  }
  TEST_CASE("codes follow the offices held on the day") {
    CHECK(code("a-sergei-lavrov", "2022-01-27") == "RUSGOV");
    CHECK(code("a-joe-biden", "2022-01-27") == "USAGOV");
    CHECK(code("a-joe-biden", "2025-06-01") == "USAELI");
    CHECK(code("NATO", "2022-01-27") == "IGOWSTNAT");
    CHECK(Ontology::compose("RUSGOV", "GOV") == "RUSGOV");
    CHECK(Ontology::compose("RUS", "MIL") == "RUSMIL");
  }
  TEST_CASE("the holder of an office on a day") {
    const Ontology& o = builtin_ontology();
    const OfficeId office = o.offices().find("foreign-minister");
    const ActorId lavrov = o.offices().holder(office, o.actors().find("RUS"), parse_day("2022-01-27"));
    REQUIRE(lavrov);
    CHECK(o.actors()[lavrov].name == "Sergei Lavrov");
    CHECK_FALSE(o.offices().holder(office, o.actors().find("USA"), parse_day("1850-01-01")));
  }
}
