#include "core/syntax/name_finder.h"

#include <algorithm>
#include <array>

#include "core/learn/weights_reader.h"

namespace annals {

std::uint32_t NameMemory::recall(const WordView& view) const {
  if (!view.capital) return 0;
  const auto it = counts_.find(view.form);
  if (it == counts_.end()) return 0;
  return 1 + static_cast<std::uint32_t>(std::max_element(it->second.begin(), it->second.end()) - it->second.begin());
}

void NameMemory::note(const WordView& view, std::size_t cls) {
  if (view.capital) ++counts_[view.form][cls == NameClass::outside ? 0 : 1 + NameClass::type(cls)];
}

void look_up(const Gazetteer& gazetteer, const NameMemory& memory, std::span<NameWord> words) {
  std::vector<std::uint64_t> forms;
  for (const NameWord& w : words) forms.push_back(w.view.lower);
  std::vector<std::uint32_t> marks(words.size());
  gazetteer.mark(forms, marks);
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i].marks = marks[i];
    words[i].memory = memory.recall(words[i].view);
  }
}

NameFinder::NameFinder(const Resources& resources, Diagnostics& out) : gazetteer_(resources, out) {
  const File& file = resources.require("models/names.weights");
  WeightsReader in(file.text);
  model_ = LinearModel(in);
  if (in.ok()) return;
  Diagnostic fault;
  fault.source = file.path;
  fault.message = "the file is cut short";
  out.push_back(std::move(fault));
}

void NameFinder::find(std::span<NameWord> words, std::uint32_t first, NameMemory& memory,
                      std::vector<Name>& out) const {
  look_up(gazetteer_, memory, words);
  FeatureList features;
  std::array<std::int32_t, NameClass::count> scores{};
  std::size_t previous = NameClass::outside;
  std::size_t before = NameClass::outside;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    name_features(words, i, previous, before, features);
    model_.score(features.keys(), scores);
    std::size_t best = NameClass::count;
    for (std::size_t c = 0; c < NameClass::count; ++c) {
      if (!NameClass::may_follow(previous, c)) continue;
      if (i + 1 == words.size() && NameClass::open(c)) continue;
      if (best == NameClass::count || scores[c] > scores[best]) best = c;
    }
    if (!NameClass::open(previous)) begin = i;
    if (best != NameClass::outside && !NameClass::open(best)) {
      const auto word = [&](std::size_t k) { return first + static_cast<std::uint32_t>(k); };
      out.push_back({{word(begin), word(i + 1)}, static_cast<NameType>(NameClass::type(best))});
    }
    memory.note(words[i].view, best);
    before = previous;
    previous = best;
  }
}

}  // namespace annals
