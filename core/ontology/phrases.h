#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace annals {

// The words of a text as dictionaries see them: lower case, without diacritics and dots, cut at hyphens, the possessive
// "'s" apart ("U.S.-led" -> "us" "led"). Hyphens and dashes between words are left out, other punctuation stands for
// itself. So a phrase is found however the text's tokens were cut and spelled.
struct PhraseWords {
  enum Flag : std::uint8_t { capital = 1, upper = 2 };  // begins with a capital; has capitals and no small letter
  std::vector<std::uint32_t> word;                      // number in the Vocabulary, 0 when it is in no phrase
  std::vector<std::uint32_t> source;                    // index of the text's word this one is a part of
  std::vector<std::uint8_t> flags;
};

// Numbers for the words that occur in phrases.
class Vocabulary {
 public:
  std::uint32_t add(std::string_view folded);
  [[nodiscard]] std::uint32_t find(std::string_view folded) const;  // 0 when unknown
  [[nodiscard]] PhraseWords words(std::span<const std::string_view> forms) const;
  // As `words`, over a phrase cut at spaces; unknown words are added.
  std::vector<std::uint32_t> add_phrase(std::string_view phrase);

 private:
  [[nodiscard]] std::size_t slot(std::uint64_t hash) const;
  void grow();
  std::vector<std::uint64_t> hashes_;  // open addressing, power of two; 0 is free
  std::vector<std::uint32_t> numbers_;
  std::uint32_t count_ = 0;
};

// A set of phrases with the values each stands for. Filled once, then immutable.
class PhraseIndex {
 public:
  struct Match {
    std::uint32_t length = 0;               // in phrase words
    std::span<const std::uint32_t> values;  // in the order they were added
  };
  void add(std::span<const std::uint32_t> phrase, std::uint32_t value);
  void freeze();  // after the last add, before the first match

  // All phrases that begin at `at`, shortest first, into `out` (cleared).
  void matches(std::span<const std::uint32_t> words, std::size_t at, std::vector<Match>& out) const;
  // The values of exactly this phrase.
  [[nodiscard]] std::span<const std::uint32_t> exact(std::span<const std::uint32_t> words) const;

 private:
  struct Slot {
    std::uint64_t key = 0;  // node << 32 | word; 0 is free, because word 0 is never added
    std::uint32_t next = 0;
  };
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  [[nodiscard]] std::uint32_t step(std::uint32_t node, std::uint32_t word) const;  // 0 when there is none
  [[nodiscard]] std::span<const std::uint32_t> values(std::uint32_t node) const;
  void insert(Slot slot);
  std::vector<Slot> slots_;
  std::uint32_t nodes_ = 1;                                     // node 0 is the root
  std::vector<std::pair<std::uint32_t, std::uint32_t>> added_;  // node, value
  std::vector<Range> ranges_;
  std::vector<std::uint32_t> values_;
};

// "Élysée Palace" -> "elysee palace": the phrase's dictionary words, joined by spaces.
std::string fold_phrase(std::string_view phrase);

}  // namespace annals
