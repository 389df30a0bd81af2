#include "core/document/ud.h"

#include <algorithm>
#include <array>

namespace annals {
namespace {

using Names = std::string_view;

constexpr std::array<Names, upos_count> upos_names{"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                   "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                   "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<Names, relation_count> relation_names{
    "acl",        "acl:relcl", "advcl",       "advcl:relcl",   "advmod",   "amod",        "appos",        "aux",
    "aux:pass",   "case",      "cc",          "cc:preconj",    "ccomp",    "compound",    "compound:prt", "conj",
    "cop",        "csubj",     "csubj:outer", "csubj:pass",    "dep",      "det",         "det:predet",   "discourse",
    "dislocated", "expl",      "fixed",       "flat",          "goeswith", "iobj",        "list",         "mark",
    "nmod",       "nmod:desc", "nmod:poss",   "nmod:unmarked", "nsubj",    "nsubj:outer", "nsubj:pass",   "nummod",
    "obj",        "obl",       "obl:agent",   "obl:unmarked",  "orphan",   "parataxis",   "punct",        "reparandum",
    "root",       "vocative",  "xcomp"};

constexpr std::array<Names, xpos_count> xpos_names{
    "$",   "''",  ",",    "-LRB-", "-RRB-", ".",   ":",   "ADD", "AFX", "CC",  "CD", "DT",  "EX",
    "FW",  "GW",  "HYPH", "IN",    "JJ",    "JJR", "JJS", "LS",  "MD",  "NFP", "NN", "NNP", "NNPS",
    "NNS", "PDT", "POS",  "PRP",   "PRP$",  "RB",  "RBR", "RBS", "RP",  "SYM", "TO", "UH",  "VB",
    "VBD", "VBG", "VBN",  "VBP",   "VBZ",   "WDT", "WP",  "WP$", "WRB", "``"};

constexpr std::array<Names, feature_count> feature_names{
    "Abbr=Yes",     "Case=Acc",      "Case=Gen",      "Case=Nom",      "Definite=Def", "Definite=Ind",  "Degree=Cmp",
    "Degree=Pos",   "Degree=Sup",    "ExtPos=ADP",    "ExtPos=ADV",    "ExtPos=CCONJ", "ExtPos=PRON",   "ExtPos=PROPN",
    "ExtPos=SCONJ", "Foreign=Yes",   "Gender=Fem",    "Gender=Masc",   "Gender=Neut",  "Mood=Imp",      "Mood=Ind",
    "Mood=Sub",     "NumForm=Combi", "NumForm=Digit", "NumForm=Roman", "NumForm=Word", "NumType=Card",  "NumType=Frac",
    "NumType=Mult", "NumType=Ord",   "Number=Plur",   "Number=Ptan",   "Number=Sing",  "Person=1",      "Person=2",
    "Person=3",     "Polarity=Neg",  "Polarity=Pos",  "Poss=Yes",      "PronType=Art", "PronType=Dem",  "PronType=Emp",
    "PronType=Ind", "PronType=Int",  "PronType=Neg",  "PronType=Prs",  "PronType=Rcp", "PronType=Rel",  "PronType=Tot",
    "Reflex=Yes",   "Style=Arch",    "Style=Coll",    "Style=Expr",    "Style=Slng",   "Style=Vrnc",    "Tense=Past",
    "Tense=Pres",   "Typo=Yes",      "VerbForm=Fin",  "VerbForm=Ger",  "VerbForm=Inf", "VerbForm=Part", "Voice=Pass"};

template <std::size_t N>
int find(const std::array<Names, N>& names, std::string_view name) {
  const auto it = std::find(names.begin(), names.end(), name);
  return it == names.end() ? -1 : static_cast<int>(it - names.begin());
}

}  // namespace

std::string_view to_string(Upos u) { return upos_names[static_cast<std::size_t>(u)]; }
std::string_view to_string(Relation r) { return relation_names[static_cast<std::size_t>(r)]; }
std::string_view xpos_name(std::uint8_t xpos) { return xpos_names[xpos]; }

std::string to_string(Features f) {
  std::string out;
  for (std::size_t i = 0; i < feature_names.size(); ++i) {
    if (!f.has(static_cast<Feature>(i))) continue;
    if (!out.empty()) out += '|';
    out += feature_names[i];
  }
  return out.empty() ? "_" : out;
}

bool parse(std::string_view name, Upos& out) {
  const int i = find(upos_names, name);
  if (i >= 0) out = static_cast<Upos>(i);
  return i >= 0;
}

bool parse(std::string_view name, Relation& out) {
  int i = find(relation_names, name);
  if (i < 0) i = find(relation_names, name.substr(0, name.find(':')));
  if (i >= 0) out = static_cast<Relation>(i);
  return i >= 0;
}

bool parse_xpos(std::string_view name, std::uint8_t& out) {
  const int i = find(xpos_names, name);
  if (i >= 0) out = static_cast<std::uint8_t>(i);
  return i >= 0;
}

Features parse_features(std::string_view column) {
  Features f;
  while (!column.empty()) {
    const std::string_view pair = column.substr(0, column.find('|'));
    if (const int i = find(feature_names, pair); i >= 0) f.add(static_cast<Feature>(i));
    column.remove_prefix(std::min(column.size(), pair.size() + 1));
  }
  return f;
}

Relation universal(Relation r) {
  const std::string_view name = to_string(r);
  Relation out = r;
  if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) parse(name.substr(0, colon), out);
  return out;
}

}  // namespace annals
