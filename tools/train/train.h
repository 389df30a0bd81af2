#pragma once
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "tools/train/treebank.h"

namespace annals::train {

// One function for each file of models/. All are seeded: the same data gives the same bytes.
void train_segmenter(const Treebank& treebank, const std::filesystem::path& out);
void train_lemmas(const Treebank& treebank, const std::vector<std::vector<std::uint8_t>>& tags,
                  const std::filesystem::path& out);

// Tags of each word, given by taggers that have not seen the word's sentence: what later stages train on.
struct PredictedTags {
  std::vector<std::vector<std::uint8_t>> tags;  // numbers of a TagSet
  std::vector<std::uint8_t> pairs;              // that TagSet: universal and treebank tag of each number
};
PredictedTags train_tagger(const Treebank& treebank, const std::filesystem::path& out);
// Goes on from `checkpoint` where there is one, for `most_epochs` at most.
void train_parser(const Treebank& treebank, const PredictedTags& predicted, const std::filesystem::path& out,
                  const std::filesystem::path& checkpoint, std::size_t most_epochs);
void train_names(const Treebank& treebank, const PredictedTags& predicted, const std::filesystem::path& data,
                 std::string_view tagger_weights, const std::filesystem::path& out);
void train_morphology(const Treebank& treebank, const PredictedTags& predicted, const std::filesystem::path& out);

}  // namespace annals::train
