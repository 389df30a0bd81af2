#pragma once
#include <filesystem>
#include <vector>

#include "core/syntax/name_features.h"
#include "tools/train/treebank.h"

namespace annals::train {

// A sentence whose proper names are known: a NameClass for each word.
struct NamedSentence {
  GoldSentence sentence;  // forms only
  std::vector<std::size_t> classes;
};

// Reads IOB2 with PER, ORG and LOC; other names count as none.
std::vector<NamedSentence> read_names(const std::filesystem::path& path);

// The names among the annotated entities of a treebank (GUM's Entity=): persons, organizations and places whose core is
// a proper noun. Sentences of other documents are left out.
std::vector<NamedSentence> names_of(const Treebank& treebank);

// The spans of a sequence of classes.
struct NameSpan {
  std::size_t begin, end, type;
  friend auto operator<=>(const NameSpan&, const NameSpan&) = default;
};
std::vector<NameSpan> spans_of(const std::vector<std::size_t>& classes);

}  // namespace annals::train
