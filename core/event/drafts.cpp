#include "core/event/drafts.h"

#include <algorithm>

namespace annals {
namespace {

constexpr std::uint32_t widest_trigger = 6;  // words from a light verb to its noun

class Search {
 public:
  Search(const Clauses& clauses, const Coder& coder, const Ontology& ontology)
      : clauses_(clauses), tree_(clauses.tree()), coder_(coder), ontology_(ontology) {
    absorbed_.assign(tree_.analysis().words.size(), false);
  }
  std::vector<Draft> run();

 private:
  void verb(WordId w);
  void noun(WordId w);
  void attribution(WordId marker);
  void add(Draft draft);
  [[nodiscard]] bool heads_clause(WordId w) const;
  [[nodiscard]] bool incidental(WordId w) const;
  [[nodiscard]] bool dated(WordId w) const;
  [[nodiscard]] bool only_pronouns(const std::vector<MentionId>& all) const;
  [[nodiscard]] bool unlikely_verb(WordId w) const;
  [[nodiscard]] WordId carried_noun(WordId verb) const;
  [[nodiscard]] bool governs_clause(WordId verb) const;
  [[nodiscard]] bool quoted_apart(WordId verb, WordId clause) const;
  [[nodiscard]] WordSpan trigger_of(const Frame& f) const;

