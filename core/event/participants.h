#pragma once
#include <vector>

#include "core/event/clauses.h"

namespace annals {

// Who takes part in an event, as mentions.
struct Participants {
  std::vector<MentionId> actors;
  std::vector<MentionId> targets;
  bool reciprocal = false;  // several actors, no target: they act on each other
};

// What the code of a frame says about its roles.
struct RoleHints {
  bool political = false;  // a class of CAMEO: a thing stands for the party it belongs to ("rejected Peru's plan")
  bool mutual = false;     // several actors act on each other
  WordId content;          // the complement that went into the code: its parties count ("agreed to help Peru")
};

// Reads the participants off a frame: lists for conjoined ones; as target the party acted on or addressed, failing that
// the thing acted on; never a place of meeting.
Participants find_participants(const Clauses& clauses, const Frame& frame, const RoleHints& hints);

}  // namespace annals
