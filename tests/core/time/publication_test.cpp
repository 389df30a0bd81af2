#include "core/time/publication.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/base/day.h"
#include "core/syntax/syntax.h"
#include "core/text/text_rules.h"
#include "core/time/time_rules.h"

using namespace annals;

namespace {

class Guesser {
 public:
  Guesser() : text_(resources_, faults_), syntax_(resources_, faults_), time_(resources_, faults_) {}
  [[nodiscard]] const Resources& resources() const { return resources_; }
  // The day, or "? " and the candidates.
  std::string guess(std::string_view text) const {
    Analysis a;
    a.document.text = text;
    TextLayer layer = text_.segment(a.document.text);
    a.blocks = std::move(layer.blocks);
    a.tokens = std::move(layer.tokens);
    a.words = std::move(layer.words);
    a.sentences = std::move(layer.sentences);
    a.quotations = std::move(layer.quotations);
    SyntaxLayer syntax = syntax_.annotate(a);
    a.words = std::move(syntax.words);
    a.pool = std::move(syntax.pool);
    const PublicationGuess g = time_.guess_publication(a);
    if (g.day) return to_string(*g.day);
    std::string out = "?";
    for (const Day d : g.candidates) out += ' ' + to_string(d);
    return out;
  }

 private:
  Resources resources_ = Resources::builtin();
  Diagnostics faults_;
  TextRules text_;
  Syntax syntax_;
  TimeRules time_;
};

}  // namespace

TEST_SUITE("time") {
  TEST_CASE("publication dates that the text states, and those it does not") {
    const Guesser g;
    CHECK(g.guess("Ministers meet\n\nThursday, May 7, 2015\n\nThe ministers met on Tuesday.") == "2015-05-07");
    CHECK(g.guess("Ministers meet\n\nMarch 6, 2008\n\nThe ministers met.") == "2008-03-06");
    CHECK(g.guess("PARIS, March 3, 2021 - The ministers met on Tuesday.") == "2021-03-03");
    // a caption is a decoy; the story leaves a Thursday on or after January 25 of some year
    CHECK(g.guess("The palace on Dec. 11, 2020. (Jane Doe/Agency)\n\nA spokesman said Thursday that the ministers met. "
                  "The minister left on Thursday, after talks on Jan. 25.") ==
          "? 2021-01-28 2022-01-27 2023-01-26 2024-01-25");
  }
  TEST_CASE("every row of publication.tsv") {
    const Guesser g;
    Diagnostics faults;
    const Table table(g.resources().require("en/time/publication.tsv"), {"example", "expect"}, {"word", "role"},
                      faults);
    REQUIRE(faults.empty());
    for (const Table::Row& row : table.rows()) {
      CAPTURE(table.rule(row));
      std::string text;
      for (std::size_t i = 0; i < row.cells[0].size(); ++i) {
        const bool newline = row.cells[0].substr(i, 2) == "\\n";
        text += newline ? '\n' : row.cells[0][i];
        i += newline;
      }
      const std::string guess = g.guess(text);
      CHECK((row.cells[1].empty() ? guess[0] == '?' : guess == row.cells[1]));
    }
  }
}
