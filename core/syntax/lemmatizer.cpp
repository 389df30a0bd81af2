#include "core/syntax/lemmatizer.h"

#include <algorithm>

#include "core/base/hash.h"
#include "core/learn/word_view.h"

namespace annals {
namespace {

enum class KeyKind : std::uint64_t { form = 1, folded, ending };

std::uint64_t key(KeyKind kind, std::string_view text, std::uint64_t tag) {
  return mix(hash_bytes(text) ^ (static_cast<std::uint64_t>(kind) << 32 | tag) * 0x9e3779b97f4a7c15ULL);
}

}  // namespace

Lemmatizer::Lemmatizer(WeightsReader& in) : table_(in), rules_(in.array()), text_(in.array()) {}

std::uint64_t Lemmatizer::form_key(std::string_view form, std::size_t tag) { return key(KeyKind::form, form, tag); }
std::uint64_t Lemmatizer::folded_key(std::string_view folded, Upos upos) {
  return key(KeyKind::folded, folded, static_cast<std::uint64_t>(upos));
}
std::uint64_t Lemmatizer::ending_key(std::string_view ending, std::size_t tag) {
  return key(KeyKind::ending, ending, tag);
}

void Lemmatizer::append(std::string_view form, std::size_t tag, Upos upos, std::string& out) const {
  const std::string folded = fold(form);
  auto rule = table_.find(form_key(form, tag));
  if (!rule) rule = table_.find(folded_key(folded, upos));
  for (std::size_t n = std::min(longest_ending, folded.size()) + 1; !rule && n-- > 0;) {
    rule = table_.find(ending_key(std::string_view(folded).substr(folded.size() - n), tag));
  }
  struct Packed {
    std::uint8_t keep_case, cut;
    std::uint16_t size;
    std::uint32_t offset;
  };
  Packed packed{};
  if (rule) packed = load<Packed>(rules_, *rule);
  const std::string_view base = packed.keep_case != 0 ? form : std::string_view(folded);
  if (packed.cut > base.size() || (packed.cut == base.size() && packed.size == 0)) {
    out += base;
    return;
  }
  out += base.substr(0, base.size() - packed.cut);
  out += text_.substr(packed.offset, packed.size);
}

}  // namespace annals
