#include "core/time/grammar.h"

#include <algorithm>
#include <array>

namespace annals {
namespace {

constexpr std::uint32_t longest_pattern = 16;
constexpr std::size_t most_variants = 200'000;

std::optional<Condition> parse_condition(std::string_view name) {
  if (name == "lower") return Condition::lower;
  if (name == "noun") return Condition::noun;
  if (name == "year") return Condition::year;
  if (name == "glued") return Condition::glued;
  return {};
}

}  // namespace

Grammar::Grammar(const Resources& resources, std::string_view directory, Holidays& holidays, Diagnostics& out) {
  const std::string base(directory);
  if (const File* words = resources.find(base + "/words.tsv")) lexicon_.load(*words, out);
  if (const File* days = resources.find(base + "/holidays.tsv")) holidays = Holidays(*days, lexicon_, out);
  read_macros(resources, base + "/macros.tsv", out);
  nodes_.emplace_back();
  growing_.emplace_back();
  read_patterns(resources, base + "/patterns.tsv", out);
  freeze();
}

void Grammar::read_macros(const Resources& resources, const std::string& path, Diagnostics& out) {
  const File* file = resources.find(path);
  if (file == nullptr) return;
  const Table table(*file, {"pattern", "name"}, {"set"}, out);
  for (const Table::Row& row : table.rows()) {
    const std::string_view name = row.cells[1];
    auto at = std::find_if(macros_.begin(), macros_.end(), [&](const Macro& m) { return m.name == name; });
    if (at == macros_.end()) at = macros_.insert(macros_.end(), {name, {}, {}});
    at->alternatives.push_back(elements(table, row, out));
    at->settings.push_back(settings(table, row, 2, out));
  }
}

void Grammar::read_patterns(const Resources& resources, const std::string& path, Diagnostics& out) {
  const File* file = resources.find(path);
  if (file == nullptr) return;
  const Table table(*file, {"pattern", "kind"}, {"set", "if", "example", "expect", "dct"}, out);
  for (const Table::Row& row : table.rows()) {
    const auto kind = parse_kind(row.cells[1]);
    if (!kind) {
      out.push_back(table.fault(row, 1, "unknown kind", "use one of: date shift duration set trap"));
      continue;
    }
    PatternRow pattern{table.rule(row), *kind, {}};
    for (const std::string_view name : split_list(row.cells[3])) {
      if (const auto condition = parse_condition(name))
        pattern.conditions.push_back(*condition);
      else
        out.push_back(table.fault(row, 3, "unknown condition", "use: lower noun year glued"));
    }
    rows_.push_back(std::move(pattern));
    Variant v{static_cast<std::uint32_t>(rows_.size() - 1), {}, {}};
    for (const Setting& s : settings(table, row, 2, out)) v.settings.emplace_back(std::uint8_t{1}, s);
    const std::size_t before = variants_.size();
    expand(elements(table, row, out), 0, 1, false, v, 0);
    if (variants_.size() == before) out.push_back(table.fault(row, 0, "the pattern matches nothing"));
    if (variants_.size() > most_variants) {
      out.push_back(table.fault(row, 0, "too many variants", "use fewer optional elements"));
      return;
    }
  }
}

std::vector<Grammar::Element> Grammar::elements(const Table& table, const Table::Row& row, Diagnostics& out) const {
  std::vector<Element> list;
  for (std::string_view name : split_list(row.cells[0], ' ')) {
    Element e;
    if (name.size() > 2 && name.front() == '<' && name.back() == '>') {
      e.context = true;
      name = name.substr(1, name.size() - 2);
    }
    if (name.size() > 1 && name.back() == '?') {
      e.optional = true;
      name.remove_suffix(1);
    }
    const std::size_t equals = name.find('=');
    if (equals != std::string_view::npos && equals > 0) {
      const auto slot = parse_slot(name.substr(equals + 1));
      if (!slot) out.push_back(table.fault(row, 0, "unknown slot in '" + std::string(name) + "'"));
      e.slot = slot.value_or(Slot::none);
      e.renamed = true;
      name = name.substr(0, equals);
    }
    e.name = name;
    list.push_back(e);
  }
  return list;
}

std::vector<Grammar::Setting> Grammar::settings(const Table& table, const Table::Row& row, std::size_t cell,
                                                Diagnostics& out) {
  std::vector<Setting> list;
  for (const std::string_view one : split_list(row.cells[cell])) {
    const std::size_t equals = one.find('=');
    const auto slot = equals == std::string_view::npos ? std::nullopt : parse_slot(one.substr(0, equals));
    const auto value = slot ? parse_slot_value(*slot, one.substr(equals + 1)) : std::nullopt;
    if (value)
      list.push_back({*slot, *value});
    else
      out.push_back(table.fault(row, cell, "no setting: '" + std::string(one) + "'", "write slot=value"));
  }
  return list;
}

const Grammar::Macro* Grammar::macro(std::string_view name) const {
  const auto at = std::find_if(macros_.begin(), macros_.end(), [&](const Macro& m) { return m.name == name; });
  return at == macros_.end() ? nullptr : &*at;
}

// Spells out optional elements, macros and entries of several words. `part` is the expression an element belongs to: it
// is 1 until context stands between elements, 2 after.
void Grammar::expand(const std::vector<Element>& rest, std::size_t at, std::uint8_t part, bool gap, Variant& v,
                     int depth) {
  if (depth > 60 || v.steps.size() > longest_pattern || variants_.size() > most_variants) return;
  if (at == rest.size()) {
    if (!v.steps.empty()) insert(v);
    return;
  }
  const Element& e = rest[at];
  if (e.optional) expand(rest, at + 1, part, gap, v, depth + 1);
  const bool started = std::any_of(v.steps.begin(), v.steps.end(), [](const Step& s) { return s.part > 0; });
  const bool now_gap = e.context ? started : false;
  const std::uint8_t now_part = !e.context && gap ? std::uint8_t{2} : part;
  if (const Macro* m = macro(e.name)) {
    for (std::size_t i = 0; i < m->alternatives.size(); ++i) {
      std::vector<Element> spelled = m->alternatives[i];
      for (Element& inner : spelled) inner.context = inner.context || e.context;
      spelled.insert(spelled.end(), rest.begin() + static_cast<std::ptrdiff_t>(at) + 1, rest.end());
      const std::size_t settings_before = v.settings.size();
      for (const Setting& s : m->settings[i]) v.settings.emplace_back(now_part, s);
      expand(spelled, 0, part, gap, v, depth + 1);
      v.settings.resize(settings_before);
    }
    return;
  }
  const Symbol symbol = lexicon_.intern(e.name);
  const bool is_class = lexicon_.is_class(symbol);
  const Slot slot = e.renamed ? e.slot : is_class ? Lexicon::slot_of(e.name) : Slot::none;
  const std::uint8_t step_part = e.context ? std::uint8_t{0} : now_part;
  v.steps.push_back({symbol, e.context ? Slot::none : slot, step_part});
  expand(rest, at + 1, now_part, now_gap, v, depth + 1);
  v.steps.pop_back();
  if (!is_class) return;
  for (const Lexicon::Phrase& phrase : lexicon_.phrases()) {
    if (phrase.symbol != symbol) continue;
    const std::size_t steps_before = v.steps.size();
    for (const Symbol word : phrase.words) v.steps.push_back({word, Slot::none, step_part});
    if (slot != Slot::none && !e.context) v.settings.emplace_back(now_part, Setting{slot, phrase.value});
    expand(rest, at + 1, now_part, now_gap, v, depth + 1);
    if (slot != Slot::none && !e.context) v.settings.pop_back();
    v.steps.resize(steps_before);
  }
}

void Grammar::insert(const Variant& v) {
  if (v.steps.size() > longest_pattern) return;
  std::uint32_t node = 0;
  for (const Step& s : v.steps) {
    auto& edges = growing_[node];
    const auto at = std::find_if(edges.begin(), edges.end(), [&](const auto& e) { return e.first == s.symbol; });
    if (at != edges.end()) {
      node = at->second;
      continue;
    }
    const auto next = static_cast<std::uint32_t>(nodes_.size());
    edges.emplace_back(s.symbol, next);
    nodes_.emplace_back();
    growing_.emplace_back();
    node = next;
  }
  nodes_[node].variants.push_back(static_cast<std::uint32_t>(variants_.size()));
  variants_.push_back(v);
}

void Grammar::freeze() {
  for (std::size_t n = 0; n < nodes_.size(); ++n) {
    std::sort(growing_[n].begin(), growing_[n].end());
    nodes_[n].first_edge = static_cast<std::uint32_t>(edges_.size());
    nodes_[n].edge_count = static_cast<std::uint32_t>(growing_[n].size());
    edges_.insert(edges_.end(), growing_[n].begin(), growing_[n].end());
  }
  growing_.clear();
  growing_.shrink_to_fit();
  macros_.clear();
}

struct Grammar::Walk {
  const Pieces& pieces;
  std::vector<Match>& out;
  std::uint32_t start = 0;
  std::array<int, longest_pattern + 1> values{};
};

void Grammar::step(Walk& walk, std::uint32_t node, std::uint32_t piece, std::uint32_t depth) const {
  for (const std::uint32_t v : nodes_[node].variants) found(walk, v, depth);
  if (nodes_[node].edge_count == 0 || piece >= walk.pieces.pieces().size()) return;
  const auto first = edges_.begin() + nodes_[node].first_edge;
  const auto last = first + nodes_[node].edge_count;
  for (const Sense& s : walk.pieces.senses(walk.pieces.pieces()[piece])) {
    const auto edge = std::lower_bound(first, last, s.symbol, [](const auto& e, Symbol x) { return e.first < x; });
    if (edge == last || edge->first != s.symbol) continue;
    walk.values[depth] = s.value;
    step(walk, edge->second, piece + 1, depth + 1);
  }
}

void Grammar::found(const Walk& walk, std::uint32_t variant, std::uint32_t depth) const {
  const Variant& v = variants_[variant];
  const std::span<const Piece> pieces = walk.pieces.pieces();
  Match m;
  m.row = v.row;
  for (std::uint32_t i = 0; i < depth; ++i) {
    const Step& s = v.steps[i];
    if (s.part == 0) continue;
    const std::uint32_t at = walk.start + i;
    if (m.parts.size() < s.part) m.parts.push_back({at, at, {}});
    Match::Part& p = m.parts.back();
    p.end = at + 1;
    p.draft.set(s.slot, walk.values[i]);
  }
  if (m.parts.empty()) return;
  for (const Match::Part& p : m.parts)
    if (!pieces[p.begin].starts_word || !pieces[p.end - 1].ends_word) return;
  for (const auto& [part, setting] : v.settings)
    if (part >= 1 && part <= m.parts.size()) m.parts[part - 1u].draft.set(setting.slot, setting.value);
  m.begin = m.parts.front().begin;
  m.end = m.parts.back().end;
  walk.out.push_back(std::move(m));
}

void Grammar::match(const Pieces& pieces, std::vector<Match>& out) const {
  out.clear();
  if (nodes_.empty()) return;
  Walk walk{pieces, out, 0, {}};
  for (std::uint32_t i = 0; i < pieces.pieces().size(); ++i) {
    if (pieces.pieces()[i].count == 0) continue;
    walk.start = i;
    step(walk, 0, i, 0);
  }
}

}  // namespace annals
