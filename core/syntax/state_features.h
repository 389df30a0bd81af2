#pragma once
#include <array>
#include <cstdint>
#include <span>

#include "core/document/ud.h"
#include "core/syntax/parser_state.h"

namespace annals {

// What the parser knows of a word besides its encoding.
struct StateWord {
  std::uint8_t tag = 0;  // number of a TagSet
  Upos upos = Upos::x;
  std::uint8_t between = 0;  // one bit of the kinds of words that matter between two others, see between_bit
};
// 1 comma, 2 quotation mark, 4 other punctuation, 8 verb, 16 conjunction; 0 for other words.
std::uint8_t between_bit(Upos upos, std::uint8_t xpos);

// The symbols that describe a state of the parser: for each of `count` places, a row of one common table.
struct StateSymbols {
  static constexpr std::size_t count = 31;
  std::array<std::uint32_t, count> rows{};
};
// Rows of the table; every place has its own range.
std::uint32_t state_symbol_rows();
// `nodes` as numbered in ParserState.
void state_symbols(std::span<const StateWord> nodes, const ParserState& state, StateSymbols& out);

// The words of a state whose encodings are read.
constexpr std::size_t state_slots = 4;
inline std::array<std::uint32_t, state_slots> state_words(const ParserState& s) {
  return {s.stack(0), s.stack(1), s.buffer(0), s.stack(2)};
}

}  // namespace annals
