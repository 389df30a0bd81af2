#include "core/ontology/offices.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "core/resources/table.h"

namespace annals {

namespace {

date::sys_days begin_of(const Period& p) { return p.from.value_or(date::sys_days{}); }

// "Sergei Lavrov" -> "a-sergei-lavrov"
std::string person_id(std::string_view name) {
  std::string id = "a-" + fold_phrase(name);
  std::replace(id.begin(), id.end(), ' ', '-');
  return id;
}

}  // namespace

Offices::Offices(const Resources& resources, Vocabulary& vocabulary, Actors& actors, Diagnostics& out) {
  const Table table(resources.require("ontology/offices.tsv"), {"id", "name", "code", "rank"}, {}, out);
  for (const Table::Row& row : table.rows()) {
    OfficeRow office;
    office.id = row.cells[0];
    office.name = row.cells[1];
    office.code = row.cells[2];
    std::from_chars(row.cells[3].data(), row.cells[3].data() + row.cells[3].size(), office.rank);
    if (find(office.id)) out.push_back(table.fault(row, 0, "this office is listed twice"));
    offices_.push_back(std::move(office));
  }

  const Table held(resources.require("ontology/tenures.tsv"), {"organization", "office", "person", "from", "until"},
                   {"gender"}, out);
  for (const Table::Row& row : held.rows()) {
    Tenure tenure;
    tenure.organization = actors.find(row.cells[0]);
    if (!tenure.organization)
      out.push_back(held.fault(row, 0, "unknown actor '" + std::string(row.cells[0]) + "'",
                               "states and organizations are listed in ontology/actors/"));
    tenure.office = find(row.cells[1]);
    if (!tenure.office)
      out.push_back(held.fault(row, 1, "unknown office '" + std::string(row.cells[1]) + "'",
                               "offices are listed in ontology/offices.tsv"));
    if (!row.cells[3].empty() && !(tenure.period.from = parse_first_day(row.cells[3])))
      out.push_back(held.fault(row, 3, "no date", "write 2004-03-09, 2004-03 or 2004"));
    if (!row.cells[4].empty() && !(tenure.period.until = parse_last_day(row.cells[4])))
      out.push_back(held.fault(row, 4, "no date", "write 2004-03-09, 2004-03 or 2004"));
    if (tenure.period.from && tenure.period.until && *tenure.period.until < *tenure.period.from)
      out.push_back(held.fault(row, 4, "the tenure ends before it begins"));

    const std::string id = person_id(row.cells[2]);
    tenure.person = actors.find(id);
    if (!tenure.person) {
      ActorRow person;
      person.id = id;
      person.name = row.cells[2];
      person.kind = ActorKind::person;
      person.affiliation = row.cells[0];
      person.rule = held.rule(row);
      tenure.person = actors.add(std::move(person));
      actors.add_alias(vocabulary, row.cells[2], {tenure.person, AliasKind::name, CaseRule::capital});
      actors.add_surname(vocabulary, tenure.person);
    }
    if (!row.cells[5].empty()) actors.row(tenure.person).gender = row.cells[5][0];
    tenures_.push_back(tenure);
  }
  if (!out.empty()) return;

  const auto person_order = [](const Tenure& t) { return std::tuple(t.person, begin_of(t.period)); };
  std::stable_sort(tenures_.begin(), tenures_.end(),
                   [&](const Tenure& a, const Tenure& b) { return person_order(a) < person_order(b); });
  by_office_.resize(tenures_.size());
  for (std::uint32_t i = 0; i < by_office_.size(); ++i) by_office_[i] = i;
  const auto office_order = [this](std::uint32_t i) {
    return std::tuple(tenures_[i].organization, tenures_[i].office, begin_of(tenures_[i].period));
  };
  std::stable_sort(by_office_.begin(), by_office_.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return office_order(a) < office_order(b); });
}

OfficeId Offices::find(std::string_view id) const {
  for (std::uint32_t i = 0; i < offices_.size(); ++i)
    if (offices_[i].id == id) return {i};
  return {};
}

ActorId Offices::holder(OfficeId office, ActorId organization, std::optional<date::sys_days> day) const {
  const auto key = std::tuple(organization, office);
  auto at = std::lower_bound(by_office_.begin(), by_office_.end(), key, [this](std::uint32_t i, const auto& k) {
    return std::tuple(tenures_[i].organization, tenures_[i].office) < k;
  });
  // On the day of a handover the one who comes holds the office.
  ActorId found;
  for (; at != by_office_.end(); ++at) {
    const Tenure& t = tenures_[*at];
    if (std::tuple(t.organization, t.office) != key) break;
    if (t.period.contains(day)) found = t.person;
  }
  return found;
}

std::span<const Tenure> Offices::of(ActorId person) const {
  const auto [begin, end] = std::equal_range(tenures_.begin(), tenures_.end(), Tenure{person, {}, {}, {}},
                                             [](const Tenure& a, const Tenure& b) { return a.person < b.person; });
  return {begin, end};
}

std::vector<Tenure> Offices::of(ActorId person, std::optional<date::sys_days> day) const {
  std::vector<Tenure> out;
  for (const Tenure& t : of(person))
    if (t.period.contains(day)) out.push_back(t);
  // Of two offices of one rank the later one counts.
  std::stable_sort(out.begin(), out.end(), [this](const Tenure& a, const Tenure& b) {
    return std::tuple((*this)[a.office].rank, begin_of(b.period)) <
           std::tuple((*this)[b.office].rank, begin_of(a.period));
  });
  return out;
}

}  // namespace annals