  const Clauses& clauses_;
  const Tree& tree_;
  const Coder& coder_;
  const Ontology& ontology_;
  std::vector<bool> absorbed_;  // nouns that belong to a light verb
  std::vector<Draft> drafts_;
};

bool told(BlockKind kind) { return kind == BlockKind::headline || kind == BlockKind::body; }

std::vector<Draft> Search::run() {
  const Analysis& a = tree_.analysis();
  for (const Sentence& s : a.sentences) {
    if (s.block && !told(a[s.block].kind)) continue;
    for (std::uint32_t i = s.words.begin; i < s.words.end; ++i) {
      if (tree_.is({i}, Upos::verb)) verb({i});
    }
    for (std::uint32_t i = s.words.begin; i < s.words.end; ++i) {
      if (clauses_.event_noun({i}) != nullptr && !absorbed_[i]) noun({i});
      if (tree_.relation({i}) == Relation::case_ && clauses_.cues().is(tree_.lemma({i}), Use::attribution))
        attribution({i});
    }
  }
  std::stable_sort(drafts_.begin(), drafts_.end(),
                   [](const Draft& x, const Draft& y) { return x.trigger.begin < y.trigger.begin; });
  return std::move(drafts_);
}

bool Search::heads_clause(WordId w) const {
  switch (universal(tree_.relation(w))) {
    case Relation::root:
    case Relation::ccomp:
    case Relation::xcomp:
    case Relation::advcl:
    case Relation::acl:
    case Relation::parataxis:
      return true;
    case Relation::conj:
      return tree_.head(w) && !tree_.is(tree_.head(w), Upos::adj);
    case Relation::amod:
    case Relation::compound:
    case Relation::case_:
    case Relation::mark:
    case Relation::fixed:
      return false;
    default:
      return tree_.has(w, Feature::verbform_fin);
  }
}

// Clauses that tell of something only when the action is known to be one: purposes, circumstances, restrictive
// participles
// ("to gather data", "citing rules", "people seeking asylum").
bool Search::incidental(WordId w) const {
  const Relation r = tree_.relation(tree_.first_conjunct(w));
  const WordId mark = tree_.mark_of(w);
  const bool gerund =
      tree_.has(w, Feature::verbform_ger) || (tree_.has(w, Feature::verbform_part) && !tree_.passive(w));
  if (tree_.child_universal(w, Relation::nsubj)) {
    return r == Relation::acl_relcl && tree_.has(w, Feature::tense_pres) && tree_.has(w, Feature::verbform_fin);
  }
  if (universal(r) == Relation::advcl) {
    if (tree_.infinitive(w)) return !clauses_.governed_clause(w);
    return gerund && !(mark && clauses_.cues().is(tree_.lemma(mark), Use::agent)) && !clauses_.governed_clause(w);
  }
  if (r == Relation::acl) {
    const WordId g = tree_.head(w);
    if (tree_.infinitive(w)) return g && clauses_.predicate(g) == nullptr && tree_.relation(g) != Relation::root;
    return gerund && !dated(w);
  }
  return r == Relation::csubj || unlikely_verb(w);
}

// A time expression among the dependents.
bool Search::dated(WordId w) const {
  const auto& times = tree_.analysis().times;
  for (const WordId c : tree_.children(w)) {
    const auto at = std::partition_point(times.begin(), times.end(),
                                         [&](const TimeExpression& t) { return t.words.end <= c.value; });
    if (at != times.end() && at->words.contains(c.value)) return true;
  }
  return false;
}

// Tagged as a verb, but written like part of a name ("pro-Beijing").
bool Search::unlikely_verb(WordId w) const {
  const std::string_view form = tree_.analysis().form(w);
  const bool capitals = std::all_of(form.begin(), form.end(), [](char c) { return c < 'a' || c > 'z'; });
  return !capitals && std::any_of(form.begin() + 1, form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The event noun that a verb carries: the object of a light verb, the subject of one of occurrence.
WordId Search::carried_noun(WordId verb) const {
  const Predicate* p = clauses_.predicate(verb);
  if (p == nullptr) return {};
  const WordId subject = tree_.child_universal(verb, Relation::nsubj);
  const WordId object = tree_.passive(verb) ? subject : tree_.child(verb, Relation::obj);
  switch (p->kind) {
    case Kind::light:
    case Kind::hollow:
    case Kind::support:
      if (object && clauses_.event_noun(object) != nullptr) return object;
      return p->kind == Kind::support && !object && subject && clauses_.event_noun(subject) != nullptr ? subject
                                                                                                       : WordId{};
    case Kind::occur:
      return subject && clauses_.event_noun(subject) != nullptr ? subject : WordId{};
    default:
      return {};
  }
}

bool Search::governs_clause(WordId verb) const {
  for (const WordId c : tree_.children(verb)) {
    const Relation r = tree_.relation(c);
    if (r == Relation::xcomp || (r == Relation::ccomp && !quoted_apart(verb, c))) return true;
    if (universal(r) == Relation::advcl && clauses_.governed_clause(c)) return true;
  }
  return false;
}

// Whether a clause stands in a quotation that its verb stands outside of: then the verb is a saying ("She continued:
// ...").
bool Search::quoted_apart(WordId verb, WordId clause) const {
  const Analysis& a = tree_.analysis();
  const QuotationId inner = a[a[clause].token].quotation;
  return inner && inner != a[a[verb].token].quotation;
}

WordSpan Search::trigger_of(const Frame& f) const {
  WordSpan span{f.head.value, f.head.value + 1};
  for (const WordId w : {f.particle, f.light_noun}) {
    if (!w) continue;
    const WordSpan wider{std::min(span.begin, w.value), std::max(span.end, w.value + 1)};
    if (wider.size() <= widest_trigger) span = wider;
  }
  return span;
}

void Search::add(Draft draft) {
  draft.coding = coder_.code(clauses_, ontology_, draft.frame);
  if (!draft.coding.is_event && draft.frame.light_noun) {  // "had talks": the verb alone is a state, the noun tells
    draft.coding = coder_.code(clauses_, ontology_, clauses_.frame(draft.frame.light_noun));
  }
  if (!draft.coding.is_event) return;
  if (draft.coding.absorbed) absorbed_[draft.coding.absorbed.value] = true;
  const bool political = draft.coding.action && ontology_.actions()[draft.coding.action].root != "00";
  // A demand, promise or threat is aimed at the parties of its content, even where the code does not need them.
  const bool statement = draft.coding.action && ontology_.actions()[draft.coding.action].plover == "SAY";
  const WordId content = draft.coding.content || statement ? draft.coding.content : draft.frame.complement;
  draft.who = find_participants(clauses_, draft.frame,
                                {.political = political, .mutual = draft.coding.reciprocal, .content = content});
  const Predicate* p = draft.frame.noun ? nullptr : clauses_.predicate(draft.frame.head);
  const EventNoun* noun = draft.frame.noun ? clauses_.event_noun(draft.frame.head) : nullptr;
  const WordId clause = tree_.child(draft.frame.head, Relation::ccomp);
  draft.speech = draft.coding.speech || (p != nullptr && p->kind == Kind::speech) ||
                 (clause && quoted_apart(draft.frame.head, clause));
  if (!draft.speech && !political && draft.incidental) return;
  if (draft.who.actors.empty() && draft.who.targets.empty() &&
      !(noun != nullptr && noun->bare && dated(draft.frame.head)))
    return;
  if (noun != nullptr && draft.who.targets.empty() && !draft.carrier && only_pronouns(draft.who.actors)) return;
  if (draft.coding.rule.empty()) draft.coding.rule = p != nullptr ? p->rule : noun != nullptr ? noun->rule : "";
  draft.trigger = trigger_of(draft.frame);
  if (!draft.carrier) draft.carrier = draft.frame.head;
  drafts_.push_back(std::move(draft));
}

bool Search::only_pronouns(const std::vector<MentionId>& all) const {
  return std::all_of(all.begin(), all.end(),
                     [this](MentionId m) { return tree_.analysis()[m].kind == MentionKind::pronoun; });
}

void Search::verb(WordId w) {
  if (!heads_clause(w)) return;
  const Predicate* p = clauses_.predicate(w);
  const Kind kind = p != nullptr ? p->kind : Kind::event;
  if (kind == Kind::state || kind == Kind::opinion) return;
  const WordId noun = carried_noun(w);
  if (kind == Kind::support && (noun || governs_clause(w))) return;
  if (kind == Kind::occur && noun) return;
  if (kind == Kind::hollow && !noun) return;
  Draft d;
  d.frame = clauses_.frame(w);
  d.incidental = incidental(w);
  if (noun) {
    d.frame.light_noun = noun;
    absorbed_[noun.value] = true;
    const Frame inner = clauses_.frame(noun);
    const bool suffers = p->object_control && !clauses_.event_noun(noun)->of_is_actor;
    d.frame.object = suffers ? d.frame.subject : inner.object;
    if (suffers) d.frame.subject = inner.subject;
    if (!d.frame.subject) d.frame.subject = inner.subject;
    for (const auto& o : inner.obliques) d.frame.obliques.push_back(o);
  }
  add(std::move(d));
}

void Search::noun(WordId w) {
  const Relation r = tree_.relation(w);
  if (r == Relation::compound || r == Relation::nmod_poss || r == Relation::flat) return;
  Draft d;
  d.frame = clauses_.frame(w);
  const WordId verb = tree_.head(w);
  if (verb && tree_.is(verb, Upos::verb) && carried_noun(verb) == w) {
    d.carrier = verb;
    const Frame outer = clauses_.frame(verb);
    if (!d.frame.subject && outer.subject != w) d.frame.subject = outer.subject;
  }
  add(std::move(d));
}

// "According to X": the event stands on the marker, its speaker is the nominal.
void Search::attribution(WordId marker) {
  const WordId source = tree_.head(marker);
  if (!source || !tree_.mention(source)) return;
  Draft d;
  d.frame.head = marker;
  d.frame.subject = source;
  d.attribution = true;
  add(std::move(d));
  if (drafts_.empty() || drafts_.back().frame.head != marker) return;
  Draft& made = drafts_.back();
  made.speech = true;
  for (const WordId c : tree_.children(marker)) {
    if (tree_.relation(c) == Relation::fixed) made.trigger.end = std::max(made.trigger.end, c.value + 1);
  }
}

// Where the content of a speech verb stands: its clause, or what it is a parenthesis of.
Saying saying_at(const Clauses& clauses, const Frame& f, bool attribution) {
  const Tree& tree = clauses.tree();
  Saying s;
  s.head = f.head;
  if (attribution) {
    s.excluded = tree.head(f.head);
    s.content = tree.head(s.excluded);
    return s;
  }
  for (const WordId c : tree.children(f.head)) {
    if (tree.relation(c) == Relation::ccomp || tree.relation(c) == Relation::parataxis) {
      s.content = c;
      if (tree.relation(c) == Relation::ccomp) return s;
    }
  }
  for (const WordId noun : {f.light_noun, f.object}) {  // "issued an order that"
    if (!noun || s.content) continue;
    for (const WordId c : tree.children(noun)) {
      if (tree.relation(c) == Relation::acl && tree.mark_of(c) && !tree.infinitive(c)) s.content = c;
    }
  }
  if (!s.content && tree.relation(f.head) == Relation::parataxis && tree.head(f.head)) {
    s.content = tree.head(f.head);
    s.excluded = f.head;
  }
  return s;
}

// A verb or noun outside the tables whose clause is nonetheless what somebody says: "boasted that", "an order that".
bool told_by(const Clauses& clauses, const Frame& f, const Saying& s) {
  const Tree& tree = clauses.tree();
  if (!s.content || s.excluded) return false;
  const WordId mark = tree.mark_of(s.content);
  if (tree.relation(s.content) == Relation::ccomp)
    return mark && tree.is(mark, Upos::sconj) && clauses.cues().mark(tree.lemma(mark)) == Effect::none;
  return tree.relation(s.content) == Relation::acl && f.light_noun;
}

}  // namespace

std::vector<Draft> find_drafts(const Clauses& clauses, const Coder& coder, const Ontology& ontology) {
  return Search(clauses, coder, ontology).run();
}

std::vector<Saying> find_sayings(const Clauses& clauses, const std::vector<Draft>& drafts) {
  const Tree& tree = clauses.tree();
  std::vector<Saying> all;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& d = drafts[i];
    if (d.who.actors.empty()) continue;
    Saying s = saying_at(clauses, d.frame, d.attribution);
    if (!d.speech && !told_by(clauses, d.frame, s)) continue;
    s.speaker = d.who.actors.front();
    s.draft = i;
    s.event = true;
    all.push_back(s);
  }
  for (const WordId w : tree.top_down()) {
    const Predicate* p = clauses.predicate(w);
    if (p == nullptr || p->kind != Kind::opinion || !tree.is(w, Upos::verb)) continue;
    Saying s = saying_at(clauses, clauses.frame(w), false);
    const WordId subject = clauses.subject(w);
    if (!s.content || s.excluded || !subject || !tree.mention(subject)) continue;
    s.speaker = tree.mention(subject);
    all.push_back(s);
  }
  std::sort(all.begin(), all.end(), [](const Saying& x, const Saying& y) { return x.head < y.head; });
  return all;
}

}  // namespace annals
