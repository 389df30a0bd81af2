#include "tools/train/gold_names.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <string_view>

#include "core/base/error.h"

namespace annals::train {
namespace {

using Part = NameClass::Part;
constexpr std::size_t no_type = 99;

std::size_t type_of(std::string_view name) {
  if (name == "PER" || name == "person") return 0;
  if (name == "ORG" || name == "organization") return 1;
  if (name == "LOC" || name == "place") return 2;
  return no_type;
}

void put(std::vector<std::size_t>& classes, std::size_t begin, std::size_t end, std::size_t type) {
  for (std::size_t i = begin; i < end; ++i)
    classes[i] = NameClass::number(type, i + 1 == end ? Part::last : Part::inside);
  classes[begin] = NameClass::number(type, end - begin == 1 ? Part::unit : Part::begin);
}

// Column of an IOB2 line.
std::string_view column(std::string_view line, int n) {
  for (; n > 0; --n) line.remove_prefix(std::min(line.find('\t') + 1, line.size()));
  return line.substr(0, line.find('\t'));
}

void close(NamedSentence& s, const std::vector<std::string>& labels, std::vector<NamedSentence>& out) {
  if (labels.empty()) return;
  s.classes.assign(labels.size(), NameClass::outside);
  for (std::size_t i = 0; i < labels.size();) {
    const std::size_t type =
        labels[i].size() > 2 && labels[i][0] == 'B' ? type_of(std::string_view(labels[i]).substr(2)) : no_type;
    std::size_t end = i + 1;
    while (end < labels.size() && labels[end].size() > 2 && labels[end][0] == 'I' &&
           labels[end].substr(2) == labels[i].substr(2))
      ++end;
    if (type != no_type) put(s.classes, i, end, type);
    i = type != no_type ? end : i + 1;
  }
  out.push_back(std::move(s));
}

struct OpenEntity {
  std::size_t begin = 0;
  std::size_t type = no_type;
  std::vector<std::size_t> core;  // words of its core, from 1, within the span
};

// The name within words [begin, end), given the core's first word: proper nouns, and what may stand between two of
// them.
void put_core(const GoldSentence& s, const OpenEntity& e, std::size_t end, std::vector<std::size_t>& classes) {
  if (e.core.empty()) return;
  std::size_t first = e.begin + e.core.front() - 1;
  if (first >= end || s.words[first].upos != Upos::propn) return;
  while (first > e.begin && s.words[first - 1].upos == Upos::propn) --first;
  std::size_t last = first;
  for (std::size_t i = first + 1; i < end; ++i) {
    const GoldWord& w = s.words[i];
    if (w.upos == Upos::propn) {
      last = i;
    } else if (w.form != "of" && w.form != "the" && w.form != "-" && w.form != "&" && w.upos != Upos::num) {
      break;
    }
  }
  if (std::all_of(classes.begin() + static_cast<std::ptrdiff_t>(first),
                  classes.begin() + static_cast<std::ptrdiff_t>(last + 1),
                  [](std::size_t c) { return c == NameClass::outside; })) {
    put(classes, first, last + 1, e.type);
  }
}

std::string_view entity_column(const GoldWord& w) {
  const std::size_t at = w.misc.find("Entity=");
  if (at == std::string::npos) return {};
  const std::string_view rest = std::string_view(w.misc).substr(at + 7);
  return rest.substr(0, rest.find('|'));
}

// "(12-person-new-nnnnn-cf1-2,3-coref-Some_One": the type and the core of an opening bracket's text.
OpenEntity open_entity(std::string_view text, std::size_t begin) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t dash = std::min(text.find('-', at), text.size());
    parts.push_back(text.substr(at, dash - at));
    at = dash + 1;
  }
  OpenEntity e{begin, parts.size() > 1 ? type_of(parts[1]) : no_type, {}};
  if (parts.size() > 5) {
    std::size_t n = 0;
    for (const char c : std::string(parts[5]) + ',') {
      if (c >= '0' && c <= '9') {
        n = n * 10 + static_cast<std::size_t>(c - '0');
      } else {
        if (n > 0) e.core.push_back(n);
        n = 0;
      }
    }
  }
  return e;
}

}  // namespace

std::vector<NamedSentence> read_names(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) throw Error({{Diagnostic::Severity::error, path.string(), 0, 0, "cannot be read", "", ""}});
  std::vector<NamedSentence> out;
  NamedSentence s;
  std::vector<std::string> labels;
  bool new_document = true;
  const auto finish = [&] {
    close(s, labels, out);
    s = {};
    labels.clear();
  };
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      finish();
    } else if (line.starts_with("# newdoc")) {
      new_document = true;
    } else if (line[0] != '#') {
      s.sentence.new_document = s.sentence.new_document || new_document;
      new_document = false;
      GoldWord w;
      w.form = column(line, 1);
      s.sentence.tokens.push_back({w.form, 1, true});
      s.sentence.words.push_back(std::move(w));
      labels.emplace_back(column(line, 2));
    }
  }
  finish();
  return out;
}

std::vector<NamedSentence> names_of(const Treebank& treebank) {
  std::vector<NamedSentence> out;
  std::map<std::string, OpenEntity> open;  // by number
  for (const GoldSentence& s : treebank) {
    if (!s.document.starts_with("GUM_")) continue;
    NamedSentence& n = out.emplace_back();
    n.sentence = s;
    n.classes.assign(s.words.size(), NameClass::outside);
    open.clear();
    for (std::size_t i = 0; i < s.words.size(); ++i) {
      std::string_view text = entity_column(s.words[i]);
      while (!text.empty()) {
        const bool opens = text[0] == '(';
        if (opens) text.remove_prefix(1);
        const std::size_t stop = std::min(opens ? text.find_first_of("()") : text.find(')'), text.size());
        const std::string_view body = text.substr(0, stop);
        const std::string number(body.substr(0, body.find('-')));
        if (opens) open[number] = open_entity(body, i);
        const bool closes = stop < text.size() && text[stop] == ')';
        text.remove_prefix(stop + (closes ? 1 : 0));
        if (!closes) continue;
        const auto it = open.find(number);
        if (it == open.end()) continue;
        if (it->second.type != no_type) put_core(s, it->second, i + 1, n.classes);
        open.erase(it);
      }
    }
  }
  return out;
}

std::vector<NameSpan> spans_of(const std::vector<std::size_t>& classes) {
  std::vector<NameSpan> out;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    if (classes[i] == NameClass::outside) continue;
    const Part part = NameClass::part(classes[i]);
    if (part == Part::begin || part == Part::unit) begin = i;
    if (part == Part::last || part == Part::unit) out.push_back({begin, i + 1, NameClass::type(classes[i])});
  }
  return out;
}

}  // namespace annals::train
