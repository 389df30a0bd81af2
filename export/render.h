#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace annals {

enum class PictureFormat : std::uint8_t { svg, png, pdf };

struct RenderLimits {
  std::chrono::milliseconds time{60'000};
  std::size_t memory = std::size_t{3} << 30;  // bytes of address space (where the system can limit it)
  std::size_t output = std::size_t{1} << 30;
  std::string program = "dot";  // looked for on the PATH unless it holds a slash
};

// Draws DOT text with Graphviz, run as a program of its own without a shell, under the limits. Throws Error when
// Graphviz is missing, fails, or takes too long; the message says what to do.
std::string render(std::string_view dot, PictureFormat format, const RenderLimits& limits = {});

// SVG as `dot` writes it, made fit for people: generated names removed, tooltips as <title> elements that every browser
// shows.
std::string tidy_svg(std::string_view svg);

// Writes the bytes to a new file beside `path` and renames it, so that nobody ever reads half a file. Throws Error.
void write_whole(const std::filesystem::path& path, std::string_view bytes);

}  // namespace annals
