#include "core/text/text_rules.h"

#include "core/text/quotations.h"

namespace annals {

TextRules::TextRules(const Resources& resources, Diagnostics& out)
    : blocks_(resources, out), segmenter_(resources, out) {}

TextLayer TextRules::segment(std::string_view text) const {
  TextLayer out;
  out.blocks = blocks_.find(text);
  for (std::uint32_t i = 0; i < out.blocks.size(); ++i) segmenter_.append(text, {i}, out.blocks[i].bytes, out);
  out.quotations = find_quotations(text, out.blocks, out.sentences, out.tokens);
  return out;
}

}  // namespace annals
