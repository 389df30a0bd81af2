#include "core/text/quotations.h"

#include <algorithm>

namespace annals {
namespace {

enum class Mark { none, open, close, either };

// The mark a token is. Single marks are left out: they are apostrophes more often than not.
Mark mark_of(std::string_view form) {
  if (form == "\xE2\x80\x9C" || form == "\xE2\x80\x9E" || form == "\xC2\xAB" || form == "``") return Mark::open;
  if (form == "\xE2\x80\x9D" || form == "\xC2\xBB" || form == "''") return Mark::close;
  if (form == "\"") return Mark::either;
  return Mark::none;
}

// A straight mark opens when white space or a bracket stands before it and none behind it.
bool opens(std::string_view text, ByteSpan mark) {
  const auto open_space = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '(' || c == '[' || c == '-'; };
  const bool before = mark.begin == 0 || open_space(text[mark.begin - 1]);
  const bool after = mark.end >= text.size() || open_space(text[mark.end]);
  return before && !after;
}

constexpr std::size_t deepest = 8;

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text, const std::vector<Block>& blocks,
                                       const std::vector<Sentence>& sentences, std::vector<Token>& tokens) {
  std::vector<Quotation> out;
  std::vector<std::uint32_t> stack;
  // Never closed: what was opened reaches to the end of the sentence that opened it.
  const auto give_up = [&](std::uint32_t q) {
    const auto at = std::upper_bound(sentences.begin(), sentences.end(), out[q].tokens.begin,
                                     [](std::uint32_t t, const Sentence& x) { return t < x.tokens.end; });
    out[q].tokens.end = at->tokens.end;
  };
  const auto finish = [&](std::uint32_t end) {
    for (const std::uint32_t q : stack) out[q].tokens.end = end;
    stack.clear();
  };
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const Sentence& sentence = sentences[s];
    const bool new_block = s > 0 && sentences[s - 1].block != sentence.block;
    if (new_block && !stack.empty()) {
      const Token& first = tokens[sentence.tokens.begin];
      const Mark mark = mark_of(text.substr(first.bytes.begin, first.bytes.size()));
      const bool continued = mark == Mark::open || mark == Mark::either;
      const bool body = blocks[sentence.block.value].kind == BlockKind::body;
      if (!continued || !body) {
        for (const std::uint32_t q : stack) give_up(q);
        stack.clear();
      } else {
        finish(sentence.tokens.begin);
      }
    }
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const ByteSpan bytes = tokens[t].bytes;
      Mark mark = mark_of(text.substr(bytes.begin, bytes.size()));
      if (mark == Mark::either) {
        // Straight marks do not nest: a second opening one means that the first was never closed.
        mark = stack.empty() || opens(text, bytes) ? Mark::open : Mark::close;
        if (mark == Mark::open && !stack.empty()) {
          give_up(stack.back());
          stack.pop_back();
        }
      }
      if (mark == Mark::open && stack.size() < deepest) {
        Quotation q;
        q.tokens = {t, t + 1};
        if (!stack.empty()) q.outer = {stack.back()};
        stack.push_back(static_cast<std::uint32_t>(out.size()));
        out.push_back(q);
      } else if (mark == Mark::close && !stack.empty()) {
        out[stack.back()].tokens.end = t + 1;
        stack.pop_back();
      }
    }
  }
  if (!sentences.empty()) finish(sentences.back().tokens.end);
  // Inner quotations come later in `out`, so that the last one to cover a token is the innermost.
  for (std::uint32_t q = 0; q < out.size(); ++q)
    if (!out[q].outer)
      for (std::uint32_t t = out[q].tokens.begin; t < out[q].tokens.end; ++t) tokens[t].quotation = {q};
  for (std::uint32_t q = 0; q < out.size(); ++q)
    if (out[q].outer)
      for (std::uint32_t t = out[q].tokens.begin; t < out[q].tokens.end; ++t) tokens[t].quotation = {q};
  return out;
}

}  // namespace annals
