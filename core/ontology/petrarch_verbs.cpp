// Reads verb dictionaries; petrarch_match.cpp matches them.
#include "core/ontology/petrarch_verbs.h"

#include <algorithm>
#include <utility>

#include "core/ontology/dictionary_lines.h"

namespace annals {

namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// The regular forms of an English verb, as the dictionaries of this format mean them.
std::vector<std::string> regular_forms(const std::string& verb) {
  const auto ends = [&](std::string_view tail) {
    return verb.size() > tail.size() && verb.compare(verb.size() - tail.size(), tail.size(), tail) == 0;
  };
  const bool vowel_y = ends("ay") || ends("ey") || ends("oy") || ends("uy");
  if (ends("y") && !vowel_y) {
    const std::string stem = verb.substr(0, verb.size() - 1);
    return {stem + "ies", stem + "ied", verb + "ing"};
  }
  if (ends("e")) return {verb + "s", verb + "d", verb.substr(0, verb.size() - 1) + "ing", verb + "ing"};
  const bool hissing = ends("s") || ends("x") || ends("z") || ends("ch") || ends("sh");
  return {verb + (hissing ? "es" : "s"), verb + "ed", verb + "ing"};
}

// "031:032" -> the code and the one for the way back. "---" is no code, a trailing "?" no part of one.
std::pair<std::string, std::string> split_code(std::string_view text) {
  const auto clean = [](std::string_view code) {
    code = trim_blanks(code);
    while (!code.empty() && code.back() == '?') code.remove_suffix(1);
    return code == "---" || code == "+++" || code == "###" ? std::string() : std::string(code);
  };
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return {clean(text), {}};
  return {clean(text.substr(0, colon)), clean(text.substr(colon + 1))};
}

}  // namespace

class VerbReader {
 public:
  VerbReader(const File& file, VerbDictionary& verbs, Diagnostics& out) : lines_(file, out), d_(verbs) {}

  void read() {
    while (lines_.next()) {
      const std::string_view line = lines_.line();
      if (line.rfind("---", 0) == 0) {
        open_block(line);
      } else if (line.front() == '&') {
        const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
        set_ = synset(line.substr(0, end));
        d_.synsets_[set_].rule = lines_.rule();
        in_set_ = true;
      } else if (line.front() == '+' && in_set_) {
        std::vector<PatternToken> member = tokens(line.substr(1));
        for (PatternToken& t : member) t.joined = true;
        if (!member.empty()) d_.synsets_[set_].members.push_back(std::move(member));
      } else if (line.front() == '-') {
        in_set_ = false;
        read_pattern(line);
      } else {
        in_set_ = false;
        read_verb(line);
      }
    }
    for (const VerbDictionary::Synset& s : d_.synsets_)
      if (s.rule.empty()) lines_.fault(lines_.line(), "synonym set '" + s.name + "' is used and nowhere defined");
  }

 private:
  // The text of the first bracket; false, with a fault, when a bracket is not closed.
  bool bracket(std::string_view line, std::string_view& code, bool& present) {
    const std::size_t open = line.find('[');
    present = open != std::string_view::npos;
    if (!present) return true;
    const std::size_t close = line.find(']', open);
    if (close == std::string_view::npos) {
      lines_.fault(line.substr(open), "missing ']'");
      return false;
    }
    code = line.substr(open + 1, close - open - 1);
    return true;
  }

  void open_block(std::string_view line) {
    in_set_ = false;
    std::string_view code;
    bool present = false;
    if (!bracket(line, code, present)) code = {};
    std::tie(code_, inverse_) = split_code(code);
    d_.blocks_.emplace_back();
  }

