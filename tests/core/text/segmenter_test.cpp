#include <doctest/doctest.h>

#include <string>

#include "core/base/hash.h"
#include "core/base/utf8.h"
#include "core/model.h"
#include "core/resources/table.h"
#include "core/text/contractions.h"
#include "core/text/line_breaks.h"

using namespace annals;

namespace {

const TextRules& rules() {
  static const Model model = Model::builtin();
  return model.text();
}

// "He did|n't go . / They left ." : words apart, words of one token joined by |, sentences apart by /.
std::string cut(const std::string& text) {
  const TextLayer layer = rules().segment(text);
  std::string out;
  std::uint32_t token = ~0U;
  for (const Sentence& s : layer.sentences) {
    if (!out.empty()) out += " /";
    for (std::uint32_t w = s.words.begin; w < s.words.end; ++w) {
      const Word& word = layer.words[w];
      if (!out.empty()) out += word.token.value == token ? '|' : ' ';
      token = word.token.value;
      out += text.substr(word.bytes.begin, word.bytes.size());
    }
  }
  return out;
}

std::string hard(const std::string& text) {
  const auto chars = characters(text, 0, static_cast<std::uint32_t>(text.size()));
  const auto breaks = hard_breaks(chars);
  std::string out = text;
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    if (breaks[i]) out[chars[i].begin] = '#';
  }
  return out;
}

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("sentences, tokens and words") {
    struct Case {
      const char* text;
      const char* expect;
    };
    for (const Case& c : {
             Case{"", ""},
             Case{" \n ", ""},
             Case{"The talks failed. Both sides left.", "The talks failed . / Both sides left ."},
             Case{"He didn't sign it.", "He did|n't sign it ."},
             Case{"Iran\u2019s envoy can\u2019t come.", "Iran|\u2019s envoy ca|n\u2019t come ."},
             Case{"The U.S. envoy met Gen. Smith on Friday.", "The U.S. envoy met Gen. Smith on Friday ."},
             Case{"Mr. Brown paid $3.5 million.", "Mr. Brown paid $ 3.5 million ."},
             Case{"\"We will not go,\" she said.", "\" We will not go , \" she said ."},
             Case{"Talks begin\n\nThe two sides met on Monday.", "Talks begin / The two sides met on Monday ."},
         }) {
      CHECK(cut(c.text) == c.expect);
    }
  }

  TEST_CASE("every row of contractions.tsv cuts its example") {
    const Resources resources = Resources::builtin();
    Diagnostics faults;
    const Contractions contractions(resources, faults);
    CHECK(faults.empty());
    const Table table(resources.require("en/text/contractions.tsv"), {"words", "example", "expect"}, {}, faults);
    CHECK(table.rows().size() > 20);
    for (const Table::Row& row : table.rows()) {
      const std::string token(row.cells[1]);
      const std::uint32_t at = contractions.cut(token);
      CHECK(token.substr(0, at) + '|' + token.substr(at) == row.cells[2]);
    }
    for (const std::string whole : {"its", "1990s", "'s", "Moss", "cannons", "n't"})
      CHECK(contractions.cut(whole) == whole.size());
  }

  TEST_CASE("a row that is no contraction is reported") {
    Resources resources;
    resources.add("en/text/contractions.tsv", "words\texample\texpect\nabc\ta\tb\n|x\ta\tb\n*|\ta\tb\n");
    Diagnostics faults;
    const Contractions contractions(resources, faults);
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].line == 2);
  }

  TEST_CASE("line breaks that wrapping explains are spaces, others end a sentence") {
    CHECK(hard("Leaders meet in Minsk\nThe leaders of four countries met in Minsk on Monday\nto talk about a "
               "cease-fire.") ==
          "Leaders meet in Minsk#The leaders of four countries met in Minsk on Monday\nto talk about a cease-fire.");
    CHECK(hard("a line\n\nanother") == "a line#\nanother");
    CHECK(hard("One of the lines ends here,\nAnd so on and so on until the end") ==
          "One of the lines ends here,\nAnd so on and so on until the end");
  }

  TEST_CASE("any bytes give layers that hold, and every character is in a token") {
    std::uint64_t seed = 7;
    for (int round = 0; round < 300; ++round) {
      std::string text;
      const std::size_t length = mix(seed++) % 120;
      for (std::size_t i = 0; i < length; ++i) {
        const std::uint64_t r = mix(seed++);
        const char* pieces[] = {" ",      "\n",     "\n\n",   "a",    "The ", ".", "'s", "\"",
                                "\u2019", "\u00e9", "\u4e2d", "n't ", "U.S.", "-", "3"};
        if (r % 5 == 0) {
          append(text, static_cast<std::uint32_t>(r >> 8) % 0x3000 + 1);
        } else {
          text += pieces[(r >> 8) % std::size(pieces)];
        }
      }
      const TextLayer layer = rules().segment(text);
      std::uint32_t at = 0;
      for (const Token& t : layer.tokens) {
        for (; at < t.bytes.begin; at += decode(text, at).bytes)
          CHECK(kind_of(decode(text, at).value) == CharKind::space);
        at = t.bytes.end;
      }
      for (; at < text.size(); at += decode(text, at).bytes) CHECK(kind_of(decode(text, at).value) == CharKind::space);
    }
  }

  TEST_CASE("a sentence without end is cut") {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "and so on ";
    const TextLayer layer = rules().segment(text);
    CHECK(layer.words.size() == 9000);
    for (const Sentence& s : layer.sentences) CHECK(s.words.size() <= 250);
  }
}
