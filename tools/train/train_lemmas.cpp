#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/learn/word_view.h"
#include "core/syntax/lemmatizer.h"
#include "tools/train/train.h"
#include "tools/train/weights_writer.h"

namespace annals::train {
namespace {

struct Rule {
  bool keep_case = false;
  std::uint8_t cut = 0;
  std::string append;
  friend auto operator<=>(const Rule&, const Rule&) = default;
};

Rule rule_of(const std::string& form, const std::string& lemma, Upos upos) {
  const std::string folded = fold(form);
  const bool keep_case =
      upos == Upos::propn || (!lemma.starts_with(folded.substr(0, 1)) && lemma.starts_with(form.substr(0, 1)));
  const std::string& base = keep_case ? form : folded;
  const std::size_t same = static_cast<std::size_t>(
      std::mismatch(base.begin(), base.end(), lemma.begin(), lemma.end()).first - base.begin());
  return {keep_case, static_cast<std::uint8_t>(std::min<std::size_t>(base.size() - same, 255)), lemma.substr(same)};
}

using Votes = std::map<std::uint64_t, std::map<Rule, int>>;

const std::pair<const Rule, int>& winner(const std::map<Rule, int>& votes) {
  return *std::max_element(votes.begin(), votes.end(),
                           [](const auto& a, const auto& b) { return a.second < b.second; });
}

}  // namespace

// Keeps a form's rule only where the endings would not give it anyway.
void train_lemmas(const Treebank& treebank, const std::vector<std::vector<std::uint8_t>>& tags,
                  const std::filesystem::path& out) {
  Votes by_form;
  Votes by_folded;
  Votes by_ending;
  const auto ending_keys = [](const std::string& folded, std::size_t tag) {  // the shortest first
    std::vector<std::uint64_t> keys;
    for (std::size_t n = 0; n <= std::min(Lemmatizer::longest_ending, folded.size()); ++n) {
      keys.push_back(Lemmatizer::ending_key(folded.substr(folded.size() - n), tag));
    }
    return keys;
  };
  for (std::size_t i = 0; i < treebank.size(); ++i) {
    for (std::size_t k = 0; k < treebank[i].words.size(); ++k) {
      const GoldWord& w = treebank[i].words[k];
      const Rule rule = rule_of(w.form, w.lemma, w.upos);
      const std::string folded = fold(w.form);
      ++by_form[Lemmatizer::form_key(w.form, tags[i][k])][rule];
      ++by_folded[Lemmatizer::folded_key(folded, w.upos)][rule];
      for (const std::uint64_t key : ending_keys(folded, tags[i][k])) ++by_ending[key][rule];
    }
  }
  std::map<Rule, std::uint32_t> numbers;
  std::map<std::uint64_t, std::uint32_t> table;
  const auto keep = [&](std::uint64_t key, const Rule& rule) {
    table.try_emplace(key, numbers.try_emplace(rule, static_cast<std::uint32_t>(numbers.size())).first->second);
  };
  for (std::size_t i = 0; i < treebank.size(); ++i) {
    for (std::size_t k = 0; k < treebank[i].words.size(); ++k) {
      const GoldWord& w = treebank[i].words[k];
      const std::string folded = fold(w.form);
      const Rule* so_far = nullptr;
      for (const std::uint64_t key : ending_keys(folded, tags[i][k])) {
        const Rule& rule = winner(by_ending[key]).first;
        if (so_far == nullptr || rule != *so_far) keep(key, rule);
        so_far = &rule;
      }
      const std::uint64_t folded_key = Lemmatizer::folded_key(folded, w.upos);
      const Rule& known = winner(by_folded[folded_key]).first;
      if (known != *so_far) keep(folded_key, known);
      const std::uint64_t form_key = Lemmatizer::form_key(w.form, tags[i][k]);
      const Rule& exact = winner(by_form[form_key]).first;
      if (exact != known || known != *so_far) keep(form_key, exact);
    }
  }
  struct Packed {
    std::uint8_t keep_case, cut;
    std::uint16_t size;
    std::uint32_t offset;
  };
  std::vector<Packed> rules(numbers.size());
  std::string text;
  for (const auto& [rule, number] : numbers) {
    rules[number] = {rule.keep_case, rule.cut, static_cast<std::uint16_t>(rule.append.size()),
                     static_cast<std::uint32_t>(text.size())};
    text += rule.append;
  }
  WeightsWriter writer;
  writer.table(table);
  writer.array(rules);
  writer.array(text);
  writer.save(out);
}

}  // namespace annals::train
