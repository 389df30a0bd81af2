#include "tests/core/event/print_events.h"

#include "core/analyzer.h"

namespace annals {
namespace {

std::string names(const Analysis& a, const std::vector<MentionId>& mentions) {
  std::string all;
  for (const MentionId m : mentions) {
    if (!all.empty()) all += ", ";
    all += a.text(a[m].words);
  }
  return all;
}

}  // namespace

Analysis analyze_text(std::string_view text) {
  static const Model model = Model::builtin();
  Document document;
  document.id = "test";
  document.text = text;
  document.published = date::sys_days(date::year(2022) / 1 / 26);
  return Analyzer(model).analyze(std::move(document));
}

std::vector<std::string> print_modalities(const Analysis& a) {
  std::vector<std::string> all;
  for (const Event& e : a.events)
    all.push_back(std::string(a.lemma(e.head)) + ":" + std::string(to_string(e.modality)));
  return all;
}

std::vector<std::string> print_roles(const Analysis& a) {
  std::vector<std::string> all;
  for (const Event& e : a.events) {
    std::string line = std::string(a.lemma(e.head)) + "(" + names(a, e.actors);
    if (!e.actors.empty()) line += " ";
    line += "->";
    if (!e.targets.empty()) line += " " + names(a, e.targets);
    line += e.reciprocal ? ") mutual" : ")";
    all.push_back(std::move(line));
  }
  return all;
}

std::vector<std::string> print_speakers(const Analysis& a) {
  std::vector<std::string> all;
  for (const Event& e : a.events) {
    if (e.speaker) all.push_back(std::string(a.lemma(e.head)) + " by " + std::string(a.text(a[e.speaker].words)));
  }
  return all;
}

std::vector<std::string> print_sizes(const Analysis& a) {
  std::vector<std::string> all;
  for (const Event& e : a.events) {
    for (const SizeFigure& f : e.size) all.push_back(f.what + "=" + std::to_string(f.least));
  }
  return all;
}

std::string join(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& p : parts) all += (all.empty() ? "" : " ") + p;
  return all;
}

}  // namespace annals
