#include <algorithm>

#include "core/event/coder_condition.h"

namespace annals {
namespace {

constexpr std::size_t most_dependents = 48;  // looked at for one word, so that degenerate trees stay linear
constexpr std::size_t most_fillers = 12;

// A word, what it is joined with, and what a partitive head counts ("dozens of troops").
void add_fillers(std::vector<WordId>& out, const Tree& tree, WordId w, const WordClasses& classes) {
  if (!w) return;
  const auto partitive = classes.find("partitive");
  std::vector<WordId> open{w};
  for (std::size_t i = 0; i < open.size() && out.size() < most_fillers; ++i) {
    if (std::find(out.begin(), out.end(), open[i]) != out.end()) continue;
    out.push_back(open[i]);
    std::size_t seen = 0;
    for (const WordId c : tree.children(open[i])) {
      if (++seen > most_dependents) break;
      const Relation r = tree.relation(c);
      if (r == Relation::conj && universal(tree.relation(open[i])) != Relation::root) open.push_back(c);
      const bool counts = tree.is(open[i], Upos::num) || (partitive && classes.contains(*partitive, tree, open[i]));
      if (universal(r) == Relation::nmod && tree.case_of(c) && counts) open.push_back(c);
      if (r == Relation::appos) open.push_back(c);
    }
  }
}

// "because of": the marker with its fixed parts.
std::string marker_text(const Tree& tree, WordId marker) {
  std::string text = folded_lemma(tree, marker);
  for (const WordId c : tree.children(marker)) {
    if (tree.relation(c) == Relation::fixed) text += " " + folded_lemma(tree, c);
  }
  return text;
}

void add_phrase(Situation& s, const Tree& tree, WordId c, const WordClasses& classes) {
  std::vector<WordId> heads;
  add_fillers(heads, tree, c, classes);
  for (const WordId marker : tree.children(c)) {
    const Relation r = tree.relation(marker);
    if (r != Relation::case_ && r != Relation::mark) continue;
    const std::string text = marker_text(tree, marker);
    for (const WordId h : heads) s.phrases.emplace_back(text, h);
    if (const std::size_t space = text.find(' '); space != std::string::npos) {
      for (const WordId h : heads) s.phrases.emplace_back(text.substr(0, space), h);
    }
  }
}

bool is_modifier(Relation r) {
  const Relation u = universal(r);
  return u == Relation::amod || u == Relation::compound || r == Relation::nmod_desc || r == Relation::nmod_poss ||
         r == Relation::nmod_unmarked || u == Relation::nummod;
}

}  // namespace

Situation make_situation(const Clauses& clauses, const Frame& frame, const WordClasses& classes) {
  const Tree& tree = clauses.tree();
  Situation s;
  s.clauses = &clauses;
  s.head = frame.head;
  s.passive = frame.passive;
  s.noun = frame.noun || tree.is(frame.head, Upos::noun) || tree.is(frame.head, Upos::propn);
  add_fillers(s.subjects, tree, frame.subject, classes);
  add_fillers(s.objects, tree, frame.object, classes);
  add_fillers(s.indirect, tree, frame.indirect, classes);
  if (frame.complement) s.complements.push_back(frame.complement);
  const auto negation = classes.find("negation");
  std::size_t seen = 0;
  for (const WordId c : tree.children(frame.head)) {
    if (++seen > most_dependents) break;
    const Relation r = tree.relation(c);
    const Relation u = universal(r);
    if (u == Relation::obl || u == Relation::nmod) {
      add_phrase(s, tree, c, classes);
    } else if (u == Relation::advcl || u == Relation::acl || u == Relation::xcomp || u == Relation::ccomp) {
      add_phrase(s, tree, c, classes);
      const bool argument = u != Relation::advcl || clauses.governed_clause(c) || tree.infinitive(c) ||
                            (tree.mark_of(c) && !tree.has(c, Feature::verbform_fin));
      if (argument && std::find(s.complements.begin(), s.complements.end(), c) == s.complements.end())
        s.complements.push_back(c);
    } else if (u == Relation::advmod) {
      if (negation && classes.contains(*negation, tree, c)) s.negated = true;
      s.adverbs.push_back(c);
    }
    if (is_modifier(r)) s.modifiers.push_back(c);
  }
  // "accused the banker of fraud": what the parser hangs on the object may belong to the verb.
  if (!s.noun && !s.objects.empty()) {
    seen = 0;
    for (const WordId c : tree.children(s.objects.front())) {
      if (++seen > most_dependents) break;
      const Relation u = universal(tree.relation(c));
      if ((u == Relation::nmod && tree.relation(c) != Relation::nmod_poss) || u == Relation::acl)
        add_phrase(s, tree, c, classes);
    }
  }
  return s;
}

}  // namespace annals
