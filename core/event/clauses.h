#pragma once
#include <vector>

#include "core/event/cues.h"
#include "core/event/frame.h"
#include "core/event/tree.h"

namespace annals {

// The clauses of one Analysis: every word's understood subject, and frames made on request. Refers to the Tree and the
// Cues, which must outlive it.
class Clauses {
 public:
  Clauses(const Tree& tree, const Cues& cues);

  [[nodiscard]] const Tree& tree() const { return tree_; }
  [[nodiscard]] const Cues& cues() const { return cues_; }
  // The row for a predicate, with its particle first ("rule out"); nullptr when the tables do not know it.
  [[nodiscard]] const Predicate* predicate(WordId w) const;
  [[nodiscard]] const EventNoun* event_noun(WordId w) const;
  // Whether an adverbial clause is really an argument of its governor: "asked them to leave", "kept them from leaving".
  [[nodiscard]] bool governed_clause(WordId w) const;
  // Whether a noun is the object, or an argument by its preposition, of its governor: "threat of war", "called for
  // talks".
  [[nodiscard]] bool governed_noun(WordId w) const;
  // The surface subject: its own, or recovered from control, coordination, participles and relative clauses.
  [[nodiscard]] WordId subject(WordId w) const { return subject_[w.value]; }
  [[nodiscard]] Frame frame(WordId w) const;

 private:
  [[nodiscard]] bool object_control(WordId w) const;
  [[nodiscard]] WordId find_subject(WordId w) const;
  [[nodiscard]] WordId antecedent(WordId pronoun) const;
  [[nodiscard]] WordId owner(WordId noun) const;
  [[nodiscard]] WordId inverted_speaker(WordId w) const;
  [[nodiscard]] Frame verb_frame(WordId w) const;
  [[nodiscard]] Frame noun_frame(WordId w, const EventNoun& noun) const;

  const Tree& tree_;
  const Cues& cues_;
  std::vector<WordId> subject_;
};

}  // namespace annals
