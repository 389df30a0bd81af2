#include "core/document/verify.h"

#include "core/base/utf8.h"

namespace annals {
namespace {

// Each check returns the fault, or "".
std::string fault(std::string_view what, std::size_t index) {
  return std::string(what) + " (number " + std::to_string(index) + ")";
}

bool boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

template <class T>
bool valid(Id<T> id, std::size_t size) {
  return !id || id.value < size;
}

std::string check_text(const Analysis& a) {
  const std::string_view text = a.document.text;
  if (!valid_utf8(text)) return "the text is not valid UTF-8";
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < a.blocks.size(); ++i) {
    const ByteSpan b = a.blocks[i].bytes;
    if (b.begin != at || b.end <= b.begin) return fault("blocks do not partition the text", i);
    at = b.end;
  }
  if (at != text.size()) return "blocks do not reach the text's end";
  at = 0;
  for (std::size_t i = 0; i < a.tokens.size(); ++i) {
    const ByteSpan b = a.tokens[i].bytes;
    if (b.begin < at || b.end <= b.begin || b.end > text.size()) return fault("token out of order or empty", i);
    if (!boundary(text, b.begin) || !boundary(text, b.end)) return fault("token cuts a character", i);
    if (!valid(a.tokens[i].quotation, a.quotations.size())) return fault("token's quotation does not exist", i);
    at = b.end;
  }
  for (std::size_t i = 0; i < a.quotations.size(); ++i) {
    const TokenSpan q = a.quotations[i].tokens;
    if (q.begin >= q.end || q.end > a.tokens.size()) return fault("quotation out of range", i);
  }
  return {};
}

std::string check_words(const Analysis& a) {
  std::uint32_t w = 0;
  for (std::uint32_t t = 0; t < a.tokens.size(); ++t) {
    std::uint32_t at = a.tokens[t].bytes.begin;
    const std::uint32_t first = w;
    while (w < a.words.size() && a.words[w].token.value == t) {
      if (a.words[w].bytes.begin != at || a.words[w].bytes.end <= at)
        return fault("words do not partition their token", w);
      at = a.words[w++].bytes.end;
    }
    if (w == first || at != a.tokens[t].bytes.end) return fault("token without its words", t);
  }
  return w == a.words.size() ? std::string() : fault("word without token", w);
}

std::string check_sentences(const Analysis& a) {
  std::uint32_t token = 0;
  std::uint32_t word = 0;
  std::vector<std::uint8_t> state(a.words.size(), 0);  // 1: on the way up, 2: leads to the root
  std::vector<std::uint32_t> path;
  for (std::size_t i = 0; i < a.sentences.size(); ++i) {
    const Sentence& s = a.sentences[i];
    if (s.tokens.begin != token || s.tokens.empty()) return fault("sentences do not partition the tokens", i);
    if (s.words.begin != word || s.words.empty()) return fault("sentences do not partition the words", i);
    if (!s.block || s.block.value >= a.blocks.size()) return fault("sentence without block", i);
    token = s.tokens.end;
    word = s.words.end;
    int roots = 0;
    for (std::uint32_t w = s.words.begin; w < s.words.end; ++w) {
      const Word& x = a.words[w];
      if (x.lemma.end > a.pool.size() || x.lemma.begin > x.lemma.end) return fault("lemma outside the pool", w);
      if (!x.head) {
        ++roots;
      } else if (!s.words.contains(x.head.value)) {
        return fault("head in another sentence", w);
      }
      path.clear();
      std::uint32_t up = w;
      while (state[up] == 0) {
        state[up] = 1;
        path.push_back(up);
        if (!a.words[up].head) break;
        up = a.words[up].head.value;
        if (state[up] == 1) return fault("cycle in a tree", w);
      }
      for (const std::uint32_t p : path) state[p] = 2;
    }
    if (roots != 1) return fault("sentence with " + std::to_string(roots) + " roots", i);
  }
  if (token != a.tokens.size() || word != a.words.size()) return "words outside the sentences";
  return {};
}

bool inside(const Analysis& a, WordSpan span) {
  if (span.empty() || span.end > a.words.size()) return false;
  std::size_t low = 0;
  std::size_t high = a.sentences.size();
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    (a.sentences[middle].words.begin <= span.begin ? low : high) = middle;
  }
  return a.sentences[low].words.contains(span);
}

