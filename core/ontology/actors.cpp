#include "core/ontology/actors.h"

#include <algorithm>

#include "core/base/day.h"

namespace annals {

bool Period::contains(std::optional<date::sys_days> day) const {
  if (!day) return !until;
  return (!from || *from <= *day) && (!until || *day <= *until);
}

namespace {

std::optional<date::sys_days> parse_part(std::string_view text, bool last) {
  std::string full(text);
  if (text.size() == 4) full += last ? "-12-31" : "-01-01";
  if (text.size() == 7 && !last) full += "-01";
  if (text.size() == 7 && last) {
    for (const char* day : {"-31", "-30", "-29", "-28"})
      if (const auto found = parse_day(full + day)) return found;
  }
  return parse_day(full);
}

}  // namespace

std::optional<date::sys_days> parse_first_day(std::string_view text) { return parse_part(text, false); }
std::optional<date::sys_days> parse_last_day(std::string_view text) { return parse_part(text, true); }

std::string_view to_string(ActorKind kind) {
  switch (kind) {
    case ActorKind::person:
      return "person";
    case ActorKind::organization:
      return "organization";
    case ActorKind::state:
      return "state";
    case ActorKind::group:
      return "group";
    case ActorKind::place:
      return "place";
  }
  return "";
}

std::string_view to_string(AliasKind kind) {
  switch (kind) {
    case AliasKind::name:
      return "name";
    case AliasKind::acronym:
      return "acronym";
    case AliasKind::surname:
      return "surname";
    case AliasKind::demonym:
      return "demonym";
    case AliasKind::people:
      return "people";
    case AliasKind::capital:
      return "capital";
    case AliasKind::seat:
      return "seat";
  }
  return "";
}

ActorId Actors::add(ActorRow row) {
  const ActorId id{static_cast<std::uint32_t>(rows_.size())};
  by_id_.emplace(row.id, id.value);
  rows_.push_back(std::move(row));
  return id;
}

ActorId Actors::find(std::string_view id) const {
  const auto at = by_id_.find(std::string(id));
  return at == by_id_.end() ? ActorId{} : ActorId{at->second};
}

void Actors::add_alias(Vocabulary& vocabulary, std::string_view phrase, Alias alias) {
  phrases_.add(vocabulary.add_phrase(phrase), static_cast<std::uint32_t>(aliases_.size()));
  aliases_.push_back(alias);
}

void Actors::add_surname(Vocabulary& vocabulary, ActorId person) {
  const auto is_small = [](std::string_view s) { return !s.empty() && s.front() >= 'a' && s.front() <= 'z'; };
  const std::string name = row(person).name;
  std::size_t begin = name.rfind(' ');
  if (begin == std::string::npos) return;
  while (begin > 0) {
    const std::size_t before = name.rfind(' ', begin - 1);
    if (before == std::string::npos || !is_small(std::string_view(name).substr(before + 1))) break;
    begin = before;
  }
  const std::string_view surname = std::string_view(name).substr(begin + 1);
  const CaseRule letters = is_small(surname) ? CaseRule::any : CaseRule::capital;
  add_alias(vocabulary, surname, {person, AliasKind::surname, letters});
  const std::size_t hyphen = surname.find('-');
  if (is_small(surname) && hyphen != std::string_view::npos)
    add_alias(vocabulary, surname.substr(hyphen + 1), {person, AliasKind::surname, CaseRule::capital});
}

void Actors::freeze() { phrases_.freeze(); }

bool Actors::fits(const Alias& alias, const PhraseWords& words, std::size_t at, std::size_t length) const {
  switch (alias.letters) {
    case CaseRule::any:
      return true;
    case CaseRule::capital:
      return (words.flags[at] & PhraseWords::capital) != 0;
    case CaseRule::upper:
      for (std::size_t i = at; i < at + length; ++i)
        if ((words.flags[i] & PhraseWords::upper) == 0) return false;
      return true;
  }
  return false;
}

std::vector<ActorMatch> Actors::find(const PhraseWords& words) const {
  std::vector<ActorMatch> out;
  std::vector<PhraseIndex::Match> found;
  const std::size_t size = words.word.size();
  for (std::size_t at = 0; at < size;) {
    phrases_.matches(words.word, at, found);
    std::size_t step = 1;
    while (!found.empty()) {
      const PhraseIndex::Match m = found.back();
      found.pop_back();
      ActorMatch match;
      for (const std::uint32_t a : m.values)
        if (fits(aliases_[a], words, at, m.length)) match.aliases.push_back(aliases_[a]);
      if (match.aliases.empty()) continue;
      const std::size_t last = at + m.length - 1;
      match.begin = words.source[at];
      match.end = words.source[last] + 1;
      match.whole = (at == 0 || words.source[at - 1] != words.source[at]) &&
                    (last + 1 == size || words.source[last + 1] != words.source[last]);
      std::stable_partition(match.aliases.begin(), match.aliases.end(),
                            [&](const Alias& a) { return (*this)[a.actor].user; });
      out.push_back(std::move(match));
      step = m.length;
      break;
    }
    at += step;
  }
  return out;
}

std::vector<Alias> Actors::lookup(const PhraseWords& words) const {
  std::vector<Alias> out;
  for (const std::uint32_t a : phrases_.exact(words.word))
    if (fits(aliases_[a], words, 0, words.word.size())) out.push_back(aliases_[a]);
  std::stable_partition(out.begin(), out.end(), [&](const Alias& a) { return (*this)[a.actor].user; });
  return out;
}

ActorId Actors::named(const Vocabulary& vocabulary, std::string_view phrase) const {
  const std::string_view forms[] = {phrase};
  ActorId found;
  for (const std::uint32_t a : phrases_.exact(vocabulary.words(forms).word)) {
    const Alias& alias = aliases_[a];
    if ((alias.kind != AliasKind::name && alias.kind != AliasKind::acronym) || (*this)[alias.actor].user) continue;
    if (found && found != alias.actor) return {};
    found = alias.actor;
  }
  return found;
}

std::string_view Actors::code(ActorId id, std::optional<date::sys_days> day) const {
  const ActorRow& row = (*this)[id];
  for (const DatedCode& dated : row.codes)
    if (day && dated.period.contains(day)) return dated.code;
  return row.code;
}

ActorId Actors::state_of(ActorId id) const {
  for (int steps = 0; id && steps < 4; ++steps) {
    const ActorRow& row = (*this)[id];
    if (row.kind == ActorKind::state) return id;
    id = find(row.affiliation);
  }
  return {};
}

}  // namespace annals
