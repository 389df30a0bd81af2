#include "core/entity/speakers.h"

#include <algorithm>

namespace annals {
namespace {

constexpr std::uint32_t window = 40;  // words looked at on each side of a quotation

class SpeakerFinder {
 public:
  explicit SpeakerFinder(const Draft& d) : d_(d), a_(d.a) {}

  [[nodiscard]] std::uint32_t find(QuotationId q) {
    const TokenSpan tokens = a_[q].tokens;
    if (tokens.empty()) return Phrase::none;
    const std::uint32_t first = first_word(tokens.begin);
    const std::uint32_t end = first_word(tokens.end);
    if (first >= end) return Phrase::none;
    // Behind it in its last sentence, before it in its first one, then the sentence before that ends in a colon.
    const WordSpan last_sentence = a_.sentences[d_.tree.sentence({end - 1})].words;
    const WordSpan first_sentence = a_.sentences[d_.tree.sentence({first})].words;
    const std::uint32_t behind = said(end, std::min(last_sentence.end, end + window), q, end);
    const std::uint32_t before =
        said(std::max(first_sentence.begin, first > window ? first - window : 0), first, q, first);
    if (behind != Phrase::none && before != Phrase::none) return nearer(behind, before, first, end);
    if (behind != Phrase::none) return behind;
    if (before != Phrase::none) return before;
    if (first == first_sentence.begin && first > 0 && a_.form({first - 1}) == ":") {
      const WordSpan previous = a_.sentences[d_.tree.sentence({first - 1})].words;
      return said(std::max(previous.begin, first > window ? first - window : 0), first, q, first);
    }
    return Phrase::none;
  }

 private:
  [[nodiscard]] std::uint32_t first_word(std::uint32_t token) const {
    const auto at =
        std::partition_point(a_.words.begin(), a_.words.end(), [&](const Word& w) { return w.token.value < token; });
    return static_cast<std::uint32_t>(at - a_.words.begin());
  }

  // Whose verb of speech stands between two words, nearest to `edge`.
  [[nodiscard]] std::uint32_t said(std::uint32_t begin, std::uint32_t end, QuotationId q, std::uint32_t edge) const {
    std::uint32_t best = Phrase::none;
    std::uint32_t best_distance = window + 1;
    for (std::uint32_t w = begin; w < end; ++w) {
      if (a_[a_.words[w].token].quotation == q) continue;
      const std::uint32_t phrase = utterer({w});
      const std::uint32_t distance = w < edge ? edge - w : w - edge;
      if (phrase == Phrase::none || distance >= best_distance) continue;
      if (a_[q].tokens.contains(a_[d_.phrases[phrase].head].token.value)) continue;
      best = phrase;
      best_distance = distance;
    }
    return best;
  }

  [[nodiscard]] std::uint32_t utterer(WordId w) const {
    const Word& word = a_[w];
    if (d_.lexicon.is(a_.lemma(w), WordRole::speaker_preposition) && word.head) return d_.phrase_at[word.head.value];
    if (word.upos != Upos::verb || !d_.lexicon.speech_verb(a_.lemma(w))) return Phrase::none;
    WordId verb = w;
    for (int i = 0; i < 4; ++i) {
      const WordId subject = d_.tree.child(verb, Relation::nsubj);
      if (subject) return d_.phrase_at[subject.value];
      const Relation r = a_[verb].relation;
      const bool shared = r == Relation::conj || r == Relation::xcomp || r == Relation::advcl;
      if (!shared || !a_[verb].head) break;
      verb = a_[verb].head;
    }
    if (word.relation == Relation::acl && word.head) return d_.phrase_at[word.head.value];
    return Phrase::none;
  }

  [[nodiscard]] std::uint32_t nearer(std::uint32_t behind, std::uint32_t before, std::uint32_t first,
                                     std::uint32_t end) const {
    const std::uint32_t b = d_.phrases[behind].head.value;
    const std::uint32_t f = d_.phrases[before].head.value;
    return (b >= end ? b - end : 0) <= (first > f ? first - f : 0) ? behind : before;
  }

  const Draft& d_;
  const Analysis& a_;
};

}  // namespace

std::vector<std::uint32_t> find_speakers(const Draft& d) {
  std::vector<std::uint32_t> out(d.a.quotations.size(), Phrase::none);
  SpeakerFinder finder(d);
  for (std::uint32_t q = 0; q < out.size(); ++q) {
    out[q] = finder.find({q});
    if (out[q] != Phrase::none || q == 0) continue;
    // A quotation without words of its own about its speaker goes on with the one before, within two sentences.
    const TokenSpan now = d.a.quotations[q].tokens;
    const TokenSpan then = d.a.quotations[q - 1].tokens;
    if (now.empty() || then.empty() || then.end > now.begin) continue;
    const auto sentence = [&](std::uint32_t token) {
      const auto at = std::partition_point(d.a.sentences.begin(), d.a.sentences.end(),
                                           [&](const Sentence& s) { return s.tokens.end <= token; });
      return at - d.a.sentences.begin();
    };
    if (sentence(now.begin) - sentence(then.end - 1) <= 2) out[q] = out[q - 1];
  }
  return out;
}

}  // namespace annals
