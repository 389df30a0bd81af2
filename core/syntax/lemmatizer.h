#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "core/document/ud.h"
#include "core/learn/lookup_table.h"

namespace annals {

// A lemma as an edit of the form: cut bytes off the end, append others; names keep their capitals.
struct LemmaRule {
  bool keep_case = false;
  std::uint8_t cut = 0;
  std::string_view append;
};

// Lemmas from the form and its tag: known pairs first, then the longest known ending. Immutable.
class Lemmatizer {
 public:
  static constexpr std::size_t longest_ending = 6;

  Lemmatizer() = default;
  explicit Lemmatizer(WeightsReader& in);
  // Appends the lemma of a word to `out`.
  void append(std::string_view form, std::size_t tag, Upos upos, std::string& out) const;

  // Keys of the table, shared with the trainer.
  static std::uint64_t form_key(std::string_view form, std::size_t tag);
  static std::uint64_t folded_key(std::string_view folded, Upos upos);
  static std::uint64_t ending_key(std::string_view ending, std::size_t tag);

 private:
  LookupTable table_;       // key -> rule number
  std::string_view rules_;  // offsets of rules in text_: (keep_case, cut, size, offset)
  std::string_view text_;
};

}  // namespace annals
