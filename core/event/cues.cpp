#include "core/event/cues.h"

#include <array>

#include "core/resources/table.h"

namespace annals {
namespace {

constexpr std::array<std::string_view, 9> effect_names{"",        "actual",      "planned",    "possible", "negated",
                                                       "alleged", "conditional", "threatened", "denied"};
constexpr std::array<std::string_view, 8> kind_names{"event",   "speech", "opinion", "state",
                                                     "support", "light",  "hollow",  "occur"};
constexpr std::array<std::string_view, use_count> use_names{
    "reciprocal", "party",  "argument", "attribution", "agent",    "genitive", "mutual",
    "after",      "before", "during",   "place",       "transfer", "goal"};

template <class Enum, std::size_t n>
Enum read_enum(const std::array<std::string_view, n>& names, const Table& table, const Table::Row& row,
               std::size_t cell, Diagnostics& out) {
  std::string all;
  for (std::size_t i = 0; i < n; ++i) {
    if (names[i] == row.cells[cell]) return static_cast<Enum>(i);
    if (!names[i].empty()) all.append(" ").append(names[i]);
  }
  out.push_back(table.fault(row, cell, "unknown value '" + std::string(row.cells[cell]) + "'", "use one of:" + all));
  return Enum{};
}

std::vector<std::string> strings(std::string_view cell) {
  std::vector<std::string> all;
  if (cell.empty()) return all;
  for (const std::string_view s : split_list(cell)) all.emplace_back(s);
  return all;
}

template <class Map, class Value>
void insert(Map& map, std::string_view key, Value value, const Table& table, const Table::Row& row, Diagnostics& out) {
  if (!map.emplace(key, std::move(value)).second)
    out.push_back(table.fault(row, 0, "'" + std::string(key) + "' stands twice"));
}

}  // namespace

Cues::Cues(const Resources& resources, Diagnostics& out) {
  read_predicates(resources, out);
  read_nouns(resources, out);
  read_cues(resources, out);
}

void Cues::read_predicates(const Resources& resources, Diagnostics& out) {
  const Table table(resources.require("en/event/predicates.tsv"),
                    {"lemma", "pos", "kind", "clause", "nominal", "control", "example", "expect"}, {}, out);
  for (const Table::Row& row : table.rows()) {
    Predicate p;
    p.kind = read_enum<Kind>(kind_names, table, row, 2, out);
    p.clause = read_enum<Effect>(effect_names, table, row, 3, out);
    p.nominal = read_enum<Effect>(effect_names, table, row, 4, out);
    p.object_control = row.cells[5] == "object";
    if (!row.cells[5].empty() && row.cells[5] != "object")
      out.push_back(table.fault(row, 5, "unknown control", "'object', or empty for the subject"));
    p.rule = table.rule(row);
    if (row.cells[1] == "verb")
      insert(verbs_, row.cells[0], std::move(p), table, row, out);
    else if (row.cells[1] == "noun")
      insert(nouns_, row.cells[0], std::move(p), table, row, out);
    else if (row.cells[1] == "adj")
      insert(adjectives_, row.cells[0], std::move(p), table, row, out);
    else
      out.push_back(table.fault(row, 1, "unknown part of speech", "use one of: verb noun adj"));
  }
}

void Cues::read_nouns(const Resources& resources, Diagnostics& out) {
  const Table table(resources.require("en/event/nouns.tsv"),
                    {"lemma", "of", "targets", "actors", "flags", "example", "expect"}, {}, out);
  for (const Table::Row& row : table.rows()) {
    EventNoun n;
    n.of_is_actor = row.cells[1] == "actor";
    if (row.cells[1] != "actor" && row.cells[1] != "target")
      out.push_back(table.fault(row, 1, "unknown role", "use one of: actor target"));
    n.target_cases = strings(row.cells[2]);
    n.actor_cases = strings(row.cells[3]);
    for (const std::string& flag : strings(row.cells[4])) {
      if (flag == "bare")
        n.bare = true;
      else if (flag == "mutual")
        n.mutual = true;
      else
        out.push_back(table.fault(row, 4, "unknown flag '" + flag + "'", "use any of: bare mutual"));
    }
    n.rule = table.rule(row);
    insert(event_nouns_, row.cells[0], std::move(n), table, row, out);
  }
}

void Cues::read_cues(const Resources& resources, Diagnostics& out) {
  const Table table(resources.require("en/event/cues.tsv"), {"word", "use", "effect", "example", "expect"}, {}, out);
  for (const Table::Row& row : table.rows()) {
    const Effect effect = read_enum<Effect>(effect_names, table, row, 2, out);
    const std::string_view use = row.cells[1];
    if (use == "modal")
      insert(modals_, row.cells[0], effect, table, row, out);
    else if (use == "mark")
      insert(marks_, row.cells[0], effect, table, row, out);
    else if (use == "adverb")
      insert(adverbs_, row.cells[0], effect, table, row, out);
    else if (use == "participant")
      insert(participants_, row.cells[0], effect, table, row, out);
    else
      insert_word(row, table, out);
  }
}

void Cues::insert_word(const Table::Row& row, const Table& table, Diagnostics& out) {
  std::string all = "use one of: modal mark adverb participant";
  for (std::size_t i = 0; i < use_count; ++i) {
    all.append(" ").append(use_names[i]);
    if (row.cells[1] != use_names[i]) continue;
    if (!words_[i].emplace(row.cells[0]).second)
      out.push_back(table.fault(row, 0, "'" + std::string(row.cells[0]) + "' stands twice"));
    return;
  }
  out.push_back(table.fault(row, 1, "unknown use '" + std::string(row.cells[1]) + "'", all));
}

namespace {

template <class Map>
auto at(const Map& map, std::string_view key) -> const typename Map::mapped_type* {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

Effect effect_at(const std::map<std::string, Effect, std::less<>>& map, std::string_view key) {
  const Effect* e = at(map, key);
  return e != nullptr ? *e : Effect::none;
}

}  // namespace

const Predicate* Cues::predicate(std::string_view lemma, Upos upos) const {
  if (upos == Upos::verb || upos == Upos::aux) return at(verbs_, lemma);
  if (upos == Upos::noun) return at(nouns_, lemma);
  if (upos == Upos::adj || upos == Upos::adv) return at(adjectives_, lemma);
  return nullptr;
}

const EventNoun* Cues::noun(std::string_view lemma) const { return at(event_nouns_, lemma); }
Effect Cues::modal(std::string_view form) const { return effect_at(modals_, form); }
Effect Cues::mark(std::string_view lemma) const { return effect_at(marks_, lemma); }
Effect Cues::adverb(std::string_view lemma) const { return effect_at(adverbs_, lemma); }
Effect Cues::participant(std::string_view lemma) const { return effect_at(participants_, lemma); }

}  // namespace annals
