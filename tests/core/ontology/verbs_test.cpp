#include <doctest/doctest.h>

#include <sstream>

#include "core/ontology/petrarch_verbs.h"

using namespace annals;

namespace {

constexpr const char* verbs = R"(&TIES_
+MILITARY
+TRADE LINKS
+&MORE
&MORE
+CULTURAL
&LOOP
+&LOOP
--- BREAK [166]  ---
BREAK {BROKE BROKEN}   # irregular
+BREAK_DOWN {+BROKE_DOWN}
CUT [167]
- * OFF [168]
- * OFF &TIES [169]
- * NEW_&TIES [170]
- NOT * [---]
- + WAS_ * BY $ [171]
- % * [031:032]
- HE *
--- HALT [191] ---
HALT
- * &NOWHERE [1]
)";

const VerbDictionary& dictionary(Diagnostics* told = nullptr) {
  static Diagnostics faults;
  static const VerbDictionary d = [] {
    VerbDictionary made;
    made.read(File{"user/verbs/v.txt", verbs}, faults);
    made.freeze();
    return made;
  }();
  if (told) *told = faults;
  return d;
}

// Words in capitals are actors; "A+B" is a coordination. The result: code, source, target.
std::string coded(const std::string& text, const std::string& verb) {
  PatternSentence s;
  std::istringstream in(text);
  std::uint32_t group = 0;
  std::uint32_t at = 0;
  std::vector<std::string> names;
  for (std::string word; in >> word; ++group) {
    std::istringstream parts(word);
    for (std::string part; std::getline(parts, part, '+');) {
      if (part == verb) at = static_cast<std::uint32_t>(s.words.size());
      const auto begin = static_cast<std::uint32_t>(s.words.size());
      if (part[0] >= 'A' && part[0] <= 'Z') {
        s.actors.push_back({begin, begin + 1, group});
        names.push_back(part);
      }
      s.words.push_back(part);
      s.lemmas.push_back(part);
    }
  }
  const auto found = dictionary().code(s, at);
  if (!found) return "none";
  std::string out(found->code);
  if (!found->inverse.empty()) out += ':' + std::string(found->inverse);
  if (found->source) out += " from " + names[*found->source];
  if (found->target) out += " to " + names[*found->target];
  return out;
}

}  // namespace

TEST_SUITE("ontology") {
  TEST_CASE("verb patterns") {
    CHECK(coded("A broke B", "broke") == "166");
    CHECK(coded("A+B broke C", "broke") == "031:032 from B");
    CHECK(coded("A breaks B", "breaks") == "none");
    CHECK(coded("A broke down", "broke") == "166");
    CHECK(coded("A cuts B", "cuts") == "167");
    CHECK(coded("A cut it off", "cut") == "168");
    CHECK(coded("A cut off all military aid", "cut") == "169");
    CHECK(coded("A cut off all trade links", "cut") == "169");
    CHECK(coded("A cut off cultural aid", "cut") == "169");
    CHECK(coded("A cut new military links", "cut") == "170");
    CHECK(coded("A cut new dear military links", "cut") == "167");
    CHECK(coded("A did not cut B", "cut") == "");
    CHECK(coded("A was cut hard by B", "cut") == "171 from B to A");
    CHECK(coded("it halted", "halted") == "191");
    CHECK(coded("it went", "went") == "none");
  }
  TEST_CASE("bad lines of a verb dictionary are told") {
    Diagnostics told;
    dictionary(&told);
    REQUIRE(told.size() == 2);
    CHECK(format(told[0]) ==
          "v.txt:19:1: warning: a pattern needs a code\n  - HE *\n  ^\n  hint: write - * TROOPS [182]");
    CHECK(told[1].message == "synonym set '&nowhere' is used and nowhere defined");
  }
}
