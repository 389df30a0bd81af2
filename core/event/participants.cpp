#include "core/event/participants.h"

#include <algorithm>

namespace annals {
namespace {

constexpr std::size_t most_participants = 64;

class Finder {
 public:
  Finder(const Clauses& clauses, const Frame& frame) : clauses_(clauses), tree_(clauses.tree()), frame_(frame) {}

  Participants find(bool political, bool mutual);

 private:
  using Mentions = std::vector<MentionId>;
  [[nodiscard]] bool can_take_part(WordId w) const;
  [[nodiscard]] Mentions named(WordId head) const;
  [[nodiscard]] bool party(MentionId m) const;
  [[nodiscard]] bool party(const Mentions& all) const {
    return std::any_of(all.begin(), all.end(), [this](MentionId m) { return party(m); });
  }
  [[nodiscard]] bool addressed(WordId marker, const EventNoun* noun) const;
  [[nodiscard]] Mentions addressed_party() const;
  [[nodiscard]] Mentions party_behind(WordId thing) const;
  [[nodiscard]] WordId identified(WordId head) const;
  void noun_roles(Participants& p) const;
  void verb_targets(Participants& p, bool political) const;

  const Clauses& clauses_;
  const Tree& tree_;
  const Frame& frame_;
};

// Not a time ("met on Tuesday"), nor a relative pronoun whose noun is not found.
bool Finder::can_take_part(WordId w) const {
  const MentionId m = tree_.mention(w);
  if (!m || tree_.has(w, Feature::prontype_rel)) return false;
  const auto& times = tree_.analysis().times;
  const auto at =
      std::partition_point(times.begin(), times.end(), [&](const TimeExpression& t) { return t.words.end <= w.value; });
  return at == times.end() || !at->words.contains(w.value);
}

// The mentions of a head and its conjuncts.
Finder::Mentions Finder::named(WordId head) const {
  Mentions all;
  if (!head) return all;
  for (const WordId w : tree_.conjuncts(head)) {
    if (all.size() < most_participants && can_take_part(w)) all.push_back(tree_.mention(w));
  }
  return all;
}

bool Finder::party(MentionId m) const {
  const Mention& mention = tree_.analysis()[m];
  if (!mention.entity) return false;
  const EntityKind kind = tree_.analysis()[mention.entity].kind;
  return kind != EntityKind::place && kind != EntityKind::thing;
}

bool Finder::addressed(WordId marker, const EventNoun* noun) const {
  const std::string_view word = tree_.lemma(marker);
  if (noun != nullptr &&
      std::find(noun->target_cases.begin(), noun->target_cases.end(), word) != noun->target_cases.end())
    return true;
  return clauses_.cues().is(word, Use::party);
}

// The party that a preposition brings in: "complained to Chile".
Finder::Mentions Finder::addressed_party() const {
  const EventNoun* noun = frame_.light_noun ? clauses_.event_noun(frame_.light_noun) : nullptr;
  for (const auto& [marker, head] : frame_.obliques) {
    if (!addressed(marker, noun)) continue;
    Mentions all = named(head);
    if (party(all)) return all;
  }
  return {};
}

// The party that a thing acted on belongs to or is aimed at: "Peru's plan", "sanctions on Peru".
Finder::Mentions Finder::party_behind(WordId thing) const {
  Mentions found;
  for (const WordId c : tree_.children(thing)) {
    const Relation r = tree_.relation(c);
    const bool possessor = r == Relation::nmod_poss;
    const bool modifier = r == Relation::amod || r == Relation::compound;
    if (!possessor && !modifier && universal(r) != Relation::nmod) continue;
    const WordId marker = tree_.case_of(c);
    if (universal(r) == Relation::nmod && !possessor && (!marker || !addressed(marker, clauses_.event_noun(thing))) &&
        !(marker && clauses_.cues().is(tree_.lemma(marker), Use::genitive)))
      continue;
    Mentions all = named(c);
    if (party(all) && (found.empty() || possessor)) found = std::move(all);
  }
  return found;
}

// "The candidates elected were A and B": what the noun is said to be.
WordId Finder::identified(WordId head) const {
  if (!head || tree_.relation(head) != Relation::nsubj) return head;
  const WordId predicate = tree_.head(head);
  if (!predicate || !tree_.child(predicate, Relation::cop) || !tree_.is(predicate, Upos::propn)) return head;
  return tree_.mention(predicate) ? predicate : head;
}

void Finder::noun_roles(Participants& p) const {
  const WordId noun = frame_.light_noun ? frame_.light_noun : frame_.head;
  const EventNoun* row = clauses_.event_noun(noun);
  if (row != nullptr && row->mutual) {
    for (const WordId c : tree_.children(noun)) {
      const WordId marker = tree_.case_of(c);
      if (!marker || !clauses_.cues().is(tree_.lemma(marker), Use::mutual) || !p.actors.empty()) continue;
      p.actors = named(c);
    }
  }
}

void Finder::verb_targets(Participants& p, bool political) const {
  const WordId object = frame_.object == frame_.light_noun ? WordId{} : identified(frame_.object);
  if (frame_.indirect) p.targets = named(frame_.indirect);
  if (!p.targets.empty()) return;
  p.targets = named(object);
  if (party(p.targets)) return;
  Mentions better = addressed_party();
  if (better.empty() && object && (political || clauses_.event_noun(object) != nullptr)) better = party_behind(object);
  if (!better.empty()) p.targets = std::move(better);
}

Participants Finder::find(bool political, bool mutual) {
  Participants p;
  p.actors = named(frame_.subject);
  if (frame_.noun) {
    p.targets = named(frame_.object);
  } else {
    verb_targets(p, political);
  }
  if (frame_.noun || frame_.light_noun) noun_roles(p);
  const auto acts = [&](MentionId m) { return std::find(p.actors.begin(), p.actors.end(), m) != p.actors.end(); };
  p.targets.erase(std::remove_if(p.targets.begin(), p.targets.end(), acts), p.targets.end());
  const bool each_other = mutual || clauses_.cues().is(tree_.lemma(frame_.head), Use::reciprocal) ||
                          (frame_.noun && clauses_.event_noun(frame_.head)->mutual) ||
                          (frame_.light_noun && clauses_.event_noun(frame_.light_noun)->mutual);
  p.reciprocal = each_other && p.targets.empty() && p.actors.size() > 1;
  return p;
}

}  // namespace

Participants find_participants(const Clauses& clauses, const Frame& frame, bool political, bool mutual) {
  return Finder(clauses, frame).find(political, mutual);
}

}  // namespace annals
