#pragma once
#include <filesystem>
#include <string>

#include "core/model.h"
#include "tools/train/gold_names.h"
#include "tools/train/treebank.h"

namespace annals::eval {

// The syntax layer of an analysis, in the form the scorer compares.
train::Treebank to_treebank(const Analysis& a);
// What the model makes of raw text, and of a treebank's own sentences and words.
train::Treebank analyse_text(const Model& model, std::string text);
train::Treebank analyse_words(const Model& model, const train::Treebank& gold);
// An analysis that holds the text layer of a treebank: blocks, tokens, words and sentences.
Analysis text_layer(const train::Treebank& gold);

// Names the model finds in the given sentences, document by document, as spans of words of each sentence.
std::vector<std::vector<train::NameSpan>> find_names(const Model& model, const std::vector<train::NamedSentence>& gold);

}  // namespace annals::eval
