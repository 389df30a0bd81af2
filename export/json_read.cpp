#include "export/json_read.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <unordered_map>

#include "core/base/day.h"
#include "core/base/error.h"
#include "export/json_items.h"
#include "graph/network.h"
#include "graph/sketch.h"

namespace annals {
namespace {

std::vector<std::string_view> split(std::string_view text, std::string_view separator = "; ") {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t at = std::min(text.find(separator), text.size());
    out.push_back(text.substr(0, at));
    text.remove_prefix(std::min(at + separator.size(), text.size()));
  }
  return out;
}

template <class T>
T number(std::string_view text, T otherwise = 0) {
  T value{};
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  return end.ec == std::errc{} ? value : otherwise;
}

// The enumerator of that name, the first one for an unknown name.
template <class E>
E parse_enum(std::string_view name, int last) {
  for (int i = 0; i <= last; ++i)
    if (to_string(static_cast<E>(i)) == name) return static_cast<E>(i);
  return E{};
}

std::vector<SizeFigure> parse_sizes(std::string_view text) {
  std::vector<SizeFigure> out;
  for (const std::string_view part : split(text)) {
    const std::size_t equals = std::min(part.find('='), part.size());
    const auto range = split(part.substr(std::min(equals + 1, part.size())), "..");
    if (range.empty()) continue;
    out.push_back({std::string(part.substr(0, equals)), number<std::uint32_t>(range.front()),
                   number<std::uint32_t>(range.back())});
  }
  return out;
}

std::vector<Contested> parse_contested(std::string_view text) {
  std::vector<Contested> out;
  for (const std::string_view part : split(text)) {
    const std::size_t equals = std::min(part.find('='), part.size());
    out.push_back({std::string(part.substr(0, equals)), {}});
    for (const std::string_view value : split(part.substr(std::min(equals + 1, part.size())), "|"))
      out.back().values.emplace_back(value);
  }
  return out;
}

// Puts a graph together from its items, in whatever order they come: who is only named becomes a node at once.
class Reader {
 public:
  void take(std::string_view section, const JsonItem& item) {
    if (section == "graph") is_ours_ = item["format"] == "annals-graph" && item["version"] == "1";
    if (section == "nodes") node(item);
    if (section == "documents") document(item);
    if (section == "reports") event(item, item["id"]);
    if (section == "order")
      order_.push_back({std::string(item["first"]), std::string(item["second"]), std::string(item["relation"])});
    if (section != "edges" && section != "links") return;
    if (item.has("event")) edge(item);
  }
  [[nodiscard]] bool is_ours() const { return is_ours_; }

  GraphData finish() {
    sort_events();
    for (std::uint32_t i = 0; i < data_.events.size(); ++i) event_of_[data_.events[i].id] = i;
    for (const Order& o : order_) {
      const auto first = event_of_.find(o.first);
      const auto second = event_of_.find(o.second);
      if (first != event_of_.end() && second != event_of_.end())
        data_.order.push_back({first->second, second->second, o.relation});
    }
    for (const Evidence& e : evidence_) happening(e);
    std::sort(data_.happenings.begin(), data_.happenings.end(),
              [](const Happening& a, const Happening& b) { return a.events.front() < b.events.front(); });
    return std::move(data_);
  }

 private:
  struct Order {
    std::string first;
    std::string second;
    std::string relation;
  };
  struct Evidence {
    std::string event;
    std::string ids;
    std::string contested;
  };

  std::uint32_t actor(std::string_view id) {
    const auto [at, is_new] = actor_of_.emplace(id, static_cast<std::uint32_t>(data_.actors.size()));
    if (is_new) data_.actors.push_back({std::string(id), std::string(id), "unknown", "", "", "", {}});
    return at->second;
  }
  std::uint32_t optional_actor(std::string_view id) { return id.empty() ? nobody : actor(id); }
  std::vector<std::uint32_t> actors(std::string_view ids) {
    std::vector<std::uint32_t> out;
    for (const std::string_view id : split(ids)) out.push_back(actor(id));
    return out;
  }

  void node(const JsonItem& item) {
    if (item["id"].empty() || item["id"] == unknown_actor) return;
    if (item["kind"] == "event") return event(item, item["id"]);
    if (item["kind"] == "document") {
      document(item);
      return;
    }
    GraphActor& a = data_.actors[actor(item["id"])];
    a.label = item["label"];
    a.kind = item["kind"];
    a.code = item["code"];
    a.affiliation = item["affiliation"];
    a.office = item["office"];
    a.aliases.clear();
    for (const std::string_view name : split(item["aliases"])) a.aliases.emplace_back(name);
  }

  std::uint32_t document(const JsonItem& item) {
    const std::string key = std::string(item["doc_id"]) + '\n' + std::string(item["doc"]);
    const auto [at, is_new] = document_of_.emplace(key, static_cast<std::uint32_t>(data_.documents.size()));
    if (is_new)
      data_.documents.push_back({std::string(item["doc"]), std::string(item["doc_id"]), std::string(item["title"]),
                                 std::string(item["outlet"]),
                                 std::string(item.has("url") ? item["url"] : item["doc_url"]),
                                 parse_day(item["published"]), sketch_from_hex(item["sketch"])});
    return at->second;
  }

