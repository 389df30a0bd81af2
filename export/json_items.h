#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// A flat JSON object: its scalar members as text, in the order of the file. Nulls and nested values are left out.
class JsonItem {
 public:
  void add(std::string name, std::string value) { members_.emplace_back(std::move(name), std::move(value)); }
  void clear() { members_.clear(); }
  [[nodiscard]] std::string_view operator[](std::string_view name) const;  // "" when absent
  [[nodiscard]] bool has(std::string_view name) const;
  [[nodiscard]] bool empty() const { return members_.empty(); }

 private:
  std::vector<std::pair<std::string, std::string>> members_;
};

// Reads a JSON object whose members are flat objects and arrays of flat objects, without holding it: `take` gets every
// such object with the name of the member it stands in. Throws Error, located in `name`, for what is no JSON, for
// malformed text, and for nesting deeper than 64.
void read_items(std::string_view json, const std::string& name,
                const std::function<void(std::string_view section, const JsonItem& item)>& take);

}  // namespace annals
