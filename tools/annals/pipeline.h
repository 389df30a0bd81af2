#pragma once
#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "core/analyzer.h"
#include "core/input/inputs.h"

namespace annals {

// What became of one input.
struct Outcome {
  std::optional<InputError> error;
  Analysis analysis;     // of a good input; emptied when `render` was given
  std::string rendered;  // what `render` made of it
  std::string id;
  Diagnostics notes;
};

// Analyses all inputs on `jobs` threads and hands the outcomes to `emit` on the calling thread, in input order.
// `render`, when given, runs on the worker. An exception of a worker or of `emit` ends the run and is thrown here. A
// bounded number of documents is in memory at a time.
void analyze_all(const Model& model, Inputs& inputs, unsigned jobs,
                 const std::function<std::string(const Analysis&)>& render, const std::function<void(Outcome&&)>& emit);

}  // namespace annals
