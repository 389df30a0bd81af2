#include "core/analyzer.h"

#include <string>
#include <utility>

#include "core/base/day.h"

namespace annals {

Analyzer::Analyzer(Model model) : model_(std::move(model)) {}

namespace {

constexpr std::size_t candidates_shown = 6;

// Takes over a publication date that the text itself announces; of days that are merely possible none is chosen, the note
// names them.
void settle_publication(const PublicationGuess& guess, Analysis& a) {
  const auto note = [&a](Diagnostic::Severity severity, std::string message, std::string hint) {
    a.notes.push_back({severity, a.document.id, 0, 0, std::move(message), {}, std::move(hint)});
  };
  if (guess.day) {
    a.document.published = guess.day;
    note(Diagnostic::Severity::note,
         "published " + to_string(*guess.day) + ", by \"" + std::string(a.text(guess.evidence)) + "\"", {});
    return;
  }
  std::string message = "no publication date: relative dates stay unresolved";
  for (std::size_t i = 0; i < guess.candidates.size() && i < candidates_shown; ++i)
    message += (i == 0 ? "; weekdays and dates of the text allow " : ", ") + to_string(guess.candidates[i]);
  if (guess.candidates.size() > candidates_shown) message += " ...";
  note(Diagnostic::Severity::warning, message, "give --published 2022-01-27, or a side-car");
}

}  // namespace

// The fixed order of the stages. Each reads the layers before it and returns its own.
Analysis Analyzer::analyze(Document document) {
  Analysis a;
  a.document = std::move(document);
  a.notes = a.document.notes;

  TextLayer text = model_.text().segment(a.document.text);
  a.blocks = std::move(text.blocks);
  a.tokens = std::move(text.tokens);
  a.words = std::move(text.words);
  a.sentences = std::move(text.sentences);
  a.quotations = std::move(text.quotations);

  SyntaxLayer syntax = model_.syntax().annotate(a);
  a.words = std::move(syntax.words);
  a.pool = std::move(syntax.pool);
  a.names = std::move(syntax.names);

  if (!a.document.published) settle_publication(model_.time().guess_publication(a), a);
  a.times = model_.time().find(a);

  EntityLayer entities = model_.entity().find(a, model_.ontology());
  a.mentions = std::move(entities.mentions);
  a.entities = std::move(entities.entities);

  EventLayer events = model_.event().find(a, model_.ontology());
  a.events = std::move(events.events);
  a.order = std::move(events.order);

  std::vector<EventDate> dates = model_.time().date_events(a);
  for (std::size_t i = 0; i < a.events.size(); ++i) a.events[i].date = std::move(dates[i]);
  return a;
}

}  // namespace annals
