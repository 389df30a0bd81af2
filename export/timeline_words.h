#pragma once
#include <string>
#include <vector>

#include "graph/event_graph.h"

namespace annals {

// The English words of the pictures: dates as precise as the text is, who says so, what kind of event. Nothing here is
// read from or decided about a text.

struct DateWords {
  std::string date;       // "27 January 2022", "December 2021", "after 27 January 2022"
  std::string precision;  // "Thursday", "month only", "interval", "planned"
};
DateWords date_words(const GraphEvent& event);
std::string day_words(date::sys_days day);    // "27 January 2022"
std::string month_words(date::sys_days day);  // "January 2022"

std::string inference_words(DateBasis basis);        // "date inferred"; "" when the text states the date
std::string reading_words(const GraphEvent& event);  // "planned", "alleged", "did not happen"; "" for a plain fact
std::string count_words(std::size_t n, std::string_view one, std::string_view many);  // "1 event", "1,204 events"

// "1 article, published 27 January 2022", "12 articles, published 3 March - 5 April 2022"; "" without documents.
std::string documents_words(const EventGraph& graph);

}  // namespace annals
