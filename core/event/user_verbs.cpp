#include "core/event/user_verbs.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>

namespace annals {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

class UserCoder {
 public:
  UserCoder(const Clauses& clauses, const Ontology& ontology)
      : clauses_(clauses), tree_(clauses.tree()), a_(clauses.tree().analysis()), ontology_(ontology) {
    for (const RoleRow& role : ontology.roles().rows()) role_codes_.insert(role.code);
    by_sentence_.resize(a_.sentences.size());
    for (std::uint32_t m = 0; m < a_.mentions.size(); ++m)
      by_sentence_[tree_.sentence(a_.mentions[m].head).value].push_back({m});
  }

  std::vector<Draft> run() {
    for (std::uint32_t s = 0; s < a_.sentences.size(); ++s) {
      const Sentence& sentence = a_.sentences[s];
      first_ = sentence.words.begin;
      prepare(sentence, by_sentence_[s]);
      if (s_.actors.empty()) continue;
      std::uint32_t free = 0;  // words before this one belong to a verb already coded
      for (std::uint32_t i = 0; i < s_.words.size(); ++i) {
        if (i < free || !tree_.is({first_ + i}, Upos::verb)) continue;
        const std::optional<VerbCoding> found = ontology_.verbs().code(s_, i);
        if (!found) continue;
        free = found->end;
        if (!found->code.empty()) add(*found, i);
      }
    }
    return std::move(drafts_);
  }

