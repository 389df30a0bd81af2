#include "core/text/segmenter.h"

#include <array>
#include <utility>

#include "core/text/boundary_features.h"
#include "core/text/line_breaks.h"
#include "core/text/text_rules.h"

namespace annals {
namespace {

// Longer sentences are cut, after a mark if there is one among the last words.
constexpr std::size_t longest_sentence = 250;
constexpr std::size_t longest_without_mark = 200;

bool says_yes(const LinearModel& model, const FeatureList& features) {
  std::array<std::int32_t, 2> scores{};
  model.score(features.keys(), scores);
  return scores[1] > scores[0];
}

Word word(ByteSpan bytes, TokenId token) {
  Word w;
  w.bytes = bytes;
  w.token = token;
  return w;
}

// Length of the run of digits that ends (step -1) or begins (step 1) at `at`, at most five.
int digits(const std::vector<Character>& chars, std::size_t at, std::ptrdiff_t step) {
  int n = 0;
  while (at < chars.size() && chars[at].kind == CharKind::digit && n < 5) {
    ++n;
    at += static_cast<std::size_t>(step);
  }
  return n;
}

// "1914-18", "1939-1945": years on both sides of the hyphen at `at`, and no longer number around them.
bool joins_years(const std::vector<Character>& chars, std::size_t at) {
  if (at == 0 || chars[at].kind != CharKind::hyphen || digits(chars, at - 1, -1) != 4) return false;
  const int right = digits(chars, at + 1, 1);
  const auto part_of_number = [&](std::size_t i) {
    return i < chars.size() && (chars[i].kind == CharKind::hyphen || chars[i].kind == CharKind::lower ||
                                chars[i].kind == CharKind::upper || chars[i].value == '/');
  };
  const std::uint32_t first = chars[at - 4].value;
  if ((first != '1' && first != '2') || (right != 2 && right != 4)) return false;
  return (at < 5 || !part_of_number(at - 5)) && !part_of_number(at + 1 + static_cast<std::size_t>(right));
}

bool is_mark(std::string_view token) {
  const CharKind k = kind_of(static_cast<unsigned char>(token[0]));
  return token.size() == 1 && k > CharKind::digit && k < CharKind::other;
}

}  // namespace

Segmenter::Segmenter(const Resources& resources, Diagnostics& out) : contractions_(resources, out) {
  const File& file = resources.require("models/segmenter.weights");
  WeightsReader in(file.text);
  token_end_ = LinearModel(in);
  sentence_end_ = LinearModel(in);
  if (!in.ok()) {
    Diagnostic fault;
    fault.source = file.path;
    fault.message = "the file is cut short";
    out.push_back(std::move(fault));
  }
}

std::vector<Segmenter::Piece> Segmenter::cut(std::string_view text, const std::vector<Character>& chars) const {
  std::vector<Piece> out;
  FeatureList features;
  const std::vector<bool> hard = hard_breaks(chars);
  bool open = false;
  for (std::size_t i = 0; i < chars.size(); ++i) {
    const Character& c = chars[i];
    if (c.kind == CharKind::space) {
      if (hard[i] && !out.empty()) out.back().last = true;
      continue;
    }
    if (!open) out.push_back({{c.begin, c.end}});
    out.back().bytes.end = c.end;
    const CharKind next = i + 1 < chars.size() ? chars[i + 1].kind : CharKind::space;
    open = next != CharKind::space;
    if (open && !may_split(c.kind, next)) continue;
    boundary_features(text, chars, i, features);
    if (open) open = !says_yes(token_end_, features) && !joins_years(chars, i) && !joins_years(chars, i + 1);
    if (!open) out.back().last = says_yes(sentence_end_, features);
  }
  if (!out.empty()) out.back().last = true;
  return out;
}

void Segmenter::append(std::string_view text, BlockId block, ByteSpan bytes, TextLayer& out) const {
  const auto here = [&] {
    return std::pair{static_cast<std::uint32_t>(out.tokens.size()), static_cast<std::uint32_t>(out.words.size())};
  };
  auto [first_token, first_word] = here();
  for (const Piece& piece : cut(text, characters(text, bytes.begin, bytes.end))) {
    const TokenId token{static_cast<std::uint32_t>(out.tokens.size())};
    const std::string_view form = text.substr(piece.bytes.begin, piece.bytes.size());
    const std::uint32_t middle = piece.bytes.begin + contractions_.cut(form);
    out.tokens.push_back({piece.bytes, {}});
    out.words.push_back(word({piece.bytes.begin, middle}, token));
    if (middle < piece.bytes.end) out.words.push_back(word({middle, piece.bytes.end}, token));
    const std::size_t length = out.words.size() - first_word;
    if (!piece.last && length < longest_sentence && (length < longest_without_mark || !is_mark(form))) continue;
    const auto [end_token, end_word] = here();
    out.sentences.push_back({{first_token, end_token}, {first_word, end_word}, block});
    first_token = end_token;
    first_word = end_word;
  }
}

}  // namespace annals
