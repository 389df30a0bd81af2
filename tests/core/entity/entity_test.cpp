#include <doctest/doctest.h>

#include <string>

#include "core/document/verify.h"
#include "core/entity/entity_rules.h"
#include "tests/core/entity/compact_tree.h"

using namespace annals;

namespace {

Analysis analyzed(std::string_view tree, const char* published = nullptr) {
  Analysis a = read_compact(tree);
  if (published != nullptr) a.document.published = parse_first_day(published);
  EntityLayer layer = builtin_entity_rules().find(a, builtin_ontology_for_entities());
  a.mentions = std::move(layer.mentions);
  a.entities = std::move(layer.entities);
  return a;
}

std::string mentions(std::string_view tree, const char* published = nullptr) {
  const Analysis a = analyzed(tree, published);
  return print_mentions(a, {a.mentions, a.entities});
}

const Entity* named(const Analysis& a, std::string_view name) {
  for (const Entity& e : a.entities)
    if (e.name == name) return &e;
  return nullptr;
}

struct Case {
  const char* tree;
  const char* expected;
};

}  // namespace

TEST_SUITE("entity") {
  TEST_CASE("mentions and their entities") {
    const Case cases[] = {
        // Titles are no part of the name; the short form is the full name's.
        {"Mr/PROPN/nmod:desc/2 Ivo/PROPN/nsubj/4 Marek/PROPN/flat/2 spoke/VERB/root/0 | Marek/PROPN/nsubj/2 "
         "left/VERB/root/0",
         "Mr Ivo Marek=Ivo Marek; Marek=Ivo Marek"},
        // Two brothers stay two.
        {"Ivo/PROPN/nsubj/3 Marek/PROPN/flat/1 met/VERB/root/0 Karl/PROPN/obj/3 Marek/PROPN/flat/4",
         "Ivo Marek=Ivo Marek; Karl Marek=Karl Marek"},
        // The apposition is the same person, without a mention inside the other.
        {"Ivo/PROPN/nsubj/7 Marek/PROPN/flat/1 ,/PUNCT/punct/5 the/DET/det/5 spokesman/NOUN/appos/1 ,/PUNCT/punct/5 "
         "resigned/VERB/root/0 | The/DET/det/2 spokesman/NOUN/nsubj/3 wept/VERB/root/0",
         "Ivo Marek=Ivo Marek; the spokesman=Ivo Marek; The spokesman=Ivo Marek"},
        // A bracketed acronym.
        {"The/DET/det/4 Baltic/PROPN/compound/4 Grain/PROPN/compound/4 Board/PROPN/nsubj/8 (/PUNCT/punct/6 "
         "BGB/PROPN/appos/4 "
         ")/PUNCT/punct/6 met/VERB/root/0 | BGB/PROPN/nsubj/2 voted/VERB/root/0",
         "The Baltic Grain Board=Baltic Grain Board; BGB=Baltic Grain Board; BGB=Baltic Grain Board"},
        // Conjuncts are mentions of their own; "they" takes them together.
        {"Farmers/NOUN+/nsubj/4 and/CCONJ/cc/3 drivers/NOUN+/conj/1 met/VERB/root/0",
         "Farmers=Farmers; drivers=drivers"},
        // An indefinite phrase is somebody new.
        {"A/DET/det/2 rebel/NOUN/nsubj/3 fled/VERB/root/0 | A/DET/det/2 rebel/NOUN/nsubj/3 died/VERB/root/0",
         "A rebel=rebel; A rebel=rebel"},
        // Not the other argument of the same verb.
        {"Ivo/PROPN/nsubj/3 Marek/PROPN/flat/1 met/VERB/root/0 Karl/PROPN/obj/3 | He/PRON/nsubj/2 thanked/VERB/root/0 "
         "him/PRON/obj/2",
         "Ivo Marek=Ivo Marek; Karl=Karl; He=Ivo Marek; him=Karl"},
        // A given name joined by a hyphen stays whole.
        {"Lee/PROPN/nsubj/3 Min-su/PROPN/flat/1 won/VERB/root/0", "Lee Min-su=Lee Min-su"},
    };
    for (const Case& c : cases) CHECK(mentions(c.tree) == c.expected);
  }
  TEST_CASE("states, capitals, demonyms") {
    const Case cases[] = {
        {"Moscow/PROPN/nsubj/2 protested/VERB/root/0", "Moscow=Russia"},
        {"Envoys/NOUN+/nsubj/2 met/VERB/root/0 in/ADP/case/4 Moscow/PROPN/obl/2", "Envoys=Envoys; Moscow=Moscow"},
        {"Russian/ADJ/amod/2 troops/NOUN+/nsubj/3 left/VERB/root/0", "Russian=Russia; Russian troops=Russian troops"},
        {"The/DET/det/3 German/ADJ/amod/3 government/NOUN/nsubj/4 agreed/VERB/root/0",
         "German=Germany; The German government=Germany"},
        {"Poland/PROPN/nsubj/2 met/VERB/root/0 Germany/PROPN/obj/2 | Both/DET/det/2 countries~country/NOUN+/nsubj/3 "
         "agreed/VERB/root/0",
         "Poland=Poland; Germany=Germany; Both countries=Poland and Germany"},
    };
    for (const Case& c : cases) CHECK(mentions(c.tree) == c.expected);
  }
  TEST_CASE("both countries stand for their members") {
    const Analysis a = analyzed(
        "Poland/PROPN/nsubj/2 met/VERB/root/0 Germany/PROPN/obj/2 | Both/DET/det/2 countries~country/NOUN+/nsubj/3 "
        "agreed/VERB/root/0");
    const Entity* const both = named(a, "Poland and Germany");
    REQUIRE(both != nullptr);
    REQUIRE(both->members.size() == 2);
    CHECK(a[both->members[0]].id == "POL");
    CHECK(a[both->members[1]].id == "DEU");
    CHECK(both->id == "a-pol-deu");
  }
  TEST_CASE("affiliation, office, code and reasons") {
    const Analysis a = analyzed(
        "Ivo/PROPN/nsubj/7 Marek/PROPN/flat/1 ,/PUNCT/punct/5 Polish/ADJ/amod/5 ambassador/NOUN/appos/1 "
        ",/PUNCT/punct/5 "
        "resigned/VERB/root/0");
    const Entity* const ivo = named(a, "Ivo Marek");
    REQUIRE(ivo != nullptr);
    CHECK(ivo->id == "a-ivo-marek");
    CHECK(ivo->kind == EntityKind::person);
    CHECK(ivo->affiliation == "POL");
    CHECK(ivo->code == "POLGOV");
    CHECK(ivo->office == "Polish ambassador");
    CHECK(ivo->why == "'Polish ambassador': apposition");
  }
  TEST_CASE("offices are held at a time") {
    const char* const tree =
        "The/DET/det/4 Russian/ADJ/amod/4 foreign/ADJ/amod/4 minister/NOUN/nsubj/5 spoke/VERB/root/0";
    const Analysis a = analyzed(tree, "2022-01-27");
    REQUIRE(a.mentions.size() == 2);
    CHECK(a[a.mentions[1].entity].id == "a-sergei-lavrov");
    CHECK(a[a.mentions[1].entity].name == "Russian foreign minister");
    const Analysis b = analyzed("Lavrov/PROPN/nsubj/2 spoke/VERB/root/0", "2022-01-27");
    CHECK(b[b.mentions[0].entity].id == "a-sergei-lavrov");
  }
  TEST_CASE("any tree gives an analysis that holds together") {
    std::string many = "Ana/PROPN/nsubj/2 spoke/VERB/root/0";
    for (int i = 0; i < 3000; ++i) many += " | She/PRON/nsubj/2 met/VERB/root/0 them/PRON/obj/2";
    std::string chain = "x/NOUN/root/0";
    for (int i = 1; i < 3000; ++i) chain += " x/NOUN/nmod/" + std::to_string(i);
    std::string star = "x/NOUN/root/0";
    for (int i = 1; i < 3000; ++i) star += " Ana/PROPN/conj/1";
    std::string back = "x/NOUN/compound/2";
    for (int i = 2; i < 3000; ++i) back += " x/NOUN/compound/" + std::to_string(i + 1);
    back += " x/NOUN/root/0";
    for (const std::string& tree : {many, chain, star, back}) {
      const Analysis a = analyzed(tree);
      CHECK_FALSE(a.mentions.empty());
      CHECK(verify(a).empty());
    }
  }
}
