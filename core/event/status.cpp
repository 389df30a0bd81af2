#include "core/event/status.h"

namespace annals {
namespace {

Polarity turned(Polarity p) { return p == Polarity::positive ? Polarity::negative : Polarity::positive; }

void weaken(Status& s, Certainty c) {
  if (s.certainty == Certainty::certain) s.certainty = c;
}

void apply(Effect e, Status& s, WordId cue) {
  switch (e) {
    case Effect::none:
    case Effect::actual:
      break;
    case Effect::planned:
      s.tense = Tense::future;
      break;
    case Effect::possible:
      weaken(s, Certainty::possible);
      break;
    case Effect::negated:
      s.polarity = turned(s.polarity);
      break;
    case Effect::alleged:
      weaken(s, Certainty::alleged);
      break;
    case Effect::conditional:
      weaken(s, Certainty::conditional);
      break;
    case Effect::threatened:
      weaken(s, Certainty::threatened);
      s.tense = Tense::future;
      break;
    case Effect::denied:
      s.polarity = turned(s.polarity);
      s.denier = cue;
      break;
  }
}

bool is_noun_slot(Relation r) {
  const Relation u = universal(r);
  return u == Relation::obj || u == Relation::obl || u == Relation::nmod || u == Relation::nsubj;
}

}  // namespace

Modality Status::modality() const {
  if (polarity == Polarity::negative && (certainty == Certainty::certain || denier)) return Modality::negated;
  if (certainty != Certainty::certain) return Modality::possible;
  return tense == Tense::future ? Modality::planned : Modality::actual;
}

Statuses::Statuses(const Clauses& clauses) : clauses_(clauses), tree_(clauses.tree()) {
  status_.resize(tree_.analysis().words.size());
  for (const WordId w : tree_.top_down()) {
    Status s = inherited(w);
    apply_own(w, s);
    status_[w.value] = s;
  }
}

Status Statuses::inherited(WordId w) const {
  const WordId g = tree_.head(w);
  if (!g) return {};
  const Relation r = tree_.relation(w);
  if (r == Relation::conj) {
    // "will attack and destroy", but "attacked and will return": an own auxiliary or subject starts afresh.
    const bool fresh = tree_.child(w, Relation::aux) || tree_.child(w, Relation::aux_pass) ||
                       tree_.child_universal(w, Relation::nsubj);
    return fresh ? inherited_by_conjunct(w) : status_[g.value];
  }
  return from_governor(w, g);
}

// A conjunct with its own subject or auxiliary shares only what stands above the first conjunct.
Status Statuses::inherited_by_conjunct(WordId w) const {
  const WordId first = tree_.first_conjunct(w);
  const WordId g = tree_.head(first);
  if (!g || tree_.relation(first) == Relation::conj) return {};
  return from_governor(first, g);
}

Status Statuses::from_governor(WordId w, WordId g) const {
  const Relation r = tree_.relation(w);
  const Predicate* p = clauses_.predicate(g);
  const bool to = tree_.infinitive(w);
  Status s;
  if (r == Relation::xcomp || r == Relation::ccomp) {
    if (r == Relation::xcomp) s = status_[g.value];
    const bool commanded = to && p != nullptr && p->kind == Kind::speech && p->clause == Effect::none;
    if (p != nullptr) apply(commanded ? Effect::planned : p->clause, s, g);
  } else if (universal(r) == Relation::advcl) {
    const Effect mark = mark_effect(w);
    if (p != nullptr && mark == Effect::none && clauses_.governed_clause(w)) {
      apply(p->clause, s, g);
    } else if (to) {
      s = status_[g.value];
      if (s.modality() == Modality::actual) s.tense = Tense::future;
    }
    apply(mark, s, w);
  } else if (universal(r) == Relation::acl) {
    if (p != nullptr && r == Relation::acl) apply(p->clause, s, g);
    if (to && s.modality() == Modality::actual) s.tense = Tense::future;
  } else if (is_noun_slot(r) && tree_.is(w, Upos::noun)) {
    if (p != nullptr && clauses_.governed_noun(w)) apply(p->nominal, s, g);
    if (p != nullptr && universal(r) == Relation::nmod) {
      const Status& above = status_[g.value];
      weaken(s, above.certainty);
    }
  }
  return s;
}

Effect Statuses::mark_effect(WordId w) const {
  for (const WordId c : tree_.children(w)) {
    const Relation r = tree_.relation(c);
    if (r != Relation::mark && r != Relation::case_ && r != Relation::advmod) continue;
    const Effect e = clauses_.cues().mark(tree_.lemma(c));
    if (e != Effect::none) return e;
  }
  return Effect::none;
}

void Statuses::apply_own(WordId w, Status& s) const {
  const Cues& cues = clauses_.cues();
  bool modal = false;
  const bool told = tree_.has(w, Feature::tense_past) && !tree_.child(w, Relation::aux);  // "threatened to ... unless"
  for (const WordId c : tree_.children(w)) {
    const Relation r = tree_.relation(c);
    if (r == Relation::aux) {
      const Effect e = cues.modal(tree_.lemma(c));
      const Effect form = e != Effect::none ? e : cues.modal(tree_.analysis().form(c));
      if (form != Effect::none) apply(form, s, c);
      modal = modal || form != Effect::none;
    } else if (r == Relation::advmod || r == Relation::discourse || r == Relation::det) {
      apply(cues.adverb(tree_.lemma(c)), s, c);
      if (r == Relation::det && !tree_.is(w, Upos::verb)) apply(cues.participant(tree_.lemma(c)), s, c);
    } else if (universal(r) == Relation::nsubj || r == Relation::obj) {
      if (negative_participant(c)) apply(Effect::negated, s, c);
    } else if (universal(r) == Relation::advcl && mark_effect(c) == Effect::conditional && !told) {
      apply(Effect::conditional, s, c);
    }
  }
  // "is to begin": a form of "be" before an infinitive
  if (!modal && tree_.infinitive(w) && tree_.relation(w) != Relation::xcomp) {
    for (const WordId c : tree_.children(w)) {
      if ((tree_.relation(c) == Relation::aux || tree_.relation(c) == Relation::cop) &&
          tree_.has(c, Feature::verbform_fin))
        s.tense = Tense::future;
    }
  }
  if (s.tense == Tense::past && (tree_.has(w, Feature::tense_pres) && tree_.has(w, Feature::verbform_fin)))
    s.tense = Tense::ongoing;
}

bool Statuses::negative_participant(WordId w) const {
  const Cues& cues = clauses_.cues();
  if (cues.participant(tree_.lemma(w)) == Effect::negated) return true;
  const WordId det = tree_.child(w, Relation::det);
  return det && cues.participant(tree_.lemma(det)) == Effect::negated;
}

}  // namespace annals
