#include <doctest/doctest.h>

#include "core/base/day.h"
#include "core/ontology/ontology.h"

using namespace annals;

namespace {

Ontology with(const char* path, const char* text) {
  Resources resources = Resources::builtin();
  resources.add(path, text);
  Diagnostics faults;
  Ontology ontology(resources, faults);
  CHECK(faults.empty());
  return ontology;
}

constexpr const char* actors = R"(<!-- a comment
over two lines -->
LIDANIA_ [LID]  # the country
+LIDANIAN
+THE_LIDAN_REPUBLIC
MARA_TOLL  # a minister
+M._TOLL
	[LIDGOV 20050301-20091231]
	[LIDELI >20091231]
OLD_CLUB_	[LIDOPP 950101-991231] [---]
RUSSIA [RUX]
NOBODY
BROKEN [LID
ODD [LID 20130119] [LIDGOV 20131301-20140101]
)";

std::string code(const Ontology& o, std::string_view phrase, const char* day) {
  const std::vector<Alias> found = o.actors().lookup(o.words(phrase));
  return found.empty() ? "?" : o.code(found.front().actor, parse_day(day));
}

}  // namespace

TEST_SUITE("ontology") {
  TEST_CASE("a user's actors take precedence, with codes by date") {
    const Ontology o = with("user/actors/mine.txt", actors);
    CHECK(code(o, "Lidania", "2010-01-01") == "LID");
    CHECK(code(o, "Lidanian", "2010-01-01") == "LID");
    CHECK(code(o, "lidania", "2010-01-01") == "?");
    CHECK(code(o, "the Lidan Republic", "2010-01-01") == "LID");
    CHECK(code(o, "Mara Toll", "2007-05-05") == "LIDGOV");
    CHECK(code(o, "M. Toll", "2010-05-05") == "LIDELI");
    CHECK(code(o, "Mara Toll", "2001-05-05") == "");
    CHECK(code(o, "Old Club", "1996-05-05") == "LIDOPP");
    CHECK(code(o, "Old Club", "2001-05-05") == "");
    CHECK(code(o, "Russia", "2001-05-05") == "RUX");
    const ActorId russia = o.actors().lookup(o.words("Russia")).front().actor;
    CHECK(o.actors()[russia].id == "RUS");
    CHECK(o.actors()[russia].rule == "mine.txt:11");
    CHECK(code(o, "Ukraine", "2001-05-05") == "UKR");
  }
  TEST_CASE("bad lines are told, and nothing else is lost") {
    const Ontology o = with("user/actors/mine.txt", actors);
    std::string told;
    for (const Diagnostic& d : o.remarks())
      told += std::to_string(d.line) + ':' + std::to_string(d.column) + ' ' + d.message + '\n';
    CHECK(told ==
          "12:1 no code for this actor\n"
          "13:9 missing ']'\n"
          "13:1 no code for this actor\n"
          "14:10 a date restriction needs '<', '>' or two dates\n"
          "14:28 no date\n"
          "14:1 no code for this actor\n");
    CHECK(format(o.remarks()[1]) == "mine.txt:13:9: warning: missing ']'\n  BROKEN [LID\n          ^");
  }
  TEST_CASE("a user's agents") {
    const Ontology o = with("user/agents/mine.txt",
                            "!MAN! = MAN, WOMEN\nHERD!MAN! [~AGR]\nARMY_COLONEL [~MIL]\nFISH {} [~FSH]\n"
                            "GOOSE {GEESE} [~GGS]\nRELIEF_BODY [NGO~]\nODD [ODD]\nHERD!X! [~AGR]\n");
    const auto role = [&](std::string_view phrase) {
      const RoleId id = o.roles().lookup(o.words(phrase));
      if (!id) return std::string("?");
      const RoleRow& r = o.roles()[id];
      return (r.before ? r.code + '~' : '~' + r.code) + (r.number == RoleNumber::plural ? "+" : "");
    };
    CHECK(role("herdman") == "~AGR");
    CHECK(role("army colonels") == "~MIL+");
    CHECK(role("fish") == "~FSH");
    CHECK(role("fishes") == "?");
    CHECK(role("geese") == "~GGS+");
    CHECK(role("gooses") == "?");
    CHECK(role("relief bodies") == "NGO~+");
    CHECK(role("troops") == "~MIL+");
    REQUIRE(o.remarks().size() == 2);
    CHECK(o.remarks()[0].line == 7);
    CHECK(o.remarks()[1].message == "unknown set '!X!'");
  }
  TEST_CASE("a user's discards") {
    const Ontology o = with("user/discards/mine.txt", "# c\n+CHESS CUP  # whole story\nYEARS_LATER\n");
    const std::vector<Discard> found = o.discards().find(o.words("they won the chess cup two years later"));
    REQUIRE(found.size() == 2);
    CHECK((found[0].begin == 3 && found[0].end == 5 && found[0].story));
    CHECK((found[1].begin == 6 && !found[1].story));
  }
}
