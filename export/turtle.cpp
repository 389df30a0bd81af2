// RDF in Turtle: events by the Simple Event Model, times by OWL-Time, evidence by PROV-O.
#include "core/base/day.h"
#include "export/formats.h"
#include "export/safe_text.h"

namespace annals {
namespace {

constexpr std::string_view prefixes =
    "@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .\n"
    "@prefix time: <http://www.w3.org/2006/time#> .\n"
    "@prefix prov: <http://www.w3.org/ns/prov#> .\n"
    "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
    "@prefix ex: <urn:annals:> .\n"
    "@prefix v: <urn:annals:vocabulary:> .\n\n";

std::string name(std::string_view id) { return "ex:" + turtle_name(id); }
std::string literal(std::string_view text) { return turtle_text(clean_text(text)); }
std::string day(date::sys_days d) { return '"' + to_string(d) + "\"^^xsd:date"; }

void append_time(std::string& out, const TemporalValue& when) {
  if (when.earliest) out += " ;\n  sem:hasBeginTimeStamp " + day(*when.earliest);
  if (when.latest) out += " ;\n  sem:hasEndTimeStamp " + day(*when.latest);
  out += " ;\n  v:edtf " + literal(when.edtf) + " ;\n  sem:hasTime [ a time:ProperInterval";
  if (when.earliest) out += " ; time:hasBeginning [ a time:Instant ; time:inXSDDate " + day(*when.earliest) + " ]";
  if (when.latest) out += " ; time:hasEnd [ a time:Instant ; time:inXSDDate " + day(*when.latest) + " ]";
  out += " ]";
}

void append_event(std::string& out, const EventGraph& graph, const GraphEvent& e) {
  const auto link = [&](std::string_view property, std::uint32_t actor) {
    ((out += " ;\n  ") += property) += ' ' + name(actor_id(graph, actor));
  };
  out += name(e.id) + " a sem:Event, prov:Entity ;\n  rdfs:label " + literal(e.clause.empty() ? e.label : e.clause) +
         "@en";
  out += " ;\n  sem:eventType v:type-" + turtle_name(e.action.plover.empty() ? "OTHER" : e.action.plover);
  for (const std::uint32_t a : e.actors) link("sem:hasActor", a), link("v:source", a);
  for (const std::uint32_t a : e.targets) link("sem:hasActor", a), link("v:target", a);
  if (e.place != nobody) link("sem:hasPlace", e.place);
  if (e.speaker != nobody) link("v:speaker", e.speaker);
  if (e.when) append_time(out, *e.when);
  out += " ;\n  v:modality " + literal(to_string(e.modality)) + " ;\n  v:cameo " + literal(e.action.code);
  if (e.action.has_goldstein) out += " ;\n  v:goldstein \"" + real_text(e.action.goldstein) + "\"^^xsd:double";
  out += " ;\n  v:quote " + literal(e.sentence) + "@en";
  if (e.document != nobody) {
    const Happening* h = happening_of(graph, e);
    if (h == nullptr) out += " ;\n  prov:wasDerivedFrom " + name(graph.documents()[e.document].doc_id);
    if (h != nullptr)
      for (const std::uint32_t report : h->events)
        if (const std::uint32_t d = graph.events()[report].document; d != nobody)
          out += " ;\n  prov:wasDerivedFrom " + name(graph.documents()[d].doc_id);
  }
  out += " .\n";
}

void append_document(std::string& out, const GraphDocument& d) {
  out += name(d.doc_id) + " a prov:Entity ;\n  dcterms:identifier " + literal(d.id);
  if (!d.title.empty()) out += " ;\n  dcterms:title " + literal(d.title);
  if (!d.source.empty()) out += " ;\n  dcterms:publisher " + literal(d.source);
  if (d.published) out += " ;\n  dcterms:issued " + day(*d.published);
  if (!safe_url(d.url).empty()) out += " ;\n  dcterms:source " + literal(safe_url(d.url));
  out += " .\n";
}

}  // namespace

std::string to_turtle(const EventGraph& graph, const ExportOptions&) {
  std::string out(prefixes);
  for (const GraphActor& a : graph.actors()) {
    out += name(a.id) + " a sem:" + (a.kind == "place" ? "Place" : "Actor") + " ;\n  rdfs:label " + literal(a.label) +
           "@en";
    out += " ;\n  v:kind " + literal(a.kind);
    if (!a.code.empty()) out += " ;\n  v:code " + literal(a.code);
    if (!a.affiliation.empty()) out += " ;\n  v:affiliation " + name(a.affiliation);
    out += " .\n";
  }
  for (const GraphDocument& d : graph.documents()) append_document(out, d);
  for (const GraphEvent& e : graph.events())
    if (e.merged_into == nobody) append_event(out, graph, e);
  for (const GraphOrder& o : graph.order())
    out += name(graph.events()[o.first].id) + " time:" + (o.relation == "during" ? "intervalContains " : "before ") +
           name(graph.events()[o.second].id) + " .\n";
  return out;
}

}  // namespace annals
