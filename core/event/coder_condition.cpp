#include "core/event/coder_condition.h"

#include <algorithm>
#include <array>

#include "core/resources/table.h"

namespace annals {
namespace {

using Kind = SlotValue::Kind;
using Slot = SlotTest::Slot;

// What a kind of test adds to the weight of a row: the more it says, the more.
constexpr int weight_of_lemma = 40;
constexpr int weight_of_class = 30;
constexpr int weight_of_entity = 25;
constexpr int weight_of_form = 15;  // none, several, infinitive ... and flags
constexpr int weight_of_any = 10;

struct SlotName {
  std::string_view name;
  Slot slot;
};
constexpr std::array<SlotName, 11> slot_names{{{"subj", Slot::subject},
                                               {"obj", Slot::object},
                                               {"iobj", Slot::indirect},
                                               {"comp", Slot::complement},
                                               {"compaux", Slot::complement_auxiliary},
                                               {"compsubj", Slot::complement_subject},
                                               {"mod", Slot::modifier},
                                               {"adv", Slot::adverb},
                                               {"passive", Slot::passive},
                                               {"active", Slot::active},
                                               {"neg", Slot::negated}}};

struct KindName {
  std::string_view name;
  EntityKind kind;
};
constexpr std::array<KindName, 6> entity_kinds{{{"person", EntityKind::person},
                                                {"organization", EntityKind::organization},
                                                {"state", EntityKind::state},
                                                {"group", EntityKind::group},
                                                {"place", EntityKind::place},
                                                {"thing", EntityKind::thing}}};

std::optional<SlotValue> parse_value(std::string_view text, Slot slot, const WordClasses& classes, std::string& fault) {
  SlotValue v;
  if (text == "*") return v;
  const std::array<std::pair<std::string_view, Kind>, 5> words{{{"none", Kind::none},
                                                                {"several", Kind::several},
                                                                {"inf", Kind::infinitive},
                                                                {"that", Kind::clause},
                                                                {"ger", Kind::gerund}}};
  for (const auto& [name, kind] : words) {
    const bool of_clauses = kind == Kind::infinitive || kind == Kind::clause || kind == Kind::gerund;
    if (text == name && (!of_clauses || slot == Slot::complement)) {
      v.kind = kind;
      return v;
    }
  }
  if (text.starts_with('@')) {
    const auto id = classes.find(text.substr(1));
    if (!id) {
      fault = "unknown word class '" + std::string(text.substr(1)) + "'";
      return std::nullopt;
    }
    v.kind = Kind::word_class;
    v.word_class = *id;
    return v;
  }
  if (text.ends_with(":*")) {
    for (const KindName& k : entity_kinds) {
      if (text.substr(0, text.size() - 2) != k.name) continue;
      v.kind = Kind::entity;
      v.entity = k.kind;
      return v;
    }
    fault = "unknown kind of entity '" + std::string(text) + "'";
    return std::nullopt;
  }
  v.kind = Kind::lemma;
  const std::size_t space = text.rfind(' ');
  v.lemma = space == std::string_view::npos ? text : text.substr(space + 1);
  if (space != std::string_view::npos) v.modifier = text.substr(0, space);
  return v;
}

std::optional<SlotTest> parse_test(std::string_view text, const WordClasses& classes, std::string& fault) {
  SlotTest test;
  const std::size_t equals = text.find('=');
  const std::string_view name = text.substr(0, equals);
  const auto known =
      std::find_if(slot_names.begin(), slot_names.end(), [&](const SlotName& s) { return s.name == name; });
  const bool flag = known != slot_names.end() && known->slot >= Slot::passive;
  if (flag != (equals == std::string_view::npos)) {
    fault = "expected slot=values, found '" + std::string(text) + "'";
    return std::nullopt;
  }
  test.slot = known == slot_names.end() ? Slot::phrase : known->slot;
  if (test.slot == Slot::phrase) test.preposition = name;
  if (flag) return test;
  for (const std::string_view piece : split_list(text.substr(equals + 1), ',')) {
    auto value = parse_value(piece, test.slot, classes, fault);
    if (!value) return std::nullopt;
    test.values.push_back(std::move(*value));
  }
  if (test.values.empty()) {
    fault = "no value after '" + std::string(name) + "='";
    return std::nullopt;
  }
  return test;
}

bool clause_has(const Tree& tree, WordId w, Kind kind) {
  const bool infinitive = tree.infinitive(w);
  const bool gerund =
      tree.has(w, Feature::verbform_ger) ||
      (tree.has(w, Feature::verbform_part) && tree.has(w, Feature::tense_pres) && !tree.child(w, Relation::aux));
  if (kind == Kind::infinitive) return infinitive;
  if (kind == Kind::gerund) return !infinitive && gerund;
  return !infinitive && !gerund && universal(tree.relation(w)) == Relation::ccomp;
}

int weight_of(Kind kind) {
  switch (kind) {
    case Kind::lemma:
      return weight_of_lemma;
    case Kind::word_class:
      return weight_of_class;
    case Kind::entity:
      return weight_of_entity;
    case Kind::any:
      return weight_of_any;
    default:
      return weight_of_form;
  }
}

bool fills(const SlotValue& v, const Tree& tree, WordId w) {
  switch (v.kind) {
    case Kind::any:
      return true;
    case Kind::lemma: {
      const bool same = folded_lemma(tree, w) == v.lemma || folded(tree.analysis().form(w)) == v.lemma;
      return same && (v.modifier.empty() || modified_by(tree, w, v.modifier));
    }
    case Kind::entity: {
      const MentionId m = tree.mention(w);
      const Analysis& a = tree.analysis();
      return m && a[m].entity && a[a[m].entity].kind == v.entity;
    }
    case Kind::several:
      return tree.conjuncts(w).size() > 1;
    case Kind::none:
    case Kind::word_class:
      return false;
    default:
      return clause_has(tree, w, v.kind);
  }
}

// What a word that fills a slot adds to the weight of its row; 0 when it does not fill it.
int weight_in(const SlotValue& v, const Tree& tree, WordId w, const WordClasses& classes) {
  if (v.kind == Kind::word_class) {
    const auto m = classes.membership(v.word_class, tree, w);
    if (m == WordClasses::Membership::none) return 0;
    return weight_of_class + (m == WordClasses::Membership::phrase ? weight_of_any : 0);
  }
  return fills(v, tree, w) ? weight_of(v.kind) + (v.modifier.empty() ? 0 : weight_of_form) : 0;
}

// The best filler of a slot among some words.
std::optional<Fit> best(const SlotTest& test, const Tree& tree, const std::vector<WordId>& words,
                        const WordClasses& classes) {
  std::optional<Fit> found;
  for (const SlotValue& v : test.values) {
    if (v.kind == Kind::none && words.empty() && !found) found = Fit{weight_of(v.kind), {}};
    for (const WordId w : words) {
      const int weight = weight_in(v, tree, w, classes);
      if (weight > 0 && (!found || weight > found->weight)) found = Fit{weight, w};
    }
  }
  return found;
}

std::vector<WordId> auxiliaries(const Situation& s) {
  std::vector<WordId> out;
  const Tree& tree = s.clauses->tree();
  for (const WordId c : s.complements) {
    for (const WordId x : tree.children(c)) {
      if (tree.relation(x) == Relation::aux) out.push_back(x);
    }
  }
  return out;
}

// Whether the complement's subject is who speaks, by mention or by a pronoun that stands for nobody else.
bool same_subject(const Situation& s) {
  if (s.complements.empty() || s.subjects.empty()) return false;
  const Tree& tree = s.clauses->tree();
  const Analysis& a = tree.analysis();
  const WordId inner = s.clauses->subject(s.complements.front());
  if (!inner) return false;
  const auto entity = [&](WordId w) { return tree.mention(w) ? a[tree.mention(w)].entity : EntityId{}; };
  for (const WordId outer : s.subjects) {
    if (inner == outer) return true;
    if (entity(inner) && entity(inner) == entity(outer)) return true;
    if (tree.has(inner, Feature::prontype_prs) && !entity(inner)) return true;
  }
  return false;
}

std::optional<Fit> fit_test(const SlotTest& test, const Situation& s, const WordClasses& classes) {
  const Tree& tree = s.clauses->tree();
  const auto flag = [](bool holds) { return holds ? std::optional<Fit>(Fit{weight_of_form, {}}) : std::nullopt; };
  switch (test.slot) {
    case Slot::subject:
      return best(test, tree, s.subjects, classes);
    case Slot::object:
      return best(test, tree, s.objects, classes);
    case Slot::indirect:
      return best(test, tree, s.indirect, classes);
    case Slot::complement:
      return best(test, tree, s.complements, classes);
    case Slot::complement_auxiliary:
      return best(test, tree, auxiliaries(s), classes);
    case Slot::modifier:
      return best(test, tree, s.modifiers, classes);
    case Slot::adverb:
      return best(test, tree, s.adverbs, classes);
    case Slot::passive:
      return flag(s.passive);
    case Slot::active:
      return flag(!s.passive);
    case Slot::negated:
      return flag(s.negated);
    case Slot::complement_subject: {
      const bool same = same_subject(s);
      return flag(!s.complements.empty() && (test.values.front().lemma == "same") == same);
    }
    case Slot::phrase:
      break;
  }
  std::vector<WordId> heads;
  for (const auto& [preposition, head] : s.phrases) {
    if (preposition == test.preposition) heads.push_back(head);
  }
  auto found = best(test, tree, heads, classes);
  if (found) found->weight += weight_of_any;
  return found;
}

}  // namespace

std::optional<Condition> Condition::parse(std::string_view text, const WordClasses& classes, std::string& fault) {
  Condition condition;
  for (const std::string_view alternative : split_list(text)) {
    auto& tests = condition.alternatives.emplace_back();
    for (const std::string_view atom : split_list(alternative, '&')) {
      auto test = parse_test(atom, classes, fault);
      if (!test) return std::nullopt;
      tests.push_back(std::move(*test));
    }
  }
  return condition;
}

std::optional<Fit> fit(const Condition& condition, const Situation& s, const WordClasses& classes) {
  if (condition.alternatives.empty()) return Fit{};
  std::optional<Fit> found;
  for (const auto& alternative : condition.alternatives) {
    Fit all;
    const bool holds = std::all_of(alternative.begin(), alternative.end(), [&](const SlotTest& test) {
      const auto one = fit_test(test, s, classes);
      if (!one) return false;
      all.weight += one->weight;
      if (one->filler) all.filler = one->filler;
      return true;
    });
    if (holds && (!found || all.weight > found->weight)) found = all;
  }
  return found;
}

}  // namespace annals
