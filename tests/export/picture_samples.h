#pragma once
#include <string>

#include "export/dot.h"

namespace annals::test {

// Builds a small graph by hand for the tests of the pictures.
class Samples {
 public:
  std::uint32_t actor(const std::string& id, const std::string& label, const std::string& kind,
                      const std::string& affiliation = {});
  // An event of the last document (one is made when there is none). `date` is a day, a month, a year, or "".
  GraphEvent& event(std::vector<std::uint32_t> actors, std::vector<std::uint32_t> targets, const std::string& clause,
                    const std::string& date, int quad = 1);
  GraphDocument& document(const std::string& published);
  [[nodiscard]] EventGraph graph() const { return EventGraph(data_); }

 private:
  GraphData data_;
};

// Three states, a person for one of them, five events.
Samples harbour_talks();
// `n` events between twelve states over a year, always the same ones.
Samples many_samples(std::size_t n);
EventGraph many_events(std::size_t n);

bool has_graphviz();
std::size_t count(std::string_view text, std::string_view part);

}  // namespace annals::test
