#include "tests/support/conllu_reader.h"

#include <charconv>
#include <stdexcept>
#include <string>
#include <vector>

namespace annals {
namespace {

std::vector<std::string_view> split(std::string_view line, std::string_view separators) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = line.find_first_not_of(separators, at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(line.find_first_of(separators, begin), line.size());
    out.push_back(line.substr(begin, end - begin));
    at = end;
  }
  return out;
}

std::uint32_t number(std::string_view s) {
  std::uint32_t n = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), n);
  if (error != std::errc() || end != s.data() + s.size()) throw std::runtime_error("no number: " + std::string(s));
  return n;
}

std::string_view misc(std::string_view column, std::string_view key) {
  for (const std::string_view pair : split(column, "|"))
    if (pair.starts_with(key) && pair.size() > key.size() && pair[key.size()] == '=')
      return pair.substr(key.size() + 1);
  return {};
}

class Reader {
 public:
  Analysis read(std::string_view conllu);

 private:
  void comment(std::string_view line);
  void row(std::string_view line);
  void end_sentence();
  void end_paragraph();
  void open_token(std::string_view form, bool glued);
  void quote(std::string_view form);

  std::uint32_t here() const { return static_cast<std::uint32_t>(a_.document.text.size()); }

  Analysis a_;
  bool space_ = false;
  bool new_paragraph_ = false;
  BlockKind kind_ = BlockKind::body;
  bool in_sentence_ = false;
  std::uint32_t multiword_end_ = 0;  // last word of the multi-word token being read
  std::uint32_t multiword_at_ = 0;   // byte of its next word
  std::vector<QuotationId> open_;
};

void Reader::comment(std::string_view line) {
  if (line.starts_with("# newpar") || line.starts_with("# newdoc")) new_paragraph_ = true;
  if (line.starts_with("# block = ")) {
    const std::string_view name = line.substr(10);
    kind_ = name == "headline"   ? BlockKind::headline
            : name == "dateline" ? BlockKind::dateline
            : name == "caption"  ? BlockKind::caption
                                 : BlockKind::body;
  }
}

void Reader::end_paragraph() {
  open_.clear();
  if (!a_.blocks.empty()) a_.blocks.back().bytes.end = here();
}

void Reader::open_token(std::string_view form, bool glued) {
  if (space_) a_.document.text += ' ';
  space_ = !glued;
  const std::uint32_t begin = here();
  a_.document.text += form;
  a_.tokens.push_back({{begin, here()}, open_.empty() ? QuotationId{} : open_.back()});
  quote(form);
}

void Reader::quote(std::string_view form) {
  const auto token = static_cast<std::uint32_t>(a_.tokens.size() - 1);
  const bool straight = form == "\"";
  if ((straight && open_.empty()) || form == "“") {
    const QuotationId id{static_cast<std::uint32_t>(a_.quotations.size())};
    a_.quotations.push_back({{token, token + 1}, open_.empty() ? QuotationId{} : open_.back()});
    open_.push_back(id);
    a_.tokens.back().quotation = id;
  } else if ((straight || form == "”") && !open_.empty()) {
    open_.pop_back();
  }
  for (const QuotationId q : open_) a_.quotations[q.value].tokens.end = token + 1;
  if (a_.tokens.back().quotation) a_.quotations[a_.tokens.back().quotation.value].tokens.end = token + 1;
}

void Reader::row(std::string_view line) {
  const std::vector<std::string_view> c = split(line, " \t");
  if (c.size() < 8) throw std::runtime_error("too few columns: " + std::string(line));
  const bool glued = c.size() > 9 && misc(c[9], "SpaceAfter") == "No";
  if (!in_sentence_) {
    if (new_paragraph_ || a_.blocks.empty()) {
      end_paragraph();
      if (!a_.document.text.empty()) a_.document.text += "\n\n";
      if (!a_.blocks.empty()) a_.blocks.back().bytes.end = here();
      a_.blocks.push_back({{here(), here()}, kind_});
      space_ = false;
      new_paragraph_ = false;
      kind_ = BlockKind::body;
    }
    in_sentence_ = true;
    const auto tokens = static_cast<std::uint32_t>(a_.tokens.size());
    const auto words = static_cast<std::uint32_t>(a_.words.size());
    a_.sentences.push_back({{tokens, tokens}, {words, words}, {static_cast<std::uint32_t>(a_.blocks.size() - 1)}});
  }
  if (const std::size_t dash = c[0].find('-'); dash != std::string_view::npos) {
    open_token(c[1], glued);
    multiword_end_ = number(c[0].substr(dash + 1));
    multiword_at_ = a_.tokens.back().bytes.begin;
    return;
  }
  if (c[0].find('.') != std::string_view::npos) return;
  const std::uint32_t first = a_.sentences.back().words.begin;
  const auto index = static_cast<std::uint32_t>(a_.words.size()) - first + 1;
  Word w;
  if (index <= multiword_end_) {  // the words of a multi-word token partition it, whatever their forms
    const ByteSpan whole = a_.tokens.back().bytes;
    const auto length = static_cast<std::uint32_t>(c[1].size());
    const std::uint32_t left = multiword_end_ - index;
    const std::uint32_t end = left == 0 ? whole.end : std::min(multiword_at_ + length, whole.end - left);
    w.bytes = {multiword_at_, end};
    multiword_at_ = end;
    if (left == 0) multiword_end_ = 0;
  } else {
    open_token(c[1], glued);
    w.bytes = a_.tokens.back().bytes;
  }
  w.token = {static_cast<std::uint32_t>(a_.tokens.size() - 1)};
  w.lemma = {static_cast<std::uint32_t>(a_.pool.size()), static_cast<std::uint32_t>(a_.pool.size() + c[2].size())};
  a_.pool += c[2];
  if (!parse(c[3], w.upos)) throw std::runtime_error("unknown part of speech: " + std::string(line));
  parse_xpos(c[4], w.xpos);
  w.features = parse_features(c[5]);
  if (const std::uint32_t head = number(c[6]); head != 0) w.head = {first + head - 1};
  if (!parse(c[7], w.relation)) throw std::runtime_error("unknown relation: " + std::string(line));
  const WordId id{static_cast<std::uint32_t>(a_.words.size())};
  a_.words.push_back(w);
  if (c.size() < 10) return;
  const std::string_view name = misc(c[9], "Name");
  if (name == "+" && !a_.names.empty()) a_.names.back().words.end = id.value + 1;
  if (name.empty() || name == "+") return;
  a_.names.push_back({{id.value, id.value + 1},
                      name == "PER"   ? NameType::person
                      : name == "ORG" ? NameType::organization
                                      : NameType::location});
}

void Reader::end_sentence() {
  if (!in_sentence_) return;
  in_sentence_ = false;
  a_.sentences.back().tokens.end = static_cast<std::uint32_t>(a_.tokens.size());
  a_.sentences.back().words.end = static_cast<std::uint32_t>(a_.words.size());
}

Analysis Reader::read(std::string_view conllu) {
  for (std::size_t at = 0; at < conllu.size();) {
    const std::size_t end = std::min(conllu.find('\n', at), conllu.size());
    std::string_view line = conllu.substr(at, end - at);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    at = end + 1;
    if (line.empty()) {
      end_sentence();
    } else if (line.front() == '#') {
      end_sentence();
      comment(line);
    } else {
      row(line);
    }
  }
  end_sentence();
  end_paragraph();
  return std::move(a_);
}

}  // namespace

Analysis read_conllu(std::string_view conllu) { return Reader().read(conllu); }

}  // namespace annals
