#include "core/text/contractions.h"

#include <algorithm>

#include "core/learn/word_view.h"
#include "core/resources/table.h"

namespace annals {
namespace {

constexpr std::size_t longest = 40;  // bytes of a token worth looking at

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 128; }

// The byte of `token` at which the first `folded` bytes of its folded form end.
std::uint32_t unfold(std::string_view token, std::size_t folded) {
  std::size_t i = 0;
  for (; i < token.size() && folded > 0; --folded) {
    const std::string_view three = token.substr(i, 3);
    i += three.size() == 3 && fold(three).size() == 1 ? 3U : 1U;
  }
  return static_cast<std::uint32_t>(std::min(i, token.size()));
}

}  // namespace

Contractions::Contractions(const Resources& resources, Diagnostics& out) {
  const Table table(resources.require("en/text/contractions.tsv"), {"words", "example", "expect"}, {}, out);
  for (const Table::Row& row : table.rows()) {
    std::string_view words = row.cells[0];
    const bool ending = words.starts_with('*');
    if (ending) words.remove_prefix(1);
    const std::size_t bar = words.find('|');
    if (bar == std::string_view::npos || bar + 1 == words.size() || (bar == 0 && !ending)) {
      out.push_back(
          table.fault(row, 0, "no contraction", "write the two words as first|second; * stands for any letters"));
      continue;
    }
    const std::string form = fold(std::string(words.substr(0, bar)) + std::string(words.substr(bar + 1)));
    if (ending) {
      endings_.push_back({form, static_cast<std::uint32_t>(bar)});
    } else {
      whole_[form] = static_cast<std::uint32_t>(bar);
    }
  }
}

std::uint32_t Contractions::cut(std::string_view token) const {
  const auto size = static_cast<std::uint32_t>(token.size());
  if (token.size() > longest || token.size() < 2) return size;
  const std::string low = fold(token);
  if (const auto it = whole_.find(low); it != whole_.end()) return unfold(token, it->second);
  for (const Ending& ending : endings_) {
    if (low.size() <= ending.form.size() || !low.ends_with(ending.form)) continue;
    const std::size_t stem = low.size() - ending.form.size();
    if (is_letter(low[stem - 1])) return unfold(token, stem + ending.first);
  }
  return size;
}

}  // namespace annals
