#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace annals::train {

// Writes what WeightsReader reads.
class WeightsWriter {
 public:
  void number(std::uint32_t n);
  template <class T>
  void array(const std::vector<T>& items) {
    bytes(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(T));
  }
  void array(const std::string& text) { bytes(text.data(), text.size()); }
  void table(const std::map<std::uint64_t, std::uint32_t>& entries);  // a LookupTable
  void save(const std::filesystem::path& path) const;

 private:
  void bytes(const char* data, std::size_t size);
  std::string out_;
};

}  // namespace annals::train
