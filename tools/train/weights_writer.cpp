#include "tools/train/weights_writer.h"

#include <bit>
#include <fstream>

#include "core/base/error.h"
#include "core/learn/lookup_table.h"

namespace annals::train {

void WeightsWriter::number(std::uint32_t n) { out_.append(reinterpret_cast<const char*>(&n), sizeof n); }

void WeightsWriter::bytes(const char* data, std::size_t size) {
  number(static_cast<std::uint32_t>(size));
  if (size > 0) out_.append(data, size);
}

void WeightsWriter::table(const std::map<std::uint64_t, std::uint32_t>& entries) {
  std::vector<LookupTable::Slot> slots(std::bit_ceil(entries.size() * 5 / 4 + 1));
  for (const auto& [key, value] : entries) {
    std::size_t i = key & (slots.size() - 1);
    while (slots[i].fingerprint != 0) i = (i + 1) & (slots.size() - 1);
    slots[i] = {LookupTable::fingerprint(key), value};
  }
  array(slots);
}

void WeightsWriter::save(const std::filesystem::path& path) const {
  std::ofstream out(path, std::ios::binary);
  out << out_;
  if (!out.flush()) throw Error({{Diagnostic::Severity::error, path.string(), 0, 0, "cannot be written", "", ""}});
}

}  // namespace annals::train
