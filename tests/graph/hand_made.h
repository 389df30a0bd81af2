#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/document/analysis.h"

namespace annals {

// An analysis of one sentence put together by hand: words are written "form/lemma/head/relation", heads count from 1.
inline Analysis hand_made(std::string_view id, const std::vector<std::string>& words) {
  Analysis a;
  a.document.id = id;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    std::vector<std::string> cells(1);
    for (const char c : words[i])
      if (c == '/')
        cells.emplace_back();
      else
        cells.back() += c;
    Word w;
    parse(cells[3], w.relation);
    if (w.relation == Relation::punct) w.upos = Upos::punct;
    if (!a.document.text.empty() && w.relation != Relation::punct) a.document.text += ' ';
    w.bytes.begin = static_cast<std::uint32_t>(a.document.text.size());
    a.document.text += cells[0];
    w.bytes.end = static_cast<std::uint32_t>(a.document.text.size());
    w.token = {i};
    if (cells[2] != "0") w.head = {static_cast<std::uint32_t>(std::stoi(cells[2]) - 1)};
    w.lemma.begin = static_cast<std::uint32_t>(a.pool.size());
    a.pool += cells[1];
    w.lemma.end = static_cast<std::uint32_t>(a.pool.size());
    a.words.push_back(w);
    a.tokens.push_back({w.bytes, {}});
  }
  const auto n = static_cast<std::uint32_t>(words.size());
  a.blocks.push_back({{0, static_cast<std::uint32_t>(a.document.text.size())}, BlockKind::body});
  a.sentences.push_back({{0, n}, {0, n}, {0}});
  return a;
}

// A named participant: words [begin, end) with this head, all counted from 0.
inline MentionId add_entity(Analysis& a, std::uint32_t begin, std::uint32_t end, std::uint32_t head,
                            std::string_view id, std::string_view name, EntityKind kind = EntityKind::state) {
  const MentionId mention{static_cast<std::uint32_t>(a.mentions.size())};
  EntityId entity{static_cast<std::uint32_t>(a.entities.size())};
  for (std::uint32_t i = 0; i < a.entities.size(); ++i)
    if (a.entities[i].id == id) entity = {i};
  if (entity.value == a.entities.size())
    a.entities.push_back({std::string(name), std::string(id), kind, {}, {}, {}, {}, {}, {}});
  a.entities[entity.value].mentions.push_back(mention);
  a.mentions.push_back({{begin, end}, {head}, MentionKind::name, entity});
  return mention;
}

inline Event& add_event(Analysis& a, std::uint32_t head) {
  Event e;
  e.sentence = {0};
  e.trigger = {head, head + 1};
  e.head = {head};
  a.events.push_back(e);
  return a.events.back();
}

}  // namespace annals
