#pragma once
#include <string>
#include <string_view>

#include "export/dot.h"

namespace annals {

// One HTML file that needs nothing else and asks nothing of any network: the picture, and below it a table of the
// events with sentence, date, who says so and source, which can be filtered and used with the keyboard alone. The table
// holds every event that the filters of the options let through, up to `page_rows`, and says so when there are more.
inline constexpr std::size_t page_rows = 5000;

// Draws the picture with Graphviz; where that fails, the page says why and has only the table.
std::string to_html(const EventGraph& graph, const PictureOptions& options = {});

// The page around a picture drawn elsewhere: `svg` is to_dot of the same graph and options with `table_links`,
// rendered. When it is empty, `instead` is shown in its place.
std::string to_html(const EventGraph& graph, const PictureOptions& options, std::string_view svg,
                    std::string_view instead = {});

}  // namespace annals
