#include "core/syntax/state_features.h"

#include <algorithm>

namespace annals {
namespace {

constexpr std::uint32_t tag_values = 130;  // tags, then the root and "no such word"
constexpr std::uint32_t upos_values = upos_count + 2;
constexpr std::uint32_t relation_values = relation_count + 1;
constexpr std::uint32_t distance_values = 10;
constexpr std::uint32_t count_values = 4;
constexpr std::uint32_t between_values = 32;
constexpr std::uint32_t valency_values = 256;

// How many values each place can take, in the order in which state_symbols fills them.
constexpr std::array<std::uint32_t, StateSymbols::count> sizes{
    tag_values,      tag_values,      tag_values,      tag_values,      upos_values,     upos_values,
    upos_values,     relation_values, relation_values, relation_values, relation_values, relation_values,
    relation_values, relation_values, upos_values,     upos_values,     upos_values,     upos_values,
    upos_values,     count_values,    count_values,    count_values,    count_values,    distance_values,
    distance_values, between_values,  between_values,  valency_values,  valency_values,  valency_values,
    relation_values};

constexpr std::uint64_t bit(Relation r) { return std::uint64_t{1} << static_cast<int>(r); }

// Which of the dependents that decide a word's part in its clause it has already.
std::uint32_t valency(const ParserState::Node& n) {
  const std::uint64_t all = n.left_relations | n.right_relations;
  const auto has = [&](std::uint64_t mask, std::uint32_t value) { return (all & mask) != 0 ? value : 0U; };
  return has(bit(Relation::nsubj) | bit(Relation::nsubj_pass) | bit(Relation::csubj) | bit(Relation::expl), 1) |
         has(bit(Relation::obj), 2) | has(bit(Relation::cop) | bit(Relation::aux) | bit(Relation::aux_pass), 4) |
         has(bit(Relation::mark), 8) | has(bit(Relation::case_), 16) |
         has(bit(Relation::det) | bit(Relation::nmod_poss), 32) | has(bit(Relation::conj) | bit(Relation::cc), 64) |
         has(bit(Relation::ccomp) | bit(Relation::xcomp) | bit(Relation::parataxis), 128);
}

std::uint32_t distance(std::uint32_t from, std::uint32_t to) {
  const std::uint32_t d = to - from;
  return d <= 4 ? d : d <= 6 ? 5 : d <= 10 ? 6 : d <= 20 ? 7 : 8;
}

std::uint32_t between(std::span<const StateWord> nodes, std::uint32_t from, std::uint32_t to) {
  std::uint32_t set = 0;
  const std::uint32_t end = std::min(to, from + 25);
  for (std::uint32_t i = from + 1; i < end; ++i) set |= nodes[i].between;
  return set;
}

}  // namespace

std::uint8_t between_bit(Upos upos, std::uint8_t xpos) {
  if (upos == Upos::verb) return 8;
  if (upos == Upos::cconj) return 16;
  if (upos != Upos::punct) return 0;
  const std::string_view name = xpos_name(xpos);
  if (name == ",") return 1;
  return name == "''" || name == "``" ? 2 : 4;
}

std::uint32_t state_symbol_rows() {
  std::uint32_t n = 0;
  for (const std::uint32_t size : sizes) n += size;
  return n;
}

void state_symbols(std::span<const StateWord> nodes, const ParserState& state, StateSymbols& out) {
  const std::uint32_t none = state.none();
  const std::uint32_t s0 = state.stack(0);
  const std::uint32_t s1 = state.stack(1);
  const std::uint32_t s2 = state.stack(2);
  const std::uint32_t b0 = state.buffer(0);
  const ParserState::Node& n0 = state.node(s0);
  const ParserState::Node& n1 = state.node(s1);
  const ParserState::Node& nb = state.node(b0);
  std::size_t place = 0;
  std::uint32_t base = 0;
  const auto put = [&](std::uint32_t value) {
    out.rows[place] = base + value;
    base += sizes[place++];
  };
  const auto tag = [&](std::uint32_t i) { return i == none ? tag_values - 1 : i == 0 ? tag_values - 2 : nodes[i].tag; };
  const auto upos = [&](std::uint32_t i) {
    return i == none ? upos_values - 1 : i == 0 ? upos_values - 2 : static_cast<std::uint32_t>(nodes[i].upos);
  };
  const auto relation = [&](std::uint32_t i) {
    return i == none ? relation_values - 1 : static_cast<std::uint32_t>(state.node(i).relation);
  };
  const auto few = [](std::uint16_t count) { return std::min<std::uint32_t>(count, count_values - 1); };
  put(tag(s0));
  put(tag(s1));
  put(tag(b0));
  put(tag(state.buffer(1)));
  put(upos(s2));
  put(upos(state.buffer(2)));
  put(upos(state.stack(3)));
  for (const std::uint32_t child : {n0.left, n0.right, n1.left, n1.right, nb.left, n0.left2, n0.right2})
    put(relation(child));
  for (const std::uint32_t child : {n0.left, n0.right, n1.left, n1.right, nb.left}) put(upos(child));
  for (const std::uint16_t count : {n0.lefts, n0.rights, n1.rights, nb.lefts}) put(few(count));
  put(s1 == none ? 9 : distance(s1, s0));
  put(b0 == none ? 9 : distance(s0, b0));
  put(s1 == none || s1 == 0 ? 0 : between(nodes, s1, s0));
  put(b0 == none ? 0 : between(nodes, s0, b0));
  put(valency(n0));
  put(valency(n1));
  put(valency(nb));
  put(relation(n1.right2));
}

}  // namespace annals
