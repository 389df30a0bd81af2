#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/error.h"
#include "core/base/span.h"
#include "core/resources/resources.h"

namespace annals {

// One element of a verb pattern. Around the verb words may stand between two tokens, unless the second is `joined`.
struct PatternToken {
  enum class Kind : std::uint8_t { word, synset, source, target, compound, skip };
  Kind kind = Kind::word;
  bool joined = false;  // follows its left neighbour at once ("_")
  std::string word;     // lower case
  std::uint32_t synset = 0;
};

// "- SAID WOULD NOT * TROOPS [182]": what stands before and after the verb, in text order, and the codes.
struct VerbPattern {
  std::vector<PatternToken> before;
  std::vector<PatternToken> after;
  bool verb_joined = false;  // the verb follows the last token of `before` at once
  std::string code;          // "" : not to be coded
  std::string inverse;       // code of the event from target to source, "" when there is none: [032:033]
  std::string rule;          // "verbs.txt:12"
};

// What a sentence says around a verb, as pattern coding sees it.
struct PatternSentence {
  struct Actor {
    std::uint32_t begin = 0;  // words
    std::uint32_t end = 0;
    std::uint32_t group = 0;  // members of one coordination share a number
  };
  std::vector<std::string> words;   // lower case
  std::vector<std::string> lemmas;  // lower case, as many
  std::vector<Actor> actors;        // in text order, disjoint
};

// A verb phrase of the sentence, coded. Actors are indices of PatternSentence::actors, absent when the pattern names
// none.
struct VerbCoding {
  std::uint32_t begin = 0;  // the verb's words
  std::uint32_t end = 0;
  std::string_view code;  // "" : the dictionary says that this is no event
  std::string_view inverse;
  std::optional<std::uint32_t> source;
  std::optional<std::uint32_t> target;
  bool compound = false;  // the actors of one coordination act on each other
  bool pattern = false;     // a pattern chose the code, not the verb alone
  std::string_view rule;
};

// The verbs of PETRARCH and TABARI dictionaries with their patterns:
//   --- BREAK [1717] ---          a group of verbs and its code
//   BREAK {BROKE BROKEN}          regular forms are added; {} replaces them for irregular ones
//   +BREAK_DOWN {+BROKE_DOWN}     several words, "+" before the verb
//   - + WAS_ * TO_ ^ FROM $ [174] # a pattern: * verb, $ source, + target, % both of a compound, ^ one noun phrase
//   skipped,
//                                 "_" joins, &NAME is any member of a synonym set (&NAME, then +MEMBER lines)
// Immutable after reading.
class VerbDictionary {
 public:
  void read(const File& file, Diagnostics& out);  // faults are warnings
  void freeze();                                  // after the last read
  [[nodiscard]] bool empty() const { return verbs_.empty(); }

  // Every code that a verb or a pattern has.
  [[nodiscard]] std::vector<std::string> codes() const;
  // The coding of the dictionary verb that begins at or holds this word; none when the word is none of its verbs.
  [[nodiscard]] std::optional<VerbCoding> code(const PatternSentence& sentence, std::uint32_t word) const;

 private:
  struct Verb {
    std::vector<std::string> words;  // one form of the verb phrase, lower case
    std::uint32_t head = 0;          // which of them is the verb
    std::uint32_t block = 0;
    bool base = false;  // the form the dictionary gives: lemmas match it too
    std::string code;
    std::string inverse;
    std::string rule;
  };
  struct Block {
    std::vector<VerbPattern> patterns;  // the longest first
  };
  struct Synset {
    std::string name;
    std::string rule;
    std::vector<std::vector<PatternToken>> members;  // words and references to other sets
    std::vector<std::vector<std::string>> phrases;   // the same without references, after freeze()
  };
  friend class VerbReader;
  friend class PatternMatch;
  void expand(std::uint32_t synset, std::vector<std::uint32_t>& open);

  std::vector<Verb> verbs_;
  std::vector<Block> blocks_;
  std::vector<Synset> synsets_;
  std::unordered_map<std::string, std::uint32_t> synset_by_name_;        // never iterated
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_head_;  // never iterated; verbs by their head word
};

}  // namespace annals
