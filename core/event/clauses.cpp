#include "core/event/clauses.h"

#include <algorithm>
#include <string>

namespace annals {
namespace {

bool in(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_clause(Relation r) {
  const Relation u = universal(r);
  return u == Relation::ccomp || u == Relation::xcomp || u == Relation::advcl || u == Relation::acl;
}

}  // namespace

Clauses::Clauses(const Tree& tree, const Cues& cues) : tree_(tree), cues_(cues) {
  subject_.resize(tree.analysis().words.size());
  for (const WordId w : tree.top_down()) subject_[w.value] = find_subject(w);
}

const Predicate* Clauses::predicate(WordId w) const {
  const Upos upos = tree_.word(w).upos;
  if (const WordId particle = tree_.child(w, Relation::compound_prt)) {
    const std::string phrase = std::string(tree_.lemma(w)) + " " + std::string(tree_.lemma(particle));
    if (const Predicate* p = cues_.predicate(phrase, upos)) return p;
    return nullptr;
  }
  if (const WordId object = upos == Upos::verb ? tree_.child(w, Relation::obj) : WordId{};
      object && tree_.children(object).empty()) {  // "take place"
    const std::string phrase = std::string(tree_.lemma(w)) + " " + std::string(tree_.lemma(object));
    if (const Predicate* p = cues_.predicate(phrase, upos)) return p;
  }
  return cues_.predicate(tree_.lemma(w), upos);
}

bool Clauses::governed_clause(WordId w) const {
  if (tree_.child_universal(w, Relation::nsubj)) return false;
  const WordId mark = tree_.mark_of(w);
  if (!mark) return false;
  return tree_.infinitive(w) ? object_control(tree_.head(w)) : cues_.is(tree_.lemma(mark), Use::argument);
}

bool Clauses::governed_noun(WordId w) const {
  if (tree_.relation(w) == Relation::obj || tree_.relation(w) == Relation::nsubj_pass) return true;
  if (universal(tree_.relation(w)) == Relation::nmod) return tree_.relation(w) != Relation::nmod_poss;
  const WordId marker = tree_.case_of(w);
  return universal(tree_.relation(w)) == Relation::obl && marker && cues_.is(tree_.lemma(marker), Use::argument);
}

bool Clauses::object_control(WordId w) const {
  const Predicate* p = predicate(w);
  return p != nullptr && p->object_control;
}

const EventNoun* Clauses::event_noun(WordId w) const {
  return tree_.is(w, Upos::noun) ? cues_.noun(tree_.lemma(w)) : nullptr;
}

// The noun a relative pronoun stands for: what its clause modifies.
WordId Clauses::antecedent(WordId pronoun) const {
  if (!tree_.has(pronoun, Feature::prontype_rel)) return pronoun;
  WordId w = tree_.head(pronoun);
  for (int i = 0; i < 8 && w; ++i) {
    if (universal(tree_.relation(w)) == Relation::acl) return tree_.head(w);
    w = tree_.head(w);
  }
  return pronoun;
}

// Who a noun such as "plan" belongs to: its possessor, or the subject of the verb it is the object of.
WordId Clauses::owner(WordId noun) const {
  if (const WordId possessor = tree_.child(noun, Relation::nmod_poss)) return possessor;
  const WordId verb = tree_.head(noun);
  if (verb && (tree_.relation(noun) == Relation::obj || universal(tree_.relation(noun)) == Relation::obl))
    return subject_[verb.value];
  if (tree_.relation(noun) == Relation::root)
    return tree_.child(noun, Relation::nsubj) ? tree_.child(noun, Relation::nsubj) : noun;
  return {};
}

WordId Clauses::find_subject(WordId w) const {
  for (const WordId c : tree_.children(w)) {
    const Relation r = universal(tree_.relation(c));
    if (r == Relation::nsubj) return antecedent(c);
    if (r == Relation::csubj || r == Relation::expl) return {};
  }
  const WordId g = tree_.head(w);
  if (!g) return {};
  const Relation r = tree_.relation(w);
  if (r == Relation::conj) return subject_[g.value];
  if (universal(r) == Relation::acl) {
    if (r == Relation::acl_relcl || !tree_.infinitive(w) || tree_.passive(w)) return g;
    return owner(g);
  }
  if (!is_clause(r)) {
    // A finite verb that the parser hung under a noun before it: the noun is the likeliest subject.
    return tree_.has(w, Feature::verbform_fin) && g < w && tree_.mention(g) ? g : WordId{};
  }
  const Predicate* p = predicate(g);
  const bool may_be_object = r == Relation::xcomp || (universal(r) == Relation::advcl && governed_clause(w));
  if (may_be_object && (p == nullptr || p->object_control || p->kind == Kind::speech) && !tree_.passive(g)) {
    for (const Relation slot : {Relation::obj, Relation::iobj}) {
      const WordId object = tree_.child(g, slot);
      if (object && (p != nullptr || tree_.party(object))) return antecedent(object);
    }
  }
  // "was attacked by rebels, killing many": the agent goes on acting, not the one acted on.
  if (universal(r) == Relation::advcl && !tree_.infinitive(w) && !tree_.mark_of(w) && !tree_.passive(w) &&
      tree_.passive(g)) {
    const WordId agent = tree_.child(g, Relation::obl_agent);
    return agent ? agent : WordId{};
  }
  return subject_[g.value];
}

Frame Clauses::frame(WordId w) const {
  if (const EventNoun* noun = event_noun(w)) return noun_frame(w, *noun);
  return verb_frame(w);
}

Frame Clauses::verb_frame(WordId w) const {
  Frame f;
  f.head = w;
  f.passive = tree_.passive(w);
  (f.passive ? f.object : f.subject) = subject_[w.value];
  for (const WordId c : tree_.children(w)) {
    const Relation r = tree_.relation(c);
    if (r == Relation::compound_prt && !f.particle) f.particle = c;
    if (r == Relation::obj && (!f.object || !f.passive)) f.object = antecedent(c);
    if (r == Relation::iobj) f.indirect = antecedent(c);
    if ((r == Relation::ccomp || r == Relation::xcomp) && !f.complement) f.complement = c;
    if (universal(r) == Relation::obl || r == Relation::nmod) {
      const WordId marker = tree_.case_of(c);
      const bool agent = r == Relation::obl_agent || (marker && cues_.is(tree_.lemma(marker), Use::agent));
      if (f.passive && agent && tree_.mention(c) && !f.subject)
        f.subject = antecedent(c);
      else if (marker)
        f.obliques.emplace_back(marker, antecedent(c));
    }
  }
  if (const WordId speaker = inverted_speaker(w)) {
    f.subject = speaker;
    f.object = WordId{};
  }
  const bool gap = tree_.relation(w) == Relation::acl_relcl && !f.passive && !f.object && !f.complement && f.subject &&
                   f.subject != tree_.head(w) && !tree_.child(w, Relation::advmod);
  if (gap && tree_.mention(tree_.head(w))) f.object = tree_.head(w);
  return f;
}

// The object of a speech verb after a quotation or a comma is its speaker: "..., added the mayor".
WordId Clauses::inverted_speaker(WordId w) const {
  const Predicate* p = predicate(w);
  if (p == nullptr || p->kind != Kind::speech || tree_.child_universal(w, Relation::nsubj) || w.value == 0) return {};
  const WordId object = tree_.child(w, Relation::obj);
  if (!object || object < w || !tree_.is({w.value - 1}, Upos::punct)) return {};
  return tree_.sentence({w.value - 1}) == tree_.sentence(w) ? object : WordId{};
}

Frame Clauses::noun_frame(WordId w, const EventNoun& noun) const {
  Frame f;
  f.head = w;
  f.noun = true;
  for (const WordId c : tree_.children(w)) {
    const Relation r = tree_.relation(c);
    if (r == Relation::nmod_poss) {
      f.subject = c;
    } else if (universal(r) == Relation::nmod || universal(r) == Relation::obl) {
      const WordId marker = tree_.case_of(c);
      if (!marker) continue;
      const std::string_view word = tree_.lemma(marker);
      f.obliques.emplace_back(marker, c);
      const bool genitive = cues_.is(word, Use::genitive);
      if (cues_.is(word, Use::agent) || in(noun.actor_cases, word) || (genitive && noun.of_is_actor)) {
        if (!f.subject) f.subject = c;
      } else if (genitive || in(noun.target_cases, word)) {
        if (!f.object) f.object = c;
      }
    } else if (universal(r) == Relation::acl && !f.complement) {
      f.complement = c;
    }
  }
  for (const WordId c : tree_.children(w)) {  // "the Russian invasion", "a U.S. strike"
    if (f.subject) break;
    if ((tree_.relation(c) == Relation::amod || tree_.relation(c) == Relation::compound) && tree_.mention(c))
      f.subject = c;
  }
  return f;
}

}  // namespace annals
