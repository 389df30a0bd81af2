// Reads the tables of ontology/actors/ into Actors.
#include <array>

#include "core/ontology/actors.h"
#include "core/resources/table.h"

namespace annals {

namespace {

// A column of aliases: what they are of their actor.
struct AliasColumn {
  std::size_t cell;
  AliasKind kind;
};

enum Column : std::size_t {
  id,
  kind,
  name,
  code,
  affiliation,
  gender,
  from,
  until,
  aliases,
  acronyms,
  demonyms,
  peoples,
  capitals,
  seats,
  surnames
};

constexpr std::array<AliasColumn, 7> alias_columns{{{acronyms, AliasKind::acronym},
                                                    {aliases, AliasKind::name},
                                                    {demonyms, AliasKind::demonym},
                                                    {peoples, AliasKind::people},
                                                    {capitals, AliasKind::capital},
                                                    {seats, AliasKind::seat},
                                                    {surnames, AliasKind::surname}}};

bool parse_kind(std::string_view text, ActorKind& out) {
  for (const ActorKind k :
       {ActorKind::person, ActorKind::organization, ActorKind::state, ActorKind::group, ActorKind::place}) {
    if (to_string(k) != text) continue;
    out = k;
    return true;
  }
  return false;
}

CaseRule case_rule(std::string_view alias, AliasKind kind) {
  bool lower = false;
  bool upper = false;
  for (const char c : alias) {
    lower |= c >= 'a' && c <= 'z';
    upper |= c >= 'A' && c <= 'Z';
  }
  if (kind == AliasKind::acronym && upper && !lower) return CaseRule::upper;
  const bool begins_plain =
      !alias.empty() && static_cast<unsigned char>(alias[0]) < 0x80 && (alias[0] < 'A' || alias[0] > 'Z');
  return begins_plain ? CaseRule::any : CaseRule::capital;  // small letter or digit
}

void read_table(const File& file, Vocabulary& vocabulary, Actors& actors, Diagnostics& out) {
  const Table table(file, {"id", "kind", "name"},
                    {"code", "affiliation", "gender", "from", "until", "aliases", "acronyms", "demonyms", "peoples",
                     "capitals", "seats", "surnames"},
                    out);
  for (const Table::Row& row : table.rows()) {
    const auto cell = [&](std::size_t c) { return row.cells[c]; };
    ActorId actor = actors.find(cell(id));
    if (!actor) {
      ActorRow r;
      r.id = cell(id);
      r.name = cell(name);
      r.code = cell(code);
      r.affiliation = cell(affiliation);
      r.rule = table.rule(row);
      if (!cell(gender).empty()) r.gender = cell(gender)[0];
      if (!parse_kind(cell(kind), r.kind))
        out.push_back(
            table.fault(row, kind, "unknown kind of actor", "use person, organization, state, group or place"));
      if (r.id.empty() || r.name.empty()) out.push_back(table.fault(row, id, "an actor needs an id and a name"));
      if (!cell(from).empty() && !(r.period.from = parse_first_day(cell(from))))
        out.push_back(table.fault(row, from, "no date", "write 2004-03-09, 2004-03 or 2004"));
      if (!cell(until).empty() && !(r.period.until = parse_last_day(cell(until))))
        out.push_back(table.fault(row, until, "no date", "write 2004-03-09, 2004-03 or 2004"));
      actor = actors.add(std::move(r));
    }
    actors.add_alias(vocabulary, cell(name), {actor, AliasKind::name, case_rule(cell(name), AliasKind::name)});
    if (actors[actor].kind == ActorKind::person && cell(surnames).empty()) actors.add_surname(vocabulary, actor);
    for (const AliasColumn& column : alias_columns)
      for (const std::string_view alias : split_list(cell(column.cell)))
        if (alias != "-") actors.add_alias(vocabulary, alias, {actor, column.kind, case_rule(alias, column.kind)});
  }
}

}  // namespace

void read_actors(const Resources& resources, Vocabulary& vocabulary, Actors& actors, Diagnostics& out) {
  for (const File& file : resources.files())
    if (file.path.rfind("ontology/actors/", 0) == 0) read_table(file, vocabulary, actors, out);
  for (const ActorRow& row : actors.rows()) {
    if (row.affiliation.empty() || actors.find(row.affiliation)) continue;
    Diagnostic d;
    d.source = row.rule.substr(0, row.rule.rfind(':'));
    d.line = static_cast<std::size_t>(std::stoul(row.rule.substr(row.rule.rfind(':') + 1)));
    d.message = "'" + row.id + "' belongs to unknown actor '" + row.affiliation + "'";
    out.push_back(std::move(d));
  }
}

}  // namespace annals
