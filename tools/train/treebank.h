#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/document/ud.h"

namespace annals::train {

struct GoldWord {
  std::string form;
  std::string lemma;
  std::string misc;
  Features features;
  std::uint32_t head = 0;  // 0 is the root, i + 1 is word i
  Upos upos = Upos::x;
  std::uint8_t xpos = 0;
  Relation relation = Relation::dep;
};

struct GoldToken {
  std::string form;
  std::uint32_t words = 1;
  bool space_after = true;
};

struct GoldSentence {
  std::string document;
  bool new_document = false;
  bool new_paragraph = false;
  std::vector<GoldToken> tokens;
  std::vector<GoldWord> words;
};
using Treebank = std::vector<GoldSentence>;

// Reads CoNLL-U; throws Error when the file cannot be read. Empty nodes are left out, unknown names are taken as X, FW
// and dep.
Treebank read_treebank(const std::filesystem::path& path);

}  // namespace annals::train
