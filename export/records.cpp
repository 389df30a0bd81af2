#include "export/records.h"

#include "core/base/day.h"
#include "core/base/utf8.h"
#include "export/json_text.h"

namespace annals {
namespace {

// Writes the records of one analysis into one buffer.
class Records {
 public:
  Records(const Analysis& a, const Ontology& ontology)
      : a_(a),
        actions_(ontology.actions()),
        code_points_(a.document.text),
        event_ids_(a),
        doc_id_(document_id(a.document)) {}

  void event(EventId id);
  void sentence(std::uint32_t index);
  void timex(const TimeExpression& t);
  void entity(const Entity& e);
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void begin(std::string_view type);
  void end();
  void span(ByteSpan bytes) {
    json_.field("text", a_.text(bytes)).field("start", code_points_(bytes.begin)).field("end", code_points_(bytes.end));
  }
  void span(WordSpan words) { span(a_.bytes(words)); }
  void participants(std::string_view key, const std::vector<MentionId>& mentions);
  void mention(MentionId id, EntityId entity);
  void action(const Event& e);
  void time(const Event& e);
  void when(const TemporalValue& value);

  const Analysis& a_;
  const Actions& actions_;
  CodePointIndex code_points_;
  EventIds event_ids_;
  std::string doc_id_;
  JsonText json_;
  std::string out_;
};

void Records::begin(std::string_view type) {
  json_.clear();
  json_.open_object();
  json_.field("type", type).field("doc", a_.document.id);
}

void Records::end() {
  json_.close_object();
  out_ += json_.text();
  out_ += '\n';
}

void Records::mention(MentionId id, EntityId entity) {
  json_.open_object();
  span(a_[id].words);
  if (entity) {
    const Entity& e = a_[entity];
    json_.field("entity", e.name).field("entity_id", e.id).field("kind", to_string(e.kind));
    json_.text_field("code", e.code).text_field("affiliation", e.affiliation);
  }
  json_.close_object();
}

void Records::participants(std::string_view key, const std::vector<MentionId>& mentions) {
  json_.key(key).open_array();
  for (const MentionId m : mentions) {
    const EntityId entity = a_[m].entity;
    if (!entity || a_[entity].members.empty())
      mention(m, entity);
    else
      for (const EntityId member : a_[entity].members) mention(m, member);
  }
  json_.close_array();
}

void Records::action(const Event& e) {
  json_.key("action").open_object().field("label", a_.lemma(e.head));
  if (e.action) {
    const ActionRow& row = actions_[e.action];
    json_.field("cameo", row.code).field("cameo_root", row.root).field("plover", row.plover);
    json_.text_field("mode", e.mode);
    if (!e.contexts.empty()) {
      json_.key("contexts").open_array();
      for (const std::string& c : e.contexts) json_.value(c);
      json_.close_array();
    }
    if (row.quad > 0) json_.field("quad", row.quad);
    if (row.quad_plover > 0) json_.field("quad_plover", row.quad_plover);
    if (row.has_goldstein) json_.field("goldstein", row.goldstein);
  }
  json_.close_object();
}

void Records::when(const TemporalValue& value) {
  json_.field("edtf", value.edtf);
  if (value.earliest) json_.field("earliest", to_string(*value.earliest));
  if (value.latest) json_.field("latest", to_string(*value.latest));
  json_.field("granularity", to_string(value.grain));
}

void Records::time(const Event& e) {
  json_.key("time").open_object();
  if (e.date.when) when(*e.date.when);
  json_.field("basis", to_string(e.date.basis));
  if (e.date.time) {
    const TimeExpression& t = a_[e.date.time];
    span(t.words);
    json_.key("timex3").open_object().field("type", to_string(t.timex.type)).field("value", t.timex.value);
    json_.text_field("mod", t.timex.mod).close_object();
  }
  json_.close_object();
}

void Records::event(EventId id) {
  const Event& e = a_[id];
  json_.clear();
  json_.open_object();
  json_.field("format", "annals-event/1").field("type", "event").field("id", event_ids_(id));
  json_.field("doc", a_.document.id).field("doc_id", doc_id_);
  if (a_.document.published) json_.field("published", to_string(*a_.document.published));
  json_.text_field("source", a_.document.source).text_field("url", a_.document.url);
  json_.key("sentence").open_object().field("index", e.sentence.value);
  span(a_[e.sentence].words);
  json_.close_object();
  json_.key("trigger").open_object();
  span(e.trigger);
  json_.field("lemma", a_.lemma(e.head)).close_object();
  participants("actors", e.actors);
  participants("targets", e.targets);
  action(e);
  time(e);
  json_.field("modality", to_string(e.modality));
  json_.key("status").open_object().field("polarity", to_string(e.polarity));
  json_.field("certainty", to_string(e.certainty)).field("tense", to_string(e.tense));
  if (e.denied_by) json_.field("denied_by", a_[e.denied_by].id);
  json_.close_object();
  if (e.reciprocal) json_.field("mutual", true);
  if (e.speaker) {
    json_.key("speaker");
    mention(e.speaker, a_[e.speaker].entity);
  }
  if (e.saying) json_.field("saying", event_ids_(e.saying));
  if (e.place) {
    json_.key("place");
    mention(e.place, a_[e.place].entity);
  }
  if (!e.size.empty()) {
    json_.key("size").open_object();
    for (const SizeFigure& f : e.size) json_.field(f.what, f.least);
    json_.close_object();
  }
  json_.field("confidence", e.confidence).field("rule", e.rule);
  end();
}

void Records::sentence(std::uint32_t index) {
  begin("sentence");
  json_.field("index", index);
  span(a_.sentences[index].words);
  static constexpr std::string_view kinds[] = {"headline", "dateline", "body", "caption", "credit", "boilerplate"};
  if (a_.sentences[index].block) json_.field("block", kinds[static_cast<int>(a_[a_.sentences[index].block].kind)]);
  end();
}

void Records::timex(const TimeExpression& t) {
  begin("timex");
  span(t.words);
  json_.key("timex3").open_object().field("type", to_string(t.timex.type)).field("value", t.timex.value);
  json_.field("mod", t.timex.mod).text_field("quant", t.timex.quant).text_field("freq", t.timex.freq).close_object();
  if (t.when) when(*t.when);
  json_.text_field("rule", t.rule);
  end();
}

void Records::entity(const Entity& e) {
  begin("entity");
  json_.field("entity", e.name).field("entity_id", e.id).field("kind", to_string(e.kind));
  json_.text_field("code", e.code).text_field("affiliation", e.affiliation).text_field("office", e.office);
  json_.key("mentions").open_array();
  for (const MentionId m : e.mentions) {
    json_.open_object();
    span(a_[m].words);
    json_.close_object();
  }
  json_.close_array();
  end();
}

}  // namespace

std::string to_records(const Analysis& a, const Ontology& ontology, const RecordOptions& options) {
  Records records(a, ontology);
  if (options.layers) {
    for (std::uint32_t i = 0; i < a.sentences.size(); ++i) records.sentence(i);
    for (const TimeExpression& t : a.times) records.timex(t);
    for (const Entity& e : a.entities) records.entity(e);
  }
  for (std::uint32_t i = 0; i < a.events.size(); ++i) records.event({i});
  return records.take();
}

}  // namespace annals
