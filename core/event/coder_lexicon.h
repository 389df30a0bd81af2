#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/event/coder_condition.h"
#include "core/ontology/actions.h"

namespace annals {

// One sense of a verb, event noun or adjective: a row of data/en/event/actions/*.tsv, shared by all its lemmas.
struct ActionSense {
  enum class Kind : std::uint8_t { event, state, aspect };
  Kind kind = Kind::event;
  ActionId action;
  Condition when;
  std::string over;  // operator of compose.tsv, or "same", "light", "say"
  std::string rule;  // "en/event/actions/say.tsv:12"
};

// The senses by lemma, the word classes their conditions name, and what an act about another act comes to. Immutable.
class ActionLexicon {
 public:
  ActionLexicon() = default;
  ActionLexicon(const Resources& resources, const Actions& actions, Diagnostics& out);

  // "call", "call off", "talk/n", "peace talk/n", "ready/a"; nullptr when no row has it.
  [[nodiscard]] const std::vector<std::uint32_t>* find(std::string_view key) const;
  // The listed lemma a form goes back to by inflections.tsv; "" when none is listed. `suffix`: "", "/n" or "/a".
  [[nodiscard]] std::string lemma_of(std::string_view form, std::string_view suffix) const;
  [[nodiscard]] const ActionSense& operator[](std::uint32_t sense) const { return senses_[sense]; }
  [[nodiscard]] const WordClasses& classes() const { return classes_; }
  // The action of an operator over content of this code: the row with the longest beginning of it; none without one.
  [[nodiscard]] ActionId compose(std::string_view over, std::string_view content_code) const;

 private:
  void read_compositions(const Resources& resources, const Actions& actions, Diagnostics& out);
  void read_senses(const File& file, const Actions& actions, Diagnostics& out);

  WordClasses classes_;
  std::vector<ActionSense> senses_;
  StringMap<std::vector<std::uint32_t>> by_lemma_;
  StringMap<ActionId> compositions_;  // "agree 085"
  StringMap<bool> operators_;
};

}  // namespace annals
