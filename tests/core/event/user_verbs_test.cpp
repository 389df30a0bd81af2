#include "core/event/user_verbs.h"

#include <doctest/doctest.h>

#include "core/entity/entity_rules.h"
#include "core/event/event_rules.h"
#include "tests/support/conllu_reader.h"

using namespace annals;

namespace {

// "064 LID>OST actual" for each event of the sentence under a small user's dictionary.
std::string coded(std::string_view conllu) {
  Resources resources = Resources::builtin();
  resources.add("user/actors/a.txt", "LIDANIA_ [LID]\nOSTRIA_ [OST]\n");
  resources.add("user/verbs/v.txt",
                "--- RESTORE [060] ---\nRESTORE\n- NOT * TIES [112]\n- * TIES [064:065]\n--- THANK [---] ---\nTHANK\n");
  resources.add("user/discards/d.txt", "CHESS\n");
  Diagnostics faults;
  const Ontology ontology(resources, faults);
  const EntityRules entities(resources, ontology, faults);
  const EventRules events(resources, ontology, faults);
  REQUIRE(faults.empty());
  Analysis a = read_conllu(conllu);
  EntityLayer layer = entities.find(a, ontology);
  a.mentions = std::move(layer.mentions);
  a.entities = std::move(layer.entities);
  std::string out;
  for (const Event& e : events.find(a, ontology).events) {
    if (!out.empty()) out += ", ";
    out += ontology.actions()[e.action].code + ' ';
    for (const MentionId m : e.actors) out += a[a[m].entity].code;
    out += '>';
    for (const MentionId m : e.targets) out += a[a[m].entity].code;
    out += ' ' + std::string(to_string(e.modality));
  }
  return out;
}

}  // namespace

TEST_SUITE("event") {
  TEST_CASE("a user's verbs stand in place of ours") {
    CHECK(coded(R"(
1 Lidania Lidania PROPN NNP Number=Sing 2 nsubj
2 restored restore VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
3 ties tie NOUN NNS Number=Plur 2 obj
4 with with ADP IN _ 5 case
5 Ostria Ostria PROPN NNP Number=Sing 3 nmod
6 . . PUNCT . _ 2 punct
)") == "064 LID>OST actual, 065 OST>LID actual");
    CHECK(coded(R"(
1 Lidania Lidania PROPN NNP Number=Sing 4 nsubj
2 did do AUX VBD Mood=Ind|Tense=Past|VerbForm=Fin 4 aux
3 not not PART RB Polarity=Neg 4 advmod
4 restore restore VERB VB VerbForm=Inf 0 root
5 ties tie NOUN NNS Number=Plur 4 obj
6 with with ADP IN _ 7 case
7 Ostria Ostria PROPN NNP Number=Sing 5 nmod
8 . . PUNCT . _ 4 punct
)") == "112 LID>OST actual");
    CHECK(coded(R"(
1 Lidania Lidania PROPN NNP Number=Sing 2 nsubj
2 thanked thank VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
3 Ostria Ostria PROPN NNP Number=Sing 2 obj
4 . . PUNCT . _ 2 punct
)") == "");
  }
  TEST_CASE("discarded sentences have no events") {
    CHECK(coded(R"(
1 Lidania Lidania PROPN NNP Number=Sing 2 nsubj
2 restored restore VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
3 chess chess NOUN NN Number=Sing 4 compound
4 ties tie NOUN NNS Number=Plur 2 obj
5 with with ADP IN _ 6 case
6 Ostria Ostria PROPN NNP Number=Sing 4 nmod
7 . . PUNCT . _ 2 punct
)") == "");
  }
}
