#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/analysis.h"
#include "core/learn/linear_model.h"
#include "core/resources/resources.h"
#include "core/text/characters.h"
#include "core/text/contractions.h"

namespace annals {

struct TextLayer;

// Tokens, words and sentences of one block at a time, by two trained models that look at the characters around a place:
// does a token end here, does a sentence end here. White space always ends a token; blank lines and deliberate line
// breaks end a sentence. Immutable, any bytes, linear time.
class Segmenter {
 public:
  Segmenter() = default;
  Segmenter(const Resources& resources, Diagnostics& out);

  // Appends the tokens, words and sentences of text[bytes) to `out`; every character that is no white space is in a
  // token.
  void append(std::string_view text, BlockId block, ByteSpan bytes, TextLayer& out) const;

 private:
  struct Piece {
    ByteSpan bytes;
    bool last = false;  // of its sentence
  };
  [[nodiscard]] std::vector<Piece> cut(std::string_view text, const std::vector<Character>& chars) const;

  LinearModel token_end_;
  LinearModel sentence_end_;
  Contractions contractions_;
};

}  // namespace annals
