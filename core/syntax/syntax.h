#pragma once
#include <string>
#include <vector>

#include "core/document/analysis.h"
#include "core/resources/resources.h"

namespace annals {

struct SyntaxLayer {
  std::vector<Word> words;  // the text stage's words with tags, lemma, tree
  std::string pool;
  std::vector<Name> names;
};

// Tags, lemmas, dependency trees and proper names from the trained models. Immutable and shared between threads.
class Syntax {
 public:
  Syntax() = default;
  Syntax(const Resources& resources, Diagnostics& out);
  // Reads the text layer of `a`.
  [[nodiscard]] SyntaxLayer annotate(const Analysis& a) const;
};

}  // namespace annals
