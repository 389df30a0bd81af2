#include "export/attributes.h"

#include <array>

#include "core/base/day.h"
#include "export/safe_text.h"
#include "graph/sketch.h"

namespace annals {
namespace {

using enum ColumnType;

constexpr std::array actor_table{Column{"label"},       Column{"kind"},   Column{"code"},
                                 Column{"affiliation"}, Column{"office"}, Column{"aliases"}};
constexpr std::array document_table{Column{"label"},  Column{"kind"},      Column{"doc"},
                                    Column{"doc_id"}, Column{"title"},     Column{"outlet"},
                                    Column{"url"},    Column{"published"}, Column{"sketch"}};
// The first one only says that a node is an event.
constexpr std::array event_table{Column{"kind"},
                                 Column{"key"},
                                 Column{"event"},
                                 Column{"label"},
                                 Column{"relation"},
                                 Column{"text"},
                                 Column{"edtf"},
                                 Column{"start"},
                                 Column{"end"},
                                 Column{"granularity"},
                                 Column{"basis"},
                                 Column{"time_text"},
                                 Column{"modality"},
                                 Column{"polarity"},
                                 Column{"certainty"},
                                 Column{"tense"},
                                 Column{"cameo"},
                                 Column{"cameo_root"},
                                 Column{"cameo_name"},
                                 Column{"mode"},
                                 Column{"contexts"},
                                 Column{"quad", number},
                                 Column{"quad_plover", number},
                                 Column{"goldstein", real},
                                 Column{"mutual", flag},
                                 Column{"target_missing", flag},
                                 Column{"actors"},
                                 Column{"targets"},
                                 Column{"speaker"},
                                 Column{"speaker_label"},
                                 Column{"saying"},
                                 Column{"denied_by"},
                                 Column{"place"},
                                 Column{"place_label"},
                                 Column{"size"},
                                 Column{"confidence", real},
                                 Column{"lemma"},
                                 Column{"trigger"},
                                 Column{"trigger_start", number},
                                 Column{"trigger_end", number},
                                 Column{"sentence"},
                                 Column{"sentence_index", number},
                                 Column{"rule"},
                                 Column{"doc"},
                                 Column{"doc_id"},
                                 Column{"doc_url"},
                                 Column{"published"},
                                 Column{"happening"},
                                 Column{"reports", number},
                                 Column{"sources", number},
                                 Column{"evidence"},
                                 Column{"contested"}};

// A sink for text that may be dirty or empty.
class Safe {
 public:
  explicit Safe(AttributeSink& sink) : sink_(sink) {}
  void text(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    if (is_clean(value))
      sink_.text(name, value);
    else
      sink_.text(name, clean_text(value));
  }
  AttributeSink* operator->() { return &sink_; }

