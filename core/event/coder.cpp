#include "core/event/coder.h"

#include <algorithm>

#include "core/resources/table.h"

namespace annals {
namespace {

constexpr int most_levels = 3;          // "agreed to stop blocking the delivery of aid"
constexpr int most_words = 24;          // coded for one trigger
constexpr int weight_of_compound = 25;  // "call off" against "call"

using SenseKind = ActionSense::Kind;

// Of two senses whose conditions say as much, the political one wins over the ordinary event and that over the state.
int rank(const ActionSense& sense, const Actions& actions) {
  if (sense.kind == SenseKind::state) return 0;
  if (sense.kind == SenseKind::aspect || actions[sense.action].code == "00") return 1;
  return 2;
}

// Whether a sense wins over an earlier one whose condition says as much: later rows refine earlier ones.
bool finer(const ActionSense& sense, const ActionSense& other, const Actions& actions) {
  if (rank(sense, actions) != rank(other, actions)) return rank(sense, actions) > rank(other, actions);
  return actions[sense.action].code.size() >= actions[other.action].code.size();
}

std::string_view suffix_for(const Tree& tree, WordId w) {
  switch (tree.word(w).upos) {
    case Upos::noun:
    case Upos::propn:
      return "/n";
    case Upos::adj:
      return "/a";
    default:
      return "";
  }
}

}  // namespace

struct Coder::Choice {
  const ActionSense* sense = nullptr;
  ActionId action;
  int weight = -1;
  WordId content;
  WordId absorbed;
};

// What may still be spent on the words inside a trigger's arguments.
struct Coder::Effort {
  int levels = most_levels;
  int* words = nullptr;
};

Coder::Coder(const Resources& resources, const Ontology& ontology, Diagnostics& out)
    : lexicon_(resources, ontology.actions(), out),
      contexts_(resources.require("en/event/contexts.tsv"), resources.require("en/event/inflections.tsv"), out) {}

Coder::Choice Coder::choose(const Situation& s, const Actions& actions, Effort effort) const {
  const Tree& tree = s.clauses->tree();
  const std::string_view suffix = suffix_for(tree, s.head);
  std::string lemma = folded_lemma(tree, s.head);
  if (lexicon_.find(lemma + std::string(suffix)) == nullptr) {
    const std::string form = folded(tree.analysis().form(s.head));
    if (std::string other = lexicon_.lemma_of(form, suffix); !other.empty()) lemma = std::move(other);
  }
  Choice best;
  WordId filler;
  const auto consider = [&](const std::string& key, int bonus, const Situation& in) {
    const auto* senses = lexicon_.find(key);
    if (senses == nullptr) return;
    for (const std::uint32_t i : *senses) {
      const ActionSense& sense = lexicon_[i];
      const auto fits = fit(sense.when, in, lexicon_.classes());
      if (!fits) continue;
      const int weight = fits->weight + bonus;
      if (weight < best.weight) continue;
      if (weight == best.weight && !finer(sense, *best.sense, actions)) continue;
      best = {&sense, sense.action, weight, {}, {}};
      filler = fits->filler;
    }
  };
  consider(lemma + std::string(suffix), 0, s);
  if (suffix == "/a") consider(lemma, 0, s);  // participles that the tagger takes for adjectives
  std::size_t seen = 0;
  for (const WordId c : tree.children(s.head)) {
    if (++seen > 48) break;
    const std::string other = folded_lemma(tree, c);
    if (suffix == "/n") {
      if (c.value < s.head.value) consider(other + " " + lemma + "/n", weight_of_compound, s);
    } else if (c.value > s.head.value) {
      consider(lemma + " " + other, weight_of_compound, s);
    }
  }
  if (suffix != "/n") {
    const WordId next{s.head.value + 1};  // a particle that the parser hung elsewhere
    if (next.value < tree.analysis().words.size() && (tree.is(next, Upos::adp) || tree.is(next, Upos::adv)))
      consider(lemma + " " + folded_lemma(tree, next), weight_of_compound, s);
    for (const auto& [preposition, head] : s.phrases) {
      const std::string key = lemma + " " + preposition;
      if (head.value < s.head.value || lexicon_.find(key) == nullptr) continue;
      Situation with_particle = s;  // "handed over the weapons", taken for a prepositional phrase
      with_particle.objects.push_back(head);
      consider(key, weight_of_compound, with_particle);
    }
  }
  if (best.sense != nullptr && !best.sense->over.empty()) compose(best, s, filler, actions, effort);
  return best;
}

Coder::Choice Coder::choose(const Clauses& clauses, const Actions& actions, WordId w, Effort effort) const {
  if (--*effort.words < 0) return {};
  return choose(make_situation(clauses, clauses.frame(w), lexicon_.classes()), actions, effort);
}

// What the operator makes of a word: of the act it names, or, where it only holds one ("proposal for a truce"), of
// that.
ActionId Coder::content_action(std::string_view over, const Clauses& clauses, const Actions& actions, WordId w,
                               Effort effort) const {
  if (effort.levels <= 0 || *effort.words <= 0) return {};
  --effort.levels;
  const Tree& tree = clauses.tree();
  const auto holder = lexicon_.classes().find("content");
  const bool noun = tree.is(w, Upos::noun) || tree.is(w, Upos::propn);
  if (noun && holder && lexicon_.classes().contains(*holder, tree, w)) {
    std::size_t seen = 0;
    for (const WordId c : tree.children(w)) {
      if (++seen > 16) break;
      const Relation r = universal(tree.relation(c));
      if (r != Relation::acl && r != Relation::nmod && r != Relation::compound && r != Relation::xcomp &&
          r != Relation::ccomp)
        continue;
      if (tree.relation(c) == Relation::nmod_poss || tree.relation(c) == Relation::acl_relcl) continue;
      if (const ActionId found = content_action(over, clauses, actions, c, effort)) return found;
    }
  }
  const Choice inner = choose(clauses, actions, w, effort);
  if (inner.sense == nullptr || inner.sense->kind == SenseKind::state) return {};
  const std::string& code = actions[inner.action].code;
  if (over == "same" || over == "light" || over == "oblique") return code == "00" ? ActionId{} : inner.action;
  return lexicon_.compose(over, code);
}

void Coder::compose(Choice& choice, const Situation& s, WordId filler, const Actions& actions, Effort effort) const {
  const std::string& over = choice.sense->over;
  std::vector<WordId> contents(s.complements.begin(), s.complements.end());
  const auto add = [&](WordId w) {
    if (w && std::find(contents.begin(), contents.end(), w) == contents.end()) contents.push_back(w);
  };
  add(filler);
  if (over != "oblique") {
    for (const WordId w : s.objects) add(w);
  }
  if (s.noun) {
    for (const auto& phrase : s.phrases) add(phrase.second);
    for (const WordId w : s.modifiers) add(w);
  }
  const bool refused = (over == "intend" || over == "agree") && !s.complements.empty();
  for (const WordId w : contents) {
    std::string_view what = over;
    if (refused && w == s.complements.front()) {
      const auto negation = lexicon_.classes().find("negation");
      for (const WordId c : s.clauses->tree().children(w)) {
        if (negation && lexicon_.classes().contains(*negation, s.clauses->tree(), c)) what = "reject";
      }
    }
    const ActionId found = content_action(what, *s.clauses, actions, w, effort);
    if (!found) continue;
    choice.action = found;
    choice.content = w;
    break;
  }
  if (over == "light") choice.absorbed = choice.content ? choice.content : filler;
}

Coding Coder::code(const Clauses& clauses, const Ontology& ontology, const Frame& frame) const {
  const Actions& actions = ontology.actions();
  int words = most_words;
  const Situation s = make_situation(clauses, frame, lexicon_.classes());
  const Choice choice = choose(s, actions, {most_levels, &words});
  Coding coding;
  coding.action = actions.find("00");
  coding.confidence = 0.3;
  if (choice.sense == nullptr) return coding;
  coding.known = true;
  coding.action = choice.action;
  coding.rule = choice.sense->rule;
  coding.is_event = choice.sense->kind == SenseKind::event;
  coding.content = choice.content;
  coding.absorbed = choice.absorbed;
  const ActionRow& action = actions[choice.action];
  coding.speech = choice.sense->over == "say" || action.root == "01";
  coding.reciprocal = action.root == "04" || action.code == "057" || action.root == "06";
  coding.mode = action.mode;
  coding.confidence = std::min(0.95, 0.6 + 0.005 * choice.weight);
  add_contexts(coding, s, action);
  return coding;
}

// By the words of the clause, with their modifiers; the action's own contexts come first.
void Coder::add_contexts(Coding& coding, const Situation& s, const ActionRow& action) const {
  const auto add = [&](std::string_view context) {
    const bool there = std::find(coding.contexts.begin(), coding.contexts.end(), context) != coding.contexts.end();
    if (!there) coding.contexts.emplace_back(context);
  };
  for (const std::string_view context : split_list(action.context)) add(context);
  const Tree& tree = s.clauses->tree();
  std::vector<WordId> words{s.head};
  for (const auto* list : {&s.subjects, &s.objects, &s.indirect, &s.modifiers, &s.complements})
    words.insert(words.end(), list->begin(), list->end());
  for (const auto& phrase : s.phrases) words.push_back(phrase.second);
  std::vector<bool> found(contexts_.names().size());
  for (const WordId w : words) {
    contexts_.each_class(tree, w, [&](WordClasses::ClassId c, auto) { found[c] = true; });
    std::size_t seen = 0;
    for (const WordId c : tree.children(w)) {
      if (++seen > 16) break;
      contexts_.each_class(tree, c, [&](WordClasses::ClassId k, auto) { found[k] = true; });
    }
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i]) add(contexts_.names()[i]);
  }
}

}  // namespace annals
