#pragma once
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/resources/resources.h"

namespace annals {

// A tab-separated resource: the first line that is no comment names the columns, '#' starts a comment line, cells keep
// their spaces, missing cells at the end of a row are empty. Views point into the File's text.
class Table {
 public:
  struct Row {
    std::size_t line = 0;
    std::vector<std::string_view> cells;  // in the order of the columns asked for
  };
  // `columns` must be present in the header, in any order; other columns of the file must be listed in `optional`, and
  // come after them in Row::cells (empty where the file lacks them). Every fault goes to `out`.
  Table(const File& file, std::initializer_list<std::string_view> columns,
        std::initializer_list<std::string_view> optional, Diagnostics& out);

  [[nodiscard]] std::span<const Row> rows() const& { return rows_; }
  std::span<const Row> rows() && = delete;  // a view must not outlive its Table
  // A diagnostic located at one cell of this table.
  [[nodiscard]] Diagnostic fault(const Row& row, std::size_t cell, std::string message, std::string hint = {}) const;
  // "en/time/words.tsv:12": what records name as their rule.
  [[nodiscard]] std::string rule(const Row& row) const;

 private:
  Diagnostic fault_at(std::size_t line, std::size_t column, std::string message, std::string hint) const;
  std::string path_;
  std::string_view text_;
  std::vector<Row> rows_;
};

// "a; b;c" -> {"a","b","c"}: the separator of list cells.
std::vector<std::string_view> split_list(std::string_view cell, char separator = ';');

}  // namespace annals
