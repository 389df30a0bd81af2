#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/document/analysis.h"
#include "core/resources/resources.h"

namespace annals {

enum class Gender : std::uint8_t { any, masculine, feminine, neuter };
enum class Number : std::uint8_t { any, singular, plural };

// What a noun phrase stands for, as far as its words tell. `time` takes part in no event.
enum class Sort : std::uint8_t { unknown, person, group, organization, state, place, thing, time };

enum class PronounKind : std::uint8_t {
  personal,
  possessive,
  reflexive,
  relative,
  demonstrative,
  indefinite,
  interrogative
};

struct PronounRow {
  PronounKind kind = PronounKind::personal;
  int person = 3;
  Number number = Number::any;
  Gender gender = Gender::any;
  Sort sort = Sort::unknown;  // person, thing (anything but a person), or unknown
};

struct NounRow {
  Sort sort = Sort::thing;
  Gender gender = Gender::any;
  bool plural = false;  // a singular noun that "they" may take up
};

// Words with a part in the grammar of noun phrases (data/en/entity/words.tsv).
enum class WordRole : std::uint8_t {
  definite,
  indefinite,
  demonstrative,
  both,
  identity_preposition,
  affiliation_preposition,
  former,
  different,
  same,
  counterpart,
  place_preposition,
  speaker_preposition,
  side,
  name_link,
  name_suffix,
  compass,
  deputy,
  initial_skipped
};

enum class Reading : std::uint8_t { government, place };

// When a capital stands for the government (data/en/entity/metonymy.tsv). Empty lists: any.
struct MetonymyRow {
  std::vector<Relation> relations;
  bool bare = false;  // only without a preposition
  std::vector<std::string_view> cases;
  std::vector<std::string_view> governors;
  Reading reading = Reading::government;
};

// The tables of data/en/entity. Words are looked up in lower case unless said otherwise. Immutable.
class EntityLexicon {
 public:
  EntityLexicon() = default;
  EntityLexicon(const Resources& resources, Diagnostics& out);

  [[nodiscard]] const PronounRow* pronoun(std::string_view form) const;
  // By lemma; endings ("-ist") after whole words; nullptr for nouns the table does not know.
  [[nodiscard]] const NounRow* noun(std::string_view lemma) const;
  [[nodiscard]] bool is(std::string_view word, WordRole role) const;
  [[nodiscard]] bool speech_verb(std::string_view lemma) const;
  // The word as it stands in the text; true also with a dot after it. `gender` is the bearer's.
  [[nodiscard]] bool title(std::string_view word, Gender& gender) const;
  [[nodiscard]] bool first_name(std::string_view word, Gender& gender) const;
  // What a name is whose telling word this is; `unknown` for any other word. The word as it stands in the text.
  [[nodiscard]] Sort name_word(std::string_view word) const;
  // The reading of a capital's name as head word with this relation, preposition ("" for none) and governing lemma.
  [[nodiscard]] Reading reading(Relation relation, std::string_view preposition, std::string_view governor) const;

 private:
  template <class Value>
  using Words = std::unordered_map<std::string, Value>;  // never iterated
  void read_pronouns(const File& file, Diagnostics& out);
  void read_nouns(const File& file, Diagnostics& out);
  void read_metonymy(const File& file, Diagnostics& out);

  Resources resources_;  // keeps the views alive
  Words<PronounRow> pronouns_;
  Words<NounRow> nouns_;
  Words<std::uint32_t> words_;  // bits by WordRole
  Words<bool> speech_verbs_;
  Words<Gender> titles_;
  Words<Gender> first_names_;
  Words<Sort> name_words_;
  std::vector<MetonymyRow> metonymy_;
};

// ASCII letters in lower case; other bytes as they are.
std::string lower(std::string_view s);

}  // namespace annals
