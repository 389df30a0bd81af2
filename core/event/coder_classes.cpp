#include "core/event/coder_classes.h"

#include "core/resources/table.h"

namespace annals {

std::string folded(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string folded_lemma(const Tree& tree, WordId w) { return folded(tree.lemma(w)); }

bool modified_by(const Tree& tree, WordId w, std::string_view lemma) {
  for (const WordId c : tree.children(w)) {
    if (c.value > w.value) break;
    if (folded_lemma(tree, c) == lemma) return true;
  }
  return false;
}

Inflections::Inflections(const File& file, Diagnostics& out) {
  const Table table(file, {"form", "lemma", "example", "expect"}, {}, out);
  for (const Table::Row& row : table.rows()) {
    if (row.cells[0].starts_with('='))
      irregular_.emplace(row.cells[0].substr(1), row.cells[1]);
    else
      endings_.emplace_back(row.cells[0], row.cells[1]);
  }
}

WordClasses::WordClasses(const File& file, const File& inflections, Diagnostics& out) : inflections_(inflections, out) {
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

std::span<const WordClasses::Member> WordClasses::members(const Tree& tree, WordId w) const {
  auto at = members_.find(folded_lemma(tree, w));
  if (at == members_.end()) {
    const std::string form = folded(tree.analysis().form(w));
    at = members_.find(form);
    if (at == members_.end()) {
      inflections_.each_lemma(form, [&](const std::string& lemma) {
        at = members_.find(lemma);
        return at != members_.end();
      });
    }
  }
  if (at == members_.end()) return {};
  return at->second;
}

WordClasses::Membership WordClasses::membership(ClassId c, const Tree& tree, WordId w) const {
  Membership best = Membership::none;
  each_class(tree, w, [&](ClassId other, Membership m) {
    if (other == c && m > best) best = m;
  });
  return best;
}

}  // namespace annals
