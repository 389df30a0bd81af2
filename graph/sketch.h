#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// Texts compared by their shingles (runs of words, case and punctuation aside): how near-copies are found.

// The smallest hashes of the text's shingles, sorted: estimates the overlap of two texts of any length.
using Sketch = std::vector<std::uint32_t>;
Sketch sketch_of(std::string_view text, std::size_t words = 4, std::size_t size = 32);
// Jaccard similarity of the shingle sets, 0 to 1; 0 when either is empty.
double overlap(const Sketch& a, const Sketch& b);

// Hashes of the words of four letters or more (any, when not ASCII), each once, sorted.
std::vector<std::uint32_t> content_words(std::string_view text);

std::string to_hex(const Sketch& sketch);
Sketch sketch_from_hex(std::string_view hex);  // what is not hexadecimal gives an empty one

}  // namespace annals
