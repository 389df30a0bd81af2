#include "core/text/text_rules.h"

namespace annals {

TextRules::TextRules(const Resources& resources, Diagnostics& out) : segmenter_(resources, out) {}

TextLayer TextRules::segment(std::string_view text) const {
  TextLayer out;
  if (!text.empty()) out.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::body});
  for (std::uint32_t i = 0; i < out.blocks.size(); ++i) segmenter_.append(text, {i}, out.blocks[i].bytes, out);
  return out;
}

}  // namespace annals
