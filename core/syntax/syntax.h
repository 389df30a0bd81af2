#pragma once
#include <string>
#include <vector>

#include "core/document/analysis.h"
#include "core/resources/resources.h"
#include "core/syntax/lemmatizer.h"
#include "core/syntax/morphology.h"
#include "core/syntax/name_finder.h"
#include "core/syntax/parser.h"
#include "core/syntax/tagger.h"

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

 private:
  struct Scratch {
    Parser::Scratch parser;
    NameMemory names;
  };
  void annotate(const Analysis& a, WordSpan sentence, Scratch& scratch, SyntaxLayer& out) const;
  Tagger tagger_;
  Lemmatizer lemmatizer_;
  Parser parser_;
  Morphology morphology_;
  NameFinder names_;
};

}  // namespace annals
