// TimelineJS 3: one slide for each happening that begins on a known day, month or year. Its texts are HTML.
#include "export/formats.h"
#include "export/json_text.h"
#include "export/safe_text.h"

namespace annals {
namespace {

// Only the fields that the date really has.
void date_fields(JsonText& json, std::string_view name, date::sys_days day, Grain grain) {
  const date::year_month_day ymd{day};
  json.key(name).open_object().field("year", static_cast<int>(ymd.year()));
  const bool years = grain == Grain::year || grain == Grain::decade || grain == Grain::century;
  if (!years) json.field("month", static_cast<unsigned>(ymd.month()));
  const bool months = grain == Grain::month || grain == Grain::quarter || grain == Grain::half;
  if (!years && !months) json.field("day", static_cast<unsigned>(ymd.day()));
  json.close_object();
}

// One field suffices for a period that the field itself names.
bool is_one_field(Grain grain) { return grain == Grain::day || grain == Grain::month || grain == Grain::year; }

void slide(JsonText& json, const EventGraph& graph, const GraphEvent& e) {
  json.open_object().field("unique_id", e.id);
  if (!e.actors.empty()) json.field("group", html_text(clean_text(actor_label(graph, e.actors.front()))));
  date_fields(json, "start_date", *e.when->earliest, e.when->grain);
  if (e.when->latest && *e.when->latest > *e.when->earliest && !is_one_field(e.when->grain))
    date_fields(json, "end_date", *e.when->latest, e.when->grain);
  json.field("display_date", html_text(e.when->edtf));
  std::string headline;
  for (const std::uint32_t a : e.actors)
    headline += (headline.empty() ? "" : ", ") + std::string(actor_label(graph, a));
  headline += (headline.empty() ? "" : ": ") + (e.clause.empty() ? e.label : e.clause);
  json.key("text").open_object().field("headline", html_text(clean_text(headline)));
  std::string text = "<p>" + html_text(clean_text(e.sentence)) + "</p>";
  if (e.document != nobody) {
    const GraphDocument& d = graph.documents()[e.document];
    const std::string name = html_text(clean_text(d.title.empty() ? d.id : d.title));
    const std::string url = html_text(safe_url(d.url));
    text += "<p>" + (url.empty() ? name : "<a href=\"" + url + "\">" + name + "</a>") + "</p>";
  }
  json.field("text", text).close_object().close_object();
}

}  // namespace

std::string to_timelinejs(const EventGraph& graph, const ExportOptions& options) {
  JsonText slides;
  std::size_t shown = 0;
  std::size_t all = 0;
  slides.open_array();
  for (const GraphEvent& e : graph.events()) {
    if (e.merged_into != nobody) continue;
    ++all;
    if (!e.when || !e.when->earliest) continue;
    ++shown;
    slide(slides, graph, e);
  }
  slides.close_array();
  JsonText json;
  json.open_object().key("text").open_object().field("headline", html_text(clean_text(options.title)));
  json.field("text",
             std::to_string(shown) + " of " + std::to_string(all) + " events have a beginning that can be dated");
  json.close_object().close_object();
  return "{\"title\":" + std::string(json.text()) + ",\"events\":" + std::string(slides.text()) + "}\n";
}

}  // namespace annals
