#include "graph/clause.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/utf8.h"

namespace annals {
namespace {

constexpr std::uint32_t window = 80;  // words on each side of the trigger that are looked at

enum class State : std::uint8_t { unknown, inside, outside };

// Dependents of the trigger that begin another clause or only hang on to this one.
bool separate(Relation r) {
  switch (universal(r)) {
    case Relation::conj:
    case Relation::case_:
    case Relation::cc:
    case Relation::mark:
    case Relation::parataxis:
    case Relation::discourse:
    case Relation::vocative:
    case Relation::punct:
    case Relation::reparandum:
    case Relation::dislocated:
      return true;
    default:
      return false;
  }
}

// Marks the words of the window that belong to the clause.
class Subtree {
 public:
  Subtree(const Analysis& a, const Event& e) : a_(a), head_(e.head.value) {
    const WordSpan sentence = a[e.sentence].words;
    begin_ = head_ > sentence.begin + window ? head_ - window : sentence.begin;
    end_ = std::min(sentence.end, head_ + window + 1);
    states_.assign(end_ - begin_, State::unknown);
    set(head_, State::inside);
    for (std::uint32_t w = e.trigger.begin; w < e.trigger.end; ++w) set(w, State::inside);
    for (const MentionId m : e.actors) leave_out(a[m].head.value);
    for (std::uint32_t w = begin_; w < end_; ++w)
      if (a.words[w].head.value == head_ && separate(a.words[w].relation)) set(w, State::outside);
    for (std::uint32_t w = begin_; w < end_; ++w) climb(w);
  }
  [[nodiscard]] std::vector<std::uint32_t> words() const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t w = begin_; w < end_; ++w)
      if (states_[w - begin_] == State::inside) out.push_back(w);
    return out;
  }

 private:
  [[nodiscard]] bool seen(std::uint32_t w) const { return begin_ <= w && w < end_; }
  void set(std::uint32_t w, State s) {
    if (seen(w) && states_[w - begin_] != State::inside) states_[w - begin_] = s;
  }
  // The actor's phrase goes, up to the dependent of the trigger ("the talks of Lavrov" keeps "talks").
  void leave_out(std::uint32_t w) {
    if (seen(w)) set(w, State::outside);
  }
  // A word belongs where its head belongs. Every word is settled once.
  void climb(std::uint32_t w) {
    path_.clear();
    State found = State::outside;
    for (; seen(w); w = a_.words[w].head.value) {
      State& s = states_[w - begin_];
      if (s != State::unknown) {
        found = s;
        break;
      }
      s = State::outside;  // a malformed tree must not hold us in a cycle
      path_.push_back(w);
    }
    for (const std::uint32_t p : path_) states_[p - begin_] = found;
  }

  const Analysis& a_;
  std::uint32_t head_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  std::vector<State> states_;
  std::vector<std::uint32_t> path_;
};

// Where punctuation that opens or closes stands in pairs, both stay; what has lost its partner, and punctuation at the
// ends, goes.
void trim(std::vector<std::uint32_t>& words, const Analysis& a) {
  static constexpr std::array<std::array<std::string_view, 2>, 6> pairs{
      {{"\"", "\""}, {"“", "”"}, {"‘", "’"}, {"(", ")"}, {"[", "]"}, {"«", "»"}}};
  std::vector<bool> keep(words.size(), true);
  std::vector<bool> paired(words.size(), false);
  for (const auto& [opening, closing] : pairs) {
    std::size_t open = words.size();
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view form = a.form({words[i]});
      if (form != opening && form != closing) continue;
      keep[i] = false;
      if (form == closing && open < words.size()) {
        keep[open] = keep[i] = paired[open] = paired[i] = true;
        open = words.size();
      } else if (form == opening) {
        open = i;
      }
    }
  }
  const auto loose = [&](std::size_t i) { return !keep[i] || (a.words[words[i]].upos == Upos::punct && !paired[i]); };
  std::size_t begin = 0;
  std::size_t end = words.size();
  while (begin < end && loose(begin)) ++begin;
  while (begin < end && loose(end - 1)) --end;
  std::vector<std::uint32_t> out;
  for (std::size_t i = begin; i < end; ++i)
    if (keep[i] && !(!out.empty() && !paired[i] && loose(i) && a.form({out.back()}) == a.form({words[i]})))
      out.push_back(words[i]);
  words = std::move(out);
}

// Words that follow each other in the text keep the text between them; others are joined by a space.
void append_word(std::string& out, const Analysis& a, std::uint32_t previous, std::uint32_t word) {
  const ByteSpan bytes = a.words[word].bytes;
  if (!out.empty() && (previous + 1 != word || a.words[previous].bytes.end < bytes.begin)) out += ' ';
  for (const char c : a.text(bytes)) out += c == '\n' || c == '\t' ? ' ' : c;
}

}  // namespace

std::string clause_of(const Analysis& a, EventId event, std::size_t limit) {
  const Event& e = a[event];
  if (!e.head || !e.sentence) return {};
  std::vector<std::uint32_t> words = Subtree(a, e).words();
  trim(words, a);
  std::string out;
  std::size_t length = 0;
  std::uint32_t previous = 0;
  for (const std::uint32_t w : words) {
    std::string longer = out;
    append_word(longer, a, previous, w);
    length = static_cast<std::size_t>(
        std::count_if(longer.begin(), longer.end(), [](char c) { return (c & '\xc0') != '\x80'; }));
    if (length > limit && w > e.head.value) return out + "…";
    out = std::move(longer);
    previous = w;
  }
  return out;
}

}  // namespace annals
