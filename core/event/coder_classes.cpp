#include "core/event/coder_classes.h"

#include "core/resources/table.h"

namespace annals {

std::string folded_lemma(const Tree& tree, WordId w) {
  std::string lemma(tree.lemma(w));
  for (char& c : lemma) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lemma;
}

bool modified_by(const Tree& tree, WordId w, std::string_view lemma) {
  for (const WordId c : tree.children(w)) {
    if (c.value > w.value) break;
    if (folded_lemma(tree, c) == lemma) return true;
  }
  return false;
}

WordClasses::WordClasses(const File& file, Diagnostics& out) {
  const Table table(file, {"class", "words"}, {}, out);
  for (const Table::Row& row : table.rows()) {
    if (find(row.cells[0])) out.push_back(table.fault(row, 0, "this class stands here twice"));
    for (const std::string_view word : split_list(row.cells[1])) add(row.cells[0], word);
  }
}

void WordClasses::add(std::string_view class_name, std::string_view word) {
  const auto [at, added] = ids_.emplace(class_name, static_cast<ClassId>(names_.size()));
  if (added) names_.emplace_back(class_name);
  const ClassId id = at->second;
  const std::size_t space = word.rfind(' ');
  const bool alone = space == std::string_view::npos;
  members_[std::string(alone ? word : word.substr(space + 1))].push_back(
      {std::string(alone ? "" : word.substr(0, space)), id});
}

std::optional<WordClasses::ClassId> WordClasses::find(std::string_view name) const {
  const auto at = ids_.find(name);
  if (at == ids_.end()) return std::nullopt;
  return at->second;
}

bool WordClasses::contains(ClassId c, const Tree& tree, WordId w) const {
  bool found = false;
  each_class(tree, w, [&](ClassId other) { found = found || other == c; });
  return found;
}

}  // namespace annals
