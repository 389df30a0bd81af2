#pragma once
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/document/analysis.h"
#include "core/ontology/ontology.h"

namespace annals {

// The graph's records hold all their strings: a graph outlives the analyses it came from, and can be read back from a
// file. Indices refer to EventGraph::actors() and documents(); `nobody` is "none".
inline constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

struct GraphActor {
  std::string id;           // "RUS", "NATO", "a-dmitry-peskov"
  std::string label;        // "Russia"
  std::string kind;         // person, organization, state, group, place, thing, unknown
  std::string code;         // CAMEO-style, "" when unknown
  std::string affiliation;  // id of the state or organization a person speaks for
  std::string office;
  std::vector<std::string> aliases;  // names it had in the texts, sorted
};

struct GraphDocument {
  std::string id;      // readable
  std::string doc_id;  // hash of the text
  std::string title;
  std::string source;
  std::string url;
  std::optional<date::sys_days> published;
  std::vector<std::uint32_t> sketch;  // of its text, to know copies by: sketch_of() in sketch.h
};

// One event record of one document; offsets are code points of that document's text.
struct GraphEvent {
  std::string id;
  std::uint32_t document = nobody;
  std::string label;  // trigger lemma
  std::string trigger;
  std::string clause;  // a short clause taken from the text, for pictures
  std::string sentence;
  std::uint32_t sentence_index = 0;
  std::uint32_t start = 0;  // of the trigger
  std::uint32_t end = 0;
  std::vector<std::uint32_t> actors;
  std::vector<std::uint32_t> targets;
  std::uint32_t speaker = nobody;
  std::string saying;  // id of the speech event whose content this is
  std::uint32_t denied_by = nobody;
  std::uint32_t place = nobody;
  ActionRow action;
  std::string mode;  // PLOVER mode, "" when none
  std::vector<std::string> contexts;
  std::optional<TemporalValue> when;
  DateBasis basis = DateBasis::none;
  std::string time_text;
  Modality modality = Modality::actual;
  Polarity polarity = Polarity::positive;
  Certainty certainty = Certainty::certain;
  Tense tense = Tense::past;
  bool mutual = false;
  std::vector<SizeFigure> size;
  double confidence = 0;
  std::string rule;
  std::string happening;               // id shared by all records of one happening, "" when not merged
  std::uint32_t reports = 1;           // records merged into it
  std::uint32_t sources = 1;           // independent ones among them
  std::uint32_t merged_into = nobody;  // the event that stands for this happening, nobody when it is this one
};

// What is disputed about a happening: values that its reports give, in order of report.
struct Contested {
  std::string what;  // "time", or a size: "dead"
  std::vector<std::string> values;
  friend bool operator==(const Contested&, const Contested&) = default;
};

// What several records report; a graph lists them by their first event. That one
// stands for it in pictures and as an edge, the others are its evidence.
struct Happening {
  std::string id;
  std::vector<std::uint32_t> events;
  std::uint32_t sources = 1;
  std::vector<Contested> contested;
};

// "first before second", or "second while first lasted", as a text says it. Indices of events.
struct GraphOrder {
  std::uint32_t first = nobody;
  std::uint32_t second = nobody;
  std::string relation;  // "before", "during"
  friend bool operator==(const GraphOrder&, const GraphOrder&) = default;
};

// The records of a graph without its analysis: what a reader of files or a test puts together. Indices of the events
// refer to the two other lists, or are `nobody`.
struct GraphData {
  std::vector<GraphActor> actors;
  std::vector<GraphDocument> documents;
  std::vector<GraphEvent> events;
  std::vector<GraphOrder> order;
  std::vector<Happening> happenings;
};

// Many documents in, one graph out: actors as nodes, dated actions as edges, order between events.
class EventGraph {
 public:
  EventGraph();
  explicit EventGraph(GraphData data);  // takes the records as they are
  ~EventGraph();
  EventGraph(EventGraph&&) noexcept;
  EventGraph& operator=(EventGraph&&) noexcept;

  // Takes over the events of one document, and those actors that take part in them. A document that the graph holds
  // already (same id, same text) is left out; an actor is one node in all documents that give it the same id.
  void add(const Analysis& analysis, const Ontology& ontology);
  void add(const EventGraph& other);  // the same for the records of another graph
  // Finds which records report the same happening, anew after each add(); until then every record stands for itself.
  void merge_happenings();

  [[nodiscard]] std::span<const GraphActor> actors() const&;
  [[nodiscard]] std::span<const GraphDocument> documents() const&;
  [[nodiscard]] std::span<const GraphEvent> events() const&;     // in order of document, then text
  [[nodiscard]] std::span<const GraphOrder> order() const&;      // what the texts say about before and during
  [[nodiscard]] std::span<const Happening> happenings() const&;  // of two or more records; empty before merging

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// The happening that this event of the graph reports, nullptr when it is the only report.
const Happening* happening_of(const EventGraph& graph, const GraphEvent& event);

}  // namespace annals
