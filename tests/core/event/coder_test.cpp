// The coder over real trees: the examples of every row of data/en/event/actions/*.tsv, and what a bad table is told.
#include "core/event/coder.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/analyzer.h"
#include "core/resources/table.h"

namespace {

using namespace annals;

struct CodedWord {
  std::string lemma;
  std::string code;  // "state" for what is no event
  std::string rule;
};

class Bench {
 public:
  Bench() : cues_(model_.resources(), faults_), coder_(model_.resources(), model_.ontology(), faults_) {}

  [[nodiscard]] bool sound() const { return faults_.empty(); }
  std::vector<CodedWord> code(std::string_view sentence) {
    Document document;
    document.text = sentence;
    const Analysis a = analyzer_.analyze(std::move(document));
    const Tree tree(a);
    const Clauses clauses(tree, cues_);
    std::vector<CodedWord> out;
    for (std::uint32_t i = 0; i < a.words.size(); ++i) {
      const Coding coding = coder_.code(clauses, model_.ontology(), clauses.frame({i}));
      if (!coding.known) continue;
      const std::string& code = model_.ontology().actions()[coding.action].code;
      out.push_back({folded_lemma(tree, {i}), coding.is_event ? code : "state", coding.rule});
    }
    return out;
  }

 private:
  Model model_ = Model::builtin();
  Analyzer analyzer_{model_};
  Diagnostics faults_;
  Cues cues_;
  Coder coder_;
};

Bench& bench() {
  static Bench b;
  return b;
}

std::string coded(std::string_view sentence, std::string_view lemma) {
  for (const CodedWord& w : bench().code(sentence)) {
    if (w.lemma == lemma) return w.code;
  }
  return "";
}

// The headword of a listed lemma: "call" of "call off", "talk" of "peace talk/n".
std::string headword(std::string_view lemma) {
  if (lemma.ends_with("/a")) return std::string(lemma.substr(0, lemma.size() - 2));
  if (lemma.ends_with("/n")) {
    lemma.remove_suffix(2);
    const std::size_t space = lemma.rfind(' ');
    return std::string(space == std::string_view::npos ? lemma : lemma.substr(space + 1));
  }
  return std::string(lemma.substr(0, lemma.find(' ')));
}

Diagnostics faults_with(std::string row) {
  Resources resources = Resources::builtin();
  resources.add("en/event/actions/mine.tsv", "lemmas\twhen\taction\tover\n" + row + "\n");
  Diagnostics ignored, out;
  const Actions actions(resources, ignored);
  const ActionLexicon lexicon(resources, actions, out);
  return out;
}

}  // namespace

TEST_SUITE("event") {
  TEST_CASE("the rows of the action lexicon match their examples and leave their counter-examples alone") {
    REQUIRE(bench().sound());
    const Resources resources = Resources::builtin();
    int examples = 0, failed = 0;
    for (const File& file : resources.files()) {
      if (!file.path.starts_with("en/event/actions/")) continue;
      Diagnostics faults;
      const Table table(file, {"lemmas", "when", "action", "over", "example", "expect", "counter"}, {}, faults);
      for (const Table::Row& row : table.rows()) {
        REQUIRE_MESSAGE(!row.cells[4].empty(), table.rule(row) << ": no example");
        std::string expected(row.cells[5].empty() ? row.cells[2] : row.cells[5]);
        if (expected == "aspect") expected = "state";
        ++examples;
        bool found = false;
        std::string got;
        const std::vector<CodedWord> words = bench().code(row.cells[4]);
        for (const std::string_view lemma : split_list(row.cells[0])) {
          for (const CodedWord& w : words) {
            const bool this_word = w.lemma == headword(lemma) || w.rule == table.rule(row);
            found = found || (w.code == expected && this_word);
          }
        }
        for (const CodedWord& w : words) got += " " + w.lemma + ":" + w.code;
        if (!found) MESSAGE(table.rule(row), ": ", std::string(row.cells[4]), " expected ", expected, ", got", got);
        failed += found ? 0 : 1;
        if (row.cells[6].empty()) continue;
        ++examples;
        for (const CodedWord& w : bench().code(row.cells[6])) {
          if (w.rule != table.rule(row)) continue;
          MESSAGE(table.rule(row), ": must not match: ", std::string(row.cells[6]));
          ++failed;
          break;
        }
      }
    }
    CHECK(examples > 1000);
    CHECK_MESSAGE(failed * 20 <= examples, failed << " of " << examples << " fail");  // 5 in 100: parses that go wrong
  }

  TEST_CASE("an act about another act takes the code of both") {
    struct Case {
      const char *sentence, *lemma, *code;
    };
    const Case cases[] = {
        {"Iran has agreed to lift the sanctions.", "agree", "0354"},
        {"Iran has refused to meet the president.", "refuse", "125"},
        {"Iran has threatened to impose sanctions on Chad.", "threaten", "1312"},
        {"The pope has called for a ceasefire.", "call", "0256"},
        {"Iran has demanded the release of the prisoners.", "demand", "1053"},
        {"Sudan has lifted the curfew.", "lift", "0813"},
        {"The miners have called off the strike.", "call", "082"},
        {"The ministers have held talks.", "hold", "046"},
        {"The king has rejected a proposal for a truce.", "reject", "1246"},
        {"Poland said that Germany invaded France.", "say", "010"},
    };
    for (const Case& c : cases) CHECK_MESSAGE(coded(c.sentence, c.lemma) == c.code, c.sentence);
  }

  TEST_CASE("a word that no row lists is coded as an unknown ordinary event") {
    CHECK(coded("The dog has zyxled the cat.", "zyxle").empty());
  }

  TEST_CASE("every fault of a row is told with its place") {
    const Diagnostics faults = faults_with("meet\tobj=@nosuch\t999\tsquare");
    REQUIRE(faults.size() == 3);
    CHECK(format(faults[0]).starts_with("en/event/actions/mine.tsv:2:18: error: unknown action '999'"));
    CHECK(format(faults[1]).starts_with("en/event/actions/mine.tsv:2:22: error: unknown operator 'square'"));
    CHECK(format(faults[2]).starts_with("en/event/actions/mine.tsv:2:6: error: unknown word class 'nosuch'"));
    CHECK(faults_with("meet\tobj\t040").size() == 1);
    CHECK(faults_with("meet\tobj=ghost:*\t040").size() == 1);
    CHECK(faults_with("meet\twith=*\t040").empty());
  }

  TEST_CASE("forms lead back to listed lemmas") {
    Diagnostics faults;
    const Resources resources = Resources::builtin();
    const File& file = resources.require("en/event/inflections.tsv");
    const Inflections inflections(file, faults);
    const Table table(file, {"form", "lemma", "example", "expect"}, {}, faults);
    for (const Table::Row& row : table.rows()) {
      const bool reached =
          inflections.each_lemma(row.cells[2], [&](const std::string& lemma) { return lemma == row.cells[3]; });
      CHECK_MESSAGE(reached, std::string(row.cells[2]));
    }
    CHECK(faults.empty());
  }
}
