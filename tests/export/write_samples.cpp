// Writes the sample graph in every format into a directory, for readers that are no part of this repository; with a
// number, a graph of so many events as JSON, and says how long that took.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "export/graph_formats.h"
#include "tests/export/sample_graph.h"

namespace {

void write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace

int main(int argc, char** argv) {
  using namespace annals;
  if (argc < 2) return 2;
  const std::filesystem::path directory = argv[1];
  std::filesystem::create_directories(directory);
  if (argc > 2) {
    const EventGraph graph = large_graph(static_cast<std::uint32_t>(std::stoul(argv[2])));
    const auto begin = std::chrono::steady_clock::now();
    write(directory / "large.json", export_graph(graph, Format::node_link));
    std::cout << std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() << " s\n";
    return 0;
  }
  const EventGraph graph = sample_graph();
  const ExportOptions actors{"Talks & \"threats\" <2022>", View::actors, EdgeArrays::both};
  ExportOptions events = actors;
  events.view = View::events;
  for (const char* name :
       {"graph.json", "graph.csv", "graph.graphml", "graph.gexf", "graph.dot", "graph.cyjs", "graph.jgf.json",
        "graph.timelinejs.json", "graph.vis-timeline.json", "graph.ttl", "graph-nodes.csv", "graph-edges.csv"})
    write(directory / name, export_graph(graph, format_of(name).value(), actors));
  for (const char* name : {"events.json", "events.graphml", "events.gexf", "events.cyjs", "events.jgf.json"})
    write(directory / name, export_graph(graph, format_of(name).value(), events));
  write(directory / "nothing.json", export_graph(EventGraph{}, Format::node_link));
  write(directory / "nothing.jgf.json", export_graph(EventGraph{}, Format::jgf));
  return 0;
}
