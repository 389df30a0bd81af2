#include "core/event/coder_lexicon.h"

#include <algorithm>

#include "core/resources/table.h"

namespace annals {
namespace {

constexpr std::string_view folder = "en/event/actions/";
enum Column { lemmas, when, action, over };

// "peace talk/n" -> "peace talk"; empty for what is no noun.
std::string_view noun_of(std::string_view lemma) {
  return lemma.ends_with("/n") ? lemma.substr(0, lemma.size() - 2) : std::string_view();
}

}  // namespace

ActionLexicon::ActionLexicon(const Resources& resources, const Actions& actions, Diagnostics& out)
    : classes_(resources.require("en/event/classes.tsv"), resources.require("en/event/inflections.tsv"), out) {
  read_compositions(resources, actions, out);
  classes_.add("anyevent", "");  // every noun that some row makes an event
  for (const File& file : resources.files()) {
    if (std::string_view(file.path).starts_with(folder)) read_senses(file, actions, out);
  }
}

void ActionLexicon::read_compositions(const Resources& resources, const Actions& actions, Diagnostics& out) {
  const Table table(resources.require("en/event/compose.tsv"), {"over", "content", "action"}, {}, out);
  for (const char* builtin : {"same", "light", "say", "oblique"}) operators_.emplace(builtin, true);
  for (const Table::Row& row : table.rows()) {
    const ActionId id = actions.find(row.cells[2]);
    if (!id) out.push_back(table.fault(row, 2, "unknown action '" + std::string(row.cells[2]) + "'"));
    operators_.emplace(row.cells[0], true);
    if (!compositions_.emplace(std::string(row.cells[0]) + " " + std::string(row.cells[1]), id).second)
      out.push_back(table.fault(row, 1, "this content stands here twice"));
  }
}

std::string ActionLexicon::lemma_of(std::string_view form, std::string_view suffix) const {
  std::string found;
  classes_.inflections().each_lemma(form, [&](const std::string& lemma) {
    if (!by_lemma_.contains(lemma + std::string(suffix))) return false;
    found = lemma;
    return true;
  });
  return found;
}

void ActionLexicon::read_senses(const File& file, const Actions& actions, Diagnostics& out) {
  const Table table(file, {"lemmas", "when", "action"}, {"over", "example", "expect", "counter"}, out);
  for (const Table::Row& row : table.rows()) {
    ActionSense sense;
    sense.rule = table.rule(row);
    sense.over = row.cells[over];
    const std::string_view code = row.cells[action];
    if (code == "state" || code == "aspect") {
      sense.kind = code == "state" ? ActionSense::Kind::state : ActionSense::Kind::aspect;
      sense.action = actions.find("00");
    } else {
      sense.action = actions.find(code);
      if (!sense.action)
        out.push_back(table.fault(row, action, "unknown action '" + std::string(code) + "'",
                                  "actions are listed in ontology/actions.tsv; 'state' and 'aspect' are no events"));
    }
    if (!sense.over.empty() && !operators_.contains(sense.over))
      out.push_back(table.fault(row, over, "unknown operator '" + sense.over + "'", "operators: en/event/compose.tsv"));
    std::string fault;
    if (auto condition = Condition::parse(row.cells[when], classes_, fault))
      sense.when = std::move(*condition);
    else
      out.push_back(table.fault(row, when, fault));
    const auto words = split_list(row.cells[lemmas]);
    if (words.empty()) out.push_back(table.fault(row, lemmas, "no lemma"));
    for (const std::string_view word : words) {
      by_lemma_[std::string(word)].push_back(static_cast<std::uint32_t>(senses_.size()));
      if (const std::string_view noun = noun_of(word); !noun.empty() && sense.kind == ActionSense::Kind::event)
        classes_.add("anyevent", noun);
    }
    senses_.push_back(std::move(sense));
  }
}

const std::vector<std::uint32_t>* ActionLexicon::find(std::string_view key) const {
  const auto at = by_lemma_.find(key);
  return at == by_lemma_.end() ? nullptr : &at->second;
}

ActionId ActionLexicon::compose(std::string_view over, std::string_view content_code) const {
  std::string key(over);
  key += ' ';
  key += content_code;
  for (std::size_t left = content_code.size(); left >= 2; --left) {
    if (const auto at = compositions_.find(key); at != compositions_.end()) return at->second;
    key.pop_back();
  }
  return {};
}

}  // namespace annals
