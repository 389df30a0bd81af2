#include "core/syntax/parser_state.h"

namespace annals {

void ParserState::reset(std::uint32_t words) {
  words_ = words;
  next_ = 1;
  stack_.assign(1, 0);
  const std::uint32_t n = none();
  nodes_.assign(words + 2, Node{n, n, n, n, n, 0, 0, 0, 0, Relation::dep});
}

bool ParserState::can(Transition::Kind kind) const {
  switch (kind) {
    case Transition::Kind::shift:
      return next_ <= words_;
    case Transition::Kind::left:
      return next_ <= words_ && stack_.size() > 1;
    case Transition::Kind::right:
      return stack_.size() > 2 || (stack_.size() == 2 && next_ > words_);
  }
  return false;
}

void ParserState::apply(Transition t) {
  if (t.kind == Transition::Kind::shift) {
    stack_.push_back(next_++);
    return;
  }
  const std::uint32_t dependent = stack_.back();
  stack_.pop_back();
  attach(t.kind == Transition::Kind::left ? next_ : stack_.back(), dependent, t.relation);
}

std::uint32_t ParserState::stack(std::uint32_t k) const {
  return k < stack_.size() ? stack_[stack_.size() - 1 - k] : none();
}

void ParserState::attach(std::uint32_t head, std::uint32_t dependent, Relation relation) {
  nodes_[dependent].head = head;
  nodes_[dependent].relation = relation;
  Node& h = nodes_[head];
  const std::uint64_t bit = std::uint64_t{1} << static_cast<int>(relation);
  if (dependent < head) {
    h.left2 = h.left;
    h.left = dependent;
    ++h.lefts;
    h.left_relations |= bit;
  } else {
    h.right2 = h.right;
    h.right = dependent;
    ++h.rights;
    h.right_relations |= bit;
  }
}

}  // namespace annals
