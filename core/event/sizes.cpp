#include "core/event/sizes.h"

#include <algorithm>
#include <charconv>

#include "core/resources/table.h"

namespace annals {
namespace {

constexpr std::uint32_t unlimited = 0xffffffff;

// "1,500" -> 1500; nothing for other words and for numbers too large.
std::optional<std::uint32_t> digits(std::string_view form) {
  std::string plain;
  for (const char c : form) {
    if (c != ',') plain += c;
  }
  std::uint32_t value = 0;
  const auto [end, fault] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (fault != std::errc() || end != plain.data() + plain.size()) return std::nullopt;
  return value;
}

}  // namespace

Sizes::Sizes(const Resources& resources, Diagnostics& out) {
  const Table sizes(resources.require("en/event/sizes.tsv"), {"lemma", "what", "slot", "example", "expect"}, {}, out);
  for (const Table::Row& row : sizes.rows()) {
    if (row.cells[2] != "subject" && row.cells[2] != "object")
      out.push_back(sizes.fault(row, 2, "unknown slot", "use one of: subject object"));
    if (!figures_.emplace(row.cells[0], Figure{std::string(row.cells[1]), row.cells[2] == "subject"}).second)
      out.push_back(sizes.fault(row, 0, "'" + std::string(row.cells[0]) + "' stands twice"));
  }
  const Table numbers(resources.require("en/event/numbers.tsv"), {"word", "value", "kind"}, {}, out);
  for (const Table::Row& row : numbers.rows()) {
    const std::optional<std::uint32_t> value = digits(row.cells[1]);
    if (!value) out.push_back(numbers.fault(row, 1, "not a number"));
    (row.cells[2] == "least" ? round_numbers_ : numbers_).emplace(row.cells[0], value.value_or(0));
  }
}

// The number of a noun phrase: "345 pilgrims", "two thousand people", "dozens of soldiers".
std::optional<SizeFigure> Sizes::number(const Tree& tree, WordId participant) const {
  const bool plural = tree.has(participant, Feature::number_plur);
  if (const auto round = round_numbers_.find(tree.lemma(participant)); plural && round != round_numbers_.end())
    return SizeFigure{{}, round->second, unlimited};
  std::uint64_t value = 0;
  std::uint64_t factor = 1;
  const auto read = [&](WordId w) {
    if (const auto plain = digits(tree.analysis().form(w))) {
      value = value == 0 ? *plain : value;
    } else if (const auto word = numbers_.find(tree.lemma(w)); word != numbers_.end()) {
      if (word->second >= 100)
        factor *= word->second;
      else
        value += word->second;
    }
  };
  if (tree.is(participant, Upos::num)) read(participant);
  for (const WordId c : tree.children(participant)) {
    if (tree.relation(c) != Relation::nummod) continue;
    read(c);
    for (const WordId part : tree.children(c)) {
      if (tree.is(part, Upos::num)) read(part);
    }
  }
  const std::uint64_t product = (value == 0 && factor > 1 ? 1 : value) * factor;
  if (product == 0 || product >= unlimited) return std::nullopt;
  return SizeFigure{{}, static_cast<std::uint32_t>(product), static_cast<std::uint32_t>(product)};
}

std::vector<SizeFigure> Sizes::find(const Clauses& clauses, const Draft& draft) const {
  const Tree& tree = clauses.tree();
  std::vector<SizeFigure> all;
  const auto figure = figures_.find(tree.lemma(draft.frame.light_noun ? draft.frame.light_noun : draft.frame.head));
  if (figure == figures_.end()) return all;
  const WordId participant = figure->second.of_subject ? draft.frame.subject : draft.frame.object;
  if (!participant) return all;
  for (const WordId w : tree.conjuncts(participant)) {
    std::optional<SizeFigure> number = this->number(tree, w);
    if (!number) continue;
    number->what = figure->second.what;
    all.push_back(std::move(*number));
    break;
  }
  return all;
}

}  // namespace annals
