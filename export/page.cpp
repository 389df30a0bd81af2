#include "export/page.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/day.h"
#include "core/base/error.h"
#include "export/dot_text.h"
#include "export/page_assets.h"
#include "export/render.h"
#include "export/timeline_story.h"
#include "export/timeline_words.h"

namespace annals {
namespace {

constexpr std::size_t most_text = 2000;  // characters of a sentence

// The ids of the groups of a picture.
std::set<std::string_view> ids_of(std::string_view svg) {
  static constexpr std::string_view before = "<g id=\"";
  std::set<std::string_view> ids;
  for (std::size_t at = svg.find(before); at != svg.npos; at = svg.find(before, at)) {
    at += before.size();
    ids.insert(svg.substr(at, svg.find('"', at) - at));
  }
  return ids;
}

class Page {
 public:
  Page(const EventGraph& graph, const PictureOptions& options)
      : graph_(graph), options_(options), story_(tell_story(graph, options, page_rows)) {
    for (std::uint32_t i = 0; i < graph.events().size(); ++i) {
      if (const std::string& h = graph.events()[i].happening; !h.empty()) reports_[h].push_back(i);
    }
  }
  std::string write(std::string_view svg, std::string_view instead);

 private:
  void head();
  void filters();
  void table(std::string_view svg);
  void row(const StoryEvent& s, bool drawn);
  void source(const GraphEvent& e);
  void sentence(const GraphEvent& e);
  [[nodiscard]] std::string names(const std::vector<std::uint32_t>& actors) const;
  void text(std::string_view raw, std::size_t limit = most_text) { out_ += page_text(plain_text(raw, limit)); }

