#include "core/ontology/petrarch_agents.h"

#include <algorithm>
#include <map>

#include "core/ontology/dictionary_lines.h"

namespace annals {

namespace {

using Sets = std::map<std::string, std::vector<std::string>, std::less<>>;

// SOLDIER -> SOLDIERS, AUTHORITY -> AUTHORITIES, BOSS -> BOSSES
std::string regular_plural(std::string_view noun) {
  std::string out(noun);
  while (!out.empty() && (out.back() == '_' || out.back() == ' ')) out.pop_back();
  if (out.empty()) return out;
  const char last = out.back();
  const char before = out.size() > 1 ? out[out.size() - 2] : ' ';
  if (last == 'Y' && std::string_view("AEIOU").find(before) == std::string_view::npos) {
    out.pop_back();
    return out + "IES";
  }
  const bool hissing = last == 'S' || last == 'X' || last == 'Z' || (last == 'H' && (before == 'C' || before == 'S'));
  return out + (hissing ? "ES" : "S");
}

// Replaces the first !SET! by each of its members, until there is none.
std::vector<std::string> expand(std::string_view phrase, const Sets& sets, DictionaryLines& lines) {
  std::vector<std::string> out{std::string(phrase)};
  for (std::size_t i = 0; i < out.size() && out.size() < 1000;) {
    const std::size_t open = out[i].find('!');
    const std::size_t close = open == std::string::npos ? open : out[i].find('!', open + 1);
    if (close == std::string::npos) {
      ++i;
      continue;
    }
    const std::string whole = std::move(out[i]);
    out.erase(out.begin() + static_cast<std::ptrdiff_t>(i));
    const auto set = sets.find(std::string_view(whole).substr(open, close + 1 - open));
    if (set == sets.end()) {
      lines.fault(phrase, "unknown set '" + whole.substr(open, close + 1 - open) + "'",
                  "define it above: !NAME! = A, B");
      continue;
    }
    for (const std::string& member : set->second)
      out.push_back(whole.substr(0, open) + member + whole.substr(close + 1));
  }
  return out;
}

}  // namespace

void read_petrarch_agents(const File& file, Vocabulary& vocabulary, Roles& roles, Diagnostics& out) {
  Sets sets;
  DictionaryLines lines(file, out);
  while (lines.next()) {
    std::string_view rest = lines.line();
    const std::size_t equals = rest.find('=');
    if (rest.front() == '!' && equals != std::string_view::npos) {
      std::vector<std::string>& members = sets[std::string(trim_blanks(rest.substr(0, equals)))];
      rest.remove_prefix(equals + 1);
      while (!rest.empty())
        if (const std::string_view member = trim_blanks(take_until(rest, ',')); !member.empty())
          members.emplace_back(member);
      continue;
    }
    const std::string_view phrase = trim_blanks(rest.substr(0, rest.find_first_of("[{")));
    const std::size_t open = rest.find('[');
    const std::size_t close = rest.find(']');
    if (phrase.empty() || open == std::string_view::npos || close == std::string_view::npos || close < open) {
      lines.fault(rest, "an agent needs a code", "write SOLDIER [~MIL]");
      continue;
    }
    const std::string_view code = trim_blanks(rest.substr(open + 1, close - open - 1));
    const std::size_t mark = code.find('~');
    if (mark == std::string_view::npos || code.size() < 2 || (mark != 0 && mark + 1 != code.size())) {
      lines.fault(code, "the code of an agent says with '~' where the actor's code stands", "write [~MIL] or [NGO~]");
      continue;
    }
    RoleRow role;
    role.user = true;
    role.before = mark != 0;
    role.code = role.before ? code.substr(0, mark) : code.substr(1);
    role.rule = lines.rule();
    const std::size_t brace = rest.find('{');
    const bool listed = brace < open;
    for (std::string& form : expand(phrase, sets, lines)) {
      if (!listed) {
        RoleRow plural = role;
        plural.phrase = regular_plural(form);
        plural.number = RoleNumber::plural;
        roles.add(vocabulary, std::move(plural));
      }
      RoleRow singular = role;
      singular.phrase = std::move(form);
      roles.add(vocabulary, std::move(singular));
    }
    if (!listed) continue;
    std::string_view plurals = rest.substr(brace + 1, rest.find('}') - brace - 1);
    while (!plurals.empty()) {
      const std::string_view plural = trim_blanks(take_until(plurals, ' '));
      if (plural.empty()) continue;
      role.phrase = plural;
      role.number = RoleNumber::plural;
      roles.add(vocabulary, role);
    }
  }
}

void Discards::read(const File& file, Vocabulary& vocabulary, Diagnostics& out) {
  DictionaryLines lines(file, out);
  while (lines.next()) {
    std::string_view phrase = lines.line();
    const bool story = phrase.front() == '+';
    if (story) phrase.remove_prefix(1);
    // A code behind the phrase ("[###]") adds nothing.
    phrase = trim_blanks(phrase.substr(0, phrase.find('[')));
    if (phrase.empty()) {
      lines.fault(lines.line(), "nothing to discard");
      continue;
    }
    phrases_.add(vocabulary.add_phrase(phrase), static_cast<std::uint32_t>(stories_.size()));
    stories_.push_back(story);
  }
}

std::vector<Discard> Discards::find(const PhraseWords& words) const {
  std::vector<Discard> out;
  std::vector<PhraseIndex::Match> found;
  for (std::size_t at = 0; at < words.word.size(); ++at) {
    phrases_.matches(words.word, at, found);
    for (const PhraseIndex::Match& m : found)
      out.push_back({words.source[at], words.source[at + m.length - 1] + 1, stories_[m.values.front()]});
  }
  return out;
}

}  // namespace annals
