#pragma once
#include <span>
#include <vector>

#include "core/document/analysis.h"
#include "core/time/lexicon.h"

namespace annals {

// What the matcher sees of a sentence: a piece is a word, part of a word ("mid-", "3rd", "1/27/22" are cut), or several
// words that write one number ("twenty-five"). Pieces are in text order; those without senses are kept, they separate
// others.
struct Piece {
  std::uint32_t word = 0;      // first word
  std::uint32_t word_end = 0;  // one past the last
  std::uint32_t senses = 0;    // index of the first of `count` senses
  std::uint16_t count = 0;
  bool starts_word = true;
  bool ends_word = true;
  bool letters = false;  // written in letters, not digits
};

// Cuts sentences into pieces. Holds the buffers of one thread.
class Pieces {
 public:
  explicit Pieces(const Lexicon& lexicon);
  void cut(const Analysis& a, WordSpan words);
  [[nodiscard]] std::span<const Piece> pieces() const { return pieces_; }
  [[nodiscard]] std::span<const Sense> senses(const Piece& p) const { return {senses_.data() + p.senses, p.count}; }

 private:
  bool full_stop(const Analysis& a, std::uint32_t w);
  void word(const Analysis& a, std::uint32_t w);
  void split(const Analysis& a, std::uint32_t w, std::string_view text);
  void letters(const Analysis& a, std::uint32_t w, std::string_view text, bool starts, bool ends);
  void digits(std::uint32_t w, std::string_view text, bool starts, bool ends);
  void add(std::uint32_t w, bool starts, bool ends, bool letters);
  void sense(Symbol symbol, int value);
  void join_numbers();
  [[nodiscard]] const Sense* sense_of(const Piece& p, Symbol symbol) const;

  const Lexicon& lexicon_;
  struct {
    Symbol year, yy, day, monthnum, hour, minute, num, integer, ord, decadenum, hhmm, scale, ordinal_suffix,
        decade_suffix;
  } symbols_;
  std::vector<Piece> pieces_;
  std::vector<Sense> senses_;
  std::vector<Sense> fresh_;
};

}  // namespace annals
