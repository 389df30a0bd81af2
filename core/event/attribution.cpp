#include "core/event/attribution.h"

#include <algorithm>

namespace annals {
namespace {

constexpr std::uint32_t shortest_quotation = 3;  // tokens between the marks; shorter ones are names and scare quotes
constexpr std::uint32_t farthest_sayer = 40;     // words between a quotation and its saying

}  // namespace

Attribution::Attribution(const Tree& tree, const std::vector<Saying>& sayings) : tree_(tree), sayings_(sayings) {
  read_trees();
  read_quotations();
}

void Attribution::read_trees() {
  const std::size_t n = tree_.analysis().words.size();
  by_tree_.assign(n, nobody);
  std::vector<std::uint32_t> starts(n, nobody);  // word -> the saying whose content starts there
  std::vector<std::uint32_t> leaves(n, nobody);  // word -> the saying it is excluded from
  std::vector<std::uint32_t> outside(sayings_.size(), nobody);
  for (std::uint32_t i = 0; i < sayings_.size(); ++i) {
    const Saying& s = sayings_[i];
    if (!s.content) continue;
    if (starts[s.content.value] == nobody) starts[s.content.value] = i;
    if (s.excluded) leaves[s.excluded.value] = i;
  }
  for (const WordId w : tree_.top_down()) {
    std::uint32_t current = tree_.head(w) ? by_tree_[tree_.head(w).value] : nobody;
    if (leaves[w.value] != nobody && current == leaves[w.value]) current = outside[leaves[w.value]];
    if (starts[w.value] != nobody) {
      outside[starts[w.value]] = current;
      current = starts[w.value];
    }
    by_tree_[w.value] = current;
  }
}

bool Attribution::inside(WordId w, const Quotation& q) const { return q.tokens.contains(tree_.word(w).token.value); }

// The saying outside the quotation that stands nearest to one of its ends, in a sentence that it touches or that
// touches it.
std::uint32_t Attribution::sayer_of(const Quotation& q) const {
  const Analysis& a = tree_.analysis();
  const auto after = std::lower_bound(sayings_.begin(), sayings_.end(), q.tokens.begin,
                                      [&](const Saying& s, std::uint32_t t) { return a[s.head].token.value < t; });
  std::uint32_t best = nobody;
  std::uint32_t distance = farthest_sayer;
  const auto consider = [&](const Saying& s, std::uint32_t gap, std::uint32_t edge_token) {
    if (!s.event || gap >= distance || edge_token >= a.tokens.size()) return;
    const Sentence& sentence = a[tree_.sentence(s.head)];
    const bool touches = sentence.tokens.overlaps({q.tokens.begin, q.tokens.end});
    if (!touches) return;
    distance = gap;
    best = static_cast<std::uint32_t>(&s - sayings_.data());
  };
  auto next = after;
  for (; next != sayings_.end() && inside(next->head, q); ++next) {
  }
  if (next != sayings_.end()) consider(*next, a[next->head].token.value - q.tokens.end, q.tokens.end);
  if (after != sayings_.begin()) {
    const Saying& before = *(after - 1);
    consider(before, q.tokens.begin - a[before.head].token.value, q.tokens.begin);
  }
  return best;
}

void Attribution::read_quotations() {
  const Analysis& a = tree_.analysis();
  by_quotation_.assign(a.quotations.size(), nobody);
  for (std::uint32_t i = 0; i < a.quotations.size(); ++i) {
    const Quotation& q = a.quotations[i];
    if (q.tokens.size() < shortest_quotation + 2) continue;
    std::uint32_t sayer = sayer_of(q);
    // A quotation that opens right after another one goes on with its speaker.
    if (sayer == nobody && i > 0 && by_quotation_[i - 1] != nobody &&
        q.tokens.begin - a.quotations[i - 1].tokens.end <= 1)
      sayer = by_quotation_[i - 1];
    by_quotation_[i] = sayer;
  }
}

const Saying* Attribution::of(WordId w) const {
  const Analysis& a = tree_.analysis();
  const std::uint32_t by_tree = by_tree_[w.value];
  const QuotationId quotation = a[a[w].token].quotation;
  if (quotation && by_quotation_[quotation.value] != nobody) {
    const std::uint32_t quoted = by_quotation_[quotation.value];
    const bool nested = by_tree != nobody && inside(sayings_[by_tree].head, a[quotation]);
    if (!nested && sayings_[quoted].head != w) return &sayings_[quoted];
  }
  return by_tree == nobody ? nullptr : &sayings_[by_tree];
}

}  // namespace annals
