#include "tools/eval/alignment.h"

#include <algorithm>

namespace annals::eval {
namespace {

using Stretch = LaidOut::Stretch;

std::string squeeze(const std::string& form) {
  std::string out;
  for (const char c : form) {
    if (c != ' ' && c != '\t') out += c;
  }
  return out;
}

std::string lower(const std::string& form) {
  std::string out = form;
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

using Indices = std::vector<std::uint32_t>;

// Aligns words g of gold with words s of the system by the longest common subsequence of their forms.
void align_forms(const LaidOut& gold, const Indices& g, const LaidOut& system, const Indices& s, Indices& out) {
  std::vector<Indices> best(g.size() + 1, Indices(s.size() + 1, 0));
  const auto same = [&](std::size_t i, std::size_t j) {
    return lower(gold.words[g[i]].word->form) == lower(system.words[s[j]].word->form);
  };
  for (std::size_t i = g.size(); i-- > 0;) {
    for (std::size_t j = s.size(); j-- > 0;) {
      best[i][j] = same(i, j) ? best[i + 1][j + 1] + 1 : std::max(best[i + 1][j], best[i][j + 1]);
    }
  }
  for (std::size_t i = 0, j = 0; i < g.size() && j < s.size();) {
    if (same(i, j)) {
      out[g[i++]] = s[j++];
    } else if (best[i + 1][j] >= best[i][j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
}

// Stretches of text that hold whole multi-word tokens of both sides, in order.
std::vector<Stretch> zones(const LaidOut& gold, const LaidOut& system) {
  std::vector<Stretch> all = gold.multi_word_tokens;
  all.insert(all.end(), system.multi_word_tokens.begin(), system.multi_word_tokens.end());
  std::sort(all.begin(), all.end());
  std::vector<Stretch> out;
  for (const Stretch& z : all) {
    if (!out.empty() && z.begin < out.back().end) {
      out.back().end = std::max(out.back().end, z.end);
    } else {
      out.push_back(z);
    }
  }
  return out;
}

// Words of `side` from `next` on that lie in `zone`; moves `next` past all that begin in it.
Indices take(const LaidOut& side, std::uint32_t& next, const Stretch& zone) {
  Indices out;
  for (; next < side.words.size() && side.words[next].begin < zone.end; ++next) {
    if (side.words[next].begin >= zone.begin && side.words[next].end <= zone.end) out.push_back(next);
  }
  return out;
}

}  // namespace

LaidOut lay_out(const train::Treebank& treebank) {
  LaidOut out;
  for (const train::GoldSentence& s : treebank) {
    const auto first = static_cast<std::uint32_t>(out.words.size());
    const auto begin = static_cast<std::uint32_t>(out.characters.size());
    std::size_t w = 0;
    for (const train::GoldToken& t : s.tokens) {
      const auto at = static_cast<std::uint32_t>(out.characters.size());
      out.characters += squeeze(t.form);
      const auto end = static_cast<std::uint32_t>(out.characters.size());
      if (t.words > 1) out.multi_word_tokens.push_back({at, end});
      for (std::uint32_t k = 0; k < t.words && w < s.words.size(); ++k, ++w) {
        const std::uint32_t h = s.words[w].head;
        const std::uint32_t head = h == 0 ? LaidOut::root : h <= s.words.size() ? first + h - 1 : LaidOut::nowhere;
        out.words.push_back({&s.words[w], at, end, head, t.words > 1});
      }
    }
    out.sentences.push_back({begin, static_cast<std::uint32_t>(out.characters.size())});
  }
  return out;
}

std::vector<std::uint32_t> align(const LaidOut& gold, const LaidOut& system) {
  Indices out(gold.words.size(), LaidOut::nowhere);
  const std::vector<Stretch> all = zones(gold, system);
  auto zone = all.begin();
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  while (i < gold.words.size() && j < system.words.size()) {
    const LaidOut::Place& g = gold.words[i];
    const LaidOut::Place& s = system.words[j];
    while (zone != all.end() && zone->end <= std::min(g.begin, s.begin)) ++zone;
    if (zone != all.end() && g.end > zone->begin && s.end > zone->begin) {
      const Indices in_gold = take(gold, i, *zone);
      align_forms(gold, in_gold, system, take(system, j, *zone), out);
    } else if (g.begin == s.begin && g.end == s.end) {
      out[i++] = j++;
    } else if (g.begin < s.begin || (g.begin == s.begin && g.end <= s.end)) {
      ++i;
    } else {
      ++j;
    }
  }
  return out;
}

}  // namespace annals::eval
