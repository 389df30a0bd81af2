#include "graph/take_events.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/utf8.h"
#include "core/document/ids.h"
#include "graph/clause.h"

namespace annals {
namespace {

std::string one_line(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  return out;
}

// Turns one analysis into records.
class Taker {
 public:
  Taker(ActorTable& actors, const Analysis& a, const Ontology& ontology)
      : actors_(actors),
        a_(a),
        ontology_(ontology),
        offsets_(a.document.text),
        ids_(a),
        of_entity_(a.entities.size(), nobody) {}

  GraphEvent event(EventId id, std::uint32_t document) {
    const Event& e = a_[id];
    GraphEvent g;
    g.id = ids_(id);
    g.document = document;
    g.label = a_.lemma(e.head);
    g.trigger = one_line(a_.text(e.trigger));
    g.clause = clause_of(a_, id);
    const WordSpan words = a_[e.sentence].words;
    g.sentence = one_line(a_.text(words));
    g.sentence_index = e.sentence.value;
    g.start = offsets_(a_.bytes(e.trigger).begin);
    g.end = offsets_(a_.bytes(e.trigger).end);
    g.actors = nodes(e.actors);
    g.targets = nodes(e.targets);
    if (e.speaker) g.speaker = node(e.speaker);
    if (e.saying) g.saying = ids_(e.saying);
    if (e.denied_by) g.denied_by = node(e.denied_by);
    if (e.place) g.place = node(e.place);
    if (e.action) g.action = ontology_.actions()[e.action];
    if (!e.action) g.action.code = g.action.root = "00", g.action.plover = "OTHER";
    g.mode = e.mode;
    g.contexts = e.contexts;
    g.when = e.date.when;
    g.basis = e.date.basis;
    if (e.date.time) g.time_text = one_line(a_.text(a_[e.date.time].words));
    g.modality = e.modality;
    g.polarity = e.polarity;
    g.certainty = e.certainty;
    g.tense = e.tense;
    g.mutual = e.reciprocal;
    g.size = e.size;
    g.confidence = e.confidence;
    g.rule = e.rule;
    return g;
  }

 private:
  std::uint32_t node(EntityId id) {
    std::uint32_t& known = of_entity_[id.value];
    if (known != nobody) return known;
    const Entity& e = a_[id];
    GraphActor actor{e.id.empty() ? slug(e.name) : e.id,
                     e.name,
                     std::string(to_string(e.kind)),
                     e.code,
                     e.affiliation,
                     e.office,
                     {}};
    for (const MentionId m : e.mentions)
      if (a_[m].kind == MentionKind::name) add_alias(actor, one_line(a_.text(a_[m].words)));
    known_actor(actor);
    return known = actors_.add(actor);
  }
  // What the ontology calls an actor holds in all documents; for whom it acts becomes a node too.
  void known_actor(GraphActor& actor) {
    const Actors& all = ontology_.actors();
    if (const ActorId known = all.find(actor.id)) {
      const std::string name = std::exchange(actor.label, all[known].name);
      add_alias(actor, name);
    }
    if (const ActorId served = all.find(actor.affiliation)) {
      const ActorRow& row = all[served];
      actors_.add({row.id, row.name, std::string(to_string(row.kind)), row.code, row.affiliation, "", {}});
    }
  }
  std::uint32_t node(MentionId id) {
    const Mention& m = a_[id];
    if (m.entity) return node(m.entity);
    const std::string text = one_line(a_.text(m.words));
    return actors_.add({slug(text), text, "unknown", "", "", "", {}});
  }
  std::vector<std::uint32_t> nodes(const std::vector<MentionId>& mentions) {
    std::vector<std::uint32_t> out;
    std::set<std::uint32_t> seen;
    const auto add = [&](std::uint32_t n) {
      if (seen.insert(n).second) out.push_back(n);
    };
    for (const MentionId m : mentions) {
      const EntityId entity = a_[m].entity;
      if (!entity || a_[entity].members.empty())
        add(node(m));
      else
        for (const EntityId member : a_[entity].members) add(node(member));
    }
    return out;
  }

  ActorTable& actors_;
  const Analysis& a_;
  const Ontology& ontology_;
  CodePointIndex offsets_;
  EventIds ids_;
  std::vector<std::uint32_t> of_entity_;
};

}  // namespace

std::vector<GraphEvent> take_events(const Analysis& a, const Ontology& ontology, std::uint32_t document,
                                    ActorTable& actors) {
  Taker taker(actors, a, ontology);
  std::vector<GraphEvent> out;
  out.reserve(a.events.size());
  for (std::uint32_t i = 0; i < a.events.size(); ++i) out.push_back(taker.event({i}, document));
  return out;
}

}  // namespace annals
