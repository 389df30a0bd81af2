#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace annals {

// Mixes all bits of a 64-bit value (the finalizer of MurmurHash3).
constexpr std::uint64_t mix(std::uint64_t h) {
  h ^= h >> 33;
  h *= 0xff51afd7ed558ccdULL;
  h ^= h >> 33;
  h *= 0xc4ceb9fe1a85ec53ULL;
  return h ^ (h >> 33);
}

// FNV-1a over the bytes, mixed. The same on every machine: ids of records depend on it.
constexpr std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325ULL) {
  for (const char c : bytes) seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return mix(seed);
}

// Twenty decimal digits: ids hold no letters that could be taken for words.
inline std::string digits(std::uint64_t h) {
  std::string out(20, '0');
  for (std::size_t i = 20; h > 0; h /= 10) out[--i] = static_cast<char>('0' + h % 10);
  return out;
}

// Sixteen hexadecimal digits.
inline std::string hex(std::uint64_t h) {
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; h >>= 4) out[i] = "0123456789abcdef"[h & 15];
  return out;
}

}  // namespace annals
