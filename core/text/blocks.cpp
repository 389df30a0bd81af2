#include "core/text/blocks.h"

#include <algorithm>

#include "core/resources/table.h"
#include "core/text/inline_dateline.h"
#include "core/text/paragraphs.h"

namespace annals {
namespace {

constexpr std::size_t brief_words = 14;  // a cue word makes only a short block boilerplate
constexpr std::size_t headline_words = 24;
constexpr std::size_t dateline_words = 10;
constexpr std::size_t longest_looked_at = 600;  // bytes of a block that cues are sought in, from either end

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

bool letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::size_t count_words(std::string_view text, std::size_t most) {
  std::size_t n = 0;
  bool inside = false;
  for (const char c : text) {
    if (const bool space = c == ' ' || c == '\n' || c == '\t'; space) {
      inside = false;
    } else if (!inside) {
      inside = true;
      if (++n > most) break;
    }
  }
  return n;
}

// Whether `phrase` stands in `text` at `at` as whole words.
bool whole_words(std::string_view text, std::size_t at, std::size_t size) {
  const bool left = at == 0 || !letter_or_digit(text[at - 1]) || !letter_or_digit(text[at]);
  const std::size_t end = at + size;
  return left && (end >= text.size() || !letter_or_digit(text[end]) || !letter_or_digit(text[end - 1]));
}

bool ends_sentence(std::string_view block) {
  while (!block.empty() && (block.back() == '"' || block.back() == '\'' || block.back() == ')')) block.remove_suffix(1);
  if (block.size() >= 3 &&
      (block.substr(block.size() - 3) == "\xE2\x80\x9D" || block.substr(block.size() - 3) == "\xE2\x80\x99"))
    block.remove_suffix(3);
  return !block.empty() && (block.back() == '.' || block.back() == ';' || block.back() == ',');
}

// "... on June 2. (Ana Brook/Nordic Press)": the last bracket holds capitalised names around a slash.
bool ends_in_photo_credit(std::string_view block) {
  if (block.empty() || block.back() != ')') return false;
  const std::size_t open = block.rfind('(');
  if (open == std::string_view::npos || block.size() - open > 80) return false;
  const std::string_view inside = block.substr(open + 1, block.size() - open - 2);
  if (inside.find('/') == std::string_view::npos || inside.find_first_of("0123456789.:") != std::string_view::npos)
    return false;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const bool begins = i == 0 || inside[i - 1] == ' ' || inside[i - 1] == '/';
    if (begins && !(inside[i] >= 'A' && inside[i] <= 'Z') && letter_or_digit(inside[i])) return false;
  }
  return open > 0 && inside.find(' ') != std::string_view::npos;
}

}  // namespace

BlockRules::BlockRules(const Resources& resources, Diagnostics& out) {
  const Table cues(resources.require("en/text/blocks.tsv"), {"kind", "where", "phrase"}, {"example", "counter"}, out);
  static constexpr std::string_view wheres[] = {"whole", "begin", "title", "end", "inside"};
  static constexpr std::pair<std::string_view, BlockKind> kinds[] = {
      {"caption", BlockKind::caption}, {"credit", BlockKind::credit}, {"boilerplate", BlockKind::boilerplate}};
  for (const Table::Row& row : cues.rows()) {
    const auto where = std::find(std::begin(wheres), std::end(wheres), row.cells[1]);
    const auto kind =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const auto& k) { return k.first == row.cells[0]; });
    if (where == std::end(wheres))
      out.push_back(cues.fault(row, 1, "unknown place", "use one of: whole begin title end inside"));
    if (kind == std::end(kinds))
      out.push_back(cues.fault(row, 0, "unknown kind", "use one of: caption credit boilerplate"));
    if (row.cells[2].empty()) out.push_back(cues.fault(row, 2, "no phrase"));
    if (where == std::end(wheres) || kind == std::end(kinds) || row.cells[2].empty()) continue;
    cues_.push_back({lower_ascii(row.cells[2]), static_cast<Where>(where - std::begin(wheres)), kind->second});
  }
  const Table dates(resources.require("en/text/dateline.tsv"), {"word", "role"}, {}, out);
  for (const Table::Row& row : dates.rows()) {
    if (row.cells[1] != "date" && row.cells[1] != "filler")
      out.push_back(dates.fault(row, 1, "unknown role", "use one of: date filler"));
    (row.cells[1] == "date" ? calendar_words_ : filler_words_).emplace_back(row.cells[0]);
  }
  std::sort(calendar_words_.begin(), calendar_words_.end());
  std::sort(filler_words_.begin(), filler_words_.end());
}

