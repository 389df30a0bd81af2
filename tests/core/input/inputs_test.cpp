#include "core/input/inputs.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "core/base/day.h"
#include "core/input/json_fields.h"

using namespace annals;
namespace fs = std::filesystem;

namespace {

// A folder that is gone after the test.
struct Folder {
  fs::path path = fs::temp_directory_path() / "annals-inputs-test";
  Folder() {
    fs::remove_all(path);
    fs::create_directories(path / "sub");
  }
  ~Folder() { fs::remove_all(path); }
  void put(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
  }
};

// "id@published:text" or "!code:line", joined by spaces.
std::string all(Inputs inputs) {
  std::string out;
  while (const std::optional<InputItem> item = inputs.next()) {
    if (!out.empty()) out += ' ';
    if (const InputError* e = std::get_if<InputError>(&*item)) {
      out += "!" + e->code + ":" + std::to_string(e->line);
      continue;
    }
    const Document& d = std::get<Document>(*item);
    out += d.id + "@" + (d.published ? to_string(*d.published) : "") + ":" + d.text;
  }
  return out;
}

}  // namespace

TEST_SUITE("input") {
  TEST_CASE("folders come sorted, with side-cars, ids below the folder") {
    const Folder f;
    f.put("b.txt", "two");
    f.put("a.txt", "one");
    f.put("a.meta.json", R"({"published":"2020-05-06"})");
    f.put("sub/c.html", "<html><body><p>three</p></body></html>");
    f.put("ignored.dat", "x");
    CHECK(all(Inputs({f.path.string()}, {})) == "a@2020-05-06:one b@:two sub/c@:three\n");
    CHECK(all(Inputs({(f.path / "*.txt").string()}, {})) == "a@2020-05-06:one b@:two");
    InputOptions dated;
    dated.published = make_day(1999, 1, 2);
    CHECK(all(Inputs({(f.path / "a.txt").string()}, dated)) == "a@1999-01-02:one");
  }
  TEST_CASE("bad records are told by line, the good ones stay") {
    const Folder f;
    f.put("r.jsonl",
          "{\"id\":\"x\",\"text\":\"one\",\"published\":\"2020-01-02\"}\n{bad\n\n{\"id\":7,\"text\":\"two\"}\n"
          "{\"id\":\"x\",\"text\":\"other\"}\n{\"text\":5}\n{\"text\":\"\\ud800\"}\n[1]\n{\"text\":\"last\"}");
    CHECK(all(Inputs({(f.path / "r.jsonl").string()}, {})) ==
          "x@2020-01-02:one !bad-json:2 7@:two !duplicate-id:5 !no-text:6 !bad-json:7 !bad-json:8 r:9@:last");
  }
  TEST_CASE("what is no input is an error, not the end") {
    const Folder f;
    f.put("a.txt", "one");
    f.put("p.txt", "%PDF-1.4");
    CHECK(all(Inputs({(f.path / "none.txt").string(), (f.path / "sub").string(), (f.path / "p.txt").string(),
                      (f.path / "*.gone").string(), (f.path / "a.txt").string()},
                     {})) == "!unreadable:0 !no-input:0 !not-text:0 !no-input:0 a@:one");
    InputOptions small;
    small.max_document = 2;
    CHECK(all(Inputs({(f.path / "a.txt").string()}, small)) == "!too-large:0");
  }
  TEST_CASE("nesting is limited, numbers are kept as written") {
    JsonFields fields;
    std::string why;
    std::size_t at = 0;
    CHECK_FALSE(
        read_json_object("{\"a\":" + std::string(100000, '[') + std::string(100000, ']') + "}", fields, why, at));
    CHECK(why == "nested deeper than 64 levels");
    CHECK(read_json_object("{\"id\":123456789012345678901234567890}", fields, why, at));
    CHECK(fields.members.at("id").text == "123456789012345678901234567890");
  }
  TEST_CASE("read_document reads one file or says why not") {
    const Folder f;
    f.put("a.txt", "one");
    CHECK(read_document((f.path / "a.txt").string(), {.published = "2022-01-27"}).text == "one");
    CHECK_THROWS_AS(read_document((f.path / "b.txt").string()), const Error&);
    CHECK_THROWS_AS(read_document((f.path / "a.txt").string(), {.published = "tomorrow"}), const Error&);
  }
}
