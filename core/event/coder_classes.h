#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/event/tree.h"
#include "core/resources/resources.h"

namespace annals {

// Lets maps of strings be searched by views.
struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return hash_bytes(s); }
};
template <class T>
using StringMap = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;  // looked up, never walked through

std::string folded(std::string_view text);  // ASCII letters in lower case
// The lemma so folded, so that names match too.
std::string folded_lemma(const Tree& tree, WordId w);
// Whether a word has a modifier (compound, adjective, possessor) with this lemma: "peace" of "the peace plan".
bool modified_by(const Tree& tree, WordId w, std::string_view lemma);

// Leads forms back to lemmas by data/en/event/inflections.tsv, where the tagger did not. Immutable.
class Inflections {
 public:
  Inflections() = default;
  Inflections(const File& file, Diagnostics& out);

  // Calls f(lemma) for what the form may be a form of, the likeliest first, until f returns true.
  template <class F>
  bool each_lemma(std::string_view form, F f) const {
    if (const auto at = irregular_.find(form); at != irregular_.end() && f(at->second)) return true;
    for (const auto& [ending, replacement] : endings_) {
      if (form.size() <= ending.size() + 1 || !form.ends_with(ending)) continue;
      if (f(std::string(form.substr(0, form.size() - ending.size())) + replacement)) return true;
    }
    return false;
  }

 private:
  StringMap<std::string> irregular_;                          // "struck" -> "strike"
  std::vector<std::pair<std::string, std::string>> endings_;  // "ied" -> "y", in order of preference
};

// The word classes of a table (data/en/event/classes.tsv, contexts.tsv): sets of lemmas, or of "modifier lemma" pairs.
class WordClasses {
 public:
  using ClassId = std::uint16_t;

  WordClasses() = default;
  WordClasses(const File& file, const File& inflections, Diagnostics& out);

  // Adds "lemma" or "modifier lemma" to a class, which is made when there is none of that name.
  void add(std::string_view class_name, std::string_view word);

  [[nodiscard]] std::optional<ClassId> find(std::string_view name) const;
  // How a word belongs to a class: by its lemma alone, or more exactly, together with a modifier.
  enum class Membership : std::uint8_t { none, lemma, phrase };
  [[nodiscard]] Membership membership(ClassId c, const Tree& tree, WordId w) const;
  [[nodiscard]] bool contains(ClassId c, const Tree& tree, WordId w) const {
    return membership(c, tree, w) != Membership::none;
  }
  // Calls f(class, membership) for every class the word belongs to.
  template <class F>
  void each_class(const Tree& tree, WordId w, F f) const {
    for (const Member& m : members(tree, w)) {
      if (m.modifier.empty())
        f(m.word_class, Membership::lemma);
      else if (modified_by(tree, w, m.modifier))
        f(m.word_class, Membership::phrase);
    }
  }
  [[nodiscard]] const Inflections& inflections() const { return inflections_; }
  [[nodiscard]] const std::vector<std::string>& names() const& { return names_; }

 private:
  struct Member {
    std::string modifier;  // "" when the lemma alone is enough
    ClassId word_class;
  };
  [[nodiscard]] std::span<const Member> members(const Tree& tree, WordId w) const;

  Inflections inflections_;
  std::vector<std::string> names_;  // by ClassId
  StringMap<ClassId> ids_;
  StringMap<std::vector<Member>> members_;
};

}  // namespace annals
