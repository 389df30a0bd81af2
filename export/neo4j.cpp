// Two tables for `neo4j-admin database import`, with its typed headers; nodes are actors, relationships their events.
#include "core/base/day.h"
#include "export/formats.h"
#include "export/safe_text.h"

namespace annals {
namespace {

std::string cell(std::string_view text) { return csv_cell(clean_text(text)); }

}  // namespace

std::string to_neo4j_nodes(const EventGraph& graph, const ExportOptions&) {
  std::string out = "id:ID,name,kind,code,affiliation,:LABEL\n";
  for (const GraphActor& a : graph.actors())
    out += cell(a.id) + ',' + cell(a.label) + ',' + cell(a.kind) + ',' + cell(a.code) + ',' + cell(a.affiliation) +
           ",Actor\n";
  if (needs_unknown_actor(network_edges(graph))) out += cell(unknown_actor) + ",\"unknown\",\"unknown\",,,Actor\n";
  return out;
}

std::string to_neo4j_edges(const EventGraph& graph, const ExportOptions&) {
  std::string out =
      ":START_ID,:END_ID,:TYPE,id,event,start:date,end:date,edtf,text,modality,cameo,quad:int,goldstein:double,"
      "reports:int,sources:int,doc_id,sentence\n";
  for (const NetworkEdge& edge : network_edges(graph)) {
    const GraphEvent& e = graph.events()[edge.event];
    out += cell(actor_id(graph, edge.source)) + ',' + cell(actor_id(graph, edge.target)) + ',';
    out += (e.action.plover.empty() ? "OTHER" : turtle_name(e.action.plover)) + ',';
    out += cell(edge_key(graph, edge)) + ',' + cell(e.id) + ',';
    if (e.when && e.when->earliest) out += to_string(*e.when->earliest);
    out += ',';
    if (e.when && e.when->latest) out += to_string(*e.when->latest);
    out += ',' + (e.when ? cell(e.when->edtf) : "") + ',' + cell(e.clause) + ',' + cell(to_string(e.modality)) + ',';
    out += cell(e.action.code) + ',' + (e.action.quad > 0 ? std::to_string(e.action.quad) : "") + ',';
    out += (e.action.has_goldstein ? real_text(e.action.goldstein) : "") + ',' + std::to_string(e.reports) + ',';
    out += std::to_string(e.sources) + ',';
    out += (e.document != nobody ? cell(graph.documents()[e.document].doc_id) : "") + ',' + cell(e.sentence) + '\n';
  }
  return out;
}

}  // namespace annals
