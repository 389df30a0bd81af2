#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
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

// The lemma in ASCII lower case, so that names match too.
std::string folded_lemma(const Tree& tree, WordId w);
// Whether a word has a modifier (compound, adjective, possessor) with this lemma: "peace" of "the peace plan".
bool modified_by(const Tree& tree, WordId w, std::string_view lemma);

// The word classes of a table (data/en/event/classes.tsv, contexts.tsv): sets of lemmas, or of "modifier lemma" pairs.
class WordClasses {
 public:
  using ClassId = std::uint16_t;

  WordClasses() = default;
  WordClasses(const File& file, Diagnostics& out);

  // Adds "lemma" or "modifier lemma" to a class, which is made when there is none of that name.
  void add(std::string_view class_name, std::string_view word);

  [[nodiscard]] std::optional<ClassId> find(std::string_view name) const;
  [[nodiscard]] bool contains(ClassId c, const Tree& tree, WordId w) const;
  // Calls f(class) for every class the word belongs to.
  template <class F>
  void each_class(const Tree& tree, WordId w, F f) const {
    const auto at = members_.find(folded_lemma(tree, w));
    if (at == members_.end()) return;
    for (const Member& m : at->second) {
      if (m.modifier.empty() || modified_by(tree, w, m.modifier)) f(m.word_class);
    }
  }
  [[nodiscard]] const std::vector<std::string>& names() const& { return names_; }

 private:
  struct Member {
    std::string modifier;  // "" when the lemma alone is enough
    ClassId word_class;
  };
  std::vector<std::string> names_;  // by ClassId
  StringMap<ClassId> ids_;
  StringMap<std::vector<Member>> members_;
};

}  // namespace annals
