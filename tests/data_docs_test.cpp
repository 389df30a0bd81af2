// docs/DATA.md names every table that is built in.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "core/resources/resources.h"

TEST_SUITE("data") {
  TEST_CASE("every table is described") {
    std::ifstream in(std::filesystem::path(ANNALS_SOURCE_DIR) / "docs/DATA.md", std::ios::binary);
    const std::string page{std::istreambuf_iterator<char>(in), {}};
    const annals::Resources resources = annals::Resources::builtin();
    int tables = 0;
    for (const annals::File& file : resources.files()) {
      if (!file.path.ends_with(".tsv")) continue;
      ++tables;
      const std::filesystem::path path(file.path);
      const std::string name = path.filename().string();
      const std::string group = path.parent_path().filename().string() + "/*.tsv";
      const bool named = page.find(name) != std::string::npos || page.find(group) != std::string::npos ||
                         (name.ends_with(".examples.tsv") && page.find("*.examples.tsv") != std::string::npos);
      CHECK_MESSAGE(named, file.path << " is missing in docs/DATA.md");
    }
    CHECK(tables > 30);
  }
}
