#include "core/entity/appositions.h"

#include <string>

#include "core/entity/link_names.h"

namespace annals {
namespace {

class Apposer {
 public:
  explicit Apposer(Draft& d) : d_(d), a_(d.a) {}

  void run() {
    for (std::uint32_t w = 0; w < a_.words.size(); ++w) {
      const Word& word = a_.words[w];
      if (word.relation == Relation::appos && word.head)
        pair(d_.phrase_at[word.head.value], d_.phrase_at[w], "apposition");
      else if (word.relation == Relation::cop && word.head)
        predicate(word.head);
    }
    // "envoy Ana Silva", when the tree does not join them.
    for (std::uint32_t i = 0; i < d_.phrases.size(); ++i) {
      const Phrase& p = d_.phrases[i];
      if (p.name.empty() || p.modifier || p.words.begin == 0) continue;
      const std::uint32_t q = d_.phrase_at[p.words.begin - 1];
      if (q == Phrase::none || d_.phrases[q].words.end != p.words.begin || d_.phrases[q].sentence != p.sentence)
        continue;
      if (d_.phrases[q].role && d_.phrases[q].sort == Sort::person && d_.phrases[q].name.empty())
        pair(i, q, "right before the name");
    }
  }

 private:
  [[nodiscard]] bool agrees(const Phrase& description, const Phrase& named) const {
    const Cluster& c = d_.clusters[named.cluster];
    if (description.number == Number::plural && c.sort == Sort::person) return false;
    return compatible(description.sort, c.sort);
  }

  void pair(std::uint32_t first, std::uint32_t second, const char* reason) {
    if (first == Phrase::none || second == Phrase::none || first == second) return;
    Phrase& p = d_.phrases[first];
    Phrase& q = d_.phrases[second];
    if (p.kind == MentionKind::pronoun || q.kind == MentionKind::pronoun) return;
    if ((p.cluster != Phrase::none) == (q.cluster != Phrase::none)) {
      if (p.cluster == Phrase::none) both_describe(first, second, reason);
      return;
    }
    const std::uint32_t described = p.cluster != Phrase::none ? first : second;
    const std::uint32_t describing = p.cluster != Phrase::none ? second : first;
    if (agrees(d_.phrases[describing], d_.phrases[described])) put(describing, d_.phrases[described].cluster, reason);
  }

  void both_describe(std::uint32_t first, std::uint32_t second, const char* reason) {
    const Phrase& p = d_.phrases[first];
    const Phrase& q = d_.phrases[second];
    if (p.sort == Sort::unknown || p.sort != q.sort || p.number != q.number || q.indefinite) return;
    const std::uint32_t c = d_.clusters.add();
    join(d_, first, c);
    put(second, c, reason);
  }

  void put(std::uint32_t phrase, std::uint32_t cluster, const char* reason) {
    join(d_, phrase, cluster);
    d_.clusters.explain(cluster, '\'' + std::string(a_.text(d_.phrases[phrase].words)) + "': " + reason);
  }

  // "Ana Silva is the envoy of Portugal": only roles, and only as a fact.
  void predicate(WordId root) {
    const std::uint32_t description = d_.phrase_at[root.value];
    const WordId subject = d_.tree.child(root, Relation::nsubj);
    if (description == Phrase::none || !subject) return;
    const std::uint32_t named = d_.phrase_at[subject.value];
    if (named == Phrase::none || d_.phrases[named].cluster == Phrase::none) return;
    const Phrase& p = d_.phrases[description];
    if (!p.role || p.cluster != Phrase::none || p.indefinite) return;
    for (const WordId c : d_.tree.of(root)) {
      const Relation r = a_[c].relation;
      if (r == Relation::aux || a_[c].features.has(Feature::polarity_neg)) return;
    }
    if (agrees(p, d_.phrases[named])) put(description, d_.phrases[named].cluster, "predicate of the name");
  }

  Draft& d_;
  const Analysis& a_;
};

}  // namespace

bool compatible(Sort description, Sort named) {
  if (description == Sort::unknown || named == Sort::unknown || description == named) return true;
  const auto body = [](Sort s) { return s == Sort::organization || s == Sort::group || s == Sort::state; };
  if (body(description) && body(named)) return true;
  const auto land = [](Sort s) { return s == Sort::place || s == Sort::state; };
  return land(description) && land(named);
}

void link_appositions(Draft& d) { Apposer(d).run(); }

}  // namespace annals
