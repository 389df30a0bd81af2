#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/resources/table.h"
#include "core/time/slots.h"

namespace annals {

// A word class ("MONTH") or a literal word of a pattern; 0 is no symbol.
using Symbol = std::uint16_t;

// What a word must look like to count as its class: "may" the month is written with a capital and is no auxiliary.
enum class Need : std::uint8_t { nothing, name };

// One class a word belongs to, and what it fills that class's slot with.
struct Sense {
  Symbol symbol = 0;
  Need need = Need::nothing;
  int value = 0;
};

// Words, word classes and the literal words of patterns (data/en/time/words.tsv). Keys are lower-cased; lookup is one
// hash probe. Filled while loading, then constant.
class Lexicon {
 public:
  Lexicon();
  void load(const File& file, Diagnostics& out);

  // Makes one or more words (separated by spaces) a member of a class.
  void add(std::string_view words, std::string_view class_name, Need need, int value);
  // The symbol of a class (upper-case name) or literal, made when new.
  Symbol intern(std::string_view name);
  [[nodiscard]] std::string_view name(Symbol s) const { return names_[s]; }
  [[nodiscard]] bool is_class(Symbol s) const;
  [[nodiscard]] Symbol class_symbol(std::string_view class_name) const;  // 0 when there is none
  // Senses of a lower-cased word; empty when it means nothing here.
  [[nodiscard]] std::span<const Sense> find(std::string_view word) const;
  // The slot that words of a class fill: the one of the class's name.
  [[nodiscard]] static Slot slot_of(std::string_view class_name);

  // Entries of several words ("new year's day"), which the grammar spells out.
  struct Phrase {
    Symbol symbol = 0;
    int value = 0;
    std::vector<Symbol> words;
  };
  [[nodiscard]] std::span<const Phrase> phrases() const { return phrases_; }

 private:
  struct Entry {
    std::string word;
    std::vector<Sense> senses;
  };
  Entry& entry(std::string_view word);
  void grow();

  std::vector<std::string> names_;  // by symbol
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // open addressing: index into entries_ plus one
  std::vector<Phrase> phrases_;
};

}  // namespace annals
