#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "core/document/analysis.h"

namespace annals {

// The dependency trees of one Analysis, indexed downwards: dependents in text order, mentions by head word. Refers to
// the Analysis, which must outlive it.
class Tree {
 public:
  explicit Tree(const Analysis& a);

  [[nodiscard]] const Analysis& analysis() const { return a_; }
  [[nodiscard]] std::span<const WordId> children(WordId w) const {
    return std::span(children_).subspan(first_[w.value], first_[w.value + 1] - first_[w.value]);
  }
  // All words that a root dominates, each after its head.
  [[nodiscard]] std::span<const WordId> top_down() const { return top_down_; }
  [[nodiscard]] const Word& word(WordId w) const { return a_[w]; }
  [[nodiscard]] WordId head(WordId w) const { return a_[w].head; }
  [[nodiscard]] Relation relation(WordId w) const { return a_[w].relation; }
  [[nodiscard]] std::string_view lemma(WordId w) const { return a_.lemma(w); }
  [[nodiscard]] bool is(WordId w, Upos u) const { return a_[w].upos == u; }
  [[nodiscard]] bool has(WordId w, Feature f) const { return a_[w].features.has(f); }
  [[nodiscard]] SentenceId sentence(WordId w) const { return sentence_[w.value]; }
  [[nodiscard]] MentionId mention(WordId w) const { return w ? mention_[w.value] : MentionId{}; }
  // Whether a word heads a mention of somebody who can act: not a thing, not a mere place.
  [[nodiscard]] bool party(WordId w) const;
  // Whether a word stands in a headline.
  [[nodiscard]] bool headline(WordId w) const;
  // The first dependent with this relation (without regard to subtypes where `any_subtype`), none when there is none.
  [[nodiscard]] WordId child(WordId w, Relation r) const;
  [[nodiscard]] WordId child_universal(WordId w, Relation r) const;
  // The case marker of a nominal, the mark of a clause; none when there is none.
  [[nodiscard]] WordId case_of(WordId w) const { return child(w, Relation::case_); }
  [[nodiscard]] WordId mark_of(WordId w) const { return child(w, Relation::mark); }
  // Whether the clause of a predicate is passive: by its dependents, or as a bare participle.
  [[nodiscard]] bool passive(WordId w) const;
  // A to-infinitive.
  [[nodiscard]] bool infinitive(WordId w) const;
  // The word and the conjuncts joined to it, in text order.
  [[nodiscard]] std::vector<WordId> conjuncts(WordId w) const;
  // Follows conj upwards to the first conjunct.
  [[nodiscard]] WordId first_conjunct(WordId w) const;

 private:
  [[nodiscard]] bool passive_alone(WordId w) const;

  const Analysis& a_;
  std::vector<std::uint32_t> first_;
  std::vector<WordId> children_;
  std::vector<WordId> top_down_;
  std::vector<SentenceId> sentence_;
  std::vector<MentionId> mention_;
};

}  // namespace annals
