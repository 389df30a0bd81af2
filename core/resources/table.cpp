#include "core/resources/table.h"

#include <algorithm>
#include <utility>

namespace annals {
namespace {

// Calls f(piece) for each piece between separators.
template <class F>
void each_piece(std::string_view text, char separator, F f) {
  for (;;) {
    const std::size_t at = text.find(separator);
    f(text.substr(0, at));
    if (at == std::string_view::npos) return;
    text.remove_prefix(at + 1);
  }
}

std::string_view trim(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  return s;
}

}  // namespace

std::vector<std::string_view> split_list(std::string_view cell, char separator) {
  std::vector<std::string_view> out;
  each_piece(cell, separator, [&](std::string_view piece) {
    if (piece = trim(piece); !piece.empty()) out.push_back(piece);
  });
  return out;
}

Table::Table(const File& file, std::initializer_list<std::string_view> columns,
             std::initializer_list<std::string_view> optional, Diagnostics& out)
    : path_(file.path), text_(file.text) {
  std::vector<std::string_view> wanted(columns);
  wanted.insert(wanted.end(), optional.begin(), optional.end());
  constexpr std::size_t absent = static_cast<std::size_t>(-1);
  std::vector<std::size_t> target;  // column of the file -> place in Row::cells
  std::size_t line_number = 0;
  each_piece(text_, '\n', [&](std::string_view line) {
    ++line_number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') return;
    if (target.empty()) {
      std::size_t found = 0;
      each_piece(line, '\t', [&](std::string_view name) {
        const auto at = std::find(wanted.begin(), wanted.end(), name);
        if (at == wanted.end()) {
          out.push_back(fault_at(line_number, 1 + static_cast<std::size_t>(name.data() - line.data()),
                                 "unknown column '" + std::string(name) + "'", {}));
          target.push_back(absent);
          return;
        }
        target.push_back(static_cast<std::size_t>(at - wanted.begin()));
        if (target.back() < columns.size()) ++found;
      });
      if (found < columns.size()) {
        for (const std::string_view c : columns) {
          const auto place = static_cast<std::size_t>(std::find(wanted.begin(), wanted.end(), c) - wanted.begin());
          if (std::find(target.begin(), target.end(), place) == target.end())
            out.push_back(fault_at(line_number, 1, "missing column '" + std::string(c) + "'", {}));
        }
      }
      return;
    }
    Row row{line_number, std::vector<std::string_view>(wanted.size(), line.substr(line.size()))};
    std::size_t i = 0;
    each_piece(line, '\t', [&](std::string_view cell) {
      if (i < target.size() && target[i] != absent) row.cells[target[i]] = cell;
      ++i;
    });
    if (i > target.size()) {
      out.push_back(fault_at(line_number, 1,
                             "expected at most " + std::to_string(target.size()) + " cells, found " + std::to_string(i),
                             "cells are separated by one tab"));
      return;
    }
    rows_.push_back(std::move(row));
  });
  if (target.empty()) out.push_back(fault_at(1, 1, "no header row", "the first line names the columns"));
}

Diagnostic Table::fault(const Row& row, std::size_t cell, std::string message, std::string hint) const {
  const char* const at = row.cells[cell].data();
  const std::size_t offset = static_cast<std::size_t>(at - text_.data());
  const std::size_t newline = offset == 0 ? std::string_view::npos : text_.rfind('\n', offset - 1);
  const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
  return fault_at(row.line, 1 + offset - begin, std::move(message), std::move(hint));
}

Diagnostic Table::fault_at(std::size_t line, std::size_t column, std::string message, std::string hint) const {
  std::string_view rest = text_;
  for (std::size_t i = 1; i < line; ++i) rest.remove_prefix(rest.find('\n') + 1);
  return {Diagnostic::Severity::error,
          path_,
          line,
          column,
          std::move(message),
          std::string(rest.substr(0, rest.find('\n'))),
          std::move(hint)};
}

std::string Table::rule(const Row& row) const { return path_ + ':' + std::to_string(row.line); }

}  // namespace annals
