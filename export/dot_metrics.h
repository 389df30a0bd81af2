#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// Widths of text set in Helvetica or a metric-compatible face (Arial, Liberation Sans), in points. Exact for Latin-1;
// for other scripts the mean or widest character of the block, so that a line is rather measured too long than too
// short.
double text_width(std::string_view text, double size, bool bold = false);

// Lines of at most `width` points, as few as possible and then as even as possible. A word that does not fit is cut.
// Never more than `most` lines: the last one then ends in an ellipsis.
std::vector<std::string> wrap(std::string_view text, double size, double width, std::size_t most, bool bold = false);

// Short remarks side by side with a dot between them, on as many lines as they need.
std::vector<std::string> set_remarks(const std::vector<std::string>& parts, double size, double width);

// The text, or as much of it as fits with an ellipsis.
std::string fit(std::string_view text, double size, double width, bool bold = false);

}  // namespace annals
