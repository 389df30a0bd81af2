#pragma once
#include <string>
#include <utility>
#include <vector>

#include "core/time/lexicon.h"
#include "core/time/pieces.h"
#include "core/time/resolve.h"

namespace annals {

// What a pattern asks of the words it matched beyond their classes.
enum class Condition : std::uint8_t { lower, noun, year, glued };

// One row of patterns.tsv. `Slot=value` settings hold for the first or second expression of the row.
struct PatternRow {
  std::string rule;
  Kind kind = Kind::date;
  std::vector<Condition> conditions;
};

// A candidate: pieces [begin, end) are its expressions (up to two: "Jan. 21" and "25"), without the context it needed.
struct Match {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t row = 0;
  struct Part {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Draft draft;
  };
  std::vector<Part> parts;
};

// The composition patterns of data/en/time/patterns.tsv over word classes, with macros.tsv spelled out, as one trie.
//   pattern  = element...        element = CLASS | CLASS=slot | MACRO | word | element? | <context>
//   <...>    must stand there but belongs to no expression; between two elements it separates two expressions
class Grammar {
 public:
  Grammar() = default;
  // Reads words.tsv, holidays.tsv, macros.tsv and patterns.tsv below `directory`.
  Grammar(const Resources& resources, std::string_view directory, Holidays& holidays, Diagnostics& out);

  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
  [[nodiscard]] const PatternRow& row(std::uint32_t i) const { return rows_[i]; }
  // All candidates, unordered; each starts at a piece that has senses, and is as long as the longest pattern at most.
  void match(const Pieces& pieces, std::vector<Match>& out) const;
  [[nodiscard]] std::size_t nodes() const { return nodes_.size(); }

 private:
  struct Element {
    std::string_view name;
    Slot slot = Slot::none;
    bool renamed = false;
    bool optional = false;
    bool context = false;
  };
  struct Setting {
    Slot slot = Slot::none;
    int value = 0;
  };
  struct Step {
    Symbol symbol = 0;
    Slot slot = Slot::none;
    std::uint8_t part = 0;  // 0: context
  };
  struct Variant {
    std::uint32_t row = 0;
    std::vector<Step> steps;
    std::vector<std::pair<std::uint8_t, Setting>> settings;
  };
  struct Macro {
    std::string_view name;
    std::vector<std::vector<Element>> alternatives;
    std::vector<std::vector<Setting>> settings;
  };
  struct Node {
    std::uint32_t first_edge = 0;  // into edges_, sorted by symbol, when frozen
    std::uint32_t edge_count = 0;
    std::vector<std::uint32_t> variants;
  };

  void read_macros(const Resources& resources, const std::string& path, Diagnostics& out);
  void read_patterns(const Resources& resources, const std::string& path, Diagnostics& out);
  std::vector<Element> elements(const Table& table, const Table::Row& row, Diagnostics& out) const;
  static std::vector<Setting> settings(const Table& table, const Table::Row& row, std::size_t cell, Diagnostics& out);
  [[nodiscard]] const Macro* macro(std::string_view name) const;
  void expand(const std::vector<Element>& rest, std::size_t at, std::uint8_t part, bool gap, Variant& v, int depth);
  void insert(const Variant& v);
  void freeze();
  struct Walk;
  void step(Walk& walk, std::uint32_t node, std::uint32_t piece, std::uint32_t depth) const;
  void found(const Walk& walk, std::uint32_t variant, std::uint32_t depth) const;

  Lexicon lexicon_;
  std::vector<Macro> macros_;
  std::vector<PatternRow> rows_;
  std::vector<Variant> variants_;
  std::vector<Node> nodes_;
  std::vector<std::vector<std::pair<Symbol, std::uint32_t>>> growing_;  // edges by node while loading
  std::vector<std::pair<Symbol, std::uint32_t>> edges_;
};

}  // namespace annals
