#pragma once
#include <string_view>

namespace annals {

// Style and script of the page. Colours of the classes are those of the pictures.
std::string_view page_style();
std::string_view page_script();

}  // namespace annals
