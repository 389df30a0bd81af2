#include <fstream>
#include <iostream>
#include <iterator>

#include "core/analyzer.h"
#include "core/base/day.h"
#include "export/conllu.h"
#include "export/records.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  annals::RecordOptions options;
  bool conllu = false;
  annals::Document document;
  for (int i = 2; i < argc; ++i) {
    const std::string arg = argv[i];
    if (arg == "--published" && i + 1 < argc) {
      document.published = annals::parse_day(argv[++i]);
    } else if (arg == "--layers") {
      options.layers = true;
    } else if (arg == "--conllu") {
      conllu = true;
    } else {
      std::ifstream in(arg, std::ios::binary);
      document.text.assign(std::istreambuf_iterator<char>(in), {});
      document.id = arg.substr(0, arg.rfind('.'));
    }
  }
  const annals::Model model = annals::Model::builtin();
  annals::Analyzer analyzer{model};
  const annals::Analysis a = analyzer.analyze(std::move(document));
  std::cout << (conllu ? annals::to_conllu(a) : annals::to_records(a, model.ontology(), options));
  return 0;
}
