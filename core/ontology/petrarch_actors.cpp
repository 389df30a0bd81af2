#include "core/ontology/petrarch_actors.h"

#include <algorithm>

#include "core/base/day.h"
#include "core/ontology/dictionary_lines.h"

namespace annals {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "20070101" or "970101".
std::optional<date::sys_days> parse_dictionary_day(std::string_view text) {
  if ((text.size() != 8 && text.size() != 6) || !std::all_of(text.begin(), text.end(), is_digit)) return {};
  const auto number = [&](std::size_t at, std::size_t size) {
    int n = 0;
    for (const char c : text.substr(at, size)) n = n * 10 + (c - '0');
    return n;
  };
  const std::size_t y = text.size() - 4;
  const int year = y == 4 ? number(0, 4) : number(0, 2) + (number(0, 2) > 30 ? 1900 : 2000);
  return make_day(year, number(y, 2), number(y + 2, 2));
}

// One name with its synonyms and codes, as its lines come in.
struct Entry {
  std::string_view name;
  DictionaryLines::Place place;
  std::string rule;
  std::vector<std::string_view> phrases;
  std::vector<DatedCode> codes;
};

class Reader {
 public:
  Reader(const File& file, Vocabulary& vocabulary, Actors& actors, Diagnostics& out)
      : lines_(file, out), vocabulary_(vocabulary), actors_(actors) {}

  void read() {
    while (lines_.next()) {
      std::string_view line = lines_.line();
      const bool synonym = line.front() == '+';
      if (synonym) line.remove_prefix(1);
      std::string_view rest = line;
      const std::string_view phrase = trim_blanks(take_until(rest, '['));
      if (!synonym && !phrase.empty()) {
        finish();
        entry_ = {phrase, lines_.place(), lines_.rule(), {}, {}};
      }
      if (entry_.name.empty()) {
        lines_.fault(line, "a synonym or a code before any actor");
        continue;
      }
      if (!phrase.empty()) entry_.phrases.push_back(phrase);
      if (line.find('[') != std::string_view::npos) read_codes(rest);
    }
    finish();
  }

 private:
  // "CODE dates] [CODE] ...": `rest` stands behind the first bracket.
  void read_codes(std::string_view rest) {
    for (;;) {
      const std::size_t close = rest.find(']');
      if (close == std::string_view::npos) {
        lines_.fault(rest, "missing ']'");
        return;
      }
      read_code(rest.substr(0, close));
      rest.remove_prefix(close + 1);
      const std::size_t open = rest.find('[');
      if (open == std::string_view::npos) return;
      rest.remove_prefix(open + 1);
    }
  }

  void read_code(std::string_view text) {
    text = trim_blanks(text);
    const std::size_t end = std::min(text.find_first_of(" \t<>"), text.size());
    DatedCode dated;
    dated.code = text.substr(0, end);
    if (dated.code == "---" || dated.code == "###" || dated.code == "+++") dated.code.clear();
    const std::string_view dates = trim_blanks(text.substr(end));
    if (text.empty()) {
      lines_.fault(text, "empty code");
    } else if (dates.empty() || read_dates(dates, dated.period)) {
      entry_.codes.push_back(std::move(dated));
    }
  }

  bool read_dates(std::string_view dates, Period& out) {
    const auto day = [&](std::string_view text) {
      text = trim_blanks(text);
      if (!text.empty() && (text.front() == '<' || text.front() == '>')) text = trim_blanks(text.substr(1));
      if (!text.empty() && (text.back() == '<' || text.back() == '>'))
        text = trim_blanks(text.substr(0, text.size() - 1));
      const auto found = parse_dictionary_day(text);
      if (!found) lines_.fault(text, "no date", "write YYYYMMDD or YYMMDD");
      return found;
    };
    if (dates.front() == '<') return (out.until = day(dates)).has_value();
    if (dates.front() == '>') return (out.from = day(dates)).has_value();
    const std::size_t dash = dates.find('-');
    if (dash == std::string_view::npos) {
      lines_.fault(dates, "a date restriction needs '<', '>' or two dates", "write [CODE >20130119]");
      return false;
    }
    out.from = day(dates.substr(0, dash));
    out.until = day(dates.substr(dash + 1));
    if (out.from && out.until && *out.until < *out.from) {
      lines_.fault(dates, "the period ends before it begins");
      return false;
    }
    return out.from && out.until;
  }

  void finish() {
    if (entry_.name.empty()) return;
    if (entry_.codes.empty()) {
      lines_.fault(entry_.place, entry_.name, "no code for this actor",
                   "write " + std::string(entry_.name) + " [CODE], or + before a synonym");
      entry_ = {};
      return;
    }
    ActorRow row;
    row.user = true;
    row.rule = entry_.rule;
    for (DatedCode& c : entry_.codes) {
      if (!c.period.from && !c.period.until) {
        row.code = c.code;
      } else {
        row.codes.push_back(std::move(c));
      }
    }
    // The same node as ours where the built-in tables know the name.
    const ActorId known = actors_.named(vocabulary_, entry_.name);
    if (known) {
      const ActorRow& ours = actors_[known];
      row.id = ours.id;
      row.name = ours.name;
      row.kind = ours.kind;
      row.affiliation = ours.affiliation;
      row.gender = ours.gender;
    } else {
      row.name = readable(entry_.name);
      row.id = "a-" + fold_phrase(entry_.name);
      std::replace(row.id.begin(), row.id.end(), ' ', '-');
      row.kind = row.code.size() == 3 ? ActorKind::state : ActorKind::organization;
    }
    const ActorId id = actors_.add(std::move(row));
    for (const std::string_view phrase : entry_.phrases) {
      const bool single = phrase.find_first_of(" _-") >= phrase.find_last_not_of("_");
      actors_.add_alias(vocabulary_, phrase, {id, AliasKind::name, single ? CaseRule::capital : CaseRule::any});
    }
    entry_ = {};
  }

  // "SAM_GAMGEE" -> "Sam Gamgee", "UN_" -> "UN"
  static std::string readable(std::string_view phrase) {
    std::string out;
    bool first = true;
    const bool acronym = phrase.size() < 5;
    for (const char c : phrase) {
      if (c == '_' || c == ' ') {
        first = true;
        continue;
      }
      if (first && !out.empty()) out += ' ';
      out += !first && !acronym && c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      first = c == '-' || c == '.';
    }
    return out;
  }

  DictionaryLines lines_;
  Vocabulary& vocabulary_;
  Actors& actors_;
  Entry entry_;
};

}  // namespace

void read_petrarch_actors(const File& file, Vocabulary& vocabulary, Actors& actors, Diagnostics& out) {
  Reader(file, vocabulary, actors, out).read();
}

}  // namespace annals
