#include "core/entity/lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/resources/table.h"

namespace annals {
namespace {

template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

constexpr Named<Gender> genders[] = {
    {"any", Gender::any}, {"masc", Gender::masculine}, {"fem", Gender::feminine}, {"neut", Gender::neuter}};
constexpr Named<Number> numbers[] = {{"any", Number::any}, {"sing", Number::singular}, {"plur", Number::plural}};
constexpr Named<Sort> sorts[] = {
    {"any", Sort::unknown}, {"person", Sort::person}, {"group", Sort::group}, {"organization", Sort::organization},
    {"state", Sort::state}, {"place", Sort::place},   {"thing", Sort::thing}, {"time", Sort::time}};
constexpr Named<PronounKind> pronoun_kinds[] = {
    {"personal", PronounKind::personal},           {"possessive", PronounKind::possessive},
    {"reflexive", PronounKind::reflexive},         {"relative", PronounKind::relative},
    {"demonstrative", PronounKind::demonstrative}, {"indefinite", PronounKind::indefinite},
    {"interrogative", PronounKind::interrogative}};
constexpr Named<int> persons[] = {{"1", 1}, {"2", 2}, {"3", 3}};
constexpr Named<bool> plurals[] = {{"", false}, {"plur", true}};
constexpr Named<Reading> readings[] = {{"government", Reading::government}, {"place", Reading::place}};
constexpr Named<WordRole> word_roles[] = {{"definite", WordRole::definite},
                                          {"indefinite", WordRole::indefinite},
                                          {"demonstrative", WordRole::demonstrative},
                                          {"both", WordRole::both},
                                          {"identity_preposition", WordRole::identity_preposition},
                                          {"affiliation_preposition", WordRole::affiliation_preposition},
                                          {"former", WordRole::former},
                                          {"different", WordRole::different},
                                          {"same", WordRole::same},
                                          {"counterpart", WordRole::counterpart},
                                          {"place_preposition", WordRole::place_preposition},
                                          {"speaker_preposition", WordRole::speaker_preposition},
                                          {"side", WordRole::side},
                                          {"name_link", WordRole::name_link},
                                          {"name_suffix", WordRole::name_suffix},
                                          {"compass", WordRole::compass},
                                          {"deputy", WordRole::deputy},
                                          {"initial_skipped", WordRole::initial_skipped}};

// The value of a cell that must be one of a few names.
template <class Value, std::size_t size>
Value one_of(const Named<Value> (&known)[size], const Table& table, const Table::Row& row, std::size_t cell,
             Diagnostics& out) {
  for (const Named<Value>& k : known)
    if (k.name == row.cells[cell]) return k.value;
  std::string hint = "use one of:";
  for (const Named<Value>& k : known) hint += ' ' + std::string(k.name);
  out.push_back(table.fault(row, cell, "unknown value '" + std::string(row.cells[cell]) + "'", std::move(hint)));
  return known[0].value;
}

template <class Value>
const Value* get(const std::unordered_map<std::string, Value>& map, std::string_view key) {
  const auto at = map.find(lower(key));
  return at == map.end() ? nullptr : &at->second;
}

bool holds(const std::vector<std::string_view>& list, std::string_view word) {
  return list.empty() || std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<std::string_view> words_or_any(std::string_view cell) {
  std::vector<std::string_view> list = split_list(cell, ' ');
  if (cell == "*") list.clear();
  return list;
}

}  // namespace

std::string lower(std::string_view s) {
  std::string out(s);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

void EntityLexicon::read_pronouns(const File& file, Diagnostics& out) {
  const Table t(file, {"form", "person", "number", "gender", "sort", "kind"}, {"example", "expect"}, out);
  for (const Table::Row& r : t.rows()) {
    PronounRow row;
    row.person = one_of(persons, t, r, 1, out);
    row.number = one_of(numbers, t, r, 2, out);
    row.gender = one_of(genders, t, r, 3, out);
    row.sort = one_of(sorts, t, r, 4, out);
    row.kind = one_of(pronoun_kinds, t, r, 5, out);
    pronouns_.emplace(lower(r.cells[0]), row);
  }
}

void EntityLexicon::read_nouns(const File& file, Diagnostics& out) {
  const Table t(file, {"noun", "kind"}, {"gender", "number"}, out);
  for (const Table::Row& r : t.rows()) {
    NounRow row;
    row.sort = one_of(sorts, t, r, 1, out);
    if (!r.cells[2].empty()) row.gender = one_of(genders, t, r, 2, out);
    row.plural = one_of(plurals, t, r, 3, out);
    nouns_.emplace(lower(r.cells[0]), row);
  }
}

void EntityLexicon::read_metonymy(const File& file, Diagnostics& out) {
  const Table t(file, {"relation", "case", "governor", "reading"}, {"example", "expect"}, out);
  for (const Table::Row& r : t.rows()) {
    MetonymyRow row;
    for (const std::string_view name : words_or_any(r.cells[0])) {
      Relation relation{};
      if (!parse(name, relation)) out.push_back(t.fault(r, 0, "unknown relation '" + std::string(name) + "'"));
      row.relations.push_back(relation);
    }
    row.bare = r.cells[1].empty();
    row.cases = words_or_any(r.cells[1]);
    row.governors = words_or_any(r.cells[2]);
    row.reading = one_of(readings, t, r, 3, out);
    metonymy_.push_back(std::move(row));
  }
}

EntityLexicon::EntityLexicon(const Resources& resources, Diagnostics& out) : resources_(resources) {
  read_pronouns(resources_.require("en/entity/pronouns.tsv"), out);
  read_nouns(resources_.require("en/entity/nouns.tsv"), out);
  read_metonymy(resources_.require("en/entity/metonymy.tsv"), out);
  const Table words(resources_.require("en/entity/words.tsv"), {"word", "role"}, {}, out);
  for (const Table::Row& r : words.rows())
    words_[lower(r.cells[0])] |= 1U << static_cast<int>(one_of(word_roles, words, r, 1, out));
  const Table verbs(resources_.require("en/entity/speech_verbs.tsv"), {"verb"}, {}, out);
  for (const Table::Row& r : verbs.rows()) speech_verbs_.emplace(lower(r.cells[0]), true);
  const Table titles(resources_.require("en/entity/titles.tsv"), {"title", "gender"}, {}, out);
  for (const Table::Row& r : titles.rows()) titles_.emplace(lower(r.cells[0]), one_of(genders, titles, r, 1, out));
  const Table names(resources_.require("en/entity/first_names.tsv"), {"name", "gender"}, {}, out);
  for (const Table::Row& r : names.rows()) first_names_.emplace(lower(r.cells[0]), one_of(genders, names, r, 1, out));
  const Table name_words(resources_.require("en/entity/name_words.tsv"), {"word", "kind"}, {}, out);
  for (const Table::Row& r : name_words.rows())
    name_words_.emplace(lower(r.cells[0]), one_of(sorts, name_words, r, 1, out));
}

const PronounRow* EntityLexicon::pronoun(std::string_view form) const { return get(pronouns_, form); }

const NounRow* EntityLexicon::noun(std::string_view lemma) const {
  const std::string word = lower(lemma);
  if (const auto at = nouns_.find(word); at != nouns_.end()) return &at->second;
  constexpr std::size_t shortest = 3;
  constexpr std::size_t longest = 7;
  for (std::size_t n = std::min(longest, word.size()); n >= shortest; --n)
    if (n < word.size())
      if (const auto at = nouns_.find('-' + word.substr(word.size() - n)); at != nouns_.end()) return &at->second;
  return nullptr;
}

bool EntityLexicon::is(std::string_view word, WordRole role) const {
  const std::uint32_t* const bits = get(words_, word);
  return bits != nullptr && (*bits >> static_cast<int>(role) & 1U) != 0;
}

bool EntityLexicon::speech_verb(std::string_view lemma) const { return get(speech_verbs_, lemma) != nullptr; }

bool EntityLexicon::title(std::string_view word, Gender& gender) const {
  if (word.empty() || word[0] < 'A' || word[0] > 'Z') return false;
  if (word.back() == '.') word.remove_suffix(1);
  const Gender* const g = get(titles_, word);
  if (g != nullptr) gender = *g;
  return g != nullptr;
}

bool EntityLexicon::first_name(std::string_view word, Gender& gender) const {
  const Gender* const g = get(first_names_, word);
  if (g != nullptr) gender = *g;
  return g != nullptr;
}

Sort EntityLexicon::name_word(std::string_view word) const {
  if (word.empty() || word[0] < 'A' || word[0] > 'Z') return Sort::unknown;
  if (word.back() == '.') word.remove_suffix(1);
  const Sort* const s = get(name_words_, word);
  return s == nullptr ? Sort::unknown : *s;
}

Reading EntityLexicon::reading(Relation relation, std::string_view preposition, std::string_view governor) const {
  for (const MetonymyRow& row : metonymy_) {
    if (!row.relations.empty() &&
        std::find(row.relations.begin(), row.relations.end(), relation) == row.relations.end())
      continue;
    if (row.bare ? !preposition.empty() : !holds(row.cases, preposition)) continue;
    if (holds(row.governors, governor)) return row.reading;
  }
  return Reading::government;
}

}  // namespace annals
