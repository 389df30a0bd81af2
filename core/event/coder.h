#pragma once
#include "core/document/analysis.h"
#include "core/event/clauses.h"
#include "core/event/coder_lexicon.h"
#include "core/event/frame.h"
#include "core/ontology/ontology.h"
#include "core/resources/resources.h"

namespace annals {

// Chooses the CAMEO action of a trigger with its arguments: the most specific row of data/en/event/actions/*.tsv whose
// condition holds, and where that row is about another act ("agreed to lift the sanctions"), what the two come to by
// compose.tsv. Immutable.
class Coder {
 public:
  Coder() = default;
  Coder(const Resources& resources, const Ontology& ontology, Diagnostics& out);

  // The clauses give the tree, and frames of inner words.
  [[nodiscard]] Coding code(const Clauses& clauses, const Ontology& ontology, const Frame& frame) const;

 private:
  struct Choice;
  struct Effort;
  [[nodiscard]] Choice choose(const Situation& s, const Actions& actions, Effort effort) const;
  [[nodiscard]] Choice choose(const Clauses& clauses, const Actions& actions, WordId w, Effort effort) const;
  void compose(Choice& choice, const Situation& s, WordId filler, const Actions& actions, Effort effort) const;
  [[nodiscard]] ActionId content_action(std::string_view over, const Clauses& clauses, const Actions& actions, WordId w,
                                        Effort effort) const;
  void add_contexts(Coding& coding, const Situation& s, const ActionRow& action) const;

  ActionLexicon lexicon_;
  WordClasses contexts_;
};

}  // namespace annals
