// The table "who may include whom" of docs/ARCHITECTURE.md, held against the source tree.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

namespace fs = std::filesystem;

namespace {

// module -> modules it may include, besides itself
const std::map<std::string, std::set<std::string>> allowed{
    {"core/base", {}},
    {"core/document", {"core/base"}},
    {"core/resources", {"core/base"}},
    {"core/learn", {"core/base"}},
    {"core/ontology", {"core/base", "core/resources"}},
    {"core/input", {"core/base", "core/document"}},
    {"core/text", {"core/base", "core/document", "core/resources", "core/learn"}},
    {"core/syntax", {"core/base", "core/document", "core/resources", "core/learn"}},
    {"core/time", {"core/base", "core/document", "core/resources"}},
    {"core/entity", {"core/base", "core/document", "core/resources", "core/ontology"}},
    {"core/event", {"core/base", "core/document", "core/resources", "core/ontology", "core/learn"}},
    {"core",
     {"core/base", "core/document", "core/resources", "core/ontology", "core/input", "core/text", "core/syntax", "core/time",
      "core/entity", "core/event"}},
    {"graph", {"core/base", "core/document", "core/ontology"}},
    {"export", {"graph", "core/base", "core/document", "core/ontology"}},
};

std::string module_of(const std::string& path) { return fs::path(path).parent_path().generic_string(); }

}  // namespace

TEST_SUITE("architecture") {
  TEST_CASE("modules include only what the table allows") {
    const fs::path root = ANNALS_SOURCE_DIR;
    int files = 0;
    for (const char* top : {"core", "graph", "export"}) {
      for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
        if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
        ++files;
        const std::string file = fs::relative(entry.path(), root).generic_string();
        const std::string module = module_of(file);
        REQUIRE_MESSAGE(allowed.contains(module), file << ": this folder is no declared module");
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);) {
          if (line.rfind("#include \"", 0) != 0) continue;
          const std::string target = module_of(line.substr(10, line.rfind('"') - 10));
          CHECK_MESSAGE((target == module || allowed.at(module).contains(target)), file << " may not include " << target);
        }
      }
    }
    CHECK(files > 40);
  }
}
