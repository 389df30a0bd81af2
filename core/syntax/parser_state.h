#pragma once
#include <cstdint>
#include <vector>

#include "core/document/ud.h"

namespace annals {

// A transition of the arc-hybrid system: shift; left: the stack's top becomes a dependent of the next word; right: it
// becomes a dependent of the word below it. Numbered 0, 1 + relation, 1 + relation_count + relation.
struct Transition {
  enum class Kind : std::uint8_t { shift, left, right };
  Kind kind = Kind::shift;
  Relation relation = Relation::root;
};
inline constexpr std::size_t transition_count = 1 + 2 * relation_count;
constexpr std::size_t number(Transition t) {
  if (t.kind == Transition::Kind::shift) return 0;
  return 1 + static_cast<std::size_t>(t.relation) + (t.kind == Transition::Kind::right ? relation_count : 0);
}

constexpr Transition transition(std::size_t number) {
  if (number == 0) return {};
  if (number <= relation_count) return {Transition::Kind::left, static_cast<Relation>(number - 1)};
  return {Transition::Kind::right, static_cast<Relation>(number - 1 - relation_count)};
}

// A partial parse. Word i of the sentence is node i + 1, node 0 is the root; node size() + 1 stands for "no such word".
// Exactly one word ends up below the root, because the root takes a dependent only when every word has been shifted.
class ParserState {
 public:
  struct Node {
    std::uint32_t head;
    std::uint32_t left, left2;                      // leftmost dependent, and the one before it
    std::uint32_t right, right2;                    // rightmost dependent, and the one before it
    std::uint16_t lefts, rights;                    // how many
    std::uint64_t left_relations, right_relations;  // one bit each
    Relation relation;
  };

  void reset(std::uint32_t words);
  [[nodiscard]] bool done() const { return next_ > words_ && stack_.size() == 1; }
  [[nodiscard]] bool can(Transition::Kind kind) const;
  void apply(Transition t);

  [[nodiscard]] std::uint32_t none() const { return words_ + 1; }
  [[nodiscard]] std::uint32_t words() const { return words_; }
  // The k-th word from the top of the stack, the k-th word still to come.
  [[nodiscard]] std::uint32_t stack(std::uint32_t k) const;
  [[nodiscard]] std::uint32_t buffer(std::uint32_t k) const { return next_ + k <= words_ ? next_ + k : none(); }
  [[nodiscard]] const std::vector<std::uint32_t>& stack() const { return stack_; }
  [[nodiscard]] const Node& node(std::uint32_t i) const { return nodes_[i]; }

 private:
  void attach(std::uint32_t head, std::uint32_t dependent, Relation relation);
  std::uint32_t words_ = 0;
  std::uint32_t next_ = 1;
  std::vector<std::uint32_t> stack_;
  std::vector<Node> nodes_;
};

}  // namespace annals
