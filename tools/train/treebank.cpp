#include "tools/train/treebank.h"

#include <fstream>
#include <string_view>

#include "core/base/error.h"

namespace annals::train {
namespace {

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0;;) {
    const std::size_t tab = line.find('\t', begin);
    out.push_back(line.substr(begin, tab - begin));
    if (tab == std::string_view::npos) return out;
    begin = tab + 1;
  }
}

std::uint32_t to_number(std::string_view digits) {
  std::uint32_t n = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') break;
    n = n * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return n;
}

void read_comment(std::string_view line, GoldSentence& s) {
  if (line.starts_with("# newdoc")) {
    s.new_document = true;
    if (const std::size_t equals = line.find("= "); equals != std::string_view::npos)
      s.document = line.substr(equals + 2);
  }
  if (line.starts_with("# newpar") && !line.starts_with("# newpar_block")) s.new_paragraph = true;
}

// `inside`: words of a multi-word token still to come.
void read_row(const std::vector<std::string_view>& c, GoldSentence& s, std::uint32_t& inside) {
  if (c.size() < 10 || c[0].find('.') != std::string_view::npos) return;
  const bool space_after = c[9].find("SpaceAfter=No") == std::string_view::npos;
  if (const std::size_t dash = c[0].find('-'); dash != std::string_view::npos) {
    inside = to_number(c[0].substr(dash + 1)) - to_number(c[0]) + 1;
    s.tokens.push_back({std::string(c[1]), inside, space_after});
    return;
  }
  if (inside > 0) {
    --inside;
  } else {
    s.tokens.push_back({std::string(c[1]), 1, space_after});
  }
  GoldWord w;
  w.form = c[1];
  w.lemma = c[2];
  w.misc = c[9];
  w.features = parse_features(c[5]);
  w.head = to_number(c[6]);
  parse(c[3], w.upos);
  if (!parse_xpos(c[4], w.xpos)) parse_xpos("FW", w.xpos);
  parse(c[7], w.relation);
  s.words.push_back(std::move(w));
}

}  // namespace

Treebank read_treebank(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) throw Error({{Diagnostic::Severity::error, path.string(), 0, 0, "cannot be read", "", ""}});
  Treebank out;
  GoldSentence sentence;
  std::string document;
  std::uint32_t inside = 0;
  const auto close = [&] {
    if (sentence.words.empty()) return;
    if (sentence.new_document) document = sentence.document;
    sentence.document = document;
    out.push_back(std::move(sentence));
    sentence = {};
    inside = 0;
  };
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      close();
    } else if (line[0] == '#') {
      read_comment(line, sentence);
    } else {
      read_row(split(line), sentence, inside);
    }
  }
  close();
  return out;
}

}  // namespace annals::train
