#include "tools/annals/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

namespace annals {
namespace {

bool stdout_closed = false;

// Name of the unfinished file, for the signal handler.
std::array<char, 4096> unfinished{};
std::atomic<bool> has_unfinished{false};

void remove_unfinished(int signal) {
  if (has_unfinished.load()) ::unlink(unfinished.data());
  ::signal(signal, SIG_DFL);
  ::raise(signal);
}

}  // namespace

void prepare_process() {
  for (int fd = 0; fd <= 2; ++fd) {
    if (::fcntl(fd, F_GETFD) != -1 || errno != EBADF) continue;
    if (fd == 1) stdout_closed = true;
    const int null = ::open("/dev/null", fd == 0 ? O_RDONLY : O_WRONLY);
    if (null != fd && null >= 0) {
      ::dup2(null, fd);
      ::close(null);
    }
  }
  ::signal(SIGXFSZ, SIG_IGN);
  struct sigaction action = {};
  action.sa_handler = remove_unfinished;
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

void refuse_folder(const std::string& path) {
  struct stat info = {};
  if (::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode))
    throw OutputError("cannot write " + path + ": is a folder");
}

Output::Output(std::string path) : path_(std::move(path)) {
  if (path_ == "-") path_.clear();
  if (path_.empty()) {
    fd_ = 1;
    if (stdout_closed) {
      errno = EBADF;
      fail("write");
    }
    return;
  }
  struct stat info = {};
  refuse_folder(path_);
  const bool exists = ::stat(path_.c_str(), &info) == 0;
  if (exists && !S_ISREG(info.st_mode)) {  // a device or pipe is written to as it is
    do fd_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    while (fd_ < 0 && errno == EINTR);
    if (fd_ < 0) fail("open");
    device_ = true;
    return;
  }
  open_unfinished();
}

// A file without a name leaves nothing behind whatever ends the process. Where the file system has none, a named one is
// made and removed by the destructor or the signal handler.
void Output::open_unfinished() {
  const std::size_t slash = path_.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path_.substr(0, slash + 1);
  if (::access("/proc/self/fd", X_OK) == 0) {
    do fd_ = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
    while (fd_ < 0 && errno == EINTR);
    if (fd_ >= 0) return;
  }
  temporary_ = path_ + ".XXXXXX";
  fd_ = ::mkostemp(temporary_.data(), O_CLOEXEC);
  if (fd_ < 0) {
    temporary_.clear();
    fail("create");
  }
  if (temporary_.size() < unfinished.size()) {
    std::memcpy(unfinished.data(), temporary_.c_str(), temporary_.size() + 1);
    has_unfinished.store(true);
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(fd_, 0666 & ~mask);
}

Output::~Output() {
  if (fd_ > 2) ::close(fd_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
  has_unfinished.store(false);
}

void Output::fail(const char* doing) const {
  const char* why = strerrordesc_np(errno);
  throw OutputError("cannot " + std::string(doing) + " " + (path_.empty() ? "standard output" : path_) + ": " +
                    (why == nullptr ? "unknown reason" : why));
}

void Output::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= (1U << 16)) flush();
}

void Output::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t n = ::write(fd_, rest.data(), rest.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail("write");
    rest.remove_prefix(static_cast<std::size_t>(n));
  }
  buffer_.clear();
}

void Output::finish() {
  flush();
  if (fd_ <= 2) return;
  if (!device_ && temporary_.empty()) {
    const std::string name = path_ + "." + std::to_string(::getpid()) + ".part";
    ::unlink(name.c_str());
    const std::string self = "/proc/self/fd/" + std::to_string(fd_);
    if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) != 0) fail("create");
    temporary_ = name;
  }
  const int fd = fd_;
  fd_ = -1;
  if (::close(fd) != 0 && errno != EINTR) fail("write");
  if (temporary_.empty()) return;
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) fail("rename to");
  temporary_.clear();
  has_unfinished.store(false);
}

}  // namespace annals
