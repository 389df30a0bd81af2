// README.md shows samples/programs/quickstart.cpp word for word.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace {

std::string read(const char* name) {
  std::ifstream in(std::filesystem::path(ANNALS_SOURCE_DIR) / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_SUITE("readme") {
  TEST_CASE("the program in the README is the one that is compiled and run") {
    const std::string program = read("samples/programs/quickstart.cpp");
    REQUIRE(program.size() > 100);
    CHECK(read("README.md").find("```cpp\n" + program + "```") != std::string::npos);
  }
}
