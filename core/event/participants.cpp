#include "core/event/participants.h"

#include <algorithm>

namespace annals {
namespace {

constexpr std::size_t most_participants = 64;

class Finder {
 public:
  Finder(const Clauses& clauses, const Frame& frame) : clauses_(clauses), tree_(clauses.tree()), frame_(frame) {}

  Participants find(const RoleHints& hints);

 private:
  using Mentions = std::vector<MentionId>;
  [[nodiscard]] bool can_take_part(WordId w) const;
  [[nodiscard]] Mentions named(WordId head) const;
  [[nodiscard]] bool party(MentionId m) const;
  [[nodiscard]] bool party(const Mentions& all) const {
    return std::any_of(all.begin(), all.end(), [this](MentionId m) { return party(m); });
  }
  [[nodiscard]] bool addressed(WordId marker, const EventNoun* noun) const;
  [[nodiscard]] Mentions addressed_party(const Mentions& actors, bool political) const;
  [[nodiscard]] Mentions party_behind(WordId thing, const Mentions& actors) const;
  [[nodiscard]] Mentions receivers() const;
  [[nodiscard]] WordId identified(WordId head) const;
  void noun_roles(Participants& p) const;
  void verb_targets(Participants& p, bool political) const;
  void content_targets(Participants& p, const RoleHints& hints) const;
  [[nodiscard]] bool same(MentionId x, MentionId y) const;
  void drop_actors(Mentions& all, const Mentions& actors) const;
  [[nodiscard]] bool joint(const Participants& p) const;
  void split_modifiers(Participants& p) const;

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
Finder::Mentions Finder::addressed_party(const Mentions& actors, bool political) const {
  const EventNoun* noun = frame_.light_noun ? clauses_.event_noun(frame_.light_noun) : nullptr;
  for (const auto& [marker, head] : frame_.obliques) {
    if (!addressed(marker, noun)) continue;
    Mentions all = named(head);
    if (party(all)) return all;
  }
  if (!political) return {};
  for (const auto& [marker, head] : frame_.obliques) {  // "gave in to demands from Peru"
    if (!addressed(marker, noun) && !clauses_.cues().is(tree_.lemma(marker), Use::argument)) continue;
    Mentions all = party_behind(head, actors);
    if (!all.empty()) return all;
  }
  return {};
}

// Where or from whom a thing or person is moved: "sent troops to Peru".
Finder::Mentions Finder::receivers() const {
  const auto anyone = [&](const Mentions& all) {
    return party(all) ||
           (!all.empty() && tree_.analysis()[tree_.analysis()[all.front()].entity].kind == EntityKind::place);
  };
  for (const auto& [marker, head] : frame_.obliques) {
    if (!clauses_.cues().is(tree_.lemma(marker), Use::goal)) continue;
    Mentions all = named(head);
    if (anyone(all)) return all;
  }
  for (const WordId object : tree_.conjuncts(frame_.object)) {
    for (const WordId c : tree_.children(object)) {  // the parser hangs "to Peru" under "troops" as well
      const WordId marker = universal(tree_.relation(c)) == Relation::nmod ? tree_.case_of(c) : WordId{};
      if (!marker || !clauses_.cues().is(tree_.lemma(marker), Use::goal)) continue;
      Mentions all = named(c);
      if (anyone(all)) return all;
    }
  }
  return {};
}

// The party that a thing acted on belongs to or is aimed at: "Peru's plan", "sanctions on Peru".
Finder::Mentions Finder::party_behind(WordId thing, const Mentions& actors) const {
  Mentions found;
  for (const WordId c : tree_.children(thing)) {
    const Relation r = tree_.relation(c);
    const bool possessor = r == Relation::nmod_poss;
    const bool modifier = r == Relation::amod || r == Relation::compound;
    if (!possessor && !modifier && universal(r) != Relation::nmod) continue;
    const WordId marker = tree_.case_of(c);
    if (universal(r) == Relation::nmod && !possessor && marker && clauses_.cues().is(tree_.lemma(marker), Use::place))
      continue;
    Mentions all = named(c);
    drop_actors(all, actors);
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
  if (object && !frame_.passive && clauses_.cues().is(tree_.lemma(frame_.head), Use::transfer)) {
    p.targets = receivers();
    if (!p.targets.empty()) return;
  }
  p.targets = named(object);
  if (party(p.targets)) return;
  Mentions better = addressed_party(p.actors, political);
  if (better.empty() && object && (political || clauses_.event_noun(object) != nullptr))
    better = party_behind(object, p.actors);
  if (!better.empty()) p.targets = std::move(better);
}

// The parties of the complement that the code is made of: whom the actor promises to act on, or whom it wants to act.
void Finder::content_targets(Participants& p, const RoleHints& hints) const {
  if (!hints.political || !hints.content || party(p.targets)) return;
  const Frame inner = clauses_.frame(hints.content);
  const Participants theirs = Finder(clauses_, inner).find({.political = true, .mutual = false, .content = {}});
  Mentions others = theirs.actors;
  drop_actors(others, p.actors);
  if (!party(others)) others = theirs.targets;
  drop_actors(others, p.actors);
  if (party(others)) p.targets = std::move(others);
}

bool Finder::same(MentionId x, MentionId y) const {
  const Analysis& a = tree_.analysis();
  return x == y || (a[x].entity && a[x].entity == a[y].entity);
}

// Nobody is the target of his own act.
void Finder::drop_actors(Mentions& all, const Mentions& actors) const {
  const auto acts = [&](MentionId m) {
    return std::any_of(actors.begin(), actors.end(), [&](MentionId actor) { return same(m, actor); });
  };
  all.erase(std::remove_if(all.begin(), all.end(), acts), all.end());
}

// Whether the object is the actors' own ("restored their ties").
bool Finder::joint(const Participants& p) const {
  const WordId object = frame_.object;
  const WordId owner = object ? tree_.child(object, Relation::nmod_poss) : WordId{};
  return owner && p.actors.size() > 1 && tree_.is(owner, Upos::pron) && !party(p.targets);
}

// "Hungarian and Romanian officials agreed": the two modifiers are the parties.
void Finder::split_modifiers(Participants& p) const {
  if (p.actors.size() != 1 || !p.targets.empty()) return;
  for (const WordId c : tree_.children(tree_.analysis()[p.actors.front()].head)) {
    if (tree_.relation(c) != Relation::amod && tree_.relation(c) != Relation::compound) continue;
    Mentions both = named(c);
    if (both.size() > 1 && party(both)) p.actors = std::move(both);
  }
}

Participants Finder::find(const RoleHints& hints) {
  Participants p;
  p.actors = named(frame_.subject);
  if (frame_.noun) {
    p.targets = named(frame_.object);
  } else {
    verb_targets(p, hints.political);
    content_targets(p, hints);
  }
  if (frame_.noun || frame_.light_noun) noun_roles(p);
  const bool own = joint(p);
  drop_actors(p.targets, p.actors);
  const bool each_other = own || hints.mutual || clauses_.cues().is(tree_.lemma(frame_.head), Use::reciprocal) ||
                          (frame_.noun && clauses_.event_noun(frame_.head)->mutual) ||
                          (frame_.light_noun && clauses_.event_noun(frame_.light_noun)->mutual);
  if (each_other && !party(p.targets)) {
    split_modifiers(p);
    if (p.actors.size() > 1) p.targets.clear();
  }
  p.reciprocal = each_other && p.targets.empty() && p.actors.size() > 1;
  return p;
}

}  // namespace

Participants find_participants(const Clauses& clauses, const Frame& frame, const RoleHints& hints) {
  return Finder(clauses, frame).find(hints);
}

}  // namespace annals
