#include "picture_samples.h"

#include <unistd.h>

#include <cstdlib>

#include "core/base/day.h"

namespace annals::test {
namespace {

TemporalValue value_of(const std::string& edtf) {
  TemporalValue v;
  v.edtf = edtf;
  if (edtf.size() == 10) {
    v.earliest = v.latest = parse_day(edtf);
  } else if (edtf.size() == 7) {
    v.grain = Grain::month;
    v.earliest = parse_day(edtf + "-01");
    v.latest = date::sys_days{date::year_month_day{*v.earliest}.year() / date::year_month_day{*v.earliest}.month() /
                              date::last};
  } else {
    v.grain = Grain::year;
    v.earliest = parse_day(edtf + "-01-01");
    v.latest = parse_day(edtf + "-12-31");
  }
  return v;
}

}  // namespace

std::uint32_t Samples::actor(const std::string& id, const std::string& label, const std::string& kind,
                             const std::string& affiliation) {
  GraphActor a;
  a.id = id;
  a.label = label;
  a.kind = kind;
  a.affiliation = affiliation;
  data_.actors.push_back(a);
  return static_cast<std::uint32_t>(data_.actors.size() - 1);
}

GraphDocument& Samples::document(const std::string& published) {
  GraphDocument d;
  d.id = "doc" + std::to_string(data_.documents.size());
  d.published = parse_day(published);
  data_.documents.push_back(d);
  return data_.documents.back();
}

GraphEvent& Samples::event(std::vector<std::uint32_t> actors, std::vector<std::uint32_t> targets,
                           const std::string& clause, const std::string& date, int quad) {
  if (data_.documents.empty()) document("2031-05-06");
  GraphEvent e;
  e.id = "e-" + std::to_string(data_.events.size());
  e.document = static_cast<std::uint32_t>(data_.documents.size() - 1);
  e.actors = std::move(actors);
  e.targets = std::move(targets);
  e.clause = clause;
  e.sentence = clause + ", the ministry announced in the capital.";
  e.sentence_index = static_cast<std::uint32_t>(data_.events.size());
  e.action.quad = quad;
  e.action.root = quad == 1 ? "04" : "19";
  e.action.plover = quad == 1 ? "CONSULT" : "ASSAULT";
  e.confidence = 0.9;
  if (!date.empty()) {
    e.when = value_of(date);
    e.basis = DateBasis::expression;
  }
  data_.events.push_back(e);
  return data_.events.back();
}

Samples harbour_talks() {
  Samples s;
  const auto norland = s.actor("NRL", "Norland", "state");
  const auto sudmark = s.actor("SDM", "Sudmark", "state");
  const auto union_ = s.actor("a-coastal-union", "Coastal Union", "organization");
  const auto vale = s.actor("a-mira-vale", "Mira Vale", "person", "NRL");
  s.event({norland}, {sudmark}, "Norland closes its harbours to Sudmark", "2031-04", 4);
  s.event({norland, sudmark}, {}, "the two governments met", "2031-05-05").mutual = true;
  s.event({vale}, {union_}, "she thanked the union for its offer", "2031-05-06").basis = DateBasis::publication;
  GraphEvent& plan = s.event({union_}, {norland, sudmark}, "the union will send observers to both", "2031-06", 2);
  plan.modality = Modality::planned;
  GraphEvent& denied = s.event({sudmark}, {norland}, "Sudmark did not fire on the ferry", "2031-05-06", 4);
  denied.modality = Modality::negated;
  denied.speaker = vale;
  return s;
}

Samples many_samples(std::size_t n) {
  Samples s;
  std::vector<std::uint32_t> states;
  for (int i = 0; i < 12; ++i)
    states.push_back(s.actor("S" + std::to_string(i), "State " + std::to_string(i), "state"));
  s.document("2031-12-31");
  std::uint32_t random = 7;
  const auto next = [&](std::uint32_t limit) {
    random = random * 1664525U + 1013904223U;
    return (random >> 16) % limit;
  };
  for (std::size_t i = 0; i < n; ++i) {
    const auto a = next(12);
    const auto b = (a + 1 + next(11)) % 12;
    const date::sys_days day = *parse_day("2031-01-01") + date::days{static_cast<int>(i * 365 / n)};
    s.event({states[a]}, {states[b]},
            "one government writes a letter of moderate length to the other government about grain", to_string(day),
            static_cast<int>(1 + next(4)));
  }
  return s;
}

EventGraph many_events(std::size_t n) { return many_samples(n).graph(); }

bool has_graphviz() {
  const char* path = std::getenv("PATH");
  std::string folders = path == nullptr ? "" : path;
  for (std::size_t i = 0; i < folders.size();) {
    const std::size_t end = std::min(folders.find(':', i), folders.size());
    if (access((folders.substr(i, end - i) + "/dot").c_str(), X_OK) == 0) return true;
    i = end + 1;
  }
  return false;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

}  // namespace annals::test
