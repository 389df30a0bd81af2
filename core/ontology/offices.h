#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ontology/actors.h"

namespace annals {

// An office that persons hold one after another ("foreign-minister"), in any state or organization.
struct OfficeRow {
  std::string id;    // "foreign-minister"
  std::string name;  // "foreign minister"
  std::string code;  // role code of its holder: "GOV"
  int rank = 0;      // of two offices held at a time, the one of lower rank names the person
};
using OfficeId = Id<OfficeRow>;

// Who held an office of which state or organization, and when.
struct Tenure {
  ActorId person;
  OfficeId office;
  ActorId organization;
  Period period;
};

// The offices and their holders. Immutable after loading.
class Offices {
 public:
  Offices() = default;
  // Reads ontology/offices.tsv and ontology/tenures.tsv; persons named there and unknown so far become actors.
  Offices(const Resources& resources, Vocabulary& vocabulary, Actors& actors, Diagnostics& out);

  [[nodiscard]] const OfficeRow& operator[](OfficeId id) const { return offices_[id.value]; }
  [[nodiscard]] OfficeId find(std::string_view id) const;
  // The holder on that day; none when unknown or when several are recorded.
  [[nodiscard]] ActorId holder(OfficeId office, ActorId organization, std::optional<date::sys_days> day) const;
  // The tenures of a person, by begin; all of them, whatever the day.
  [[nodiscard]] std::span<const Tenure> of(ActorId person) const;
  // Those of them that include the day, the highest office first.
  [[nodiscard]] std::vector<Tenure> of(ActorId person, std::optional<date::sys_days> day) const;
  // All tenures, sorted by person and begin.
  [[nodiscard]] const std::vector<Tenure>& tenures() const& { return tenures_; }

 private:
  std::vector<OfficeRow> offices_;
  std::vector<Tenure> tenures_;           // sorted by person, begin
  std::vector<std::uint32_t> by_office_;  // indices of tenures_, sorted by organization, office, begin
};

}  // namespace annals
