#include "core/entity/find_phrases.h"

namespace annals {
namespace {

constexpr int deepest = 12;                // steps climbed from a word to the head of its phrase
constexpr std::uint32_t widest_left = 40;  // words before the head
constexpr std::uint32_t widest_of = 9;     // words of a phrase after "of"

// A dependent that may stand inside the phrase of its head, before it.
bool inside_before(Relation r) {
  switch (r) {
    case Relation::det:
    case Relation::det_predet:
    case Relation::amod:
    case Relation::compound:
    case Relation::nummod:
    case Relation::nmod_poss:
    case Relation::flat:
    case Relation::nmod_desc:
    case Relation::nmod_unmarked:
    case Relation::goeswith:
    case Relation::fixed:
    case Relation::punct:
    case Relation::nmod:
      return true;
    default:
      return false;
  }
}

bool subject_or_object(Relation r) {
  switch (r) {
    case Relation::nsubj:
    case Relation::nsubj_pass:
    case Relation::nsubj_outer:
    case Relation::obj:
    case Relation::iobj:
    case Relation::obl:
    case Relation::obl_agent:
    case Relation::nmod:
    case Relation::nmod_poss:
      return true;
    default:
      return false;
  }
}

class Finder {
 public:
  explicit Finder(Draft& d) : d_(d), a_(d.a), in_time_(d.a.words.size()) {
    for (const TimeExpression& t : a_.times)
      for (std::uint32_t w = t.words.begin; w < t.words.end; ++w) in_time_[w] = true;
  }

  void run() {
    for (std::uint32_t w = 0; w < a_.words.size(); ++w) {
      if (!heads_phrase({w})) continue;
      Phrase p;
      p.head = {w};
      p.words = span({w});
      p.sentence = d_.tree.sentence({w});
      p.quotation = a_[a_[WordId{w}].token].quotation;
      p.modifier = modifies({w});
      p.pronoun = pronoun({w});
      if (p.pronoun != nullptr) p.kind = MentionKind::pronoun;
      d_.phrase_at[w] = static_cast<std::uint32_t>(d_.phrases.size());
      d_.phrases.push_back(std::move(p));
    }
  }

 private:
  [[nodiscard]] const PronounRow* pronoun(WordId w) const;
  [[nodiscard]] bool modifies(WordId w) const;
  [[nodiscard]] bool heads_phrase(WordId w) const;
  [[nodiscard]] bool argument(WordId w) const;
  [[nodiscard]] bool identifies(WordId w) const;
  [[nodiscard]] bool belongs(WordId w, WordId head, std::uint32_t end) const;
  [[nodiscard]] WordSpan span(WordId head) const;

