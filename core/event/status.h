#pragma once
#include <vector>

#include "core/event/clauses.h"

namespace annals {

// Whether something happened, as its sentence tells: fine fields, from which the coarse modality follows.
struct Status {
  Polarity polarity = Polarity::positive;
  Certainty certainty = Certainty::certain;
  Tense tense = Tense::past;
  WordId denier;  // the denying verb, when the denial is somebody's

  [[nodiscard]] Modality modality() const;
};

// The status of every word of one Analysis as if it were an event's head: handed down the trees from governors (control
// verbs, nouns such as "threat", conditionals), then turned by the word's own auxiliaries, adverbs and negation.
class Statuses {
 public:
  explicit Statuses(const Clauses& clauses);
  [[nodiscard]] const Status& operator[](WordId w) const { return status_[w.value]; }

 private:
  [[nodiscard]] Status inherited(WordId w) const;
  [[nodiscard]] Status inherited_by_conjunct(WordId w) const;
  [[nodiscard]] Status from_governor(WordId w, WordId governor) const;
  [[nodiscard]] Effect mark_effect(WordId w) const;
  [[nodiscard]] bool negative_participant(WordId w) const;
  void apply_own(WordId w, Status& s) const;

  const Clauses& clauses_;
  const Tree& tree_;
  std::vector<Status> status_;
};

}  // namespace annals
