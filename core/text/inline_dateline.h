#pragma once
#include <cstddef>
#include <string_view>

namespace annals {

// Length in bytes of a dateline that opens a paragraph, with its dash and the white space behind it: "MOSCOW - ",
// "GENEVA, March 3 (NPA) -- ", "Rabat (NPA) – ". 0 when there is none.
std::size_t inline_dateline(std::string_view paragraph);

}  // namespace annals
