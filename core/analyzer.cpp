#include "core/analyzer.h"

#include <utility>

namespace annals {

Analyzer::Analyzer(Model model) : model_(std::move(model)) {}

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
