#include "tests/export/sample_graph.h"

#include "core/base/day.h"
#include "core/base/hash.h"

namespace annals {
namespace {

TemporalValue span(std::string edtf, int y1, int m1, int d1, int y2, int m2, int d2, Grain grain) {
  return {std::move(edtf), make_day(y1, m1, d1), make_day(y2, m2, d2), grain};
}

ActionRow action(std::string code, std::string plover, int quad, double goldstein) {
  ActionRow row;
  row.root = code.substr(0, 2);
  row.code = std::move(code);
  row.name = "Class " + row.code;
  row.plover = std::move(plover);
  row.quad = row.quad_plover = quad;
  row.goldstein = goldstein;
  row.has_goldstein = quad > 0;
  return row;
}

GraphEvent event(std::string id, std::uint32_t document, std::vector<std::uint32_t> actors,
                 std::vector<std::uint32_t> targets, ActionRow row, std::string clause) {
  GraphEvent e;
  e.id = std::move(id);
  e.document = document;
  e.label = "verb";
  e.trigger = "verbed";
  e.sentence = "Somebody " + clause + ".";
  e.clause = std::move(clause);
  e.start = 9;
  e.end = 15;
  e.actors = std::move(actors);
  e.targets = std::move(targets);
  e.action = std::move(row);
  e.confidence = 0.75;
  e.rule = "en/event/actions.tsv:7";
  return e;
}

}  // namespace

EventGraph sample_graph() {
  GraphData g;
  g.actors = {
      {"RUS", "Russia", "state", "RUS", "", "", {"Moscow", "the Kremlin"}},
      {"NATO", "NATO", "organization", "IGOWESNAT", "", "", {}},
      {"UKR", "Ukraine", "state", "UKR", "", "", {"Kyiv"}},
      {"a-dmitry-peskov", "Dmitry Peskov", "person", "RUSGOV", "RUS", "Kremlin spokesman", {"Peskov"}},
      {"a-node", "node", "organization", "", "", "", {"graph \\", "edge:a"}},
      {"a-cmd",
       "=cmd|' /C calc'!A0 <script>alert(\"x\")</script> & \x07\x1b bell",
       "person",
       "",
       "",
       "",
       {"C:\\new\\"}},
      {"a-réunion-北京", "Réunion 北京 \U0001F600", "place", "", "", "", {}},
  };
  g.documents = {{"korea",
                  "d-0000000000000001",
                  "Talks \"fail\" & <b>resume</b>",
                  "Agency",
                  "https://example.org/a?b=1&c=2",
                  make_day(2022, 1, 27),
                  {7, 4294967295}},
                 {"copy", "d-0000000000000001", "", "", "javascript:alert(1)", make_day(2022, 1, 28), {}},
                 {"empty", "d-0000000000000002", "", "", "", {}, {}}};
  g.events.push_back(
      event("e-0000000000000001", 0, {0}, {1}, action("104", "REQUEST", 3, -5.0), "demanded guarantees"));
  g.events.back().when = span("2021-12", 2021, 12, 1, 2021, 12, 31, Grain::month);
  g.events.back().basis = DateBasis::expression;
  g.events.back().time_text = "in December";
  g.events.back().speaker = 3;
  g.events.back().saying = "e-0000000000000002";
  g.events.push_back(
      event("e-0000000000000002", 0, {3}, {}, action("010", "SAY", 1, 0.0), "said \"no\" <loudly> & left\x01"));
  g.events.back().when = span("2022-01-27", 2022, 1, 27, 2022, 1, 27, Grain::day);
  g.events.back().basis = DateBasis::publication;
  g.events.push_back(event("e-0000000000000003", 0, {0, 2, 1}, {}, action("040", "CONSULT", 1, 1.0), "met in Geneva"));
  g.events.back().mutual = true;
  g.events.back().place = 6;
  g.events.back().when = TemporalValue{"2022-01-28/..", make_day(2022, 1, 28), {}, Grain::interval};
  g.events.back().modality = Modality::planned;
  g.events.back().tense = Tense::future;
  g.events.push_back(event("e-0000000000000004", 0, {}, {2}, action("190", "ASSAULT", 4, -10.0), "were shelled\\"));
  g.events.back().size = {{"dead", 2, 2}, {"injured", 4, 6}};
  g.events.back().contexts = {"military", "territory"};
  g.events.back().when = TemporalValue{"../2022-01-27", {}, make_day(2022, 1, 27), Grain::interval};
  g.events.push_back(event("e-0000000000000005", 0, {4, 5}, {5, 0}, action("00", "OTHER", 0, 0), "-1+1 \t\n=2"));
  g.events.back().modality = Modality::negated;
  g.events.back().polarity = Polarity::negative;
  g.events.back().denied_by = 0;
  g.events.push_back(
      event("e-0000000000000006", 1, {0}, {1}, action("104", "REQUEST", 3, -5.0), "demanded guarantees"));
  g.events.back().when = span("2021-12-17", 2021, 12, 17, 2021, 12, 17, Grain::day);
  g.events.push_back(event("e-0000000000000007", 1, {}, {}, action("00", "OTHER", 0, 0), ""));
  g.events[0].happening = g.events[5].happening = "h-0000000000000001";
  g.events[0].reports = 2;
  g.events[5].merged_into = 0;
  g.happenings.push_back({"h-0000000000000001", {0, 5}, 1, {{"time", {"2021-12", "2021-12-17"}}}});
  g.order = {{0, 1, "before"}, {4, 2, "during"}};
  return EventGraph(std::move(g));
}

EventGraph large_graph(std::uint32_t n) {
  GraphData g;
  for (std::uint32_t i = 0; i < 100; ++i)
    g.actors.push_back({"a-actor-" + std::to_string(i), "Actor " + std::to_string(i), "organization", "", "", "", {}});
  const date::sys_days first = *make_day(2000, 1, 1);
  for (std::uint32_t i = 0; i < n; ++i) {
    if (i % 20 == 0)
      g.documents.push_back(
          {"doc" + std::to_string(i / 20), "d-" + hex(mix(i)), "A title of usual length", "Agency", "", first, {}});
    const std::uint64_t h = mix(i + 1);
    g.events.push_back(event("e-" + hex(h), i / 20, {static_cast<std::uint32_t>(h % 100)},
                             {static_cast<std::uint32_t>(h / 100 % 100)}, action("112", "ACCUSE", 3, -2.0),
                             "accused the other side of breaking the terms that both had signed in the spring"));
    const date::sys_days day = first + date::days{static_cast<int>(h / 10000 % 8000)};
    g.events.back().when = TemporalValue{to_string(day), day, day, Grain::day};
    g.events.back().sentence +=
        " The sentence of a news text has about twenty-five words, and so this one goes on until it has as many of "
        "them.";
  }
  return EventGraph(std::move(g));
}

}  // namespace annals
