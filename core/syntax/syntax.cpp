#include "core/syntax/syntax.h"

namespace annals {
namespace {

// Makes one trained part from its file, and reports a damaged one.
template <class Part>
Part read(const Resources& resources, const char* path, Diagnostics& out) {
  const File& file = resources.require(path);
  WeightsReader in(file.text);
  Part part(in);
  if (!in.ok()) {
    Diagnostic fault;
    fault.source = file.path;
    fault.message = "the file is cut short";
    out.push_back(std::move(fault));
  }
  return part;
}

}  // namespace

Syntax::Syntax(const Resources& resources, Diagnostics& out)
    : tagger_(read<Tagger>(resources, "models/tagger.weights", out)),
      lemmatizer_(read<Lemmatizer>(resources, "models/lemmas.weights", out)),
      parser_(read<Parser>(resources, "models/parser.weights", out)),
      morphology_(read<Morphology>(resources, "models/morphology.weights", out)),
      names_(resources, out) {}

SyntaxLayer Syntax::annotate(const Analysis& a) const {
  SyntaxLayer out{a.words, a.pool, {}};
  Scratch scratch;
  for (const Sentence& s : a.sentences) annotate(a, s.words, scratch, out);
  return out;
}

void Syntax::annotate(const Analysis& a, WordSpan sentence, Scratch& scratch, SyntaxLayer& out) const {
  const std::size_t n = sentence.size();
  std::vector<TaggerWord> words(n);
  for (std::uint32_t i = 0; i < n; ++i) {
    words[i].view = view_word(a.form(WordId{sentence.begin + i}));
    words[i].known_tags = tagger_.known_tags(words[i].view);
  }
  std::vector<std::uint8_t> tags(n);
  tagger_.tag(words, tags);
  const TagSet& set = tagger_.tags();

  std::vector<Arc> arcs(n);
  parser_.parse(words, set, scratch.parser, tags, arcs);
  const std::vector<std::uint64_t> below = relations_below(arcs);
  const std::vector<Features> features = morphology_.choose({words, tags, arcs, below});

  std::vector<NameWord> name_words(n);
  for (std::size_t i = 0; i < n; ++i) name_words[i] = {words[i].view, tags[i], words[i].known_tags, 0, 0};
  names_.find(name_words, sentence.begin, scratch.names, out.names);

  for (std::uint32_t i = 0; i < n; ++i) {
    Word& w = out.words[sentence.begin + i];
    w.upos = set.upos(tags[i]);
    w.xpos = set.xpos(tags[i]);
    w.features = features[i];
    w.relation = arcs[i].relation;
    w.head = arcs[i].head == 0 ? WordId::none : WordId{sentence.begin + arcs[i].head - 1};
    const auto begin = static_cast<std::uint32_t>(out.pool.size());
    lemmatizer_.append(a.form(WordId{sentence.begin + i}), tags[i], w.upos, out.pool);
    w.lemma = {begin, static_cast<std::uint32_t>(out.pool.size())};
  }
}

}  // namespace annals
