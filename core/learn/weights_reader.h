#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace annals {

// Reads a file of trained weights field by field, in place. Arrays are views of the file's bytes, little-endian, each
// preceded by its size; a truncated file gives zeros and empty views, and ok() says so.
class WeightsReader {
 public:
  explicit WeightsReader(std::string_view bytes) : rest_(bytes) {}

  std::uint32_t number();
  std::string_view array();
  [[nodiscard]] bool ok() const { return ok_; }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

// Element `i` of an array of T that may lie at any address.
template <class T>
T load(std::string_view array, std::size_t i) {
  T value;
  std::memcpy(&value, array.data() + i * sizeof(T), sizeof(T));
  return value;
}

}  // namespace annals
