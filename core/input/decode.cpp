#include "core/input/decode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "core/base/utf8.h"

namespace annals {
namespace {

using namespace std::string_view_literals;

enum class Encoding { utf8, utf16le, utf16be, utf32le, utf32be };

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

// Recognises a byte order mark (and removes it), or UTF-16 without one by its zero bytes.
Encoding detect(std::string_view& bytes) {
  const auto mark = [&](std::string_view m) {
    if (!starts_with(bytes, m)) return false;
    bytes.remove_prefix(m.size());
    return true;
  };
  if (mark("\xEF\xBB\xBF"sv)) return Encoding::utf8;
  if (mark("\xFF\xFE\0\0"sv)) return Encoding::utf32le;
  if (mark("\0\0\xFE\xFF"sv)) return Encoding::utf32be;
  if (mark("\xFF\xFE"sv)) return Encoding::utf16le;
  if (mark("\xFE\xFF"sv)) return Encoding::utf16be;
  const std::size_t sample = std::min<std::size_t>(bytes.size(), 4096);
  std::size_t zeros[2] = {};
  for (std::size_t i = 0; i < sample; ++i) zeros[i % 2] += bytes[i] == '\0';
  if (zeros[1] * 3 > sample && zeros[0] * 10 < sample) return Encoding::utf16le;
  if (zeros[0] * 3 > sample && zeros[1] * 10 < sample) return Encoding::utf16be;
  return Encoding::utf8;
}

std::string from_wide(std::string_view bytes, Encoding encoding, std::size_t& replaced) {
  const bool wide = encoding == Encoding::utf32le || encoding == Encoding::utf32be;
  const bool little = encoding == Encoding::utf16le || encoding == Encoding::utf32le;
  const std::size_t size = wide ? 4 : 2;
  const auto unit = [&](std::size_t at) {
    std::uint32_t u = 0;
    for (std::size_t k = 0; k < size; ++k)
      u |= std::uint32_t{static_cast<unsigned char>(bytes[at + k])} << 8 * (little ? k : size - 1 - k);
    return u;
  };
  std::string out;
  for (std::size_t i = 0; i + size <= bytes.size(); i += size) {
    std::uint32_t c = unit(i);
    if (!wide && c >= 0xD800 && c < 0xDC00 && i + 4 <= bytes.size()) {
      if (const std::uint32_t low = unit(i + 2); low >= 0xDC00 && low < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        i += 2;
      }
    }
    if ((c >= 0xD800 && c < 0xE000) || c > 0x10FFFF) {
      c = 0xFFFD;
      ++replaced;
    }
    append(out, c);
  }
  if (bytes.size() % size != 0) ++replaced;
  return out;
}

// Bytes 0x80-0x9F of Windows-1252; the five undefined ones become U+FFFD.
constexpr std::array<std::uint16_t, 32> windows_1252{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                     0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (const char ch : bytes) {
    const auto b = static_cast<unsigned char>(ch);
    append(out, b >= 0x80 && b < 0xA0 ? windows_1252[b - 0x80U] : b);
  }
  return out;
}

bool has_multibyte(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint c = decode(bytes, i);
    if (c.bytes > 1) return true;
    i += c.bytes;
  }
  return false;
}

// \r\n and \r become \n, NUL becomes U+FFFD.
std::string settle(std::string text, std::size_t& replaced) {
  if (text.find_first_of("\r\0"sv) == std::string::npos) return text;
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      out += '\n';
      if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
    } else if (text[i] == '\0') {
      out += "\xEF\xBF\xBD";
      ++replaced;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

std::string decode_text(std::string_view bytes, const std::string& source, Diagnostics& notes) {
  const auto note = [&](std::string message) {
    notes.push_back({Diagnostic::Severity::warning, source, 0, 0, std::move(message), {}, {}});
  };
  const Encoding encoding = detect(bytes);
  std::size_t replaced = 0;
  std::string text;
  if (encoding != Encoding::utf8) {
    text = from_wide(bytes, encoding, replaced);
  } else if (valid_utf8(bytes)) {
    text = bytes;
  } else if (!has_multibyte(bytes)) {
    text = from_windows_1252(bytes);
    note("not UTF-8: read as Windows-1252");
  } else {
    text = to_valid_utf8(bytes, replaced);
  }
  text = settle(std::move(text), replaced);
  if (replaced > 0) note(std::to_string(replaced) + " malformed or zero characters replaced by U+FFFD");
  return text;
}

std::string_view binary_kind(std::string_view bytes) {
  static constexpr std::pair<std::string_view, std::string_view> kinds[] = {{"%PDF-", "a PDF file"},
                                                                            {"\x1F\x8B", "a gzip file"},
                                                                            {"PK\x03\x04", "a zip or office file"},
                                                                            {"\x89PNG", "a PNG picture"},
                                                                            {"\x7F"
                                                                             "ELF",
                                                                             "a program"},
                                                                            {"\x28\xB5\x2F\xFD", "a zstd file"},
                                                                            {"{\\rtf", "an RTF file"},
                                                                            {"\xFF\xD8\xFF", "a JPEG picture"},
                                                                            {"GIF8", "a GIF picture"},
                                                                            {"BZh", "a bzip2 file"},
                                                                            {"\xD0\xCF\x11\xE0", "an office file"}};
  for (const auto& [magic, kind] : kinds)
    if (starts_with(bytes, magic)) return kind;
  std::string_view rest = bytes.substr(0, 65536);
  const bool zeros_alone = rest.find_first_not_of('\0') == std::string_view::npos;
  std::size_t controls = 0;
  for (const char ch : rest) {
    const auto b = static_cast<unsigned char>(ch);
    controls += b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != '\0' && b != 0x1B;
  }
  if (!rest.empty() && !zeros_alone && controls * 20 > rest.size() && rest.size() >= 256) return "a binary file";
  return {};
}

}  // namespace annals