std::string check_value(const TemporalValue& v, std::size_t i) {
  if (v.edtf.empty()) return fault("date without EDTF", i);
  if (v.earliest && v.latest && *v.earliest > *v.latest) return fault("date that ends before it begins", i);
  return {};
}

std::string check_actors(const Analysis& a) {
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < a.names.size(); ++i) {
    if (!inside(a, a.names[i].words) || a.names[i].words.begin < last) return fault("name out of place", i);
    last = a.names[i].words.end;
  }
  last = 0;
  for (std::size_t i = 0; i < a.times.size(); ++i) {
    if (!inside(a, a.times[i].words) || a.times[i].words.begin < last) return fault("time expression out of place", i);
    last = a.times[i].words.end;
    if (!a.times[i].when) continue;
    if (std::string f = check_value(*a.times[i].when, i); !f.empty()) return f;
  }
  for (std::size_t i = 0; i < a.mentions.size(); ++i) {
    const Mention& m = a.mentions[i];
    if (!inside(a, m.words) || !m.head || !m.words.contains(m.head.value)) return fault("mention out of place", i);
    if (!valid(m.entity, a.entities.size())) return fault("mention of no entity", i);
  }
  for (std::size_t i = 0; i < a.entities.size(); ++i) {
    if (a.entities[i].id.empty() || a.entities[i].name.empty()) return fault("entity without id or name", i);
    for (const MentionId m : a.entities[i].mentions)
      if (!m || m.value >= a.mentions.size() || a[m].entity.value != i) return fault("entity and mention disagree", i);
  }
  return {};
}

std::string check_events(const Analysis& a) {
  for (std::size_t i = 0; i < a.events.size(); ++i) {
    const Event& e = a.events[i];
    if (!e.sentence || e.sentence.value >= a.sentences.size()) return fault("event without sentence", i);
    if (e.trigger.empty() || !a[e.sentence].words.contains(e.trigger)) return fault("trigger outside its sentence", i);
    if (!e.head || !e.trigger.contains(e.head.value)) return fault("trigger without its head", i);
    for (const auto* list : {&e.actors, &e.targets})
      for (const MentionId m : *list)
        if (!m || m.value >= a.mentions.size()) return fault("participant that does not exist", i);
    for (const MentionId m : {e.place, e.speaker})
      if (!valid(m, a.mentions.size())) return fault("place or speaker that does not exist", i);
    if (!valid(e.saying, a.events.size()) || e.saying.value == i) return fault("saying that does not exist", i);
    if (!valid(e.denied_by, a.entities.size()) || !valid(e.date.time, a.times.size()))
      return fault("event with a wrong id", i);
    if (!(e.confidence >= 0 && e.confidence <= 1)) return fault("confidence outside 0 to 1", i);
    if (e.date.basis != DateBasis::none && !e.date.when) return fault("basis without a date", i);
    if (!e.date.when) continue;
    if (e.date.basis == DateBasis::none && e.date.when->earliest && e.date.when->latest)
      return fault("date without basis", i);
    if (std::string f = check_value(*e.date.when, i); !f.empty()) return f;
  }
  for (std::size_t i = 0; i < a.order.size(); ++i) {
    const EventOrder& o = a.order[i];
    if (!o.first || o.first.value >= a.events.size() || !o.second || o.second.value >= a.events.size() ||
        o.first == o.second)
      return fault("order of events that do not exist", i);
  }
  return {};
}

}  // namespace

std::string verify(const Analysis& a) {
  for (const auto check : {check_text, check_words, check_sentences, check_actors, check_events})
    if (std::string f = check(a); !f.empty()) return f;
  return {};
}

}  // namespace annals