  void read_verb(std::string_view line) {
    if (d_.blocks_.empty()) {
      lines_.fault(line, "a verb before the first block", "write --- VERB [code] ---");
      d_.blocks_.emplace_back();
    }
    VerbDictionary::Verb verb;
    verb.block = static_cast<std::uint32_t>(d_.blocks_.size() - 1);
    verb.code = code_;
    verb.inverse = inverse_;
    verb.rule = lines_.rule();
    std::string_view code;
    bool present = false;
    if (!bracket(line, code, present)) return;
    if (present) std::tie(verb.code, verb.inverse) = split_code(code);
    const std::size_t brace = line.find('{');
    verb.base = true;
    set_words(verb, line.substr(0, line.find_first_of("[{")));
    if (verb.words.empty()) {
      lines_.fault(line, "no verb");
      return;
    }
    add(verb);
    verb.base = false;
    if (brace == std::string_view::npos) {
      const std::string head = verb.words[verb.head];
      for (std::string& form : regular_forms(head)) {
        verb.words[verb.head] = std::move(form);
        add(verb);
      }
      return;
    }
    const std::size_t close = line.find('}', brace);
    if (close == std::string_view::npos) lines_.fault(line.substr(brace), "missing '}'");
    std::string_view forms = line.substr(brace + 1, close == std::string_view::npos ? close : close - brace - 1);
    while (!forms.empty()) {
      const std::string_view form = trim_blanks(take_until(forms, ' '));
      if (form.empty()) continue;
      set_words(verb, form);
      add(verb);
    }
  }

  // "WIRE_+TAP": the words, and which of them is the verb (the first, unless marked).
  static void set_words(VerbDictionary::Verb& verb, std::string_view text) {
    verb.words.clear();
    verb.head = 0;
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
      const char c = i < text.size() ? text[i] : ' ';
      if (c == '_' || c == ' ' || c == '\t') {
        if (!word.empty()) verb.words.push_back(lower(std::exchange(word, {})));
      } else if (c == '+') {
        verb.head = static_cast<std::uint32_t>(verb.words.size());
      } else {
        word += c;
      }
    }
    if (verb.head >= verb.words.size()) verb.head = 0;
  }

  void add(const VerbDictionary::Verb& verb) {
    d_.by_head_[verb.words[verb.head]].push_back(static_cast<std::uint32_t>(d_.verbs_.size()));
    d_.verbs_.push_back(verb);
  }

  std::uint32_t synset(std::string_view name) {
    while (!name.empty() && name.back() == '_') name.remove_suffix(1);
    std::string key = lower(name);
    const auto [at, fresh] = d_.synset_by_name_.emplace(key, static_cast<std::uint32_t>(d_.synsets_.size()));
    if (fresh) d_.synsets_.push_back({std::move(key), {}, {}, {}});
    return at->second;
  }

  // "NEW_&TIETYPES_RELATIONS" -> three tokens; grouping marks of later dictionaries, ( ) { }, separate like blanks.
  std::vector<PatternToken> tokens(std::string_view text) {
    std::vector<PatternToken> out;
    bool joined = false;
    for (std::size_t i = 0; i < text.size();) {
      constexpr std::string_view separators = " \t_(){}";
      const std::size_t end = std::min(text.find_first_of(separators, i), text.size());
      if (end > i) {
        const std::string_view piece = text.substr(i, end - i);
        PatternToken token;
        token.joined = joined;
        using Kind = PatternToken::Kind;
        if (piece == "$") {
          token.kind = Kind::source;
        } else if (piece == "+") {
          token.kind = Kind::target;
        } else if (piece == "%") {
          token.kind = Kind::compound;
        } else if (piece == "^") {
          token.kind = Kind::skip;
        } else if (piece.front() == '&') {
          token.kind = Kind::synset;
          token.synset = synset(piece);
        } else {
          token.word = lower(piece);
        }
        out.push_back(std::move(token));
        joined = true;
      }
      if (end < text.size() && text[end] != '_') joined = false;
      i = end + 1;
    }
    return out;
  }

  void read_pattern(std::string_view line) {
    if (d_.blocks_.empty()) {
      lines_.fault(line, "a pattern before the first verb");
      return;
    }
    std::string_view code;
    bool present = false;
    if (!bracket(line, code, present)) return;
    if (!present) {
      lines_.fault(line, "a pattern needs a code", "write - * TROOPS [182]");
      return;
    }
    // TABARI's marks for patterns that are switched off.
    if (code == "+++" || code == "###") return;
    VerbPattern pattern;
    std::tie(pattern.code, pattern.inverse) = split_code(code);
    pattern.rule = lines_.rule();
    bool seen = false;
    for (PatternToken& token : tokens(line.substr(1, line.find('[') - 1))) {
      if (!seen && token.kind == PatternToken::Kind::word && token.word == "*") {
        seen = true;
        pattern.verb_joined = token.joined;
      } else {
        (seen ? pattern.after : pattern.before).push_back(std::move(token));
      }
    }
    if (!seen) {
      lines_.fault(line, "a pattern needs '*' where its verb stands");
      return;
    }
    d_.blocks_.back().patterns.push_back(std::move(pattern));
  }

  DictionaryLines lines_;
  VerbDictionary& d_;
  std::string code_;
  std::string inverse_;
  std::uint32_t set_ = 0;
  bool in_set_ = false;
};