bool BlockRules::cued(std::string_view lower, bool brief, BlockKind& kind) const {
  const std::string_view head = lower.substr(0, longest_looked_at);
  const std::string_view tail =
      lower.size() > longest_looked_at ? lower.substr(lower.size() - longest_looked_at) : lower;
  for (const Cue& cue : cues_) {
    if (cue.kind == BlockKind::boilerplate && !brief) continue;
    bool hit = false;
    const std::size_t n = cue.phrase.size();
    switch (cue.where) {
      case Where::whole: {
        std::string_view bare = lower;
        while (!bare.empty() && !letter_or_digit(bare.back())) bare.remove_suffix(1);
        hit = bare == cue.phrase;
        break;
      }
      case Where::begin:
      case Where::title:
        hit = brief && head.substr(0, n) == cue.phrase && whole_words(head, 0, n) &&
              (cue.where == Where::begin || !ends_sentence(lower));
        break;
      case Where::end:
        hit = brief && tail.size() >= n && tail.substr(tail.size() - n) == cue.phrase &&
              whole_words(tail, tail.size() - n, n);
        break;
      case Where::inside: {
        const std::size_t at = tail.find(cue.phrase);
        hit = at != std::string_view::npos && whole_words(tail, at, n);
        break;
      }
    }
    if (hit) {
      kind = cue.kind;
      return true;
    }
  }
  return false;
}

// Few words, of which one names a month or weekday, with a digit, and no word beside dates, places and capitals.
bool BlockRules::is_dateline(std::string_view block, std::string_view lower) const {
  bool digit = false;
  bool date = false;
  std::size_t others = 0;
  for (std::size_t i = 0; i < lower.size();) {
    std::size_t end = i;
    while (end < lower.size() && letter_or_digit(lower[end])) ++end;
    if (end > i) {
      const std::string_view word = lower.substr(i, end - i);
      const bool number = word[0] >= '0' && word[0] <= '9';
      const bool calendar = std::binary_search(calendar_words_.begin(), calendar_words_.end(), word);
      digit = digit || number;
      date = date || calendar;
      if (!number && !calendar && !std::binary_search(filler_words_.begin(), filler_words_.end(), word)) {
        if (block[i] == word[0]) return false;  // an uncapitalised word that belongs to no date
        ++others;
      }
    }
    i = std::max(end, i + 1);
  }
  return digit && date && others <= 3;
}

BlockKind BlockRules::classify(std::string_view block) const {
  const std::string lower = lower_ascii(block.size() > 4000 ? block.substr(block.size() - 4000) : block);
  const std::size_t words = count_words(block, 200);
  BlockKind kind = BlockKind::body;
  if (words <= 60 && cued(lower, words <= brief_words, kind)) return kind;
  if (words <= 60 && ends_in_photo_credit(block)) return BlockKind::caption;
  if (words <= dateline_words && is_dateline(block, lower)) return BlockKind::dateline;
  return BlockKind::body;
}

std::vector<Block> BlockRules::find(std::string_view text) const {
  const std::vector<ByteSpan> paragraphs = find_paragraphs(text);
  std::vector<Block> out;
  const auto content = [&](std::size_t i) { return text.substr(paragraphs[i].begin, paragraphs[i].size()); };
  for (const ByteSpan& p : paragraphs) out.push_back({p, classify(text.substr(p.begin, p.size()))});

  // A picture's legend often stands twice, with and without its credit.
  for (std::size_t i = 0; i + 1 < out.size(); ++i) {
    const bool open = out[i].kind == BlockKind::body || out[i].kind == BlockKind::dateline;
    if (open && out[i + 1].kind == BlockKind::caption && paragraphs[i].size() > 10 &&
        content(i + 1).substr(0, paragraphs[i].size()) == content(i))
      out[i].kind = BlockKind::caption;
  }
  // The first block that could be a headline is one; later short blocks without a full stop are headings within the
  // story.
  bool ended = false;
  bool seen_body = false;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::size_t words = count_words(content(i), headline_words + 1);
    if (out[i].kind == BlockKind::credit && i * 2 >= out.size()) ended = true;
    if (out[i].kind != BlockKind::body) continue;
    const bool title = words <= headline_words && !ends_sentence(content(i));
    if (title && ended && words <= 8) {
      out[i].kind = BlockKind::boilerplate;
    } else if (title && out.size() > 1 && (!seen_body || words <= 8)) {
      out[i].kind = BlockKind::headline;
    } else {
      seen_body = true;
    }
  }
  // A dateline that opens a story is a block of its own; white space belongs to the block before it.
  std::vector<Block> parts;
  for (std::size_t i = 0; i < out.size(); ++i) {
    Block block = out[i];
    block.bytes.begin = i == 0 ? 0 : paragraphs[i].begin;
    block.bytes.end = i + 1 < out.size() ? paragraphs[i + 1].begin : static_cast<std::uint32_t>(text.size());
    if (block.kind == BlockKind::body || block.kind == BlockKind::headline) {
      if (const auto n = static_cast<std::uint32_t>(inline_dateline(content(i))); n > 0) {
        parts.push_back({{block.bytes.begin, paragraphs[i].begin + n}, BlockKind::dateline});
        block.bytes.begin = paragraphs[i].begin + n;
      }
    }
    parts.push_back(block);
  }
  if (parts.empty() && !text.empty()) parts.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::body});
  return parts;
}

}  // namespace annals
