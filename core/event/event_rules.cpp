#include "core/event/event_rules.h"

#include <utility>

#include "core/event/attribution.h"
#include "core/event/clauses.h"
#include "core/event/drafts.h"
#include "core/event/order.h"
#include "core/event/status.h"
#include "core/event/tree.h"
#include "core/event/user_verbs.h"

namespace annals {
namespace {

// How sure we are of a record, 0 to 1: set by hand from what makes records wrong, not calibrated yet.
double confidence(const Draft& d) {
  double c = 0.35;
  if (d.coding.known) c += 0.15;
  if (!d.who.actors.empty()) c += 0.15;
  if (!d.who.targets.empty() || d.who.reciprocal || d.speech) c += 0.15;
  if (d.frame.noun) c -= 0.15;
  return c;
}

void set_status(const Status& s, const Clauses& clauses, Event& e) {
  const Analysis& a = clauses.tree().analysis();
  e.modality = s.modality();
  e.polarity = s.polarity;
  e.certainty = s.certainty;
  e.tense = s.tense;
  if (!s.denier) return;
  const WordId subject = clauses.subject(s.denier);
  const MentionId denier = subject ? clauses.tree().mention(subject) : MentionId{};
  if (denier) e.denied_by = a[denier].entity;
}

Event make_event(const Draft& d, const Clauses& clauses, const Statuses& statuses) {
  Event e;
  e.sentence = clauses.tree().sentence(d.frame.head);
  e.trigger = d.trigger;
  e.head = d.frame.head;
  e.action = d.coding.action;
  e.mode = d.coding.mode;
  e.contexts = d.coding.contexts;
  e.actors = d.who.actors;
  e.targets = d.who.targets;
  e.reciprocal = d.who.reciprocal;
  e.rule = d.coding.rule;
  e.confidence = confidence(d);
  if (!d.attribution) set_status(statuses[d.carrier], clauses, e);
  if (d.negation_coded && e.modality == Modality::negated) {
    e.modality = Modality::actual;
    e.polarity = Polarity::positive;
  }
  return e;
}

}  // namespace

EventRules::EventRules(const Resources& resources, const Ontology& ontology, Diagnostics& out)
    : cues_(resources, out), coder_(resources, ontology, out), sizes_(resources, out) {}

EventLayer EventRules::find(const Analysis& a, const Ontology& ontology) const {
  EventLayer layer;
  const Tree tree(a);
  const Clauses clauses(tree, cues_);
  const Statuses statuses(clauses);
  const bool users = !ontology.verbs().empty();
  std::vector<Draft> drafts = users ? find_user_drafts(clauses, ontology) : find_drafts(clauses, coder_, ontology);
  drop_discarded(a, ontology, drafts);
  const std::vector<Saying> sayings = find_sayings(clauses, drafts);
  const Attribution attribution(tree, sayings);
  for (const Draft& d : drafts) {
    Event e = make_event(d, clauses, statuses);
    if (const Saying* s = attribution.of(d.frame.head); s != nullptr && s->head != d.frame.head) {
      e.speaker = s->speaker;
      if (s->event) e.saying = {static_cast<std::uint32_t>(s->draft)};
    }
    e.size = sizes_.find(clauses, d);
    layer.events.push_back(std::move(e));
  }
  layer.order = find_order(clauses, drafts);
  return layer;
}

}  // namespace annals
