#include "core/time/lexicon.h"

#include <algorithm>

#include "core/base/hash.h"

namespace annals {
namespace {

struct ClassSlot {
  std::string_view name;
  Slot slot;
};
// Classes that the engine itself makes from digits, and those whose slot is not of their name.
constexpr ClassSlot class_slots[] = {
    {"YEAR", Slot::year},
    {"YY", Slot::short_year},
    {"DAY", Slot::day},
    {"MONTHNUM", Slot::month},
    {"HOUR", Slot::hour},
    {"MINUTE", Slot::minute},
    {"NUM", Slot::count},
    {"INT", Slot::year},
    {"ORD", Slot::ordinal},
    {"DECADENUM", Slot::decade},
    {"HHMM", Slot::hour},
    {"SCALE", Slot::times},
    {"AN", Slot::count},
    {"VAGUE", Slot::count},
    {"UNITS", Slot::unit},
    {"CLOCKUNIT", Slot::unit},
    {"CLOCKUNITS", Slot::unit},
    {"SETWORD", Slot::unit},
    {"WEEKDAYABBR", Slot::weekday},
    {"WEEKDAYS", Slot::weekday},
    {"EDGE", Slot::mod},
    {"APPROX", Slot::mod},
    {"MORE", Slot::mod},
    {"REFCTX", Slot::ref},
    {"DEICTIC", Slot::offset},
    {"AMPM", Slot::meridiem},
    {"DECADEWORD", Slot::decade},
    {"NOW", Slot::reference},
    {"ONCE", Slot::times},
};

}  // namespace

Lexicon::Lexicon() : names_(1), slots_(1024) {
  for (const std::string_view made : {"YEAR", "YY", "DAY", "MONTHNUM", "HOUR", "MINUTE", "NUM", "INT", "ORD",
                                      "DECADENUM", "HHMM", "SCALE", "ORDINAL_SUFFIX", "DECADE_SUFFIX"})
    intern(made);
}

Symbol Lexicon::class_symbol(std::string_view class_name) const {
  const auto at = std::find(names_.begin(), names_.end(), class_name);
  return at == names_.end() ? Symbol{0} : static_cast<Symbol>(at - names_.begin());
}

Slot Lexicon::slot_of(std::string_view class_name) {
  for (const ClassSlot& c : class_slots)
    if (c.name == class_name) return c.slot;
  std::string lower(class_name);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return parse_slot(lower).value_or(Slot::none);
}

bool Lexicon::is_class(Symbol s) const { return !names_[s].empty() && names_[s][0] >= 'A' && names_[s][0] <= 'Z'; }

Lexicon::Entry& Lexicon::entry(std::string_view word) {
  if ((entries_.size() + 1) * 2 > slots_.size()) grow();
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash_bytes(word) & mask;; at = (at + 1) & mask) {
    if (slots_[at] == 0) {
      entries_.push_back({std::string(word), {}});
      slots_[at] = static_cast<std::uint32_t>(entries_.size());
    }
    if (entries_[slots_[at] - 1].word == word) return entries_[slots_[at] - 1];
  }
}

void Lexicon::grow() {
  slots_.assign(slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t at = hash_bytes(entries_[i].word) & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = static_cast<std::uint32_t>(i + 1);
  }
}

std::span<const Sense> Lexicon::find(std::string_view word) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash_bytes(word) & mask; slots_[at] != 0; at = (at + 1) & mask)
    if (entries_[slots_[at] - 1].word == word) return entries_[slots_[at] - 1].senses;
  return {};
}

Symbol Lexicon::intern(std::string_view name) {
  const bool is_class = !name.empty() && name[0] >= 'A' && name[0] <= 'Z';
  if (is_class) {
    const auto at = std::find(names_.begin(), names_.end(), name);
    if (at != names_.end()) return static_cast<Symbol>(at - names_.begin());
  } else {
    for (const Sense& s : entry(name).senses)
      if (names_[s.symbol] == name) return s.symbol;
  }
  names_.emplace_back(name);
  const auto symbol = static_cast<Symbol>(names_.size() - 1);
  if (!is_class) entry(name).senses.push_back({symbol, Need::nothing, 0});
  return symbol;
}

void Lexicon::add(std::string_view words, std::string_view class_name, Need need, int value) {
  const Symbol symbol = intern(class_name);
  const std::vector<std::string_view> list = split_list(words, ' ');
  if (list.size() == 1) entry(list[0]).senses.push_back({symbol, need, value});
  if (list.size() < 2) return;
  Phrase phrase{symbol, value, {}};
  for (const std::string_view w : list) phrase.words.push_back(intern(w));
  phrases_.push_back(std::move(phrase));
}

void Lexicon::load(const File& file, Diagnostics& out) {
  const Table table(file, {"word", "class", "value"}, {"need", "example", "expect", "dct"}, out);
  for (const Table::Row& row : table.rows()) {
    const std::string_view class_name = row.cells[1];
    if (class_name.empty() || class_name[0] < 'A' || class_name[0] > 'Z') {
      out.push_back(table.fault(row, 1, "a word class is written in capitals"));
      continue;
    }
    const Slot slot = slot_of(class_name);
    int value = 0;
    if (slot != Slot::none) {
      const auto parsed = parse_slot_value(slot, row.cells[2]);
      if (!parsed) {
        out.push_back(table.fault(row, 2, "no value of class " + std::string(class_name)));
        continue;
      }
      value = *parsed;
    } else if (!row.cells[2].empty()) {
      out.push_back(table.fault(row, 2, "class " + std::string(class_name) + " has no values"));
    }
    Need need = Need::nothing;
    if (row.cells[3] == "name")
      need = Need::name;
    else if (!row.cells[3].empty())
      out.push_back(table.fault(row, 3, "unknown need", "use: name"));
    if (row.cells[0].empty()) out.push_back(table.fault(row, 0, "no word"));
    add(row.cells[0], class_name, need, value);
  }
}

}  // namespace annals
