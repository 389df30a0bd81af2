#include "core/learn/weights_reader.h"

namespace annals {

std::uint32_t WeightsReader::number() {
  if (rest_.size() < sizeof(std::uint32_t)) {
    ok_ = false;
    rest_ = {};
    return 0;
  }
  const auto value = load<std::uint32_t>(rest_, 0);
  rest_.remove_prefix(sizeof(std::uint32_t));
  return value;
}

std::string_view WeightsReader::array() {
  const std::uint32_t size = number();
  if (rest_.size() < size) {
    ok_ = false;
    rest_ = {};
    return {};
  }
  const std::string_view out = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return out;
}

}  // namespace annals
