#include "graph/actor_table.h"

#include <algorithm>

namespace annals {
namespace {

constexpr std::size_t most_aliases = 50;

void fill(std::string& mine, const std::string& theirs) {
  if (mine.empty()) mine = theirs;
}

}  // namespace

std::string slug(std::string_view name) {
  std::string out = "a";
  bool gap = true;
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & '\x80') != 0;
    if (letter && gap) out += '-';
    if (letter) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    gap = !letter;
  }
  return out == "a" ? "a-unnamed" : out;
}

void add_alias(GraphActor& actor, const std::string& name) {
  if (name.empty() || name == actor.label || actor.aliases.size() >= most_aliases) return;
  const auto at = std::lower_bound(actor.aliases.begin(), actor.aliases.end(), name);
  if (at == actor.aliases.end() || *at != name) actor.aliases.insert(at, name);
}

void ActorTable::index(std::vector<GraphActor>& actors) {
  actors_ = &actors;
  by_id_.clear();
  for (std::uint32_t i = 0; i < actors.size(); ++i) by_id_.emplace(actors[i].id, i);
}

std::uint32_t ActorTable::add(const GraphActor& actor) {
  const auto [at, is_new] = by_id_.emplace(actor.id, static_cast<std::uint32_t>(actors_->size()));
  if (is_new) {
    actors_->push_back(actor);
    return at->second;
  }
  GraphActor& mine = (*actors_)[at->second];
  fill(mine.code, actor.code);
  fill(mine.affiliation, actor.affiliation);
  fill(mine.office, actor.office);
  add_alias(mine, actor.label);
  for (const std::string& name : actor.aliases) add_alias(mine, name);
  return at->second;
}

}  // namespace annals
