#include <algorithm>

#include "export/dot_text.h"
#include "export/timeline_story.h"
#include "export/timeline_words.h"

namespace annals {
namespace {

constexpr std::size_t clause_limit = 130;  // characters
constexpr std::size_t tooltip_limit = 600;
constexpr std::size_t most_names = 4;

std::string_view last_word(std::string_view name) {
  const std::size_t space = name.find_last_of(' ');
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

}  // namespace

std::string short_name(const GraphActor& actor) {
  constexpr std::size_t long_name = 18;
  if (actor.label.size() > long_name) {
    for (const std::string& alias : actor.aliases) {
      const bool capitals = std::all_of(alias.begin(), alias.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
      if (capitals && alias.size() >= 2 && alias.size() <= 6) return alias;
    }
  }
  return plain_text(actor.label.empty() ? actor.id : actor.label, 60);
}

std::string clause_of(const GraphEvent& event) {
  std::string clause = plain_text(event.clause, clause_limit);
  if (clause.empty()) clause = plain_text(event.sentence, clause_limit);
  return clause.empty() ? plain_text(event.trigger.empty() ? event.label : event.trigger, clause_limit) : clause;
}

std::string parties_of(const EventGraph& graph, const Story& story, const StoryEvent& shown) {
  const auto names = [&](const std::vector<std::uint32_t>& lanes, std::string_view between) {
    std::string out;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
      if (i == most_names && lanes.size() > most_names + 1) {
        return out + " and " + count_words(lanes.size() - i, "other", "others");
      }
      if (i > 0) out += between;
      out += plain_text(story.lanes[lanes[i]].label, 60);
    }
    return out;
  };
  const bool mutual = graph.events()[shown.event].mutual;
  const std::string actors = names(shown.actors, mutual ? " – " : ", ");
  const std::string targets = names(shown.targets, ", ");
  if (targets.empty()) return actors.empty() ? "Others" : actors;
  return (actors.empty() ? "Not named" : actors) + " → " + targets;
}

std::vector<std::string> remarks(const EventGraph& graph, const StoryEvent& shown, bool with_inference) {
  const GraphEvent& e = graph.events()[shown.event];
  const auto actors = graph.actors();
  std::vector<std::string> out;
  const auto add = [&](std::string part) {
    if (!part.empty()) out.push_back(std::move(part));
  };
  const std::string clause = clause_of(e);
  const bool attributed = e.speaker != nobody && actors[e.speaker].kind != "thing" && actors[e.speaker].kind != "place";
  if (attributed) {
    add("according to " + short_name(actors[e.speaker]));
  } else {
    for (const std::uint32_t a : e.actors) {  // a person who speaks for a lane and is not named in the clause
      if (actors[a].kind != "person" || clause.find(last_word(actors[a].label)) != std::string::npos) continue;
      add("— " + plain_text(actors[a].label, 60));
      break;
    }
  }
  add(reading_words(e));
  if (e.denied_by != nobody) add("denied by " + short_name(actors[e.denied_by]));
  if (with_inference) add(inference_words(e.basis));
  if (shown.records > 1) {
    add(count_words(shown.records, "report", "reports") +
        (e.sources > 1 && e.sources < shown.records ? " from " + count_words(e.sources, "source", "sources") : ""));
  }
  if (shown.dates_differ) add("reports differ on the date");
  return out;
}

Link link_of(const EventGraph& graph, const StoryEvent& shown, const PictureOptions& options) {
  const GraphEvent& e = graph.events()[shown.event];
  Link link;
  link.id = e.id;
  link.classes = "event " + std::string(look(shown.action).name) + ' ' + std::string(to_string(e.modality));
  link.tooltip = plain_text(e.sentence.empty() ? clause_of(e) : e.sentence, tooltip_limit);
  if (options.table_links) {
    link.url = "#row-" + safe_id(e.id);
  } else if (e.document != nobody) {
    link.url = web_address(graph.documents()[e.document].url);
  }
  return link;
}

std::string title_of(const EventGraph& graph, const PictureOptions& options) {
  std::string title = plain_text(options.title, 160);
  if (title.empty() && graph.documents().size() == 1) title = plain_text(graph.documents()[0].title, 160);
  return title.empty() ? "Timeline" : title;
}

std::string subtitle(const EventGraph& graph, const Story& story, std::size_t shown) {
  std::string out = count_words(shown, "", "") + " of " + count_words(story.total, "event", "events") + " shown";
  if (shown == story.total) out = shown == 1 ? "1 event" : "all " + count_words(shown, "", "") + " events shown";
  if (story.matching < story.total) out += " (" + count_words(story.matching, "matches", "match") + " the filter)";
  const std::string documents = documents_words(graph);
  return documents.empty() ? out : out + " · from " + documents;
}

}  // namespace annals
