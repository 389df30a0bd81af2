#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/document/analysis.h"

namespace annals {

// The whole pipeline over one text published on 26 January 2022.
Analysis analyze_text(std::string_view text);

// "refuse:actual", one for each event, in text order.
std::vector<std::string> print_modalities(const Analysis& a);
// "refuse(Peru -> the plan)", then " mutual" for a reciprocal event, one for each event.
std::vector<std::string> print_roles(const Analysis& a);
// "close by the mayor": the events that have a speaker.
std::vector<std::string> print_speakers(const Analysis& a);
// "dead=12", from all events.
std::vector<std::string> print_sizes(const Analysis& a);
std::string join(const std::vector<std::string>& parts);

}  // namespace annals
