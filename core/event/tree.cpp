#include "core/event/tree.h"

namespace annals {
namespace {

constexpr int longest_chain = 16;  // of conj and relations looked through; keeps degenerate trees linear

}  // namespace

Tree::Tree(const Analysis& a) : a_(a) {
  const std::size_t n = a.words.size();
  first_.assign(n + 2, 0);
  for (const Word& w : a.words) {
    if (w.head) ++first_[w.head.value + 2];
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  children_.resize(first_.back());
  for (std::uint32_t i = 0; i < n; ++i) {
    if (a.words[i].head) children_[first_[a.words[i].head.value + 1]++] = {i};
  }
  first_.pop_back();
  top_down_.reserve(n);
  for (std::uint32_t i = 0; i < n; ++i) {
    if (a.words[i].head) continue;
    std::size_t next = top_down_.size();
    top_down_.push_back({i});
    for (; next < top_down_.size(); ++next) {
      for (const WordId c : children(top_down_[next])) top_down_.push_back(c);
    }
  }
  sentence_.resize(n);
  for (std::uint32_t s = 0; s < a.sentences.size(); ++s) {
    for (std::uint32_t i = a.sentences[s].words.begin; i < a.sentences[s].words.end; ++i) sentence_[i] = {s};
  }
  mention_.resize(n);
  for (std::uint32_t m = 0; m < a.mentions.size(); ++m) {
    if (a.mentions[m].head) mention_[a.mentions[m].head.value] = {m};
  }
  // A title and a name may be one mention headed by the name: then the word that the tree hangs it by stands for it as
  // well.
  for (std::uint32_t m = 0; m < a.mentions.size(); ++m) {
    const WordSpan span = a.mentions[m].words;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      const bool top = !a.words[i].head || !span.contains(a.words[i].head.value);
      if (top && !mention_[i] && (a.words[i].upos == Upos::noun || a.words[i].upos == Upos::propn)) mention_[i] = {m};
    }
  }
}

bool Tree::party(WordId w) const {
  const MentionId m = mention(w);
  if (!m || !a_[m].entity) return false;
  const EntityKind kind = a_[a_[m].entity].kind;
  return kind != EntityKind::place && kind != EntityKind::thing;
}

bool Tree::headline(WordId w) const {
  const BlockId block = a_[sentence(w)].block;
  return block && a_[block].kind == BlockKind::headline;
}

WordId Tree::child(WordId w, Relation r) const {
  for (const WordId c : children(w)) {
    if (relation(c) == r) return c;
  }
  return {};
}

WordId Tree::child_universal(WordId w, Relation r) const {
  for (const WordId c : children(w)) {
    if (universal(relation(c)) == r) return c;
  }
  return {};
}

bool Tree::passive(WordId w) const {
  if (passive_alone(w)) return true;
  // "were captured and killed"
  if (relation(w) != Relation::conj || !head(w) || child(w, Relation::nsubj) || child(w, Relation::aux)) return false;
  const WordId first = first_conjunct(w);
  return has(w, Feature::verbform_part) && !has(w, Feature::tense_pres) && passive_alone(first);
}

bool Tree::passive_alone(WordId w) const {
  const bool own_auxiliary = child(w, Relation::aux_pass) || child(w, Relation::obl_agent);
  if (!own_auxiliary && child(w, Relation::obj) && relation(w) != Relation::acl) return false;
  if (child(w, Relation::nsubj_pass) || child(w, Relation::aux_pass) || child(w, Relation::obl_agent)) return true;
  // "Hundreds rescued off the coast": headlines tell acts in the present tense.
  if (headline(w) && has(w, Feature::tense_past) && !child(w, Relation::aux) && !child(w, Relation::obj) &&
      !child(w, Relation::ccomp) && !child(w, Relation::xcomp))
    return true;
  if (!has(w, Feature::verbform_part) || child(w, Relation::aux) || child(w, Relation::nsubj)) return false;
  if (has(w, Feature::tense_pres) || has(w, Feature::verbform_ger)) return false;
  return has(w, Feature::voice_pass) || relation(w) == Relation::acl;
}

bool Tree::infinitive(WordId w) const {
  for (const WordId c : children(w)) {
    if (relation(c) == Relation::mark && is(c, Upos::part)) return true;
  }
  return false;
}

std::vector<WordId> Tree::conjuncts(WordId w) const {
  std::vector<WordId> all{w};
  for (const WordId c : children(w)) {
    if (relation(c) == Relation::conj) all.push_back(c);
  }
  return all;
}

WordId Tree::first_conjunct(WordId w) const {
  for (int i = 0; i < longest_chain && relation(w) == Relation::conj && head(w); ++i) w = head(w);
  return w;
}

}  // namespace annals