 private:
  AttributeSink& sink_;
};

template <class List, class Print>
std::string join(const List& list, Print print, std::string_view separator = "; ") {
  std::string out;
  for (const auto& item : list) {
    if (!out.empty()) out += separator;
    out += print(item);
  }
  return out;
}

constexpr auto as_is = [](const std::string& s) -> const std::string& { return s; };

void time_attributes(const GraphEvent& e, Safe& out) {
  if (e.when) {
    out.text("edtf", e.when->edtf);
    if (e.when->earliest) out.text("start", to_string(*e.when->earliest));
    if (e.when->latest) out.text("end", to_string(*e.when->latest));
    out.text("granularity", to_string(e.when->grain));
  }
  out.text("basis", to_string(e.basis));
  out.text("time_text", e.time_text);
  out.text("modality", to_string(e.modality));
  out.text("polarity", to_string(e.polarity));
  out.text("certainty", to_string(e.certainty));
  out.text("tense", to_string(e.tense));
}

void action_attributes(const GraphEvent& e, Safe& out) {
  out.text("cameo", e.action.code);
  out.text("cameo_root", e.action.root);
  out.text("cameo_name", e.action.name);
  out.text("mode", e.mode);
  out.text("contexts", join(e.contexts, as_is));
  if (e.action.quad > 0) out->number("quad", e.action.quad);
  if (e.action.quad_plover > 0) out->number("quad_plover", e.action.quad_plover);
  if (e.action.has_goldstein) out->real("goldstein", e.action.goldstein);
}

void participant_attributes(const EventGraph& graph, const GraphEvent& e, const NetworkEdge* edge, Safe& out) {
  if (e.mutual) out->flag("mutual", true);
  if (edge != nullptr && edge->target_missing) out->flag("target_missing", true);
  if (edge == nullptr || e.actors.size() > 1 || e.targets.size() > 1) {
    out.text("actors", join_ids(graph, e.actors));
    out.text("targets", join_ids(graph, e.targets));
  }
  if (e.speaker != nobody) {
    out.text("speaker", actor_id(graph, e.speaker));
    out.text("speaker_label", actor_label(graph, e.speaker));
  }
  out.text("saying", e.saying);
  if (e.denied_by != nobody) out.text("denied_by", actor_id(graph, e.denied_by));
  if (e.place != nobody) {
    out.text("place", actor_id(graph, e.place));
    out.text("place_label", actor_label(graph, e.place));
  }
}

void evidence_attributes(const EventGraph& graph, const GraphEvent& e, Safe& out) {
  if (e.document != nobody) {
    const GraphDocument& d = graph.documents()[e.document];
    out.text("doc", d.id);
    out.text("doc_id", d.doc_id);
    out.text("doc_url", safe_url(d.url));
    if (d.published) out.text("published", to_string(*d.published));
  }
  out.text("happening", e.happening);
  out->number("reports", e.reports);
  out->number("sources", e.sources);
  if (e.happening.empty() || e.merged_into != nobody) return;
  if (const Happening* h = happening_of(graph, e)) {
    out.text("evidence", join(h->events, [&](std::uint32_t i) -> const std::string& { return graph.events()[i].id; }));
    out.text("contested", join_contested(h->contested));
  }
}

}  // namespace

std::span<const Column> actor_columns() { return actor_table; }
std::span<const Column> event_columns() { return event_table; }
std::span<const Column> edge_columns() { return std::span(event_table).subspan(1); }
std::span<const Column> document_columns() { return document_table; }

void actor_attributes(const GraphActor& actor, AttributeSink& sink) {
  Safe out(sink);
  out.text("label", actor.label);
  out.text("kind", actor.kind);
  out.text("code", actor.code);
  out.text("affiliation", actor.affiliation);
  out.text("office", actor.office);
  out.text("aliases", join(actor.aliases, as_is));
}

void unknown_actor_attributes(AttributeSink& sink) {
  sink.text("label", "unknown");
  sink.text("kind", "unknown");
}

void document_attributes(const GraphDocument& document, AttributeSink& sink) {
  Safe out(sink);
  out.text("label", document.title.empty() ? document.id : document.title);
  out.text("kind", "document");
  out.text("doc", document.id);
  out.text("doc_id", document.doc_id);
  out.text("title", document.title);
  out.text("outlet", document.source);
  out.text("url", safe_url(document.url));
  if (document.published) out.text("published", to_string(*document.published));
  out.text("sketch", to_hex(document.sketch));
}

void event_attributes(const EventGraph& graph, const GraphEvent& e, const NetworkEdge* edge, AttributeSink& sink) {
  Safe out(sink);
  const std::string_view relation = e.action.plover.empty() ? std::string_view("OTHER") : e.action.plover;
  if (edge != nullptr) {
    out.text("key", edge_key(graph, *edge));
    out.text("event", e.id);
    out.text("label", relation);
  } else {
    out.text("kind", "event");
    out.text("label", e.clause.empty() ? e.label : e.clause);
  }
  out.text("relation", relation);
  out.text("text", e.clause);
  time_attributes(e, out);
  action_attributes(e, out);
  participant_attributes(graph, e, edge, out);
  out.text("size", join_sizes(e.size));
  out->real("confidence", e.confidence);
  out.text("lemma", e.label);
  out.text("trigger", e.trigger);
  out->number("trigger_start", e.start);
  out->number("trigger_end", e.end);
  out.text("sentence", e.sentence);
  out->number("sentence_index", e.sentence_index);
  out.text("rule", e.rule);
  evidence_attributes(graph, e, out);
}

std::string join_sizes(const std::vector<SizeFigure>& sizes) {
  return join(sizes, [](const SizeFigure& f) {
    const std::string most = f.most > f.least ? ".." + std::to_string(f.most) : "";
    return f.what + '=' + std::to_string(f.least) + most;
  });
}

std::string join_contested(const std::vector<Contested>& contested) {
  return join(contested, [](const Contested& c) { return c.what + '=' + join(c.values, as_is, "|"); });
}

std::string join_ids(const EventGraph& graph, const std::vector<std::uint32_t>& actors) {
  return join(actors, [&](std::uint32_t a) { return std::string(actor_id(graph, a)); });
}

}  // namespace annals