  Draft& d_;
  const Analysis& a_;
  std::vector<bool> in_time_;
};

const PronounRow* Finder::pronoun(WordId w) const {
  const Upos u = a_[w].upos;
  return u == Upos::pron || (u == Upos::det && argument(w)) ? d_.lexicon.pronoun(a_.form(w)) : nullptr;
}

// Before the noun it modifies.
bool Finder::modifies(WordId w) const {
  const Word& word = a_[w];
  return word.head && w < word.head &&
         (word.relation == Relation::amod || word.relation == Relation::compound ||
          word.relation == Relation::nmod_unmarked);
}

// Stands where a noun phrase stands, by itself or as conjunct of one that does.
bool Finder::argument(WordId w) const {
  for (int i = 0; i < deepest && a_[w].relation == Relation::conj && a_[w].head; ++i) w = a_[w].head;
  return subject_or_object(a_[w].relation);
}

bool Finder::heads_phrase(WordId w) const {
  const Word& word = a_[w];
  switch (word.relation) {
    case Relation::flat:
    case Relation::fixed:
    case Relation::goeswith:
    case Relation::expl:
    case Relation::punct:
    case Relation::case_:
    case Relation::mark:
    case Relation::cc:
    case Relation::cc_preconj:
    case Relation::aux:
    case Relation::aux_pass:
    case Relation::cop:
    case Relation::discourse:
    case Relation::advmod:
      return false;
    default:
      break;
  }
  const bool known = d_.known_at[w.value] != Phrase::none;
  // A known name that modifies a noun is a mention of its own at its last word ("White House" in "White House aides").
  if (modifies(w)) {
    if (in_time_[w.value] || !word.head) return false;
    const bool name = word.upos == Upos::propn && a_[word.head].upos == Upos::noun;
    if (!known) return name;
    const KnownName& k = d_.known[d_.known_at[w.value]];
    if (k.words.contains(word.head.value)) return false;
    if (a_[word.head].upos == Upos::propn && word.relation == Relation::compound && k.alias != AliasKind::demonym)
      return d_.role_at[word.head.value] != Phrase::none;
    return k.words.end == w.value + 1;
  }
  switch (word.upos) {
    case Upos::pron:
      return true;
    case Upos::noun:
    case Upos::propn:
      return !in_time_[w.value] && word.relation != Relation::nmod_desc && word.relation != Relation::compound;
    case Upos::num:
      return !in_time_[w.value] && argument(w);
    case Upos::det:
      return word.relation != Relation::det && word.relation != Relation::det_predet && argument(w);
    case Upos::adj:
      return argument(w) && (known || d_.tree.child(w, Relation::det) || d_.capitalized(w) ||
                             d_.role_at[w.value] != Phrase::none || d_.lexicon.noun(a_.lemma(w)) != nullptr);
    case Upos::x:
    case Upos::sym:
      return argument(w) && d_.capitalized(w);
    default:
      return false;
  }
}

// Heads a short phrase after "of".
bool Finder::identifies(WordId w) const {
  const WordId c = d_.tree.child(w, Relation::case_);
  return c && c < w && w.value - c.value <= widest_of && d_.lexicon.is(a_.form(c), WordRole::identity_preposition);
}

// Whether a word below `head` is part of its phrase, which so far ends at `end`.
bool Finder::belongs(WordId w, WordId head, std::uint32_t end) const {
  // Behind the head only punctuation inside a word: a hyphen, the dot of an initial.
  if (w > head && a_[w].upos == Upos::punct &&
      (w.value + 1 >= a_.words.size() || a_[w].bytes.end != a_.words[w.value + 1].bytes.begin))
    return false;
  bool name = true;
  for (int i = 0; i < deepest; ++i) {
    const Word& word = a_[w];
    if (!word.head) return false;
    const Relation r = word.relation;
    name = name && (word.upos == Upos::propn || r == Relation::case_ || r == Relation::cc || r == Relation::punct ||
                    r == Relation::det);
    if (word.head == head) {
      if (w < head) return inside_before(r);
      switch (r) {
        case Relation::flat:
        case Relation::goeswith:
        case Relation::fixed:
        case Relation::nmod_unmarked:
        case Relation::nummod:
        case Relation::compound:
        case Relation::punct:
          return true;
        case Relation::amod:
          return w.value == end;
        case Relation::appos:  // without a comma: "the envoy Ana Silva"
          return word.upos == Upos::propn && (w.value == end || end > w.value) && d_.capitalized(w);
        case Relation::nmod:
        case Relation::nmod_desc:
          return identifies(w);
        default:
          return false;
      }
    }
    switch (r) {
      case Relation::acl:
      case Relation::acl_relcl:
      case Relation::advcl:
      case Relation::advcl_relcl:
      case Relation::parataxis:
      case Relation::appos:
      case Relation::nsubj:
      case Relation::obj:
      case Relation::ccomp:
      case Relation::xcomp:
      case Relation::list:
      case Relation::dep:
        return false;
      case Relation::conj:
        if (w > head && !name) return false;
        break;
      case Relation::nmod:
        if (w > word.head && !name && !identifies(w)) return false;
        break;
      default:
        break;
    }
    w = word.head;
  }
  return false;
}

WordSpan Finder::span(WordId head) const {
  const Sentence& s = a_.sentences[d_.tree.sentence(head)];
  WordSpan out{head.value, head.value + 1};
  if (a_[head].upos == Upos::pron) return out;
  while (out.begin > s.words.begin && head.value - out.begin < widest_left && belongs({out.begin - 1}, head, out.end))
    --out.begin;
  const std::uint32_t limit = std::min(s.words.end, head.value + 2 * widest_of);
  while (out.end < limit && belongs({out.end}, head, out.end)) ++out.end;
  // Never cut inside "Cheuk-yan".
  const auto glued = [&](std::uint32_t w) { return a_.words[w].bytes.begin == a_.words[w - 1].bytes.end; };
  const auto hyphen = [&](std::uint32_t w) {
    return w > s.words.begin && w < s.words.end - 1 && a_.form({w}) == "-" && glued(w) && glued(w + 1);
  };
  while (out.end < limit && (hyphen(out.end) || hyphen(out.end - 1))) ++out.end;
  while (head.value - out.begin < widest_left && (hyphen(out.begin - 1) || hyphen(out.begin))) --out.begin;
  const auto loose = [&](std::uint32_t w) {
    const Relation r = a_.words[w].relation;
    const Upos u = a_.words[w].upos;
    return u == Upos::punct || r == Relation::case_ || r == Relation::cc || u == Upos::cconj ||
           (w > head.value && u == Upos::det);
  };
  while (out.begin < head.value && loose(out.begin)) ++out.begin;
  while (out.end > head.value + 1 && loose(out.end - 1)) --out.end;
  return out;
}

}  // namespace

void find_phrases(Draft& d) { Finder(d).run(); }

}  // namespace annals
