#pragma once
#include <map>
#include <string>

#include "tools/train/treebank.h"

namespace annals::eval {

// Gold items, system items, and how many of them agree.
struct Share {
  int gold = 0;
  int system = 0;
  int hits = 0;
  [[nodiscard]] double f() const { return gold + system == 0 ? 0 : 200.0 * hits / (gold + system); }
};

// The figures of the CoNLL-2018 shared task, and labelled attachment for each relation with its subtype.
struct SyntaxScore {
  Share words, sentences, upos, xpos, features, lemmas, unlabelled, labelled;
  std::map<std::string, Share> relations;
};

// Throws Error when the two do not hold the same text.
SyntaxScore score_syntax(const train::Treebank& gold, const train::Treebank& system);

}  // namespace annals::eval
