#pragma once
#include <string_view>
#include <vector>

#include "core/document/analysis.h"
#include "core/resources/resources.h"
#include "core/text/blocks.h"
#include "core/text/segmenter.h"

namespace annals {

// What the text stage finds. `words` have bytes and token only; the syntax stage fills the rest.
struct TextLayer {
  std::vector<Block> blocks;
  std::vector<Token> tokens;
  std::vector<Word> words;
  std::vector<Sentence> sentences;
  std::vector<Quotation> quotations;
};

// Blocks, sentences, tokens, multi-word tokens and quotations. Immutable, any bytes, linear time.
class TextRules {
 public:
  TextRules() = default;
  TextRules(const Resources& resources, Diagnostics& out);
  [[nodiscard]] TextLayer segment(std::string_view text) const;

 private:
  BlockRules blocks_;
  Segmenter segmenter_;
};

}  // namespace annals
