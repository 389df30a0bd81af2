#include "export/explanation.h"

#include <algorithm>

#include "core/base/day.h"
#include "export/records.h"

namespace annals {
namespace {

std::string one_line(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

void row(std::string& out, std::string_view label, std::string_view text) {
  out += "  ";
  out += label;
  out.append(label.size() < 12 ? 12 - label.size() : 1, ' ');
  out += one_line(text) + '\n';
}

std::string described(const Analysis& a, MentionId id) {
  const Mention& m = a[id];
  std::string out = "\"" + one_line(a.text(m.words)) + "\"";
  if (!m.entity) return out;
  const Entity& e = a[m.entity];
  out += " = " + e.name + " (" + std::string(to_string(e.kind));
  if (!e.code.empty()) out += ", " + e.code;
  if (!e.office.empty()) out += ", " + e.office;
  return out + ")";
}

std::string list(const Analysis& a, const std::vector<MentionId>& mentions) {
  std::string out;
  for (const MentionId m : mentions) out += (out.empty() ? "" : "; ") + described(a, m);
  return out.empty() ? "nobody named" : out;
}

void sentence(std::string& out, const Analysis& a, const Event& e) {
  const ByteSpan all = a.bytes(a[e.sentence].words);
  const ByteSpan trigger = a.bytes(e.trigger);
  row(out, "sentence",
      std::string(a.text(ByteSpan{all.begin, trigger.begin})) + "[" + std::string(a.text(trigger)) + "]" +
          std::string(a.text(ByteSpan{trigger.end, all.end})));
}

// One line a word: number, form, lemma, tag, relation and head.
void tree(std::string& out, const Analysis& a, const Sentence& s, WordId trigger) {
  constexpr std::uint32_t longest = 80;
  out += "  tree\n";
  for (std::uint32_t w = s.words.begin; w < s.words.end && w < s.words.begin + longest; ++w) {
    const Word& word = a.words[w];
    out += w == trigger.value ? "   >" : "    ";
    out += std::to_string(w - s.words.begin + 1) + ' ';
    out += a.form({w});
    out += " (";
    out += a.lemma({w});
    out += ", ";
    out += to_string(word.upos);
    out += ") ";
    out += to_string(word.relation);
    if (word.head) {
      out += " of ";
      out += a.form(word.head);
      out += ' ' + std::to_string(word.head.value - s.words.begin + 1);
    }
    out += '\n';
  }
  if (s.words.size() > longest) out += "    ... " + std::to_string(s.words.size() - longest) + " words more\n";
}

std::string status(const Event& e) {
  std::string out(to_string(e.modality));
  out += ": ";
  out += to_string(e.polarity);
  out += ", ";
  out += to_string(e.certainty);
  out += ", ";
  return out += to_string(e.tense);
}

}  // namespace

std::string explain_document(const Analysis& a) {
  std::string out = "Document " + a.document.id + '\n';
  row(out, "published", a.document.published ? to_string(*a.document.published) : "unknown");
  row(out, "found",
      std::to_string(a.sentences.size()) + " sentences, " + std::to_string(a.times.size()) + " time expressions, " +
          std::to_string(a.entities.size()) + " entities, " + std::to_string(a.events.size()) + " events");
  for (const Entity& e : a.entities) {
    if (e.mentions.size() < 2 || e.why.empty()) continue;
    row(out, "actor", e.name + " [" + e.id + "], " + std::to_string(e.mentions.size()) + " mentions: " + e.why);
  }
  return out + '\n';
}

std::string explain_event(const Analysis& a, EventId id, const Ontology& ontology) {
  const Event& e = a[id];
  std::string out = "Event " + std::to_string(id.value + 1) + "  " + event_id(a, id) + '\n';
  sentence(out, a, e);
  if (e.action) {
    const ActionRow& action = ontology.actions()[e.action];
    row(out, "action", action.plover + ", CAMEO " + action.code + " (" + action.name + ")");
  }
  row(out, "rule", e.rule.empty() ? "none" : e.rule);
  row(out, "actors", list(a, e.actors));
  row(out, "targets", list(a, e.targets));
  if (e.speaker) row(out, "according to", described(a, e.speaker));
  if (e.place) row(out, "place", described(a, e.place));
  row(out, "modality", status(e));
  if (e.denied_by) row(out, "denied by", a[e.denied_by].name);
  row(out, "date",
      e.date.when ? e.date.when->edtf + " (basis: " + std::string(to_string(e.date.basis)) + ")" : "not given");
  for (const std::string& step : e.date.steps) row(out, "", "- " + step);
  row(out, "confidence", std::to_string(e.confidence).substr(0, 4));
  tree(out, a, a[e.sentence], e.head);
  return out + '\n';
}

bool matches(const Analysis& a, EventId event, std::string_view wanted) {
  if (wanted == std::to_string(event.value + 1)) return true;
  if (wanted.size() >= 4 && wanted.substr(0, 2) == "e-" && event_id(a, event).compare(0, wanted.size(), wanted) == 0)
    return true;
  return a.text(a[event].trigger) == wanted || a.lemma(a[event].head) == wanted;
}

}  // namespace annals
