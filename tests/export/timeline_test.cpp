#include <doctest/doctest.h>

#include "core/base/day.h"
#include "export/dot.h"
#include "export/timeline_buckets.h"
#include "export/timeline_lanes.h"
#include "export/timeline_story.h"
#include "export/timeline_words.h"
#include "picture_samples.h"

using namespace annals;
using annals::test::count;

namespace {

std::string date_of(const char* edtf, const char* earliest, const char* latest, Grain grain,
                    DateBasis basis = DateBasis::expression, Modality modality = Modality::actual) {
  GraphEvent e;
  e.basis = basis;
  e.modality = modality;
  e.when = TemporalValue{edtf, parse_day(earliest), parse_day(latest), grain};
  const DateWords w = date_words(e);
  return w.date + " | " + w.precision;
}

}  // namespace

TEST_SUITE("export") {
  TEST_CASE("dates in words are as precise as the text") {
    CHECK(date_of("2022-01-27", "2022-01-27", "2022-01-27", Grain::day) == "27 January 2022 | Thursday");
    CHECK(date_of("2021-12", "2021-12-01", "2021-12-31", Grain::month) == "December 2021 | month only");
    CHECK(date_of("2014", "2014-01-01", "2014-12-31", Grain::year) == "2014 | year only");
    CHECK(date_of("2022-01-21/2022-01-25", "2022-01-21", "2022-01-25", Grain::interval) ==
          "21–25 January 2022 | interval");
    CHECK(date_of("2022-01-28/2022-02-03", "2022-01-28", "2022-02-03", Grain::interval) ==
          "28 January – 3 February 2022 | interval");
    CHECK(date_of("2014/2016", "2014-01-01", "2016-12-31", Grain::interval) == "2014–2016 | interval");
    CHECK(date_of("2021-21", "2021-03-01", "2021-05-31", Grain::season) == "spring 2021 | season only");
    CHECK(date_of("2021-34", "2021-04-01", "2021-06-30", Grain::quarter) == "second quarter of 2021 | quarter only");
    CHECK(date_of("199X", "1990-01-01", "1999-12-31", Grain::decade) == "1990s | decade only");
    CHECK(date_of("19XX", "1901-01-01", "2000-12-31", Grain::century) == "20th century | century only");
    CHECK(date_of("2022-05~", "2022-05-01", "2022-05-31", Grain::month) == "about May 2022 | month only");
    CHECK(date_of("2019/..", "2019-01-01", "", Grain::year) == "since 2019 | end open");
    CHECK(date_of("2022-01-28/..", "2022-01-28", "", Grain::day, DateBasis::expression, Modality::planned) ==
          "28 January 2022 | or later");
    CHECK(date_of("../1997", "", "1997-12-31", Grain::year) == "until 1997 | beginning open");
    CHECK(date_of("../2022-01-27", "", "2022-01-27", Grain::day, DateBasis::none) ==
          "by 27 January 2022 | day not stated");
    CHECK(date_words(GraphEvent{}).date == "Undated");
  }
  TEST_CASE("dates never break on a value that is no EDTF") {
    for (const char* edtf : {"", "/", "x", "~", "9999999999999999999", "2022-99-99", "..", "../.."}) {
      CHECK(!date_of(edtf, "2022-01-01", "2022-01-02", Grain::interval).empty());
      CHECK(!date_of(edtf, "2022-01-01", "", Grain::day).empty());
      CHECK(!date_of(edtf, "", "2022-01-01", Grain::day).empty());
    }
  }
  TEST_CASE("persons speak for their state, places and things have no lane") {
    test::Samples s;
    const auto state = s.actor("NRL", "Norland", "state");
    const auto person = s.actor("a-vale", "Mira Vale", "person", "a-office");
    const auto office = s.actor("a-office", "the chancellery", "organization", "NRL");
    const auto loop = s.actor("a-loop", "Loop", "group", "a-pool");
    s.actor("a-pool", "Pool", "group", "a-loop");
    const auto thing = s.actor("a-treaty", "treaty", "thing");
    const auto stranger = s.actor("a-ann", "Ann", "person", "XYZ");
    s.event({person, office, state}, {thing}, "x", "2031-05-06");
    s.event({loop}, {stranger}, "y", "2031-05-07");
    const EventGraph graph = s.graph();
    const auto labels = [&](Lanes lanes) {
      std::string out;
      for (const auto& lane : tell_story(graph, {.lanes = lanes}, 9).lanes) out += lane.label + ';';
      return out;
    };
    CHECK(labels(Lanes::state) == "Norland;Loop;XYZ;");
    CHECK(labels(Lanes::person) == "Mira Vale;Norland;Loop;Ann;");
    CHECK(labels(Lanes::entity) == "Mira Vale;the chancellery;Norland;treaty;Loop;Ann;");
  }
  TEST_CASE("happenings are told once, filters and limits are said") {
    test::Samples s = test::harbour_talks();
    GraphEvent& a = s.event({0}, {1}, "a strike", "2031-05-01", 4);
    a.happening = "h-1";
    GraphEvent& b = s.event({0}, {1}, "the strike of 2 May", "2031-05-02", 4);
    b.happening = "h-1";
    b.confidence = 1;
    const EventGraph graph = s.graph();
    const Story all = tell_story(graph, {}, 100);
    CHECK(all.total == 6);
    CHECK(all.events.size() == 6);
    CHECK(subtitle(graph, all, 6) == "all 6 events shown · from one article, published 6 May 2031");
    const Story some = tell_story(graph, {.actors = {"mira vale"}}, 100);
    CHECK(some.events.size() == 2);
    CHECK(subtitle(graph, some, 2).find("2 of 6 events shown (2 match the filter)") == 0);
    CHECK(tell_story(graph, {.to = parse_day("2031-05-04")}, 100).events.size() == 2);
    const Story top = tell_story(graph, {}, 3);
    CHECK(top.events.size() == 3);
    CHECK(subtitle(graph, top, 3).find("3 of 6 events shown") == 0);
    for (const StoryEvent& e : all.events) CHECK(e.dates_differ == (graph.events()[e.event].happening == "h-1"));
  }
  TEST_CASE("events stand in order of time, undated ones last") {
    test::Samples s;
    const auto n = s.actor("NRL", "Norland", "state");
    s.event({n}, {}, "undated", "");
    s.event({n}, {}, "day", "2031-05-06");
    s.event({n}, {}, "month", "2031-05");
    s.event({n}, {}, "year", "2030");
    GraphEvent& later = s.event({n}, {}, "later", "2031-05-07");
    later.when->latest.reset();
    later.modality = Modality::planned;
    s.event({n}, {}, "next day", "2031-05-07");
    const EventGraph graph = s.graph();
    std::string order;
    for (const auto& e : tell_story(graph, {}, 99).events) order += graph.events()[e.event].clause + ';';
    CHECK(order == "year;month;day;next day;later;undated;");
  }
  TEST_CASE("salience: deeds between parties before one-sided talk, a told saying last") {
    test::Samples s;
    const auto n = s.actor("NRL", "Norland", "state");
    const auto m = s.actor("SDM", "Sudmark", "state");
    GraphEvent& saying = s.event({n}, {m}, "says", "2031-05-06");
    saying.action.root = "01";
    GraphEvent& told = s.event({m}, {n}, "what was said", "2031-05-06", 4);
    told.speaker = n;
    told.sentence_index = 0;
    s.event({n}, {}, "talk", "2031-05-06");
    const EventGraph graph = s.graph();
    CHECK(tell_story(graph, {}, 1).events[0].event == 1);
    CHECK(tell_story(graph, {}, 2).events.size() == 2);
    for (const auto& e : tell_story(graph, {}, 2).events) CHECK(e.event != 0);
  }
  TEST_CASE("busy pairs are neighbours") {
    test::Samples s;
    for (int i = 0; i < 6; ++i) s.actor("S" + std::to_string(i), "State", "state");
    for (int i = 0; i < 9; ++i) {
      s.event({0}, {5}, "x", "2031-05-06");
      s.event({5}, {3}, "x", "2031-05-06");
      s.event({1}, {4}, "x", "2031-05-06");
    }
    s.event({2}, {4}, "x", "2031-05-06");
    const EventGraph graph = s.graph();
    const Story story = tell_story(graph, {}, 99);
    const LaneOrder order = order_lanes(story, 9);
    double length = 0;
    for (const auto& e : story.events) {
      length +=
          std::abs(static_cast<double>(order.column[e.actors[0]]) - static_cast<double>(order.column[e.targets[0]]));
    }
    CHECK(length == 28);  // every pair side by side
    CHECK(order_lanes(story, 3).has_others);
    CHECK(order_lanes(story, 3).columns() == 4);
  }
  TEST_CASE("the sequence says everything once") {
    const EventGraph graph = test::harbour_talks().graph();
    const std::string dot = to_dot(graph, {.title = "Harbour talks"});
    CHECK(dot.find("digraph \"Harbour talks\"") == 0);
    for (const char* words : {"<B>Harbour talks</B>", "all 5 events shown", "<B>Norland</B>", "<B>Coastal Union</B>",
                              "<B>April 2031</B>", "month only", "according to Mira Vale", "did not happen",
                              "— Mira Vale", "dated by publication", "talk, cooperation", "with each other"}) {
      CHECK_MESSAGE(count(dot, words) >= 1, words);
    }
    CHECK(count(dot, "id=\"e-") == 5);
    CHECK(count(dot, "style=dashed") >= 2);
    CHECK(dot == to_dot(graph, {.title = "Harbour talks"}));
  }
  TEST_CASE("pages hold forty events and repeat the lanes") {
    const EventGraph graph = test::many_events(100);
    CHECK(picture_pages(graph) == 1);
    CHECK(picture_pages(graph, {.top = 100}) == 3);
    const std::string dot = to_dot(graph, {.top = 100});
    CHECK(count(dot, "page 2 of 3") == 1);
    CHECK(count(dot, "id=\"e-") == 100);
    CHECK(count(to_dot(graph, {.top = 100, .page = 3}), "id=\"e-") == 20);
    CHECK(count(to_dot(graph), "40 of 100 events shown") == 1);
    CHECK(count(to_dot(EventGraph{}), "No events to show.") == 1);
  }
  TEST_CASE("cards name the parties and the class") {
    const std::string dot = to_dot(test::harbour_talks().graph(), {.style = PictureStyle::cards});
    for (const char* words :
         {"<B>Norland → Sudmark</B>", "<B>Norland – Sudmark</B>", "<B>Coastal Union → Norland, Sudmark</B>",
          "force, coercion", "the two governments met", "dashed"}) {
      CHECK_MESSAGE(count(dot, words) >= 1, words);
    }
  }
  TEST_CASE("many events become an overview that accounts for all of them") {
    test::Samples s = test::many_samples(400);
    s.event({0}, {1}, "no date", "");
    s.event({0}, {1}, "a month", "2031-02");
    s.event({0}, {1}, "long ago", "1950-01-01");
    const EventGraph graph = s.graph();
    const Story story = tell_story(graph, {}, 1000);
    const Buckets buckets(graph, story, 66);
    CHECK(buckets.unit() == Buckets::Unit::week);
    CHECK(buckets.words(0) == "week of 30 December 2030");
    CHECK(buckets.of(buckets.begin(5)) == 5);
    CHECK(buckets.of(buckets.begin(5) + date::days{7}) == 6);
    CHECK(buckets.of(*parse_day("1950-01-01")) == Buckets::none);
    CHECK(Buckets(graph, story, 20).unit() == Buckets::Unit::month);
    const Matrix m = count_pairs(graph, story, buckets, 5);
    CHECK(m.rows.size() == 5);
    CHECK(m.undated == 1);
    CHECK(m.coarse == 1);
    CHECK(m.outside >= 1);
    CHECK(m.placed + m.undated + m.coarse + m.outside == story.events.size());
    std::size_t rows = 0;
    for (const PairRow& row : m.rows) {
      std::uint32_t sum = 0;
      for (const Tally& t : row.cells) sum += total(t);
      CHECK(sum == row.events);
      rows += sum;
    }
    CHECK(rows + m.other_pairs == m.placed);
    const std::string dot = to_dot(graph, {.style = PictureStyle::overview, .page_url = "talks-#.html"});
    CHECK(dot.find("2 events cannot be placed in a week: 1 without a date, 1 dated less exactly.") !=
          std::string::npos);
    CHECK(dot.find("URL=\"talks-4.html\"") != std::string::npos);
    CHECK(count(to_dot(EventGraph{}, {.style = PictureStyle::overview}), "None of the events") == 1);
  }
}
