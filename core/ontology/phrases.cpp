#include "core/ontology/phrases.h"

#include <algorithm>

#include "core/base/hash.h"
#include "core/base/utf8.h"

namespace annals {

namespace {

// The letters of Latin-1 Supplement and of Latin Extended-A without their diacritics.
constexpr std::string_view latin1 =
    "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTs"
    "aaaaaaaceeeeiiiidnooooo/ouuuuyty";
constexpr std::string_view latin_a =
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
    "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";
static_assert(latin1.size() == 64 && latin_a.size() == 128);

struct Folded {
  char ascii = 0;       // small letter or digit; 0: the code point stays as it is
  bool letter = false;  // or digit
  bool upper = false;
  bool lower = false;
};

Folded fold(std::uint32_t c) {
  char plain = 0;
  if (c < 0x80) {
    plain = static_cast<char>(c);
  } else if (c >= 0xC0 && c <= 0xFF) {
    plain = latin1[c - 0xC0];
  } else if (c >= 0x100 && c <= 0x17F) {
    plain = latin_a[c - 0x100];
  }
  if (plain >= 'A' && plain <= 'Z') return {static_cast<char>(plain - 'A' + 'a'), true, true, false};
  if (plain >= 'a' && plain <= 'z') return {plain, true, false, true};
  if (plain >= '0' && plain <= '9') return {plain, true, false, false};
  // Further scripts stay as they are; general punctuation separates words.
  return {0, c >= 0x180 && (c < 0x2000 || c > 0x206F), false, false};
}

bool is_dash(std::uint32_t c) { return c == '-' || c == '_' || (c >= 0x2010 && c <= 0x2015); }
bool is_separator(std::uint32_t c) { return c == '/' || (c >= 0x2000 && c != 0x2018 && c != 0x2019); }

// Length of a possessive "'s" at the end of the form, 0 when there is none.
std::size_t possessive(std::string_view form) {
  if (form.size() < 2 || (form.back() != 's' && form.back() != 'S')) return 0;
  if (form[form.size() - 2] == '\'') return 2;
  return form.size() >= 4 && form.substr(form.size() - 4, 3) == "\xE2\x80\x99" ? 4 : 0;
}

// Calls use(part, flags) for each dictionary word of one word of a text. The part views the buffer or the form.
template <class Use>
void for_each_part(std::string_view form, std::string& buffer, Use use) {
  const std::size_t tail = possessive(form);
  const std::string_view body = form.substr(0, form.size() - tail);
  bool upper = false;
  bool lower = false;
  bool capital = false;
  bool used = tail != 0;
  const auto flush = [&] {
    if (!buffer.empty()) {
      use(std::string_view(buffer),
          static_cast<std::uint8_t>((capital ? PhraseWords::capital : 0) | (upper && !lower ? PhraseWords::upper : 0)));
      used = true;
    }
    buffer.clear();
    upper = lower = capital = false;
  };
  buffer.clear();
  for (std::size_t i = 0; i < body.size();) {
    const CodePoint c = decode(body, i);
    const Folded f = fold(c.value);
    if (f.letter) {
      capital |= buffer.empty() && f.upper;
      upper |= f.upper;
      lower |= f.lower;
      if (f.ascii != 0) {
        buffer.push_back(f.ascii);
      } else {
        buffer.append(body.substr(i, c.bytes));
      }
      if (c.value == 0xC6 || c.value == 0xE6 || c.value == 0x152 || c.value == 0x153) buffer.push_back('e');
      if (c.value == 0xDF) buffer.push_back('s');
    } else if (is_dash(c.value)) {
      flush();
      used = true;
    } else if (is_separator(c.value)) {
      flush();
    }
    i += c.bytes;
  }
  flush();
  if (tail != 0) {
    use(std::string_view("'s"), std::uint8_t{0});
  } else if (!used) {
    use(form, std::uint8_t{0});  // punctuation stands for itself
  }
}

// Calls use(part) for each dictionary word of a phrase cut at spaces.
template <class Use>
void for_each_word(std::string_view phrase, Use use) {
  std::string buffer;
  for (std::size_t i = 0; i < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', i), phrase.size());
    if (end > i)
      for_each_part(phrase.substr(i, end - i), buffer, [&](std::string_view part, std::uint8_t) { use(part); });
    i = end + 1;
  }
}

}  // namespace

std::size_t Vocabulary::slot(std::uint64_t hash) const {
  const std::size_t mask = hashes_.size() - 1;
  std::size_t at = hash & mask;
  while (hashes_[at] != 0 && hashes_[at] != hash) at = (at + 1) & mask;
  return at;
}

void Vocabulary::grow() {
  std::vector<std::uint64_t> hashes(std::max<std::size_t>(1024, hashes_.size() * 2));
  std::vector<std::uint32_t> numbers(hashes.size());
  hashes.swap(hashes_);
  numbers.swap(numbers_);
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    if (hashes[i] == 0) continue;
    const std::size_t at = slot(hashes[i]);
    hashes_[at] = hashes[i];
    numbers_[at] = numbers[i];
  }
}