  void edge(const JsonItem& item) {
    if (event_of_.contains(std::string(item["event"]))) return;  // its second edge, or the second array
    event(item, item["event"]);
    GraphEvent& e = data_.events.back();
    if (item.has("actors") || item.has("targets")) return;
    if (item["source"] != unknown_actor) e.actors = {actor(item["source"])};
    if (!item.has("target_missing")) e.targets = {actor(item["target"])};
  }

  void event(const JsonItem& item, std::string_view id) {
    if (!event_of_.emplace(id, 0).second) return;
    GraphEvent e;
    e.id = id;
    if (item.has("doc_id")) e.document = document(item);
    e.label = item["lemma"];
    e.trigger = item["trigger"];
    e.clause = item["text"];
    e.sentence = item["sentence"];
    e.sentence_index = number<std::uint32_t>(item["sentence_index"]);
    e.start = number<std::uint32_t>(item["trigger_start"]);
    e.end = number<std::uint32_t>(item["trigger_end"]);
    e.actors = actors(item["actors"]);
    e.targets = actors(item["targets"]);
    e.speaker = optional_actor(item["speaker"]);
    e.saying = item["saying"];
    e.denied_by = optional_actor(item["denied_by"]);
    e.place = optional_actor(item["place"]);
    action(item, e);
    time(item, e);
    e.modality = parse_enum<Modality>(item["modality"], 3);
    e.polarity = parse_enum<Polarity>(item["polarity"], 1);
    e.certainty = parse_enum<Certainty>(item["certainty"], 4);
    e.tense = parse_enum<Tense>(item["tense"], 2);
    e.mutual = item["mutual"] == "true";
    e.size = parse_sizes(item["size"]);
    e.confidence = number<double>(item["confidence"]);
    e.rule = item["rule"];
    e.happening = item["happening"];
    e.reports = number<std::uint32_t>(item["reports"], 1);
    e.sources = number<std::uint32_t>(item["sources"], 1);
    if (item.has("evidence"))
      evidence_.push_back({e.id, std::string(item["evidence"]), std::string(item["contested"])});
    data_.events.push_back(std::move(e));
  }

  static void action(const JsonItem& item, GraphEvent& e) {
    e.action.code = item["cameo"];
    e.action.root = item["cameo_root"];
    e.action.name = item["cameo_name"];
    e.action.plover = item["relation"];
    e.action.quad = number<int>(item["quad"]);
    e.action.quad_plover = number<int>(item["quad_plover"]);
    e.action.has_goldstein = item.has("goldstein");
    e.action.goldstein = number<double>(item["goldstein"]);
    e.mode = item["mode"];
    for (const std::string_view context : split(item["contexts"])) e.contexts.emplace_back(context);
  }

  static void time(const JsonItem& item, GraphEvent& e) {
    e.basis = parse_enum<DateBasis>(item["basis"], 3);
    e.time_text = item["time_text"];
    if (!item.has("edtf")) return;
    e.when = TemporalValue{std::string(item["edtf"]), parse_day(item["start"]), parse_day(item["end"]),
                           parse_enum<Grain>(item["granularity"], 9)};
  }

  // Back into the order of the texts, which merged reports have left.
  void sort_events() {
    const auto before = [](const GraphEvent& a, const GraphEvent& b) {
      return std::tie(a.document, a.start) < std::tie(b.document, b.start);
    };
    std::stable_sort(data_.events.begin(), data_.events.end(), before);
  }

  void happening(const Evidence& evidence) {
    const std::uint32_t first = event_of_.at(evidence.event);
    Happening h;
    h.events.push_back(first);
    for (const std::string_view id : split(evidence.ids)) {
      const auto at = event_of_.find(std::string(id));
      if (at == event_of_.end() || at->second == first || data_.events[at->second].merged_into != nobody) continue;
      h.events.push_back(at->second);
      data_.events[at->second].merged_into = first;
    }
    h.id = data_.events[first].happening;
    h.sources = data_.events[first].sources;
    h.contested = parse_contested(evidence.contested);
    data_.happenings.push_back(std::move(h));
  }

  GraphData data_;
  bool is_ours_ = false;
  std::unordered_map<std::string, std::uint32_t> actor_of_;
  std::unordered_map<std::string, std::uint32_t> document_of_;
  std::unordered_map<std::string, std::uint32_t> event_of_;
  std::vector<Order> order_;
  std::vector<Evidence> evidence_;
};

}  // namespace

EventGraph read_graph(std::string_view json, const std::string& name) {
  Reader reader;
  read_items(json, name, [&](std::string_view section, const JsonItem& item) { reader.take(section, item); });
  if (!reader.is_ours()) {
    Diagnostic d;
    d.source = name;
    d.message = "not a graph that annals wrote";
    d.hint = "its member \"graph\" must say \"format\": \"annals-graph\", \"version\": 1";
    throw Error({std::move(d)});
  }
  return EventGraph(reader.finish());
}

}  // namespace annals
