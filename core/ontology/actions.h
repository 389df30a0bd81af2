#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/span.h"
#include "core/resources/resources.h"

namespace annals {

// A class of action: one row of data/ontology/actions.tsv (CAMEO code, PLOVER type by the 2021 crosswalk, Goldstein
// value).
struct ActionRow {
  std::string code;     // "043"; "00" for an event outside CAMEO
  std::string name;     // "Host a visit"
  std::string root;     // "04"
  std::string plover;   // "CONSULT", "SAY" for root 01, "OTHER" for 00
  std::string mode;     // PLOVER mode, "" when none
  std::string context;  // PLOVER context, "" when none
  int quad = 0;         // GDELT: 1 verbal cooperation .. 4 material conflict; 0 for code 00
  int quad_plover = 0;
  double goldstein = 0;
  bool has_goldstein = false;
};

// The action classes, sorted by code. Immutable.
class Actions {
 public:
  Actions() = default;
  Actions(const Resources& resources, Diagnostics& out);  // reads ontology/actions.tsv

  [[nodiscard]] Id<ActionRow> find(std::string_view code) const;  // none when unknown
  [[nodiscard]] const ActionRow& operator[](Id<ActionRow> id) const { return rows_[id.value]; }
  // Makes a code of a user's dictionary known; it has the classes of its root where that is one of CAMEO's. Ids move.
  void add(std::string_view code);
  [[nodiscard]] const std::vector<ActionRow>& rows() const& { return rows_; }

 private:
  std::vector<ActionRow> rows_;
};

}  // namespace annals
