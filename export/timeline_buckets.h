#pragma once
#include <array>
#include <map>
#include <string>
#include <vector>

#include "export/timeline_story.h"

namespace annals {

// A stretch of days that all columns of an overview have in common, cut into weeks, months, quarters or years: the
// finest unit that gives at most `most` columns. Its ends leave out the hundredth part of the events at either side, so
// that one old date does not flatten the rest.
class Buckets {
 public:
  enum class Unit : std::uint8_t { week, month, quarter, year };
  Buckets(const EventGraph& graph, const Story& story, std::size_t most);

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  [[nodiscard]] std::size_t size() const { return begins_.size(); }
  [[nodiscard]] Unit unit() const { return unit_; }
  [[nodiscard]] std::size_t of(date::sys_days day) const;       // none outside
  [[nodiscard]] std::size_t of(const GraphEvent& event) const;  // none unless all of its days lie in one bucket
  [[nodiscard]] date::sys_days begin(std::size_t bucket) const { return begins_[bucket]; }
  [[nodiscard]] std::string words(std::size_t bucket) const;  // "week of 3 January 2022"

 private:
  Unit unit_ = Unit::week;
  std::vector<date::sys_days> begins_;  // ascending
  date::sys_days end_;                  // of the last one, exclusive
};

// Events of each class.
using Tally = std::array<std::uint32_t, action_classes>;
std::uint32_t total(const Tally& tally);

struct PairRow {
  std::string label;  // "Norland → Sudmark"
  std::uint32_t events = 0;
  std::vector<Tally> cells;  // by bucket
};

// The numbers of an overview.
struct Matrix {
  std::vector<PairRow> rows;            // the busiest ones first
  std::vector<Tally> all;               // every placed event once
  std::vector<std::uint32_t> articles;  // published in each bucket
  std::size_t placed = 0;
  std::size_t undated = 0;  // without a date
  std::size_t coarse = 0;   // dated less exactly than a bucket
  std::size_t outside = 0;
  std::size_t other_pairs = 0;  // placed events none of whose pairs has a row
};
Matrix count_pairs(const EventGraph& graph, const Story& story, const Buckets& buckets, std::size_t most_rows);

}  // namespace annals
