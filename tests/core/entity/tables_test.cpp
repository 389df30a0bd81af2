// The rows of data/en/entity that carry examples, each run.
#include <doctest/doctest.h>

#include "core/entity/draft.h"
#include "core/entity/find_phrases.h"
#include "core/entity/lexicon.h"
#include "core/resources/table.h"
#include "tests/core/entity/compact_tree.h"

using namespace annals;

TEST_SUITE("entity") {
  TEST_CASE("the tables load without fault") {
    Diagnostics faults;
    const EntityLexicon lexicon(Resources::builtin(), faults);
    for (const Diagnostic& d : faults) MESSAGE(format(d));
    CHECK(faults.empty());
  }
  TEST_CASE("pronouns") {
    const Resources resources = Resources::builtin();
    Diagnostics faults;
    const Table t(resources.require("en/entity/pronouns.tsv"), {"form", "example", "expect"},
                  {"person", "number", "gender", "sort", "kind"}, faults);
    int examples = 0;
    for (const Table::Row& r : t.rows()) {
      if (r.cells[1].empty()) continue;
      ++examples;
      const Analysis a = read_compact(r.cells[1]);
      const std::string all =
          "; " + print_mentions(a, builtin_entity_rules().find(a, builtin_ontology_for_entities())) + "; ";
      CHECK_MESSAGE(all.find("; " + std::string(r.cells[2]) + "; ") != std::string::npos,
                    t.rule(r) << ": expected " << r.cells[2] << " in " << all);
    }
    CHECK(examples > 25);
  }
  TEST_CASE("metonymy") {
    const Resources resources = Resources::builtin();
    Diagnostics faults;
    const EntityLexicon lexicon(resources, faults);
    const Table t(resources.require("en/entity/metonymy.tsv"), {"example", "expect"},
                  {"relation", "case", "governor", "reading"}, faults);
    for (const Table::Row& r : t.rows()) {
      const Analysis a = read_compact(r.cells[0]);
      Draft d(a, builtin_ontology_for_entities(), lexicon);
      bool found = false;
      for (std::uint32_t w = 0; w < a.words.size(); ++w) {
        if (a.form({w}) != "Testgrad") continue;
        found = true;
        const WordId head = a.words[w].head;
        const Reading reading = lexicon.reading(a.words[w].relation, d.preposition({w}), head ? a.lemma(head) : "");
        CHECK_MESSAGE((reading == Reading::place ? "place" : "government") == r.cells[1], t.rule(r));
      }
      CHECK_MESSAGE(found, t.rule(r) << ": the example has no Testgrad");
    }
  }
}
