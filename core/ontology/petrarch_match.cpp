// Matches the patterns of a verb dictionary against the words around a verb.
#include <algorithm>

#include "core/ontology/petrarch_verbs.h"

namespace annals {

// One attempt to match one pattern. Between tokens that are not joined any words may stand; the nearest match wins, and
// the number of steps is bounded.
class PatternMatch {
 public:
  PatternMatch(const VerbDictionary& dictionary, const PatternSentence& sentence)
      : dictionary_(dictionary), sentence_(sentence) {}

  bool match(const VerbPattern& pattern, std::uint32_t begin, std::uint32_t end, VerbCoding& coding) {
    steps_ = 0;
    found_ = &coding;
    return before(pattern, pattern.before.size(), begin) && after(pattern, 0, end);
  }

 private:
  static constexpr std::uint32_t window = 40;  // words on either side
  static constexpr int max_steps = 20000;

  // Calls use(end) for each way the token matches words from `at`; stops and returns true when use does.
  template <class Use>
  bool each_end(const PatternToken& token, std::uint32_t at, Use&& use) {
    if (at >= sentence_.words.size() || ++steps_ > max_steps) return false;
    switch (token.kind) {
      case PatternToken::Kind::word:
        return sentence_.words[at] == token.word && use(at + 1);
      case PatternToken::Kind::synset:
        for (const std::vector<std::string>& member : dictionary_.synsets_[token.synset].phrases) {
          if (at + member.size() > sentence_.words.size()) continue;
          if (!std::equal(member.begin(), member.end(), sentence_.words.begin() + at)) continue;
          if (use(at + static_cast<std::uint32_t>(member.size()))) return true;
        }
        return false;
      case PatternToken::Kind::source:
      case PatternToken::Kind::target:
      case PatternToken::Kind::compound: {
        const std::uint32_t actor = actor_at(at);
        if (actor == sentence_.actors.size()) return false;
        if (token.kind == PatternToken::Kind::compound && !compound(actor)) return false;
        return use(sentence_.actors[actor].end);
      }
      case PatternToken::Kind::skip: {
        const std::uint32_t actor = actor_at(at);
        return use(actor == sentence_.actors.size() ? at + 1 : sentence_.actors[actor].end);
      }
    }
    return false;
  }

  [[nodiscard]] bool compound(std::uint32_t actor) const {
    const auto& all = sentence_.actors;
    return (actor > 0 && all[actor - 1].group == all[actor].group) ||
           (actor + 1 < all.size() && all[actor + 1].group == all[actor].group);
  }

  [[nodiscard]] std::uint32_t actor_at(std::uint32_t word) const {
    const auto at = std::lower_bound(sentence_.actors.begin(), sentence_.actors.end(), word,
                                     [](const PatternSentence::Actor& a, std::uint32_t w) { return a.begin < w; });
    const auto end = sentence_.actors.end();
    return static_cast<std::uint32_t>((at != end && at->begin == word ? at : end) - sentence_.actors.begin());
  }

  void take(const PatternToken& token, std::uint32_t at) {
    if (token.kind == PatternToken::Kind::source || token.kind == PatternToken::Kind::compound)
      found_->source = actor_at(at);
    if (token.kind == PatternToken::Kind::target) found_->target = actor_at(at);
    if (token.kind == PatternToken::Kind::compound) found_->compound = true;
  }

  // Tokens [0, count) must end at or before `limit`.
  bool before(const VerbPattern& pattern, std::size_t count, std::uint32_t limit) {
    if (count == 0) return true;
    const PatternToken& token = pattern.before[count - 1];
    const bool joined = count == pattern.before.size() ? pattern.verb_joined : pattern.before[count].joined;
    const std::uint32_t lowest = limit > window ? limit - window : 0;
    for (std::uint32_t at = limit; at-- > lowest;) {
      const bool matched = each_end(token, at, [&](std::uint32_t end) {
        if (end > limit || (joined && end != limit) || !before(pattern, count - 1, at)) return false;
        take(token, at);
        return true;
      });
      if (matched) return true;
    }
    return false;
  }

  bool after(const VerbPattern& pattern, std::size_t i, std::uint32_t from) {
    if (i == pattern.after.size()) return true;
    const PatternToken& token = pattern.after[i];
    const std::uint32_t size = static_cast<std::uint32_t>(sentence_.words.size());
    const std::uint32_t highest = token.joined ? std::min(size, from + 1) : std::min(size, from + window);
    for (std::uint32_t at = from; at < highest; ++at) {
      const bool matched = each_end(token, at, [&](std::uint32_t end) {
        if (!after(pattern, i + 1, end)) return false;
        take(token, at);
        return true;
      });
      if (matched) return true;
    }
    return false;
  }

  const VerbDictionary& dictionary_;
  const PatternSentence& sentence_;
  VerbCoding* found_ = nullptr;
  int steps_ = 0;
};

std::optional<VerbCoding> VerbDictionary::code(const PatternSentence& sentence, std::uint32_t word) const {
  const Verb* best = nullptr;
  std::uint32_t begin = 0;
  const auto consider = [&](const std::string& form, bool base_only) {
    const auto at = by_head_.find(form);
    if (at == by_head_.end()) return;
    for (const std::uint32_t v : at->second) {
      const Verb& verb = verbs_[v];
      if ((base_only && !verb.base) || verb.head > word || word - verb.head + verb.words.size() > sentence.words.size())
        continue;
      const std::uint32_t first = word - verb.head;
      bool same = true;
      for (std::size_t i = 0; i < verb.words.size(); ++i)
        same &= i == verb.head || sentence.words[first + i] == verb.words[i];
      if (!same || (best && best->words.size() >= verb.words.size())) continue;
      best = &verb;
      begin = first;
    }
  };
  consider(sentence.words[word], false);
  consider(sentence.lemmas[word], true);
  if (!best) return {};

  VerbCoding coding;
  coding.begin = begin;
  coding.end = begin + static_cast<std::uint32_t>(best->words.size());
  PatternMatch matcher(*this, sentence);
  for (const VerbPattern& pattern : blocks_[best->block].patterns) {
    VerbCoding found = coding;
    if (!matcher.match(pattern, coding.begin, coding.end, found)) continue;
    found.code = pattern.code;
    found.inverse = pattern.inverse;
    found.rule = pattern.rule;
    found.pattern = true;
    return found;
  }
  coding.code = best->code;
  coding.inverse = best->inverse;
  coding.rule = best->rule;
  return coding;
}

}  // namespace annals