void VerbDictionary::read(const File& file, Diagnostics& out) { VerbReader(file, *this, out).read(); }

// Replaces references to other sets by their phrases. A set inside itself adds nothing; sets are cut at 10,000 phrases.
void VerbDictionary::expand(std::uint32_t synset, std::vector<std::uint32_t>& open) {
  constexpr std::size_t max_phrases = 10000;
  if (!synsets_[synset].phrases.empty() || std::find(open.begin(), open.end(), synset) != open.end()) return;
  open.push_back(synset);
  std::vector<std::vector<std::string>> phrases;
  for (const std::vector<PatternToken>& member : synsets_[synset].members) {
    std::vector<std::vector<std::string>> partial{{}};
    for (const PatternToken& token : member) {
      if (token.kind != PatternToken::Kind::synset) {
        for (std::vector<std::string>& p : partial) p.push_back(token.word);
        continue;
      }
      expand(token.synset, open);
      std::vector<std::vector<std::string>> longer;
      for (const std::vector<std::string>& head : partial) {
        for (const std::vector<std::string>& tail : synsets_[token.synset].phrases) {
          if (longer.size() == max_phrases) break;
          longer.push_back(head);
          longer.back().insert(longer.back().end(), tail.begin(), tail.end());
        }
      }
      partial = std::move(longer);
    }
    for (std::vector<std::string>& p : partial)
      if (phrases.size() < max_phrases) phrases.push_back(std::move(p));
  }
  synsets_[synset].phrases = std::move(phrases);
  open.pop_back();
}

void VerbDictionary::freeze() {
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i < synsets_.size(); ++i) expand(i, open);
  const auto length = [](const VerbPattern& p) {
    const auto joined = [](const std::vector<PatternToken>& tokens) {
      return static_cast<std::size_t>(
          std::count_if(tokens.begin(), tokens.end(), [](const PatternToken& t) { return t.joined; }));
    };
    return std::pair(p.before.size() + p.after.size(), joined(p.before) + joined(p.after) + (p.verb_joined ? 1 : 0));
  };
  for (Block& block : blocks_)
    std::stable_sort(block.patterns.begin(), block.patterns.end(),
                     [&](const VerbPattern& a, const VerbPattern& b) { return length(a) > length(b); });
}

std::vector<std::string> VerbDictionary::codes() const {
  std::vector<std::string> out;
  const auto add = [&](const std::string& code) {
    if (!code.empty()) out.push_back(code);
  };
  for (const Verb& verb : verbs_) {
    add(verb.code);
    add(verb.inverse);
  }
  for (const Block& block : blocks_) {
    for (const VerbPattern& pattern : block.patterns) {
      add(pattern.code);
      add(pattern.inverse);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace annals
