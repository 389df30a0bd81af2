#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/span.h"
#include "core/document/document.h"
#include "core/document/temporal.h"
#include "core/document/ud.h"

namespace annals {

// The value types of one analysed document. All are plain data and refer to each other by index; what must hold of them
// is stated in verify.h. An Analysis can be copied, moved to another thread, compared and printed.

struct Block;
struct Token;
struct Word;
struct Sentence;
struct Quotation;
struct TimeExpression;
struct Mention;
struct Entity;
struct Event;
struct ActionRow;

using BlockId = Id<Block>;
using TokenId = Id<Token>;
using WordId = Id<Word>;
using SentenceId = Id<Sentence>;
using QuotationId = Id<Quotation>;
using TimeId = Id<TimeExpression>;
using MentionId = Id<Mention>;
using EntityId = Id<Entity>;
using EventId = Id<Event>;
using ActionId = Id<ActionRow>;  // row of data/ontology/actions.tsv

using ByteSpan = Span<char>;
using TokenSpan = Span<Token>;
using WordSpan = Span<Word>;
using PoolSpan = Span<std::string>;  // bytes of Analysis::pool

// --- text
// ---------------------------------------------------------------------------------------------------------------

enum class BlockKind : std::uint8_t { headline, dateline, body, caption, credit, boilerplate };

// A paragraph-like stretch. Blocks partition the text.
struct Block {
  ByteSpan bytes;
  BlockKind kind = BlockKind::body;
};

// A stretch without white space, as the treebanks cut it ("don't" is one token, two words).
struct Token {
  ByteSpan bytes;
  QuotationId quotation;  // innermost quotation it stands in (the marks themselves belong to it)
};

// Sentences partition the tokens and the words.
struct Sentence {
  TokenSpan tokens;
  WordSpan words;
  BlockId block;
};

// What stands between a pair of quotation marks, marks included; may span sentences. `outer` is the enclosing
// quotation.
struct Quotation {
  TokenSpan tokens;
  QuotationId outer;
};

// --- syntax
// -------------------------------------------------------------------------------------------------------------

// A syntactic word. Words of a sentence form one tree; the root's head is none and its relation `root`.
struct Word {
  ByteSpan bytes;  // part of its token; the words of a token partition it
  TokenId token;
  WordId head;
  PoolSpan lemma;
  Features features;
  Upos upos = Upos::x;
  std::uint8_t xpos = 0;
  Relation relation = Relation::dep;
};

enum class NameType : std::uint8_t { person, organization, location };

// A proper name found by the recognizer; inside one sentence, disjoint, in text order.
struct Name {
  WordSpan words;
  NameType type = NameType::person;
};

// --- time
// ---------------------------------------------------------------------------------------------------------------

// Inside one sentence; disjoint, in text order. `when` is absent when the anchor is unknown, and for durations and
// sets.
struct TimeExpression {
  WordSpan words;
  SentenceId sentence;
  Timex3 timex;
  std::optional<TemporalValue> when;
  Anchor anchor = Anchor::unresolved;
  std::string rule;  // "en/time/patterns.tsv:12"
};

// --- actors
// -------------------------------------------------------------------------------------------------------------

enum class MentionKind : std::uint8_t { name, nominal, pronoun };

// A noun phrase that can take part in an event, without relative clauses. Inside one sentence. A head word has at most
// one.
struct Mention {
  WordSpan words;
  WordId head;
  MentionKind kind = MentionKind::nominal;
  EntityId entity;
};

enum class EntityKind : std::uint8_t { person, organization, state, group, place, thing };
std::string_view to_string(EntityKind k);

// Who or what mentions refer to. `name` is the fullest name in the document.
struct Entity {
  std::string name;
  std::string id;  // ontology id ("RUS"), or readable slug "a-dmitry-peskov"; begins with a letter
  EntityKind kind = EntityKind::thing;
  std::string code;         // CAMEO-style actor code, "" when unknown
  std::string affiliation;  // ontology id of the state or organization it belongs to or speaks for, "" when unknown
  std::string office;       // "Kremlin spokesman", "" when none
  std::string why;          // how the mentions were linked, for `annals explain`
  std::vector<MentionId> mentions;
  std::vector<EntityId> members;  // the parties it stands for ("both countries"); they have no members themselves
};

// --- events
// -------------------------------------------------------------------------------------------------------------

enum class Modality : std::uint8_t { actual, planned, possible, negated };
enum class Polarity : std::uint8_t { positive, negative };
enum class Certainty : std::uint8_t { certain, alleged, possible, conditional, threatened };
enum class Tense : std::uint8_t { past, ongoing, future };
std::string_view to_string(Modality m);
std::string_view to_string(Polarity p);
std::string_view to_string(Certainty c);
std::string_view to_string(Tense t);

// How many were hurt, held ... by the event, where the text says so.
struct SizeFigure {
  std::string what;  // "dead", "injured", "arrested", "troops" ...
  std::uint32_t least = 0;
  std::uint32_t most = 0;
};

struct EventDate {
  TimeId time;                        // the expression that dates it, none otherwise
  std::optional<TemporalValue> when;  // open on one side for tense bounds: ../PUBLISHED with basis none
  DateBasis basis = DateBasis::none;
  double confidence = 0;
  std::vector<std::string> steps;  // the derivation in words, for `annals explain`
};

// "before" / "after" / "during" another event of the document, from an order expression ("after the vote").
struct EventOrder {
  EventId first;
  EventId second;
  std::string relation;  // "before" (first before second), "during" (first within second)
  WordId cue;
};

// One record per trigger: who did what to whom.
struct Event {
  SentenceId sentence;
  WordSpan trigger;
  WordId head;  // the trigger's head word
  ActionId action;
  std::vector<MentionId> actors;
  std::vector<MentionId> targets;
  MentionId place;
  MentionId speaker;  // whose words report it; may stand in another sentence
  EventId saying;     // the speech event whose content this is
  EntityId denied_by;
  std::vector<std::string> contexts;  // PLOVER contexts: "military", "diplomatic" ...
  std::string mode;                   // PLOVER mode, "" when none
  std::vector<SizeFigure> size;
  Modality modality = Modality::actual;
  Polarity polarity = Polarity::positive;
  Certainty certainty = Certainty::certain;
  Tense tense = Tense::past;
  bool reciprocal = false;  // "A and B met": several actors, no target
  EventDate date;
  double confidence = 0;
  std::string rule;  // "en/event/actions.tsv:214"
};

struct Analysis {
  Document document;
  std::vector<Block> blocks;
  std::vector<Token> tokens;
  std::vector<Word> words;
  std::vector<Sentence> sentences;
  std::vector<Quotation> quotations;
  std::vector<Name> names;
  std::vector<TimeExpression> times;
  std::vector<Mention> mentions;
  std::vector<Entity> entities;
  std::vector<Event> events;
  std::vector<EventOrder> order;
  std::string pool;  // lemmas
  Diagnostics notes;

