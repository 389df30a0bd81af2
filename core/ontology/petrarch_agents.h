#pragma once
#include "core/base/error.h"
#include "core/ontology/phrases.h"
#include "core/ontology/roles.h"
#include "core/resources/resources.h"

namespace annals {

// Reads a PETRARCH agent dictionary into `roles`, where it takes precedence over the built-in table:
//   SOLDIER [~MIL]       the regular plural is added; {IRREGULAR PLURALS} replace it, {} says that there is none
//   MSF {} [NGO~]        the role's code stands before the actor's
//   !PERSON! = MAN, MEN  a set; CONGRESS!PERSON! means each of its members
// Faults are warnings in `out`.
void read_petrarch_agents(const File& file, Vocabulary& vocabulary, Roles& roles, Diagnostics& out);

// A PETRARCH discard list: "+" discards the whole story, otherwise the sentence.
struct Discard {
  std::uint32_t begin = 0;  // words of the text
  std::uint32_t end = 0;
  bool story = false;
};

// Phrases that say that a sentence or story is none of the user's business ("world cup"). Immutable after freeze().
class Discards {
 public:
  void read(const File& file, Vocabulary& vocabulary, Diagnostics& out);
  void freeze() { phrases_.freeze(); }
  [[nodiscard]] bool empty() const { return stories_.empty(); }
  [[nodiscard]] std::vector<Discard> find(const PhraseWords& words) const;

 private:
  PhraseIndex phrases_;
  std::vector<bool> stories_;
};

}  // namespace annals
