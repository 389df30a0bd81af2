#include "export/timeline_story.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "core/base/utf8.h"
#include "export/dot_text.h"
#include "export/timeline_salience.h"

namespace annals {
namespace {

constexpr std::array<ClassLook, action_classes> looks{{
    {"other", "other", "#566170", "#EEF1F4", Mark::diamond, false},
    {"talk", "talk, cooperation", "#005A8F", "#E3EFF7", Mark::circle, false},
    {"help", "material help", "#00704F", "#DFF1EA", Mark::circle, true},
    {"dispute", "dispute, demand", "#B34700", "#FBEBDF", Mark::triangle, false},
    {"force", "force, coercion", "#8B1A1A", "#F6E4E4", Mark::triangle, true},
}};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return out;
}

// Who stands on the lane of whom.
class LaneOwners {
 public:
  LaneOwners(const EventGraph& graph, Lanes lanes) : graph_(graph), lanes_(lanes) {
    const auto actors = graph.actors();
    for (std::uint32_t i = 0; i < actors.size(); ++i) by_id_.emplace(actors[i].id, i);
  }

  // The lane's key: an actor's id, or the id of an affiliation that is no actor of the graph. "" for places and things.
  [[nodiscard]] std::string_view owner(std::uint32_t actor) const {
    const auto actors = graph_.actors();
    for (int step = 0; step < 8; ++step) {  // affiliations may run in a circle
      const GraphActor& a = actors[actor];
      if (lanes_ == Lanes::entity || a.kind == "state" || (lanes_ == Lanes::person && a.kind == "person")) return a.id;
      if (a.affiliation.empty() || a.affiliation == a.id) {
        return a.kind == "place" || a.kind == "thing" ? std::string_view() : std::string_view(a.id);
      }
      const auto at = by_id_.find(a.affiliation);
      if (at == by_id_.end()) return a.affiliation;
      actor = at->second;
    }
    return actors[actor].id;
  }

  [[nodiscard]] StoryLane lane(std::string_view id) const {
    const auto at = by_id_.find(id);
    if (at == by_id_.end()) return {std::string(id), {}, {}};
    const GraphActor& a = graph_.actors()[at->second];
    std::string tooltip = a.label;
    if (!a.kind.empty()) tooltip += ", " + a.kind;
    if (!a.code.empty()) tooltip += ", " + a.code;
    if (!a.office.empty()) tooltip += ", " + a.office;
    return {short_name(a), tooltip, a.kind};
  }

 private:
  const EventGraph& graph_;
  Lanes lanes_;
  std::unordered_map<std::string_view, std::uint32_t> by_id_;  // only looked up
};

ActionClass class_of(const GraphEvent& e, bool has_target) {
  // Exercises and alerts at home, deployments against nobody named: a show, not force against somebody.
  if (e.action.quad == 4 && e.action.plover == "MOBILIZE" && !has_target) return ActionClass::dispute;
  return static_cast<ActionClass>(std::clamp(e.action.quad, 0, 4));
}

// Which record of a happening to show: the one with the most exact date stated by its text, then the most certain one.
bool tells_better(const GraphEvent& a, const GraphEvent& b) {
  const auto width = [](const GraphEvent& e) {
    return is_dated(e) ? (*e.when->latest - *e.when->earliest).count() : std::int64_t{1} << 40;
  };
  const auto rank = [&](const GraphEvent& e) {
    return std::tuple(e.basis != DateBasis::expression, width(e), -e.confidence);
  };
  return rank(a) < rank(b);
}

bool overlaps(const GraphEvent& e, const PictureOptions& o) {
  if (!o.from && !o.to) return true;
  if (!e.when) return false;
  return !(o.from && e.when->latest && *e.when->latest < *o.from) &&
         !(o.to && e.when->earliest && *e.when->earliest > *o.to);
}

class Chooser {
 public:
  Chooser(const EventGraph& graph, const PictureOptions& options)
      : graph_(graph), options_(options), owners_(graph, options.lanes) {
    for (const std::string& name : options.actors) wanted_.push_back(lower(name));
  }

  Story choose(std::size_t most);

 private:
  [[nodiscard]] bool involves(const GraphEvent& e) const;
  [[nodiscard]] bool is_wanted(std::uint32_t actor) const;
  void add_lanes(const std::vector<std::uint32_t>& actors, std::vector<std::uint32_t>& out);

