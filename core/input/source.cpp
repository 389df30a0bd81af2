#include "core/input/source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/base/error.h"

namespace annals {
namespace {

constexpr std::size_t chunk = 1 << 16;

// strerror is not safe from several threads; strerrordesc_np returns constant text, independent of the locale.
std::string reason(int error) {
  const char* text = strerrordesc_np(error);
  return text == nullptr ? "error " + std::to_string(error) : text;
}

}  // namespace

std::string format(const InputError& e) {
  std::string where = e.file.empty() ? e.doc : e.file;
  if (e.line > 0) where += ':' + std::to_string(e.line);
  Diagnostic d;
  d.message = where + ": ";
  if (e.offset > 0) d.message += "offset " + std::to_string(e.offset) + ": ";
  d.message += e.message;
  const std::string shown = format(d);  // makes control characters visible
  return "annals: " + shown.substr(shown.find(": ") + 2);
}

ByteSource::~ByteSource() {
  if (fd_ > 2) ::close(fd_);
}

bool ByteSource::open(const std::string& path, std::string& why) {
  if (path == "-") {
    fd_ = 0;
  } else {
    do fd_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    while (fd_ < 0 && errno == EINTR);
    if (fd_ < 0) {
      why = reason(errno);
      return false;
    }
  }
  struct stat info = {};
  if (::fstat(fd_, &info) != 0) {
    why = reason(errno);
    return false;
  }
  if (S_ISDIR(info.st_mode)) {
    why = "is a folder";
    return false;
  }
  if (path != "-" && !S_ISREG(info.st_mode)) {
    struct stat null = {};
    const bool is_null = S_ISCHR(info.st_mode) && ::stat("/dev/null", &null) == 0 && null.st_rdev == info.st_rdev;
    if (!is_null) {
      why = "is not a regular file";
      return false;
    }
  }
  return true;
}

std::ptrdiff_t ByteSource::read(std::string& out, std::size_t size, std::string& why) {
  const std::size_t old = out.size();
  out.resize(old + size);
  ssize_t n = 0;
  do n = ::read(fd_, out.data() + old, size);
  while (n < 0 && errno == EINTR);
  out.resize(old + static_cast<std::size_t>(n < 0 ? 0 : n));
  if (n < 0) why = reason(errno);
  return n;
}

bool ByteSource::read_all(std::string& out, std::size_t limit, std::string& why) {
  for (;;) {
    const std::ptrdiff_t n = read(out, chunk, why);
    if (n < 0) return false;
    if (n == 0) return true;
    if (out.size() > limit) {
      why = "larger than the limit of " + std::to_string(limit >> 20) + " MiB a document (--max-document raises it)";
      return false;
    }
  }
}

LineSource::Status LineSource::next(std::string_view& line, std::string& why) {
  std::size_t scanned = begin_;
  bool skipping = false;
  line_offset_ = consumed_ + begin_;
  for (;;) {
    const std::size_t end = buffer_.find('\n', scanned);
    if (end != std::string::npos || (ended_ && begin_ < buffer_.size())) {
      const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
      line = std::string_view(buffer_).substr(begin_, stop - begin_);
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      begin_ = end == std::string::npos ? buffer_.size() : end + 1;
      ++number_;
      return skipping ? Status::too_long : Status::line;
    }
    if (ended_) {
      if (!skipping) return Status::end;
      ++number_;
      return Status::too_long;
    }
    if (begin_ > 0) {
      consumed_ += begin_;
      buffer_.erase(0, begin_);
      begin_ = 0;
    }
    if (buffer_.size() > limit_) {
      skipping = true;
      consumed_ += buffer_.size();
      buffer_.clear();
    }
    scanned = buffer_.size();
    const std::ptrdiff_t n = source_->read(buffer_, chunk, why);
    if (n < 0) return Status::failed;
    if (n == 0) ended_ = true;
  }
}

}  // namespace annals