std::uint32_t Vocabulary::add(std::string_view folded) {
  if (std::size_t{count_} * 2 >= hashes_.size()) grow();
  const std::uint64_t hash = hash_bytes(folded) | 1;
  const std::size_t at = slot(hash);
  if (hashes_[at] == 0) {
    hashes_[at] = hash;
    numbers_[at] = ++count_;
  }
  return numbers_[at];
}

std::uint32_t Vocabulary::find(std::string_view folded) const {
  return count_ == 0 ? 0 : numbers_[slot(hash_bytes(folded) | 1)];
}

PhraseWords Vocabulary::words(std::span<const std::string_view> forms) const {
  PhraseWords out;
  out.word.reserve(forms.size());
  out.source.reserve(forms.size());
  out.flags.reserve(forms.size());
  std::string buffer;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    for_each_part(forms[i], buffer, [&](std::string_view part, std::uint8_t flags) {
      out.word.push_back(find(part));
      out.source.push_back(static_cast<std::uint32_t>(i));
      out.flags.push_back(flags);
    });
  }
  return out;
}

std::vector<std::uint32_t> Vocabulary::add_phrase(std::string_view phrase) {
  std::vector<std::uint32_t> out;
  for_each_word(phrase, [&](std::string_view part) { out.push_back(add(part)); });
  return out;
}

std::string fold_phrase(std::string_view phrase) {
  std::string out;
  for_each_word(phrase, [&](std::string_view part) {
    if (!out.empty()) out.push_back(' ');
    out.append(part);
  });
  return out;
}

std::uint32_t PhraseIndex::step(std::uint32_t node, std::uint32_t word) const {
  if (word == 0 || slots_.empty()) return 0;
  const std::uint64_t key = static_cast<std::uint64_t>(node) << 32 | word;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = mix(key) & mask;; at = (at + 1) & mask) {
    if (slots_[at].key == key) return slots_[at].next;
    if (slots_[at].key == 0) return 0;
  }
}

void PhraseIndex::insert(Slot slot) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = mix(slot.key) & mask;
  while (slots_[at].key != 0) at = (at + 1) & mask;
  slots_[at] = slot;
}

void PhraseIndex::add(std::span<const std::uint32_t> phrase, std::uint32_t value) {
  if (phrase.empty()) return;
  std::uint32_t node = 0;
  for (const std::uint32_t word : phrase) {
    std::uint32_t next = step(node, word);
    if (next == 0) {
      if (std::size_t{nodes_} * 2 >= slots_.size()) {
        std::vector<Slot> old(std::max<std::size_t>(1024, slots_.size() * 2));
        old.swap(slots_);
        for (const Slot& s : old)
          if (s.key != 0) insert(s);
      }
      next = nodes_++;
      insert({static_cast<std::uint64_t>(node) << 32 | word, next});
    }
    node = next;
  }
  added_.emplace_back(node, value);
}

void PhraseIndex::freeze() {
  std::stable_sort(added_.begin(), added_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  ranges_.assign(nodes_, {});
  values_.clear();
  values_.reserve(added_.size());
  for (const auto& [node, value] : added_) {
    Range& range = ranges_[node];
    if (range.begin == range.end) range.begin = static_cast<std::uint32_t>(values_.size());
    values_.push_back(value);
    range.end = static_cast<std::uint32_t>(values_.size());
  }
}

std::span<const std::uint32_t> PhraseIndex::values(std::uint32_t node) const {
  if (node >= ranges_.size()) return {};  // added since the last freeze()
  const Range r = ranges_[node];
  return std::span(values_).subspan(r.begin, r.end - r.begin);
}

void PhraseIndex::matches(std::span<const std::uint32_t> words, std::size_t at, std::vector<Match>& out) const {
  out.clear();
  std::uint32_t node = 0;
  for (std::size_t i = at; i < words.size(); ++i) {
    node = step(node, words[i]);
    if (node == 0) return;
    if (const auto found = values(node); !found.empty()) out.push_back({static_cast<std::uint32_t>(i + 1 - at), found});
  }
}

std::span<const std::uint32_t> PhraseIndex::exact(std::span<const std::uint32_t> words) const {
  std::uint32_t node = 0;
  for (const std::uint32_t word : words) {
    node = step(node, word);
    if (node == 0) return {};
  }
  return words.empty() ? std::span<const std::uint32_t>{} : values(node);
}

}  // namespace annals