  const EventGraph& graph_;
  const PictureOptions& options_;
  Story story_;
  std::map<std::string_view, std::vector<std::uint32_t>> reports_;
  std::string out_;
};

void Page::head() {
  out_ +=
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
      "script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n<title>";
  text(title_of(graph_, options_));
  out_ += "</title>\n<style>";
  out_ += page_style();
  out_ += "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#events\">Skip to the table of events</a>\n<main>\n";
}

void Page::filters() {
  out_ +=
      "<form id=\"filter\" hidden>\n<label><span>Words</span><input type=\"search\" name=\"words\" "
      "placeholder=\"in names, clauses, sentences\"></label>\n<label><span>Party</span><select name=\"party\"><option "
      "value=\"\">all</option>";
  std::set<std::string> labels;
  for (const StoryLane& lane : story_.lanes) labels.insert(plain_text(lane.label, 80));
  for (const std::string& label : labels) out_ += "<option>" + page_text(label) + "</option>";
  out_ +=
      "</select></label>\n<label><span>From</span><input type=\"date\" name=\"from\"></label>\n"
      "<label><span>To</span><input type=\"date\" name=\"to\"></label>\n<fieldset><legend>Kinds</legend>";
  for (const ActionClass c :
       {ActionClass::talk, ActionClass::help, ActionClass::dispute, ActionClass::force, ActionClass::other}) {
    const std::string name(look(c).name);
    out_ += "<label><input type=\"checkbox\" name=\"class\" value=\"" + name + "\" checked> <span class=\"class " +
            name + "\" style=\"display:inline\">" + std::string(look(c).words) + "</span></label> ";
  }
  out_ +=
      "</fieldset>\n<label><input type=\"checkbox\" name=\"drawn\"> only events in the picture</label>\n"
      "<button type=\"reset\">Show all</button>\n</form>\n<p class=\"status\" id=\"status\" role=\"status\"></p>\n";
}

std::string Page::names(const std::vector<std::uint32_t>& actors) const {
  std::string out;
  for (const std::uint32_t a : actors) {
    if (!out.empty()) out += ", ";
    out += plain_text(graph_.actors()[a].label, 120);
  }
  return out;
}

// The sentence, with the words that name the action set off.
void Page::sentence(const GraphEvent& e) {
  const std::string whole = plain_text(e.sentence, most_text);
  const std::string trigger = plain_text(e.trigger, 80);
  const std::size_t at = trigger.empty() ? whole.npos : whole.find(trigger);
  if (at == whole.npos) {
    out_ += page_text(whole);
    return;
  }
  out_ += page_text(whole.substr(0, at)) + "<mark>" + page_text(trigger) + "</mark>" +
          page_text(whole.substr(at + trigger.size()));
}

void Page::source(const GraphEvent& e) {
  if (e.document == nobody) return;
  const GraphDocument& d = graph_.documents()[e.document];
  const std::string url = web_address(d.url);
  const std::string& name = !d.title.empty() ? d.title : !d.source.empty() ? d.source : d.id;
  if (!url.empty()) out_ += "<a href=\"" + page_text(url) + "\" rel=\"noopener noreferrer\">";
  text(name, 200);
  if (!url.empty()) out_ += "</a>";
  std::string more;
  if (!d.title.empty() && web_address(d.source).empty()) more = plain_text(d.source, 120);
  if (d.published) more += (more.empty() ? "" : ", ") + day_words(*d.published);
  if (!more.empty()) out_ += "<small>" + page_text(more) + "</small>";
}

void Page::row(const StoryEvent& s, bool drawn) {
  const GraphEvent& e = graph_.events()[s.event];
  const std::string id = safe_id(e.id);
  const ClassLook& l = look(s.action);
  std::string parties;
  for (const auto* lanes : {&s.actors, &s.targets}) {
    for (const std::uint32_t lane : *lanes) {
      std::string label = plain_text(story_.lanes[lane].label, 80);
      std::replace(label.begin(), label.end(), '|', '/');
      parties += (parties.empty() ? "" : "|") + label;
    }
  }
  out_ +=
      "<tr id=\"row-" + id + "\" data-class=\"" + std::string(l.name) + "\" data-parties=\"" + page_text(parties) + '"';
  if (e.when && e.when->earliest) out_ += " data-earliest=\"" + to_string(*e.when->earliest) + '"';
  if (e.when && e.when->latest) out_ += " data-latest=\"" + to_string(*e.when->latest) + '"';
  if (drawn) out_ += " data-drawn=\"1\"";
  const DateWords date = date_words(e);
  out_ += ">\n<td class=\"when\"><b>" + page_text(date.date) + "</b><small>" + page_text(date.precision) + "</small>";
  if (const std::string inferred = inference_words(e.basis); !inferred.empty())
    out_ += "<small>" + inferred + "</small>";
  if (s.dates_differ) out_ += "<small>reports differ on the date</small>";
  const std::string actors = names(e.actors);
  const std::string targets = names(e.targets);
  out_ += "</td>\n<td class=\"who\"><b>" +
          page_text(actors.empty() && targets.empty() ? ""
                    : actors.empty()                  ? "not named"
                                                      : actors) +
          "</b>";
  if (!targets.empty()) out_ += std::string(e.mutual ? " – " : " → ") + "<b>" + page_text(targets) + "</b>";
  out_ += "<span class=\"small class " + std::string(l.name) + "\">" + std::string(l.words) +
          "</span></td>\n<td class=\"what\">";
  const std::string clause = page_text(clause_of(e));
  out_ += drawn ? "<a href=\"#" + id + "\" title=\"Show in the picture\">" + clause + "</a>" : clause;
  if (const std::string reading = reading_words(e); !reading.empty()) out_ += "<small>" + reading + "</small>";
  out_ += "<p class=\"sentence\">";
  sentence(e);
  out_ += "</p>";
  const auto more = reports_.find(e.happening);
  if (more != reports_.end() && more->second.size() > 1) {
    out_ += "<details><summary>" + count_words(more->second.size(), "report", "reports") + "</summary><ul>";
    for (const std::uint32_t r : more->second) {
      const GraphEvent& report = graph_.events()[r];
      out_ += "<li>";
      sentence(report);
      out_ += " <small>" + page_text(date_words(report).date) + ", ";
      source(report);
      out_ += "</small></li>";
    }
    out_ += "</ul></details>";
  }
  out_ += "</td>\n<td>";
  if (e.speaker != nobody) text(graph_.actors()[e.speaker].label, 120);
  if (e.denied_by != nobody)
    out_ += "<small>denied by " + page_text(plain_text(graph_.actors()[e.denied_by].label, 120)) + "</small>";
  out_ += "</td>\n<td>";
  source(e);
  out_ += "</td>\n</tr>\n";
}

void Page::table(std::string_view svg) {
  out_ += "<h2 id=\"table\">Events</h2>\n";
  if (story_.matching > story_.events.size()) {
    out_ += "<p class=\"note\">The table holds the " + count_words(story_.events.size(), "", "") + " most salient of " +
            count_words(story_.matching, "event", "events") + ".</p>\n";
  }
  filters();
  out_ +=
      "<div class=\"scroll\"><table id=\"events\" aria-labelledby=\"table\">\n<thead><tr><th "
      "scope=\"col\">Date</th><th "
      "scope=\"col\">Who, whom</th><th scope=\"col\">What the text says</th><th scope=\"col\">According to</th><th "
      "scope=\"col\">Source</th></tr></thead>\n<tbody>\n";
  const std::set<std::string_view> drawn = ids_of(svg);
  for (const StoryEvent& s : story_.events) row(s, drawn.count(safe_id(graph_.events()[s.event].id)) > 0);
  out_ += "</tbody>\n</table></div>\n";
}

std::string Page::write(std::string_view svg, std::string_view instead) {
  head();
  const std::size_t root = svg.find("<svg");
  if (root == svg.npos) {
    out_ += "<h1>";
    text(title_of(graph_, options_));
    out_ += "</h1>\n<p>" + page_text(subtitle(graph_, story_, story_.events.size())) + "</p>\n";
    if (!instead.empty()) out_ += "<p class=\"note\">" + page_text(plain_text(instead, most_text)) + "</p>\n";
  } else {
    out_ += "<h1 class=\"unseen\">";
    text(title_of(graph_, options_));
    out_ +=
        "</h1>\n<figure tabindex=\"0\" role=\"group\" aria-label=\"Picture of the events; the table below says the "
        "same in "
        "words\">\n";
    out_ += svg.substr(root);
    out_ += "</figure>\n";
  }
  table(svg);
  out_ += "</main>\n<script>";
  out_ += page_script();
  out_ += "</script>\n</body>\n</html>\n";
  return std::move(out_);
}

}  // namespace

std::string to_html(const EventGraph& graph, const PictureOptions& options, std::string_view svg,
                    std::string_view instead) {
  return Page(graph, options).write(svg, instead);
}

std::string to_html(const EventGraph& graph, const PictureOptions& options) {
  PictureOptions linked = options;
  linked.table_links = true;
  try {
    return to_html(graph, options, render(to_dot(graph, linked), PictureFormat::svg));
  } catch (const Error& e) {
    const Diagnostic& d = e.diagnostics().front();
    return to_html(graph, options, {}, d.message + (d.hint.empty() ? "" : ": " + d.hint));
  }
}

}  // namespace annals
