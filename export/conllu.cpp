#include "export/conllu.h"

namespace annals {
namespace {

void append_row(std::string& out, const Analysis& a, const Sentence& s, WordId id, bool space_after) {
  const Word& w = a[id];
  out += std::to_string(id.value - s.words.begin + 1) + '\t';
  out += a.form(id);
  out += '\t';
  out += a.lemma(id).empty() ? std::string_view("_") : a.lemma(id);
  out += '\t';
  out += to_string(w.upos);
  out += '\t';
  out += xpos_name(w.xpos);
  out += '\t' + to_string(w.features) + '\t';
  out += w.head ? std::to_string(w.head.value - s.words.begin + 1) : "0";
  out += '\t';
  out += to_string(w.relation);
  out += space_after ? "\t_\t_\n" : "\t_\tSpaceAfter=No\n";
}

}  // namespace

std::string to_conllu(const Analysis& a) {
  std::string out;
  std::uint32_t number = 0;
  for (const Sentence& s : a.sentences) {
    if (s.words.empty()) continue;
    std::string text(a.text(a.bytes(s.words)));
    for (char& c : text)
      if (c == '\n' || c == '\t') c = ' ';
    out += "# sent_id = " + std::to_string(++number) + "\n# text = " + text + '\n';
    std::uint32_t w = s.words.begin;
    for (std::uint32_t t = s.tokens.begin; t < s.tokens.end; ++t) {
      std::uint32_t end = w;
      while (end < s.words.end && a.words[end].token.value == t) ++end;
      const bool glued = t + 1 < a.tokens.size() && a.tokens[t + 1].bytes.begin == a.tokens[t].bytes.end;
      if (end - w > 1) {
        out += std::to_string(w - s.words.begin + 1) + '-' + std::to_string(end - s.words.begin) + '\t';
        out += a.text(a.tokens[t].bytes);
        out += glued ? "\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n" : "\t_\t_\t_\t_\t_\t_\t_\t_\n";
      }
      const bool single = end - w == 1;
      for (; w < end; ++w) append_row(out, a, s, {w}, !(single && glued));
    }
    out += '\n';
  }
  return out;
}

}  // namespace annals
