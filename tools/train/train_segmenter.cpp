#include <array>
#include <cstdio>
#include <string>

#include "core/text/boundary_features.h"
#include "tools/train/perceptron.h"
#include "tools/train/train.h"

namespace annals::train {
namespace {

constexpr int epochs = 5;

// One paragraph: its text, and for each token where it ends and whether a sentence ends there.
struct Paragraph {
  struct End {
    std::uint32_t byte = 0;
    bool sentence = false;
  };
  std::string text;
  std::vector<End> ends;
  std::vector<Character> chars;
};

std::vector<Paragraph> paragraphs_of(const Treebank& treebank) {
  std::vector<Paragraph> out;
  bool space = false;
  for (const GoldSentence& s : treebank) {
    if (s.new_document || s.new_paragraph || out.empty()) {
      out.emplace_back();
      space = false;
    }
    Paragraph& p = out.back();
    for (const GoldToken& t : s.tokens) {
      if (space) p.text += ' ';
      p.text += t.form;
      p.ends.push_back({static_cast<std::uint32_t>(p.text.size()), false});
      space = t.space_after;
    }
    p.ends.back().sentence = true;
  }
  for (Paragraph& p : out) p.chars = characters(p.text, 0, static_cast<std::uint32_t>(p.text.size()));
  return out;
}

class Learner {
 public:
  void learn(bool right, const FeatureList& features) {
    std::array<float, 2> scores{};
    model_.score(features.keys(), scores);
    const bool guess = scores[1] > scores[0];
    if (guess != right) {
      model_.update(features.keys(), right ? 1 : 0, right ? 0 : 1);
      ++wrong;
    }
    ++seen;
    model_.step();
  }
  Perceptron& model() { return model_; }
  int seen = 0;
  int wrong = 0;

 private:
  Perceptron model_{2};
};

void learn(const Paragraph& p, Learner& token_end, Learner& sentence_end) {
  FeatureList features;
  std::size_t token = 0;
  for (std::size_t i = 0; i < p.chars.size(); ++i) {
    if (p.chars[i].kind == CharKind::space) continue;
    const bool ends = p.ends[token].byte == p.chars[i].end;
    const CharKind next = i + 1 < p.chars.size() ? p.chars[i + 1].kind : CharKind::space;
    const bool asked = next != CharKind::space && may_split(p.chars[i].kind, next);
    if (asked || ends) boundary_features(p.text, p.chars, i, features);
    if (asked) token_end.learn(ends, features);
    if (ends && i + 1 < p.chars.size()) sentence_end.learn(p.ends[token].sentence, features);
    token += ends ? 1 : 0;
  }
}

}  // namespace

void train_segmenter(const Treebank& treebank, const std::filesystem::path& out) {
  const std::vector<Paragraph> paragraphs = paragraphs_of(treebank);
  Learner token_end;
  Learner sentence_end;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    token_end.wrong = token_end.seen = sentence_end.wrong = sentence_end.seen = 0;
    for (const Paragraph& p : paragraphs) learn(p, token_end, sentence_end);
    std::fprintf(stderr, "segmenter, epoch %d: %d of %d token ends wrong, %d of %d sentence ends\n", epoch,
                 token_end.wrong, token_end.seen, sentence_end.wrong, sentence_end.seen);
  }
  WeightsWriter writer;
  for (Learner* learner : {&token_end, &sentence_end}) {
    learner->model().average();
    learner->model().write(writer, 0.02F);
  }
  writer.save(out);
}

}  // namespace annals::train
