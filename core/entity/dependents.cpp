#include "core/entity/dependents.h"

namespace annals {

Dependents::Dependents(const Analysis& a) : a_(a), first_(a.words.size() + 2), sentence_(a.words.size()) {
  for (const Word& w : a.words)
    if (w.head) ++first_[w.head.value + 2];
  for (std::size_t i = 2; i < first_.size(); ++i) first_[i] += first_[i - 1];
  children_.resize(first_.back());
  for (std::uint32_t i = 0; i < a.words.size(); ++i)
    if (const WordId head = a.words[i].head) children_[first_[head.value + 1]++] = {i};
  first_.pop_back();
  for (std::uint32_t s = 0; s < a.sentences.size(); ++s)
    for (std::uint32_t w = a.sentences[s].words.begin; w < a.sentences[s].words.end; ++w) sentence_[w] = s;
}

WordId Dependents::child(WordId w, Relation r) const {
  for (const WordId c : of(w))
    if (a_[c].relation == r) return c;
  return {};
}

}  // namespace annals