  const EventGraph& graph_;
  const PictureOptions& options_;
  LaneOwners owners_;
  std::vector<std::string> wanted_;
  std::map<std::string, std::uint32_t, std::less<>> lane_of_;
  Story story_;
};

bool Chooser::is_wanted(std::uint32_t actor) const {
  const GraphActor& a = graph_.actors()[actor];
  const StoryLane lane = owners_.lane(owners_.owner(actor));
  return std::any_of(wanted_.begin(), wanted_.end(), [&](const std::string& name) {
    return name == lower(a.id) || name == lower(a.label) || (!a.code.empty() && name == lower(a.code)) ||
           name == lower(lane.label) || name == lower(owners_.owner(actor)) ||
           std::any_of(a.aliases.begin(), a.aliases.end(),
                       [&](const std::string& alias) { return name == lower(alias); });
  });
}

bool Chooser::involves(const GraphEvent& e) const {
  if (wanted_.empty()) return true;
  const auto wanted = [this](std::uint32_t a) { return is_wanted(a); };
  return std::any_of(e.actors.begin(), e.actors.end(), wanted) ||
         std::any_of(e.targets.begin(), e.targets.end(), wanted) || (e.speaker != nobody && is_wanted(e.speaker));
}

void Chooser::add_lanes(const std::vector<std::uint32_t>& actors, std::vector<std::uint32_t>& out) {
  for (const std::uint32_t a : actors) {
    const std::string_view owner = owners_.owner(a);
    if (owner.empty()) continue;
    auto at = lane_of_.find(owner);
    if (at == lane_of_.end()) {
      at = lane_of_.emplace(owner, static_cast<std::uint32_t>(story_.lanes.size())).first;
      story_.lanes.push_back(owners_.lane(owner));
    }
    out.push_back(at->second);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

Story Chooser::choose(std::size_t most) {
  const auto events = graph_.events();
  std::unordered_map<std::string_view, std::size_t> merged;  // only looked up
  std::vector<StoryEvent> all;
  for (std::uint32_t i = 0; i < events.size(); ++i) {
    const GraphEvent& e = events[i];
    const auto [at, fresh] =
        e.happening.empty() ? std::pair(merged.end(), true) : merged.emplace(e.happening, all.size());
    if (fresh) {
      all.push_back({.event = i, .records = std::max<std::uint32_t>(e.reports, 1)});
      continue;
    }
    StoryEvent& s = all[at->second];
    const GraphEvent& shown = events[s.event];
    s.records = std::max({s.records, e.reports, std::uint32_t{2}});
    s.dates_differ = s.dates_differ || (is_dated(e) && is_dated(shown) && e.when->grain == shown.when->grain &&
                                        e.when->edtf != shown.when->edtf);
    if (tells_better(e, shown)) s.event = i;
  }
  story_.total = all.size();
  for (StoryEvent& s : all) {
    const GraphEvent& e = events[s.event];
    if (!overlaps(e, options_) || !involves(e)) continue;
    add_lanes(e.actors, s.actors);
    add_lanes(e.targets, s.targets);
    if (e.mutual) {
      s.actors.insert(s.actors.end(), s.targets.begin(), s.targets.end());
      std::sort(s.actors.begin(), s.actors.end());
      s.actors.erase(std::unique(s.actors.begin(), s.actors.end()), s.actors.end());
    }
    std::erase_if(s.targets, [&](std::uint32_t t) { return std::binary_search(s.actors.begin(), s.actors.end(), t); });
    s.action = class_of(e, !s.targets.empty());
    story_.events.push_back(std::move(s));
  }
  story_.matching = story_.events.size();
  if (story_.events.size() > most) {
    weigh(graph_, story_.events);
    std::stable_sort(story_.events.begin(), story_.events.end(),
                     [](const StoryEvent& a, const StoryEvent& b) { return a.salience > b.salience; });
    story_.events.resize(most);
    std::sort(story_.events.begin(), story_.events.end(),
              [](const StoryEvent& a, const StoryEvent& b) { return a.event < b.event; });
  }
  // Chronicle order: by the first possible day, wider dates before those they contain; what nobody dates comes last.
  const auto key = [&](const StoryEvent& s) {
    const GraphEvent& e = events[s.event];
    const bool placed = e.when && (e.when->earliest || (e.when->latest && e.basis != DateBasis::none));
    if (!placed) return std::tuple(1, date::sys_days{}, date::sys_days{}, std::string_view{}, e.basis);
    const date::sys_days begin = e.when->earliest ? *e.when->earliest : *e.when->latest;
    const date::sys_days end = e.when->latest ? *e.when->latest : date::sys_days{date::days{1 << 22}};
    // What may come on a day or later stands behind what happened on it; and on a day, what the text dates comes first.
    const bool ahead = !e.when->latest && e.modality != Modality::actual;
    const auto width = ahead ? date::sys_days{date::days{1 << 22}} : date::sys_days{-end.time_since_epoch()};
    return std::tuple(0, begin, width, std::string_view(e.when->edtf), e.basis);
  };
  std::stable_sort(story_.events.begin(), story_.events.end(),
                   [&](const StoryEvent& a, const StoryEvent& b) { return key(a) < key(b); });
  return std::move(story_);
}

}  // namespace

const ClassLook& look(ActionClass c) { return looks[static_cast<std::size_t>(c)]; }

bool is_dated(const GraphEvent& event) { return event.when && event.when->earliest && event.when->latest; }

Story tell_story(const EventGraph& graph, const PictureOptions& options, std::size_t most) {
  return Chooser(graph, options).choose(most);
}

}  // namespace annals