  const Block& operator[](BlockId i) const { return blocks[i.value]; }
  const Token& operator[](TokenId i) const { return tokens[i.value]; }
  const Word& operator[](WordId i) const { return words[i.value]; }
  const Sentence& operator[](SentenceId i) const { return sentences[i.value]; }
  const Quotation& operator[](QuotationId i) const { return quotations[i.value]; }
  const TimeExpression& operator[](TimeId i) const { return times[i.value]; }
  const Mention& operator[](MentionId i) const { return mentions[i.value]; }
  const Entity& operator[](EntityId i) const { return entities[i.value]; }
  const Event& operator[](EventId i) const { return events[i.value]; }

  [[nodiscard]] std::string_view text(ByteSpan s) const {
    return std::string_view(document.text).substr(s.begin, s.size());
  }
  [[nodiscard]] std::string_view form(WordId w) const { return text((*this)[w].bytes); }
  [[nodiscard]] std::string_view lemma(WordId w) const {
    const PoolSpan s = (*this)[w].lemma;
    return std::string_view(pool).substr(s.begin, s.size());
  }
  // Bytes from the first word's begin to the last word's end; empty span for an empty one.
  [[nodiscard]] ByteSpan bytes(WordSpan s) const {
    if (s.empty()) return {};
    return {words[s.begin].bytes.begin, words[s.end - 1].bytes.end};
  }
  [[nodiscard]] std::string_view text(WordSpan s) const { return text(bytes(s)); }
};

}  // namespace annals
