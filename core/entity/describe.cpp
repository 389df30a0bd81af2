#include "core/entity/describe.h"

#include <algorithm>
#include <string_view>

namespace annals {
namespace {

class Describer {
 public:
  explicit Describer(Draft& d) : d_(d), a_(d.a), lex_(d.lexicon) {}
  void describe(Phrase& p);

 private:
  void describe_pronoun(Phrase& p) const;
  void determiners(Phrase& p) const;
  void number(Phrase& p) const;
  void find_name(Phrase& p) const;
  [[nodiscard]] bool glued(std::uint32_t w) const;
  [[nodiscard]] bool hyphenated(std::uint32_t w, const Phrase& p) const;
  [[nodiscard]] std::uint32_t core_end(const Phrase& p) const;
  [[nodiscard]] bool name_word(WordId w, const Phrase& p) const;
  [[nodiscard]] std::uint32_t skip_titles(std::uint32_t begin, std::uint32_t end, Phrase& p) const;
  [[nodiscard]] std::uint32_t skip_inner_role(std::uint32_t begin, std::uint32_t end) const;
  void find_role(Phrase& p, std::uint32_t end) const;
  [[nodiscard]] bool given_name(const RoleMatch& role) const;
  void find_actor(Phrase& p) const;
  void find_affiliation(Phrase& p) const;
  void metonymy(Phrase& p, const KnownName& k) const;
  void sort_name(Phrase& p) const;
  void sort_noun(Phrase& p) const;

