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

// Reads the participants off a frame: lists for conjoined ones; as target the party acted on or addressed, failing that
// the thing acted on; never a place of meeting. `political`: the action is a class of CAMEO, so that a thing stands for
// the party it belongs to ("rejected Peru's plan"). `mutual`: the coder says that several actors act on each other.
Participants find_participants(const Clauses& clauses, const Frame& frame, bool political, bool mutual);

}  // namespace annals
