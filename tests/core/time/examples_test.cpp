#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/base/day.h"
#include "core/resources/table.h"
#include "core/syntax/syntax.h"
#include "core/text/text_rules.h"
#include "core/time/time_rules.h"

using namespace annals;

namespace {

// The stages up to the times, without the rest of the model.
class Stages {
 public:
  Stages() : text_(resources_, faults_), syntax_(resources_, faults_), time_(resources_, faults_) {
    for (const Diagnostic& d : faults_) FAIL_CHECK(format(d));
  }
  [[nodiscard]] const Resources& resources() const { return resources_; }
  Analysis analyze(std::string_view text, std::string_view published) const {
    Analysis a;
    a.document.text = text;
    a.document.published = parse_day(published);
    TextLayer layer = text_.segment(a.document.text);
    a.blocks = std::move(layer.blocks);
    a.tokens = std::move(layer.tokens);
    a.words = std::move(layer.words);
    a.sentences = std::move(layer.sentences);
    a.quotations = std::move(layer.quotations);
    SyntaxLayer syntax = syntax_.annotate(a);
    a.words = std::move(syntax.words);
    a.pool = std::move(syntax.pool);
    a.names = std::move(syntax.names);
    a.times = time_.find(a);
    return a;
  }

 private:
  Resources resources_ = Resources::builtin();
  Diagnostics faults_;
  TextRules text_;
  Syntax syntax_;
  TimeRules time_;
};

// "May 12=DATE 2021-05-12; early 2019=DATE 2019 START"
std::string shown(const Analysis& a) {
  std::string out;
  for (const TimeExpression& t : a.times) {
    if (!out.empty()) out += "; ";
    out += std::string(a.text(t.words)) + '=' + std::string(to_string(t.timex.type)) + ' ' + t.timex.value;
    if (!t.timex.mod.empty()) out += ' ' + t.timex.mod;
  }
  return out;
}

constexpr std::string_view usual_day = "2022-01-27";

}  // namespace

TEST_SUITE("time") {
  TEST_CASE("every row of the time tables does what its example says") {
    const Stages stages;
    for (const std::string_view name : {"patterns", "holidays", "words"}) {
      const std::string path = "en/time/" + std::string(name) + ".tsv";
      Diagnostics faults;
      const Table table(stages.resources().require(path), {"example", "expect"},
                        {"dct", "pattern", "kind", "set", "if", "word", "class", "value", "need", "words", "rule"},
                        faults);
      REQUIRE(faults.empty());
      for (const Table::Row& row : table.rows()) {
        CAPTURE(table.rule(row));
        CHECK_FALSE(row.cells[0].empty());
        const Analysis a = stages.analyze(row.cells[0], row.cells[2].empty() ? usual_day : row.cells[2]);
        CHECK(shown(a) == row.cells[1]);
        if (name != "patterns" || row.cells[4] == "trap") continue;
        bool used = false;
        for (const TimeExpression& t : a.times) used = used || t.rule == table.rule(row);
        CHECK_MESSAGE(used, "another row explains the example");
      }
    }
  }
  TEST_CASE("what looks like a time and is none") {
    const Stages stages;
    Diagnostics faults;
    const Table table(stages.resources().require("en/time/patterns.not.tsv"), {"example", "expect"}, {"dct"}, faults);
    REQUIRE(faults.empty());
    for (const Table::Row& row : table.rows()) {
      CAPTURE(table.rule(row));
      CHECK(shown(stages.analyze(row.cells[0], row.cells[2].empty() ? usual_day : row.cells[2])) == row.cells[1]);
    }
  }
}
