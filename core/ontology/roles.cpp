#include "core/ontology/roles.h"

#include "core/resources/table.h"

namespace annals {

Roles::Roles(const Resources& resources, Vocabulary& vocabulary, const Offices& offices, Diagnostics& out) {
  const Table table(resources.require("ontology/roles.tsv"), {"singular", "plural", "code", "kind"},
                    {"office", "gender", "speaks"}, out);
  for (const Table::Row& row : table.rows()) {
    RoleRow role;
    role.code = row.cells[2];
    if (row.cells[3] == "organization") {
      role.kind = ActorKind::organization;
    } else if (row.cells[3] == "group") {
      role.kind = ActorKind::group;
    } else if (row.cells[3] != "person") {
      out.push_back(table.fault(row, 3, "unknown kind of role", "use person, group or organization"));
    }
    if (!row.cells[4].empty() && !(role.office = offices.find(row.cells[4])))
      out.push_back(table.fault(row, 4, "unknown office '" + std::string(row.cells[4]) + "'",
                                "offices are listed in ontology/offices.tsv"));
    if (!row.cells[5].empty()) role.gender = row.cells[5][0];
    role.speaks = !row.cells[6].empty();
    role.rule = table.rule(row);
    for (const std::string_view phrase : split_list(row.cells[0])) {
      role.phrase = phrase;
      role.number = RoleNumber::singular;
      add(vocabulary, role);
    }
    for (const std::string_view phrase : split_list(row.cells[1])) {
      role.phrase = phrase;
      role.number = RoleNumber::plural;
      add(vocabulary, role);
    }
  }
}

void Roles::add(Vocabulary& vocabulary, RoleRow row) {
  phrases_.add(vocabulary.add_phrase(row.phrase), static_cast<std::uint32_t>(rows_.size()));
  rows_.push_back(std::move(row));
}

void Roles::freeze() { phrases_.freeze(); }

RoleId Roles::best(std::span<const std::uint32_t> values) const {
  for (const std::uint32_t value : values)
    if (rows_[value].user) return {value};
  return values.empty() ? RoleId{} : RoleId{values.front()};
}

std::vector<RoleMatch> Roles::find(const PhraseWords& words) const {
  std::vector<RoleMatch> out;
  std::vector<PhraseIndex::Match> found;
  const std::size_t size = words.word.size();
  for (std::size_t at = 0; at < size;) {
    phrases_.matches(words.word, at, found);
    if (found.empty()) {
      ++at;
      continue;
    }
    const std::size_t last = at + found.back().length - 1;
    RoleMatch match;
    match.begin = words.source[at];
    match.end = words.source[last] + 1;
    match.whole = (at == 0 || words.source[at - 1] != words.source[at]) &&
                  (last + 1 == size || words.source[last + 1] != words.source[last]);
    match.role = best(found.back().values);
    out.push_back(match);
    at = last + 1;
  }
  return out;
}

RoleId Roles::lookup(const PhraseWords& words) const { return best(phrases_.exact(words.word)); }

}  // namespace annals
