#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/document/analysis.h"
#include "core/resources/resources.h"

namespace annals {

// Cuts a text into paragraph-like blocks and says what each is: headline, dateline, caption, credit, boilerplate or
// body. The cues are data/en/text/blocks.tsv and data/en/text/dateline.tsv; the rest is layout. Immutable, linear time.
class BlockRules {
 public:
  BlockRules() = default;
  BlockRules(const Resources& resources, Diagnostics& out);

  // Blocks partition the text; white space belongs to the block before it.
  [[nodiscard]] std::vector<Block> find(std::string_view text) const;

 private:
  enum class Where { whole, begin, title, end, inside };
  struct Cue {
    std::string phrase;  // lower case
    Where where;
    BlockKind kind;
  };
  [[nodiscard]] bool cued(std::string_view lower, bool brief, BlockKind& kind) const;
  [[nodiscard]] bool is_dateline(std::string_view block, std::string_view lower) const;
  [[nodiscard]] BlockKind classify(std::string_view block) const;

  std::vector<Cue> cues_;
  std::vector<std::string> calendar_words_;  // sorted
  std::vector<std::string> filler_words_;    // sorted
};

}  // namespace annals
