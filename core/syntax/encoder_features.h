#pragma once
#include <array>
#include <cstdint>

#include "core/syntax/tagger_features.h"

namespace annals {

// The encoder's input is the sum of one row of each of these tables. The word table is a vocabulary (row 0: unknown),
// the tag table is indexed by tag; the others are indexed by a hash.
struct EncoderRows {
  static constexpr std::size_t tables = 7;
  enum Table : std::size_t { word, suffix2, suffix3, suffix4, prefix3, shape, tag };
  static constexpr std::array<std::uint32_t, tables> hashed_sizes{0, 1024, 4096, 8192, 4096, 512, 128};
  std::array<std::uint32_t, tables> rows{};
};

inline EncoderRows encoder_rows(const WordView& view, std::uint32_t word, std::uint32_t tag) {
  const auto place = [](std::uint64_t hash, std::size_t table) {
    return static_cast<std::uint32_t>(hash >> 16) % EncoderRows::hashed_sizes[table];
  };
  return {{word, place(view.suffix[1], EncoderRows::suffix2), place(view.suffix[2], EncoderRows::suffix3),
           place(view.suffix[3], EncoderRows::suffix4), place(view.prefix[2], EncoderRows::prefix3),
           place(view.shape, EncoderRows::shape), tag}};
}

}  // namespace annals
