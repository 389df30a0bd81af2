#include "core/text/text_rules.h"

namespace annals {

TextRules::TextRules(const Resources&, Diagnostics&) {}

TextLayer TextRules::segment(std::string_view text) const {
  TextLayer out;
  if (!text.empty()) out.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::body});
  return out;
}

}  // namespace annals
