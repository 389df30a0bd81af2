#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace annals {

// What is wrong with an input, in the one error shape of all outputs (docs/formats/errors.md).
struct InputError {
  std::string doc;  // the document's id, or the file
  std::string file;
  std::size_t line = 0;      // 1-based, 0 when the whole file is meant
  std::uint64_t offset = 0;  // byte in the file
  std::string code;          // "not-found", "not-utf8", "bad-json" ...
  std::string message;
};

// "annals: FILE:LINE: offset N: what is wrong", control characters made visible.
std::string format(const InputError& error);

// A file or standard input ("-"), read by plain read(2): never mapped, so that a file that shrinks is only short.
// Devices, sockets and directories are refused.
class ByteSource {
 public:
  ByteSource() = default;
  ~ByteSource();
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  // false with the reason in `why`.
  bool open(const std::string& path, std::string& why);
  // Appends up to `size` bytes; 0 at the end; -1 on error with the reason in `why`.
  std::ptrdiff_t read(std::string& out, std::size_t size, std::string& why);
  // The whole rest, at most `limit` bytes; false with the reason when there is more or reading fails.
  bool read_all(std::string& out, std::size_t limit, std::string& why);

 private:
  int fd_ = -1;
};

// Lines of a source without their ends, with bounded memory.
class LineSource {
 public:
  explicit LineSource(ByteSource& source, std::size_t limit) : source_(&source), limit_(limit) {}
  enum class Status { line, too_long, end, failed };
  // Gives the next line; too_long skips it whole and goes on behind it.
  Status next(std::string_view& line, std::string& why);
  [[nodiscard]] std::uint64_t offset() const { return line_offset_; }  // byte at which the last line began
  [[nodiscard]] std::size_t number() const { return number_; }         // of the last line, from 1

 private:
  ByteSource* source_;
  std::size_t limit_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::uint64_t consumed_ = 0;  // bytes of the source before buffer_
  std::uint64_t line_offset_ = 0;
  std::size_t number_ = 0;
  bool ended_ = false;
};

}  // namespace annals
