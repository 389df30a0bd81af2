#pragma once
#include <vector>

#include "core/event/clauses.h"

namespace annals {

// Somebody's words or belief, and where in the tree its content stands.
struct Saying {
  WordId head;      // the speech verb, or the case marker of "according to X"
  WordId content;   // the content's root; none when only a quotation can give it
  WordId excluded;  // a dependent of the content that is not content: the attribution itself, where it hangs inside
  MentionId speaker;
  std::size_t draft = 0;  // index of the saying's own event
  bool event = false;     // whether it has one (a belief has none)
};

// Who says what: for each word the innermost saying whose content it is part of, by the trees and by quotation marks
// (which may run over sentences, with the saying before, after or between).
class Attribution {
 public:
  Attribution(const Tree& tree, const std::vector<Saying>& sayings);
  // nullptr outside reported speech.
  [[nodiscard]] const Saying* of(WordId w) const;

 private:
  static constexpr std::uint32_t nobody = 0xffffffff;
  void read_trees();
  void read_quotations();
  [[nodiscard]] std::uint32_t sayer_of(const Quotation& q) const;
  [[nodiscard]] bool inside(WordId w, const Quotation& q) const;

  const Tree& tree_;
  const std::vector<Saying>& sayings_;       // in text order of their heads
  std::vector<std::uint32_t> by_tree_;       // per word
  std::vector<std::uint32_t> by_quotation_;  // per quotation
};

}  // namespace annals
