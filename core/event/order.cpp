#include "core/event/order.h"

namespace annals {
namespace {

enum class Order : std::uint8_t { none, after, before, during };

Order order_of(const Cues& cues, std::string_view word) {
  if (cues.is(word, Use::after)) return Order::after;
  if (cues.is(word, Use::before)) return Order::before;
  return cues.is(word, Use::during) ? Order::during : Order::none;
}

}  // namespace

std::vector<EventOrder> find_order(const Clauses& clauses, const std::vector<Draft>& drafts) {
  const Tree& tree = clauses.tree();
  std::vector<EventId> at(tree.analysis().words.size());
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    at[drafts[i].frame.head.value] = {i};
    if (drafts[i].frame.light_noun) at[drafts[i].frame.light_noun.value] = {i};
  }
  std::vector<EventOrder> all;
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    const WordId w = drafts[i].frame.head;
    const WordId g = tree.head(w);
    if (!g || drafts[i].attribution) continue;
    EventId main = at[g.value];
    if (const WordId inner = tree.child(g, Relation::xcomp); !main && inner) main = at[inner.value];  // "is to meet"
    if (!main || main == EventId{i}) continue;
    for (const WordId c : tree.children(w)) {
      const Relation r = tree.relation(c);
      if (r != Relation::mark && r != Relation::case_ && r != Relation::advmod) continue;
      const Order order = order_of(clauses.cues(), tree.lemma(c));
      if (order == Order::none) continue;
      if (order == Order::after)
        all.push_back({{i}, main, "before", c});
      else
        all.push_back({main, {i}, order == Order::before ? "before" : "during", c});
      break;
    }
  }
  return all;
}

}  // namespace annals
