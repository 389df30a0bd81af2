#include "tests/core/entity/compact_tree.h"

#include <stdexcept>
#include <vector>

#include "core/entity/lexicon.h"
#include "core/resources/table.h"
#include "tests/support/conllu_reader.h"

namespace annals {
namespace {

Resources resources() { return Resources::builtin(); }

}  // namespace

Analysis read_compact(std::string_view text) {
  std::string conllu;
  int number = 0;
  for (const std::string_view item : split_list(text, ' ')) {
    if (item == "|") {
      conllu += '\n';
      number = 0;
      continue;
    }
    const std::vector<std::string_view> part = split_list(item, '/');
    if (part.size() != 4) throw std::runtime_error("not form/UPOS/relation/head: " + std::string(item));
    const std::size_t tilde = part[0].find('~');
    const std::string form(part[0].substr(0, tilde));
    const bool plural = part[1].back() == '+';
    std::string lemma = tilde == std::string_view::npos ? lower(form) : std::string(part[0].substr(tilde + 1));
    if (plural && tilde == std::string_view::npos && lemma.back() == 's') lemma.pop_back();
    const std::string upos(part[1].substr(0, part[1].size() - (plural ? 1 : 0)));
    const bool noun = upos == "NOUN" || upos == "PROPN";
    conllu += std::to_string(++number) + '\t' + form + '\t' + (lemma.empty() ? form : lemma) + '\t' + upos + "\t_\t" +
              (plural ? "Number=Plur"
               : noun ? "Number=Sing"
                      : "_") +
              '\t' + std::string(part[3]) + '\t' + std::string(part[2]) + "\t_\t_\n";
  }
  return read_conllu(conllu);
}

std::string print_mentions(const Analysis& a, const EntityLayer& layer) {
  std::string out;
  for (const Mention& m : layer.mentions) {
    if (!out.empty()) out += "; ";
    out += std::string(a.text(m.words)) + '=' + layer.entities[m.entity.value].name;
  }
  return out;
}

const Ontology& builtin_ontology_for_entities() {
  static const Ontology ontology = [] {
    Diagnostics faults;
    return Ontology(resources(), faults);
  }();
  return ontology;
}

const EntityRules& builtin_entity_rules() {
  static const EntityRules rules = [] {
    Diagnostics faults;
    return EntityRules(resources(), builtin_ontology_for_entities(), faults);
  }();
  return rules;
}

}  // namespace annals