  Draft& d_;
  const Analysis& a_;
  const EntityLexicon& lex_;
};

void Describer::describe_pronoun(Phrase& p) const {
  p.number = p.pronoun->number;
  p.gender = p.pronoun->gender;
  p.sort = p.pronoun->sort;
}

void Describer::determiners(Phrase& p) const {
  for (const WordId c : d_.tree.of(p.head)) {
    const Relation r = a_[c].relation;
    const std::string_view form = a_.form(c);
    if (r == Relation::det || r == Relation::det_predet) {
      p.definite |= lex_.is(form, WordRole::definite);
      p.indefinite |= lex_.is(form, WordRole::indefinite);
      p.demonstrative |= lex_.is(form, WordRole::demonstrative);
      p.different |= lex_.is(form, WordRole::different);
    } else if (r == Relation::nummod) {
      p.indefinite |= !p.definite;
    } else if (r == Relation::amod) {
      p.different |= lex_.is(form, WordRole::different);
    } else if (r == Relation::nmod_poss) {
      p.owner = d_.phrase_at[c.value];
    }
  }
  if (p.definite) p.indefinite = false;
}

void Describer::number(Phrase& p) const {
  const Features f = a_[p.head].features;
  if (f.has(Feature::number_plur) || f.has(Feature::number_ptan)) p.number = Number::plural;
  if (f.has(Feature::number_sing)) p.number = Number::singular;
  if (a_[p.head].upos == Upos::num) p.number = Number::plural;
}

// Where the phrase ends without its "of" phrase.
std::uint32_t Describer::core_end(const Phrase& p) const {
  for (std::uint32_t w = p.head.value + 1; w < p.words.end; ++w)
    if (a_.words[w].upos == Upos::adp && a_.words[w].relation == Relation::case_) return w;
  return p.words.end;
}

// May be part of the proper name that ends the phrase.
bool Describer::name_word(WordId w, const Phrase& p) const {
  const Word& word = a_[w];
  if (word.relation == Relation::nmod_desc && w != p.head) return false;
  const std::uint32_t k = d_.known_at[w.value];
  const bool known = k != Phrase::none && d_.known[k].words.end > w.value + 1;
  if (word.relation == Relation::nmod_poss && w != p.head && !known) return false;
  if (word.upos == Upos::part) return known;
  if (word.upos == Upos::punct)  // a hyphen, the dot of an initial
    return known || (w.value + 1 < p.words.end && word.bytes.end == a_.words[w.value + 1].bytes.begin);
  if (d_.name_at[w.value] != Phrase::none || known) return true;
  if (word.relation == Relation::flat || hyphenated(w.value, p)) return true;
  if (!d_.capitalized(w)) return lex_.is(a_.form(w), WordRole::name_link) && w.value > p.words.begin;
  // Names of a user's own, which no tagger has seen, open sentences as nouns.
  if (k != Phrase::none && d_.known[k].actor && d_.ontology.actors()[d_.known[k].actor].user) return true;
  return word.upos == Upos::propn || word.upos == Upos::x ||
         ((word.upos == Upos::adj || word.upos == Upos::noun || word.upos == Upos::num) && w.value > p.words.begin &&
          w.value != a_.sentences[p.sentence].words.begin);
}

// Moves over offices, titles and the states they belong to, from `begin`; stays when nothing would be left.
std::uint32_t Describer::skip_titles(std::uint32_t begin, std::uint32_t end, Phrase& p) const {
  std::uint32_t at = begin;
  for (;;) {
    std::uint32_t next = at;
    if (const std::uint32_t r = d_.role_at[at]; r != Phrase::none) {
      const RoleMatch& role = d_.roles[r];
      if (d_.ontology.roles()[role.role].kind == ActorKind::person && !given_name(role)) next = role.end;
    }
    Gender g = Gender::any;
    if (next == at && lex_.title(a_.form({at}), g)) {
      next = at + 1;
      if (next < end && a_.form({next}) == ".") ++next;
      if (g != Gender::any) p.gender = g;
      if (p.sort == Sort::unknown) p.sort = Sort::person;
    }
    if (next == at)
      if (const std::uint32_t k = d_.known_at[at]; k != Phrase::none && d_.known[k].words.end < end) {
        const std::uint32_t after = d_.known[k].words.end;
        Gender ignored = Gender::any;
        const std::uint32_t r = d_.role_at[after];
        if ((r != Phrase::none && d_.roles[r].end < end) || lex_.title(a_.form({after}), ignored)) next = after;
      }
    if (next == at) return at;
    if (next >= end) return end;
    at = next;
  }
}

// "Shadow Home Secretary Ana Silva": behind a role that does not begin the run, unless a given name does.
std::uint32_t Describer::skip_inner_role(std::uint32_t begin, std::uint32_t end) const {
  Gender ignored = Gender::any;
  if (lex_.first_name(a_.form({begin}), ignored) || lex_.name_word(a_.form({end - 1})) != Sort::unknown) return begin;
  for (std::uint32_t w = end - 1; w-- > begin;) {
    const std::uint32_t r = d_.role_at[w];
    if (r == Phrase::none || d_.roles[r].begin <= begin || d_.roles[r].end >= end) continue;
    if (d_.ontology.roles()[d_.roles[r].role].kind != ActorKind::person || given_name(d_.roles[r])) continue;
    const std::uint32_t rest = d_.roles[r].end;
    return lex_.is(a_.form({rest}), WordRole::name_suffix) ? begin : rest;
  }
  return begin;
}

// The role that ends where `end` says: right before the name, or at the head noun.
void Describer::find_role(Phrase& p, std::uint32_t end) const {
  while (end > p.words.begin && a_.words[end - 1].upos == Upos::punct) --end;
  if (end == p.words.begin) return;
  const std::uint32_t r = d_.role_at[end - 1];
  if (r == Phrase::none || d_.roles[r].end > p.words.end || given_name(d_.roles[r])) return;
  // A deputy holds another office.
  const std::uint32_t before = d_.roles[r].begin;
  if (before > p.words.begin && lex_.is(a_.form({before - 1}), WordRole::deputy))
    p.sort = Sort::person;
  else
    p.role = d_.roles[r].role;
}

// "Christian" in "Christian Silva": a role of one word that is a given name, before another capitalized word.
bool Describer::given_name(const RoleMatch& role) const {
  Gender ignored = Gender::any;
  return role.end == role.begin + 1 && role.end < a_.words.size() && d_.capitalized({role.begin}) &&
         lex_.first_name(a_.form({role.begin}), ignored) && a_.words[role.end].upos == Upos::propn;
}

// The later part of "Cheuk-yan".
bool Describer::hyphenated(std::uint32_t w, const Phrase& p) const {
  return w >= p.words.begin + 2 && glued(w) && glued(w - 1) && a_.form({w - 1}) == "-";
}

// No space before it.
bool Describer::glued(std::uint32_t w) const { return w > 0 && a_.words[w].bytes.begin == a_.words[w - 1].bytes.end; }

void Describer::find_name(Phrase& p) const {
  const std::uint32_t end = core_end(p);
  std::uint32_t begin = end;
  while (begin > p.words.begin && name_word({begin - 1}, p)) --begin;
  while (begin < end && (lex_.is(a_.form({begin}), WordRole::name_link) || a_.words[begin].upos == Upos::det ||
                         a_.words[begin].upos == Upos::punct || a_.words[begin].upos == Upos::part))
    ++begin;
  // "pro-Lisbon Ana Silva": a compound with a small second part describes.
  if (begin + 3 < end && glued(begin + 1) && glued(begin + 2) && a_.words[begin + 1].upos == Upos::punct &&
      !d_.capitalized({begin + 2}))
    begin += 3;
  bool word = false;
  for (std::uint32_t w = begin; w < end; ++w) word |= a_.words[w].upos != Upos::num && a_.words[w].upos != Upos::sym;
  if (!word) begin = end;
  // A role phrase that reaches into the run ("Secretary of State Ana Silva").
  if (begin < end && d_.role_at[begin] != Phrase::none) {
    const RoleMatch& role = d_.roles[d_.role_at[begin]];
    if (role.begin < begin && role.end < end) begin = role.end;
  }
  std::uint32_t after = begin < end ? skip_titles(begin, end, p) : end;
  if (after == begin && begin < end) after = skip_inner_role(begin, end);
  if (after == end) {
    // Only titles, or no name at all: the phrase describes.
    find_role(p, p.head.value + 1);
    if (!p.role) find_role(p, end);
    if (begin < end && p.role && d_.ontology.roles()[p.role].kind == ActorKind::organization) p.name = {begin, end};
    return;
  }
  // A role noun as last word makes it a description: "State Department Spokesperson".
  if (const std::uint32_t r = d_.role_at[end - 1]; r != Phrase::none && d_.roles[r].begin > after) {
    const RoleRow& role = d_.ontology.roles()[d_.roles[r].role];
    if (role.kind == ActorKind::person) {
      p.role = d_.roles[r].role;
      return;
    }
  }
  if (p.head.value < after && a_[p.head].upos == Upos::noun && a_.words[after].relation != Relation::appos &&
      a_.words[after].relation != Relation::flat && a_.words[after].relation != Relation::nmod_unmarked)
    return;
  p.name = {after, end};
  if (after > p.words.begin) find_role(p, after);
  // "Ministry of Health": the name of a body goes on through capitalized words.
  bool capital = end < p.words.end && (p.definite || lex_.name_word(a_.form({end - 1})) != Sort::unknown ||
                                       d_.known_at[end - 1] == d_.known_at[p.words.end - 1]);
  for (std::uint32_t w = end; w < p.words.end; ++w) {
    const Upos u = a_.words[w].upos;
    if (u != Upos::adp && u != Upos::det && u != Upos::cconj && u != Upos::punct && !d_.capitalized({w}))
      capital = false;
  }
  if (capital && !p.role) p.name.end = p.words.end;
}

void Describer::metonymy(Phrase& p, const KnownName& k) const {
  WordId w = p.head;
  for (int i = 0; i < 8 && a_[w].relation == Relation::conj && a_[w].head; ++i) w = a_[w].head;
  const Word& word = a_[w];
  const std::string governor = word.head ? lower(a_.lemma(word.head)) : std::string();
  if (lex_.reading(word.relation, d_.preposition(w), governor) == Reading::government) return;
  p.actor = k.place;
  p.alias = AliasKind::name;
  p.sort = Sort::place;
}

void Describer::find_actor(Phrase& p) const {
  if (p.name.empty()) return;
  const std::uint32_t k = d_.known_at[p.name.end - 1];
  if (k == Phrase::none) return;
  const KnownName& known = d_.known[k];
  // The ontology knows the whole name, or all of it but what precedes (an article).
  if (known.words.begin > p.name.begin || known.words.end < p.name.end) return;
  // "Mr Jordan" is no country.
  if (p.sort == Sort::person && d_.ontology.actors()[known.actor].kind != ActorKind::person) return;
  p.actor = known.actor;
  p.alias = known.alias;
  p.sort = sort_of(d_.ontology.actors()[p.actor].kind);
  const char gender = d_.ontology.actors()[p.actor].gender;
  if (gender == 'm') p.gender = Gender::masculine;
  if (gender == 'f') p.gender = Gender::feminine;
  if (known.alias == AliasKind::people) {
    p.affiliation = p.actor;
    p.actor = {};
    p.sort = Sort::group;
  }
  if (known.alias == AliasKind::capital || known.alias == AliasKind::seat) metonymy(p, known);
}

// States and organizations named by the words before the head ("Russian", "NATO's") or after it ("of Ukraine").
void Describer::find_affiliation(Phrase& p) const {
  const auto take = [&](std::uint32_t w) {
    const std::uint32_t k = d_.known_at[w];
    if (k == Phrase::none || p.affiliation) return;
    const ActorKind kind = d_.ontology.actors()[d_.known[k].actor].kind;
    if (kind == ActorKind::person) return;
    p.affiliation = d_.known[k].actor;
  };
  const std::uint32_t end = p.name.empty() ? p.head.value : std::max(p.name.begin, p.words.begin);
  for (std::uint32_t w = p.words.begin; w < end; ++w) take(w);
  if (!p.name.empty() && !p.actor)
    for (std::uint32_t w = p.name.begin; w < p.name.end; ++w) take(w);
  if (p.affiliation || p.actor) return;
  const std::uint32_t last = p.words.end;
  for (std::uint32_t w = end; w < last; ++w) take(w);
  for (const WordId c : d_.tree.of(p.head))
    if (a_[c].relation == Relation::nmod && lex_.is(d_.preposition(c), WordRole::affiliation_preposition)) {
      take(c.value);
      if (p.owner == Phrase::none) p.owner = d_.phrase_at[c.value];
    }
}

void Describer::sort_name(Phrase& p) const {
  if (p.sort != Sort::unknown && p.actor) return;
  if (p.role) {
    const RoleRow& role = d_.ontology.roles()[p.role];
    p.sort = sort_of(role.kind);
    if (role.gender == 'm') p.gender = Gender::masculine;
    if (role.gender == 'f') p.gender = Gender::feminine;
    if (p.sort == Sort::person) return;
  }
  if (p.sort != Sort::unknown) return;
  // A common noun before the name says what it is: "barrister Ana Silva".
  if (p.name.begin > p.words.begin && a_.words[p.name.begin - 1].upos == Upos::noun)
    if (const NounRow* const noun = lex_.noun(a_.lemma({p.name.begin - 1}))) {
      p.sort = noun->sort;
      if (noun->gender != Gender::any) p.gender = noun->gender;
      if (p.sort != Sort::unknown) return;
    }
  const std::uint32_t telling = std::min(core_end(p), p.name.end) - 1;
  p.sort = lex_.name_word(a_.form({telling}));
  Gender g = Gender::any;
  if (p.sort == Sort::unknown && lex_.first_name(a_.form({p.name.begin}), g) && p.name.size() > 1 && !p.definite) {
    p.sort = Sort::person;
    if (p.gender == Gender::any) p.gender = g;
  }
  if (p.sort == Sort::unknown)
    if (const std::uint32_t n = d_.name_at[telling]; n != Phrase::none)
      p.sort = a_.names[n].type == NameType::person         ? Sort::person
               : a_.names[n].type == NameType::organization ? Sort::organization
                                                            : Sort::place;
  if (p.sort == Sort::person && p.gender == Gender::any && lex_.first_name(a_.form({p.name.begin}), g)) p.gender = g;
}

void Describer::sort_noun(Phrase& p) const {
  if (p.role) {
    const RoleRow& role = d_.ontology.roles()[p.role];
    p.sort = sort_of(role.kind);
    if (p.sort == Sort::person && p.number == Number::plural) p.sort = Sort::group;
    if (role.gender == 'm') p.gender = Gender::masculine;
    if (role.gender == 'f') p.gender = Gender::feminine;
  }
  const NounRow* const noun = lex_.noun(a_.lemma(p.head));
  if (noun == nullptr) {
    if (p.sort == Sort::unknown) p.sort = a_[p.head].upos == Upos::noun ? Sort::thing : Sort::unknown;
    return;
  }
  if (!p.role) p.sort = noun->sort;
  const bool many = p.sort == Sort::person || p.sort == Sort::state || p.sort == Sort::organization;
  if (many && p.number == Number::plural) p.sort = Sort::group;
  if (p.gender == Gender::any) p.gender = noun->gender;
  if (noun->plural) p.number = Number::any;
}

void Describer::describe(Phrase& p) {
  if (p.pronoun != nullptr) return describe_pronoun(p);
  determiners(p);
  number(p);
  if (p.modifier) {
    const std::uint32_t k = d_.known_at[p.head.value];
    if (k != Phrase::none) {
      p.words = d_.known[k].words;
      p.name = p.words;
    } else {
      p.name = p.words;
    }
  } else {
    find_name(p);
  }
  if (!p.name.empty()) p.kind = MentionKind::name;
  find_actor(p);
  find_affiliation(p);
  if (p.name.empty())
    sort_noun(p);
  else
    sort_name(p);
  if (!p.name.empty()) p.key = fold_phrase(a_.text(p.name));
}

}  // namespace

void describe_phrases(Draft& d) {
  Describer describer(d);
  for (Phrase& p : d.phrases) describer.describe(p);
}

}  // namespace annals
