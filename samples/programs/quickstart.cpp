#include <iostream>

#include "core/analyzer.h"
#include "export/dot.h"

int main() {
  const annals::Model model = annals::Model::builtin();  // or Model::load({"my-tables"})
  annals::Analyzer analyzer{model};                      // one per thread; the model is shared
  const annals::Analysis analysis = analyzer.analyze(annals::read_document("article.txt", {.published = "2022-03-22"}));

  annals::EventGraph graph;
  graph.add(analysis, model.ontology());
  std::cout << annals::to_dot(graph, {.title = "The strait"});
}
