#include "tools/eval/syntax_score.h"

#include <algorithm>

#include "core/base/error.h"
#include "tools/eval/alignment.h"

namespace annals::eval {
namespace {

bool same_head(const LaidOut::Place& g, const LaidOut::Place& s, const std::vector<std::uint32_t>& aligned) {
  if (g.head == LaidOut::root || s.head == LaidOut::root) return g.head == s.head;
  return g.head != LaidOut::nowhere && aligned[g.head] != LaidOut::nowhere && aligned[g.head] == s.head;
}

}  // namespace

SyntaxScore score_syntax(const train::Treebank& gold, const train::Treebank& system) {
  const LaidOut g = lay_out(gold);
  const LaidOut s = lay_out(system);
  if (g.characters != s.characters) {
    Diagnostic fault;
    const auto [a, b] =
        std::mismatch(g.characters.begin(), g.characters.end(), s.characters.begin(), s.characters.end());
    fault.message = "the two sides hold different texts from character " + std::to_string(a - g.characters.begin());
    throw Error({fault});
  }
  const std::vector<std::uint32_t> aligned = align(g, s);
  SyntaxScore out;
  const auto gold_words = static_cast<int>(g.words.size());
  const auto system_words = static_cast<int>(s.words.size());
  for (Share* share : {&out.words, &out.upos, &out.xpos, &out.features, &out.lemmas, &out.unlabelled, &out.labelled}) {
    *share = {gold_words, system_words, 0};
  }
  for (const LaidOut::Place& w : g.words) ++out.relations[std::string(to_string(w.word->relation))].gold;
  for (const LaidOut::Place& w : s.words) ++out.relations[std::string(to_string(w.word->relation))].system;
  for (std::size_t i = 0; i < g.words.size(); ++i) {
    if (aligned[i] == LaidOut::nowhere) continue;
    const LaidOut::Place& other = s.words[aligned[i]];
    const train::GoldWord& a = *g.words[i].word;
    const train::GoldWord& b = *other.word;
    ++out.words.hits;
    out.upos.hits += a.upos == b.upos;
    out.xpos.hits += a.xpos == b.xpos;
    out.features.hits += a.features == b.features;
    out.lemmas.hits += a.lemma == b.lemma || a.lemma == "_";
    if (!same_head(g.words[i], other, aligned)) continue;
    ++out.unlabelled.hits;
    out.labelled.hits += universal(a.relation) == universal(b.relation);
    if (a.relation == b.relation) ++out.relations[std::string(to_string(a.relation))].hits;
  }
  out.sentences = {static_cast<int>(g.sentences.size()), static_cast<int>(s.sentences.size()), 0};
  for (const LaidOut::Stretch& stretch : g.sentences) {
    out.sentences.hits += std::binary_search(s.sentences.begin(), s.sentences.end(), stretch);
  }
  return out;
}

}  // namespace annals::eval
