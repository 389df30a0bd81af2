#include "core/ontology/actions.h"

#include <algorithm>
#include <charconv>

#include "core/resources/table.h"

namespace annals {

Actions::Actions(const Resources& resources, Diagnostics& out) {
  const Table table(resources.require("ontology/actions.tsv"), {"code", "name", "plover", "quad", "quad_plover"},
                    {"mode", "context", "goldstein"}, out);
  for (const Table::Row& row : table.rows()) {
    ActionRow action;
    action.code = row.cells[0];
    action.name = row.cells[1];
    action.root = action.code.substr(0, 2);
    action.plover = row.cells[2];
    action.mode = row.cells[5];
    action.context = row.cells[6];
    std::from_chars(row.cells[3].data(), row.cells[3].data() + row.cells[3].size(), action.quad);
    std::from_chars(row.cells[4].data(), row.cells[4].data() + row.cells[4].size(), action.quad_plover);
    const std::string_view g = row.cells[7];
    action.has_goldstein =
        !g.empty() && std::from_chars(g.data(), g.data() + g.size(), action.goldstein).ec == std::errc();
    if (!rows_.empty() && rows_.back().code >= action.code)
      out.push_back(table.fault(row, 0, "codes must be sorted and unique"));
    rows_.push_back(std::move(action));
  }
}

void Actions::add(std::string_view code) {
  if (code.empty() || find(code)) return;
  ActionRow row;
  if (const Id<ActionRow> root = find(code.substr(0, 2))) row = (*this)[root];
  if (row.plover.empty()) row.plover = "OTHER";
  row.code = code;
  row.name = code;
  row.root = code.substr(0, 2);
  const auto at = std::lower_bound(rows_.begin(), rows_.end(), code,
                                   [](const ActionRow& r, std::string_view c) { return r.code < c; });
  rows_.insert(at, std::move(row));
}

Id<ActionRow> Actions::find(std::string_view code) const {
  const auto at = std::lower_bound(rows_.begin(), rows_.end(), code,
                                   [](const ActionRow& row, std::string_view c) { return row.code < c; });
  if (at == rows_.end() || at->code != code) return {};
  return {static_cast<std::uint32_t>(at - rows_.begin())};
}

}  // namespace annals
