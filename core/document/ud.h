#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace annals {

// Universal Dependencies 2.16, as the English treebanks use it: https://universaldependencies.org/en/
// Enumerators stand in alphabetical order of the printed names (`case_` only because `case` is a keyword).

enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};
inline constexpr int upos_count = 17;

enum class Relation : std::uint8_t {
  acl,
  acl_relcl,
  advcl,
  advcl_relcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  cc_preconj,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_outer,
  csubj_pass,
  dep,
  det,
  det_predet,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_outer,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  root,
  vocative,
  xcomp
};
inline constexpr int relation_count = 51;

// Penn Treebank tags of the treebanks (XPOS), as an index into a fixed alphabetical list.
inline constexpr int xpos_count = 49;

// One bit for each Name=Value pair the treebanks use, in the order in which CoNLL-U prints them.
enum class Feature : std::uint8_t {
  abbr_yes,
  case_acc,
  case_gen,
  case_nom,
  definite_def,
  definite_ind,
  degree_cmp,
  degree_pos,
  degree_sup,
  extpos_adp,
  extpos_adv,
  extpos_cconj,
  extpos_pron,
  extpos_propn,
  extpos_sconj,
  foreign_yes,
  gender_fem,
  gender_masc,
  gender_neut,
  mood_imp,
  mood_ind,
  mood_sub,
  numform_combi,
  numform_digit,
  numform_roman,
  numform_word,
  numtype_card,
  numtype_frac,
  numtype_mult,
  numtype_ord,
  number_plur,
  number_ptan,
  number_sing,
  person_1,
  person_2,
  person_3,
  polarity_neg,
  polarity_pos,
  poss_yes,
  prontype_art,
  prontype_dem,
  prontype_emp,
  prontype_ind,
  prontype_int,
  prontype_neg,
  prontype_prs,
  prontype_rcp,
  prontype_rel,
  prontype_tot,
  reflex_yes,
  style_arch,
  style_coll,
  style_expr,
  style_slng,
  style_vrnc,
  tense_past,
  tense_pres,
  typo_yes,
  verbform_fin,
  verbform_ger,
  verbform_inf,
  verbform_part,
  voice_pass
};
inline constexpr int feature_count = 63;

// A set of morphological features.
class Features {
 public:
  constexpr Features() = default;
  explicit constexpr Features(std::uint64_t bits) : bits_(bits) {}
  [[nodiscard]] constexpr bool has(Feature f) const { return (bits_ >> static_cast<int>(f) & 1U) != 0; }
  constexpr void add(Feature f) { bits_ |= std::uint64_t{1} << static_cast<int>(f); }
  [[nodiscard]] constexpr std::uint64_t bits() const { return bits_; }
  friend constexpr bool operator==(Features, Features) = default;

 private:
  std::uint64_t bits_ = 0;
};

std::string_view to_string(Upos u);
std::string_view to_string(Relation r);         // with subtype: "nsubj:pass"
std::string_view xpos_name(std::uint8_t xpos);  // "NNP"
std::string to_string(Features f);              // CoNLL-U: "Number=Sing|Person=3", "_" when empty

// The inverse functions return false (and leave the result alone) for a name the treebanks do not use.
bool parse(std::string_view name, Upos& out);
bool parse(std::string_view name, Relation& out);  // an unknown subtype falls back to its universal relation
bool parse_xpos(std::string_view name, std::uint8_t& out);
Features parse_features(std::string_view column);  // unknown pairs are left out

// nsubj:pass -> nsubj, and so on: the relation without its subtype.
Relation universal(Relation r);

}  // namespace annals