 private:
  // The words of the sentence, and its actors: the widest mentions with a code that names somebody.
  void prepare(const Sentence& sentence, std::vector<MentionId>& mentions) {
    s_ = {};
    mentions_.clear();
    for (std::uint32_t w = sentence.words.begin; w < sentence.words.end; ++w) {
      s_.words.push_back(lower(a_.form({w})));
      s_.lemmas.push_back(lower(a_.lemma({w})));
    }
    std::stable_sort(mentions.begin(), mentions.end(), [this](MentionId x, MentionId y) {
      const WordSpan a = a_[x].words;
      const WordSpan b = a_[y].words;
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::uint32_t covered = 0;
    for (const MentionId m : mentions) {
      const Mention& mention = a_[m];
      const std::string& code = a_[mention.entity].code;
      const bool possessive =
          mention.kind == MentionKind::pronoun && tree_.relation(mention.head) == Relation::nmod_poss;
      if (code.empty() || role_codes_.contains(code) || possessive || mention.words.begin < covered) continue;
      covered = mention.words.end;
      s_.actors.push_back(
          {mention.words.begin - first_, mention.words.end - first_, tree_.first_conjunct(mention.head).value});
      mentions_.push_back(m);
    }
  }

  [[nodiscard]] EntityId entity(std::uint32_t actor) const { return a_[mentions_[actor]].entity; }

  [[nodiscard]] std::optional<std::uint32_t> actor_of(WordId w) const {
    for (std::uint32_t i = 0; i < s_.actors.size(); ++i)
      if (w && w.value >= first_ + s_.actors[i].begin && w.value < first_ + s_.actors[i].end) return i;
    return {};
  }

  // The subject; where it has no code, the nearest actor between it and the verb or inside it ("Peruvian soldiers").
  // For a pronoun nobody stands for, the nearest before the verb.
  [[nodiscard]] std::optional<std::uint32_t> default_source(const VerbCoding& found, WordId verb) const {
    const WordId subject = clauses_.subject(verb);
    if (const auto actor = actor_of(subject)) return actor;
    std::uint32_t lowest = 0;
    if (const MentionId m = tree_.mention(subject); m && a_[m].kind != MentionKind::pronoun)
      lowest = a_[m].words.begin >= first_ ? a_[m].words.begin - first_ : 0;
    for (std::uint32_t i = static_cast<std::uint32_t>(s_.actors.size()); i-- > 0;)
      if (s_.actors[i].end <= found.begin && s_.actors[i].begin >= lowest) return i;
    return {};
  }

  // Whether the actor is the subject of a clause around the verb ("..., an Irish official said"): not acted on.
  [[nodiscard]] bool above(std::uint32_t actor, WordId verb) const {
    constexpr int farthest = 30;  // steps up a tree
    WordId w = a_[mentions_[actor]].head;
    for (int i = 0; w && i < farthest && universal(tree_.relation(w)) != Relation::nsubj; ++i) w = tree_.head(w);
    if (!w || universal(tree_.relation(w)) != Relation::nsubj) return false;
    const WordId clause = tree_.head(w);
    for (int i = 0; verb && i < farthest; ++i, verb = tree_.head(verb))
      if (tree_.head(verb) == clause) return true;
    return false;
  }

  [[nodiscard]] std::optional<std::uint32_t> default_target(const VerbCoding& found, WordId verb,
                                                            const std::vector<MentionId>& sources) const {
    const auto differs = [&](std::uint32_t i) {
      return std::none_of(sources.begin(), sources.end(), [&](MentionId m) {
        return a_[m].entity == entity(i) || a_[a_[m].entity].code == a_[entity(i)].code;
      });
    };
    for (std::uint32_t i = 0; i < s_.actors.size(); ++i)
      if (s_.actors[i].begin >= found.end && differs(i) && !above(i, verb)) return i;
    return {};
  }

  // The coded agent of a passive.
  [[nodiscard]] std::optional<std::uint32_t> agent(WordId verb) const {
    return tree_.passive(verb) ? actor_of(tree_.child(verb, Relation::obl_agent)) : std::nullopt;
  }

  // All members of the actor's coordination.
  [[nodiscard]] std::vector<MentionId> members(std::uint32_t actor) const {
    std::vector<MentionId> out;
    for (std::uint32_t i = 0; i < s_.actors.size(); ++i)
      if (s_.actors[i].group == s_.actors[actor].group) out.push_back(mentions_[i]);
    return out;
  }

  void add(const VerbCoding& found, std::uint32_t at) {
    const WordId verb{first_ + at};
    std::optional<std::uint32_t> source = found.source;
    std::optional<std::uint32_t> target = found.target;
    if (!source && !target) {
      if ((source = agent(verb))) target = actor_of(clauses_.subject(verb));
    }
    if (!source) source = default_source(found, verb);
    Draft d;
    if (source) {
      d.who.actors = members(*source);
    } else if (const MentionId m = tree_.mention(clauses_.subject(verb)); m && !a_[a_[m].entity].code.empty()) {
      d.who.actors = {m};  // known by role only
    } else {
      return;
    }
    d.frame = clauses_.frame(verb);
    d.carrier = verb;
    d.trigger = {first_ + found.begin, first_ + found.end};
    d.negation_coded = found.pattern;
    d.coding.known = true;
    d.coding.confidence = 1;
    d.coding.rule = found.rule;
    d.coding.action = ontology_.actions().find(found.code);
    if (found.compound && d.who.actors.size() > 1) {
      d.who.reciprocal = true;
      d.coding.reciprocal = true;
      drafts_.push_back(std::move(d));
      return;
    }
    if (!target) target = default_target(found, verb, d.who.actors);
    if (!target || target == source) return;
    d.who.targets = members(*target);
    Draft back = d;
    drafts_.push_back(std::move(d));
    if (found.inverse.empty()) return;
    // The way back is a record of its own; its span, which makes its id, reaches to the one who is acted on.
    back.coding.action = ontology_.actions().find(found.inverse);
    std::swap(back.who.actors, back.who.targets);
    back.trigger.end = std::max(back.trigger.end, first_ + s_.actors[*target].end);
    drafts_.push_back(std::move(back));
  }

  const Clauses& clauses_;
  const Tree& tree_;
  const Analysis& a_;
  const Ontology& ontology_;
  std::unordered_set<std::string_view> role_codes_;  // never iterated
  std::vector<std::vector<MentionId>> by_sentence_;
  std::uint32_t first_ = 0;  // first word of the sentence
  PatternSentence s_;
  std::vector<MentionId> mentions_;  // of s_.actors
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> find_user_drafts(const Clauses& clauses, const Ontology& ontology) {
  return UserCoder(clauses, ontology).run();
}

void drop_discarded(const Analysis& a, const Ontology& ontology, std::vector<Draft>& drafts) {
  if (ontology.discards().empty()) return;
  std::vector<std::string_view> forms;
  forms.reserve(a.words.size());
  for (std::uint32_t w = 0; w < a.words.size(); ++w) forms.push_back(a.form({w}));
  const std::vector<Discard> found = ontology.discards().find(ontology.words(forms));
  for (const Discard& discard : found)
    if (discard.story) drafts.clear();
  std::vector<bool> dropped(a.words.size() + 1);
  std::size_t at = 0;
  for (const Sentence& s : a.sentences) {
    while (at < found.size() && found[at].begin < s.words.begin) ++at;
    const bool drop = at < found.size() && found[at].begin < s.words.end;
    for (std::uint32_t w = s.words.begin; w < s.words.end; ++w) dropped[w] = drop;
  }
  std::erase_if(drafts, [&](const Draft& d) { return dropped[d.trigger.begin]; });
}

}  // namespace annals
