#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/learn/feature_list.h"
#include "core/learn/word_view.h"
#include "core/syntax/parser_state.h"

namespace annals {

// What the parser sees of one node.
struct ParserWord {
  std::uint64_t word = 0;  // folded form
  std::uint64_t tag = 0;   // universal and treebank tag
  std::uint64_t upos = 0;
  std::uint64_t suffix2 = 0;
  std::uint64_t suffix3 = 0;
};

// `nodes` as numbered in ParserState: the root first, "no such word" last.
void begin_nodes(std::size_t words, std::vector<ParserWord>& nodes);
ParserWord parser_word(const WordView& view, Upos upos, std::uint8_t xpos);
void parser_features(std::span<const ParserWord> nodes, const ParserState& state, FeatureList& out);

}  // namespace annals
