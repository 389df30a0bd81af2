#include "core/syntax/parser_features.h"

#include <algorithm>

namespace annals {
namespace {

// A node and the relation it bears so far.
struct Seen : ParserWord {
  std::uint64_t label = 0;
};

std::uint64_t distance(std::uint32_t from, std::uint32_t to) {
  const std::uint32_t d = to - from;
  return d <= 4 ? d : d <= 6 ? 5 : d <= 10 ? 6 : 7;
}

// The set of universal tags strictly between two nodes, looking at no more than 19 of them.
std::uint64_t between(std::span<const ParserWord> nodes, std::uint32_t from, std::uint32_t to) {
  std::uint64_t set = 0;
  const std::uint32_t end = std::min(to, from + 20);
  for (std::uint32_t i = from + 1; i < end; ++i) set |= std::uint64_t{1} << nodes[i].upos;
  return set;
}

}  // namespace

void begin_nodes(std::size_t words, std::vector<ParserWord>& nodes) {
  nodes.assign(words + 2, {});
  nodes.front() = {3, 1, upos_count, 0, 0};
  nodes.back() = {5, 2, upos_count + 1, 0, 0};
}

ParserWord parser_word(const WordView& view, Upos upos, std::uint8_t xpos) {
  const auto u = static_cast<std::uint64_t>(upos);
  return {view.lower, 100 + xpos * 64U + u, u, view.suffix[1], view.suffix[2]};
}

void parser_features(std::span<const ParserWord> nodes, const ParserState& state, FeatureList& f) {
  const std::uint32_t none = state.none();
  const auto see = [&](std::uint32_t i) -> Seen {
    return {nodes[i], i == none ? relation_count : static_cast<std::uint64_t>(state.node(i).relation)};
  };
  const std::uint32_t is0 = state.stack(0);
  const std::uint32_t is1 = state.stack(1);
  const std::uint32_t ib0 = state.buffer(0);
  const ParserState::Node& n0 = state.node(is0);
  const ParserState::Node& n1 = state.node(is1);
  const ParserState::Node& nb = state.node(ib0);
  const Seen s0 = see(is0), s1 = see(is1), s2 = see(state.stack(2));
  const Seen b0 = see(ib0), b1 = see(state.buffer(1)), b2 = see(state.buffer(2));
  const Seen s0l = see(n0.left), s0r = see(n0.right), s0l2 = see(n0.left2), s0r2 = see(n0.right2);
  const Seen s1l = see(n1.left), s1r = see(n1.right), s1l2 = see(n1.left2), s1r2 = see(n1.right2);
  const Seen b0l = see(nb.left), b0l2 = see(nb.left2);
  const auto few = [](std::uint16_t count) { return std::min<std::uint64_t>(count, 4); };
  const std::uint64_t d01 = ib0 == none ? 9 : distance(is0, ib0);
  const std::uint64_t d10 = is1 == none ? 9 : distance(is1, is0);
  const std::uint64_t vs0l = few(n0.lefts), vs0r = few(n0.rights), vs1l = few(n1.lefts), vs1r = few(n1.rights);
  const std::uint64_t vb0 = few(nb.lefts);
  const std::uint64_t b10 = is1 == none || is1 == 0 ? 0 : between(nodes, is1, is0);
  const std::uint64_t b0b = ib0 == none ? 0 : between(nodes, is0, ib0);
  f.clear();
  f.add(7);
  f.add(s0.word);
  f.add(s0.tag);
  f.add(s0.word, s0.tag);
  f.add(s1.word);
  f.add(s1.tag);
  f.add(s1.word, s1.tag);
  f.add(b0.word);
  f.add(b0.tag);
  f.add(b0.word, b0.tag);
  f.add(b1.word);
  f.add(b1.tag);
  f.add(b1.word, b1.tag);
  f.add(b2.word);
  f.add(b2.tag);
  f.add(s2.word);
  f.add(s2.tag);
  f.add(s0.word, s0.tag, b0.word, b0.tag);
  f.add(s0.word, s0.tag, b0.word);
  f.add(s0.word, b0.word, b0.tag);
  f.add(s0.word, s0.tag, b0.tag);
  f.add(s0.tag, b0.word, b0.tag);
  f.add(s0.word, b0.word);
  f.add(s0.tag, b0.tag);
  f.add(b0.tag, b1.tag);
  f.add(s0.upos, b0.upos);
  f.add(s1.word, s1.tag, s0.word, s0.tag);
  f.add(s1.word, s1.tag, s0.tag);
  f.add(s1.tag, s0.word, s0.tag);
  f.add(s1.word, s0.word);
  f.add(s1.tag, s0.tag);
  f.add(s1.tag, b0.tag);
  f.add(s1.word, s0.tag);
  f.add(s1.tag, s0.word);
  f.add(s1.upos, s0.upos);
  f.add(s1.word, b0.word);
  f.add(b0.tag, b1.tag, b2.tag);
  f.add(s0.tag, b0.tag, b1.tag);
  f.add(s1.tag, s0.tag, b0.tag);
  f.add(s2.tag, s1.tag, s0.tag);
  f.add(s1.upos, s0.upos, b0.upos);
  f.add(s0.upos, b0.upos, b1.upos);
  f.add(s2.upos, s1.upos, s0.upos, b0.upos);
  f.add(s1.word, s0.tag, b0.tag);
  f.add(s1.tag, s0.word, b0.tag);
  f.add(s1.tag, s0.tag, b0.word);
  f.add(s0.word, b0.tag, b1.tag);
  f.add(s0.tag, b0.word, b1.tag);
  f.add(s1.upos, s0.upos, b0.upos, b1.upos);
  f.add(s1.word, s0.word, b0.tag);
  f.add(s0.word, b0.word, b1.tag);
  f.add(s0.tag, s0l.tag, b0.tag);
  f.add(s0.tag, s0r.tag, b0.tag);
  f.add(s1.tag, s1r.tag, s0.tag);
  f.add(s1.tag, s1l.tag, s0.tag);
  f.add(s0.tag, b0.tag, b0l.tag);
  f.add(s1.tag, s0.tag, s0l.tag);
  f.add(s1.tag, s0.tag, s0r.tag);
  f.add(s1.tag, s1.upos, s1r.tag, b0.tag);
  f.add(s0.word, d01);
  f.add(s0.tag, d01);
  f.add(b0.word, d01);
  f.add(b0.tag, d01);
  f.add(s0.word, b0.word, d01);
  f.add(s0.tag, b0.tag, d01);
  f.add(s1.tag, s0.tag, d10);
  f.add(s1.word, d10);
  f.add(s0.word, d10);
  f.add(s1.tag, d10);
  f.add(s0.tag, d10);
  f.add(s0.word, vs0l);
  f.add(s0.tag, vs0l);
  f.add(s0.word, vs0r);
  f.add(s0.tag, vs0r);
  f.add(s1.word, vs1r);
  f.add(s1.tag, vs1r);
  f.add(s1.tag, vs1l);
  f.add(b0.word, vb0);
  f.add(b0.tag, vb0);
  f.add(s0l.word);
  f.add(s0l.tag);
  f.add(s0l.label);
  f.add(s0r.word);
  f.add(s0r.tag);
  f.add(s0r.label);
  f.add(s1l.word);
  f.add(s1l.tag);
  f.add(s1l.label);
  f.add(s1r.word);
  f.add(s1r.tag);
  f.add(s1r.label);
  f.add(b0l.word);
  f.add(b0l.tag);
  f.add(b0l.label);
  f.add(s0l2.tag);
  f.add(s0l2.label);
  f.add(s0r2.tag);
  f.add(s0r2.label);
  f.add(s1r2.tag);
  f.add(s1r2.label);
  f.add(b0l2.tag);
  f.add(b0l2.label);
  f.add(s0.tag, s0l.tag, s0l2.tag);
  f.add(s0.tag, s0r.tag, s0r2.tag);
  f.add(s1.tag, s1r.tag, s1r2.tag);
  f.add(s1.tag, s1l.tag, s1l2.tag);
  f.add(b0.tag, b0l.tag, b0l2.tag);
  f.add(s0.word, n0.left_relations);
  f.add(s0.tag, n0.left_relations);
  f.add(s0.word, n0.right_relations);
  f.add(s0.tag, n0.right_relations);
  f.add(s1.word, n1.right_relations);
  f.add(s1.tag, n1.right_relations);
  f.add(s1.tag, n1.left_relations);
  f.add(b0.word, nb.left_relations);
  f.add(b0.tag, nb.left_relations);
  f.add(s1.tag, n1.right_relations, s0.tag);
  f.add(s0.tag, n0.left_relations, b0.tag);
  f.add(s1.upos, n1.right_relations, s0.upos, n0.left_relations);
  f.add(s0.upos, n0.right_relations, b0.upos, nb.left_relations);
  f.add(s0.suffix3);
  f.add(b0.suffix3);
  f.add(s1.suffix3);
  f.add(s0.suffix3, b0.tag);
  f.add(s0.tag, b0.suffix3);
  f.add(s1.tag, s0.suffix3);
  f.add(s1.suffix2, s0.suffix2);
  f.add(s0.suffix2, b0.suffix2);
  f.add(b10, s1.upos, s0.upos);
  f.add(b0b, s0.upos, b0.upos);
  f.add(s1.tag, s0l.word, s0.tag);
  f.add(s1.word, s0l.word);
  f.add(b0.word, b0l.word);
  f.add(s0.word, s0l.word);
  f.add(s1.word, s0l.word, s0.word);
  f.add(b0.tag, b1.tag, b2.word);
  f.add(s0.word, b1.word);
  f.add(b0.word, b1.word);
  f.add(s1.upos, s0.upos, s1r.word);
  f.add(s1.word, s0.tag, s1r.label);
}

}  // namespace annals
