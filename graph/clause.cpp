#include "graph/clause.h"

#include <algorithm>
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
    while (!out.empty() && a_.words[out.back()].upos == Upos::punct) out.pop_back();
    while (!out.empty() && a_.words[out.front()].upos == Upos::punct) out.erase(out.begin());
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
  const std::vector<std::uint32_t> words = Subtree(a, e).words();
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
