#include "tools/annals/gather.h"

namespace annals {

EventGraph gather(const CommonOptions& options, Reporter& reporter) {
  const InputOptions input = input_options(options);
  const Model model = load_model(options);
  Inputs inputs(options.inputs, input);
  EventGraph graph;
  analyze_all(model, inputs, job_count(options), {}, [&](Outcome&& outcome) {
    if (outcome.error) return reporter.error(*outcome.error);
    reporter.notes(outcome.notes);
    graph.add(outcome.analysis, model.ontology());
  });
  reporter.finish();
  return graph;
}

}  // namespace annals
