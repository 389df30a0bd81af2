#include "core/syntax/gazetteer.h"

#include <algorithm>
#include <string>

#include "core/base/hash.h"
#include "core/learn/word_view.h"
#include "core/resources/table.h"

namespace annals {
namespace {

constexpr std::uint64_t start = 0x5851f42d4c957f2dULL;

std::uint64_t join(std::uint64_t so_far, std::uint64_t word) { return mix(so_far * 0x9e3779b97f4a7c15ULL + word); }

std::vector<std::string_view> fields(std::string_view line, char separator) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(line.find(separator, begin), line.size());
    out.push_back(line.substr(begin, end - begin));
    if (end == line.size()) return out;
    begin = end + 1;
  }
}

}  // namespace

Gazetteer::Gazetteer(const Resources& resources, Diagnostics& out) {
  const Table table(resources.require("en/syntax/gazetteers.tsv"), {"file", "column", "class"}, {}, out);
  std::vector<std::string_view> classes;
  for (const Table::Row& row : table.rows()) {
    const File* file = resources.find(row.cells[0]);
    if (file == nullptr) {
      out.push_back(table.fault(row, 0, "no such table"));
      continue;
    }
    const auto it = std::find(classes.begin(), classes.end(), row.cells[2]);
    const auto number = static_cast<std::uint32_t>(it - classes.begin());
    if (it == classes.end()) classes.push_back(row.cells[2]);
    if (classes.size() > most_classes) {
      out.push_back(table.fault(row, 2, "too many classes", "at most 16"));
      return;
    }
    add_column(*file, row.cells[1], number);
  }
}

void Gazetteer::add_column(const File& file, std::string_view column, std::uint32_t cls) {
  std::size_t place = std::string_view::npos;
  for (const std::string_view line : fields(file.text, '\n')) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string_view> cells = fields(line, '\t');
    if (place == std::string_view::npos) {
      place = static_cast<std::size_t>(std::find(cells.begin(), cells.end(), column) - cells.begin());
      continue;
    }
    if (place >= cells.size()) continue;
    for (const std::string_view phrase : split_list(cells[place])) add(phrase, cls);
  }
}

// The words of a phrase are cut as the tokenizer cuts them, as far as hyphens, full stops of initials and clitics go.
void Gazetteer::add(std::string_view phrase, std::uint32_t cls) {
  std::vector<std::uint64_t> words;
  std::string word;
  const auto close = [&] {
    if (!word.empty()) words.push_back(view_word(word).lower);
    word.clear();
  };
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const char c = phrase[i];
    if (c == ' ') {
      close();
    } else if (c == '-' || c == '&' || c == ',') {
      close();
      word += c;
      close();
    } else {
      if (c == '\'' && phrase.substr(i) == "'s") close();
      word += c;
    }
  }
  close();
  if (words.empty() || words.size() > longest) return;
  std::uint64_t h = start;
  for (const std::uint64_t w : words) {
    h = join(h, w);
    phrases_.try_emplace(h);
  }
  phrases_[h].classes |= static_cast<std::uint16_t>(1U << cls);
}

void Gazetteer::mark(std::span<const std::uint64_t> words, std::span<std::uint32_t> marks) const {
  std::fill(marks.begin(), marks.end(), 0U);
  for (std::size_t i = 0; i < words.size();) {
    std::uint64_t h = start;
    std::size_t length = 0;
    std::uint32_t classes = 0;
    for (std::size_t k = i; k < words.size() && k - i < longest; ++k) {
      h = join(h, words[k]);
      const auto it = phrases_.find(h);
      if (it == phrases_.end()) break;
      if (it->second.classes == 0) continue;
      length = k - i + 1;
      classes = it->second.classes;
    }
    for (std::size_t k = 0; k < length; ++k) {
      for (std::uint32_t c = 0; c < most_classes; ++c) {
        if ((classes >> c & 1U) != 0) marks[i + k] |= 1U << (2 * c + (k > 0 ? 1 : 0));
      }
    }
    i += std::max<std::size_t>(length, 1);
  }
}

}  // namespace annals
