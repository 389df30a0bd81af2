#include "export/render.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <csignal>
#include <cstring>
#include <utility>
#include <vector>

#include "core/base/error.h"

extern char** environ;

namespace annals {
namespace {

constexpr double longest_png = 32000;  // pixels; cairo silently shrinks what is longer than 32,767
constexpr double fine_png = 144;       // dots per inch
constexpr double coarse_png = 60;      // below this nobody can read it

[[noreturn]] void fail(std::string message, std::string hint) {
  Diagnostic d;
  d.source = "dot";
  d.message = std::move(message);
  d.hint = std::move(hint);
  throw Error({std::move(d)});
}

// A file descriptor with one owner.
class Handle {
 public:
  Handle() = default;
  explicit Handle(int fd) : fd_(fd) {}
  Handle(Handle&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Handle() { close(); }
  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_ = -1;
};

// Two connected ends, not inherited. A socket, because writing to a closed one can be had without a signal.
std::pair<Handle, Handle> connection() {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0) fail(std::strerror(errno), "");
  for (const int fd : ends) fcntl(fd, F_SETFD, FD_CLOEXEC);
  return {Handle(ends[0]), Handle(ends[1])};
}

// A running program with its three streams. The destructor ends and reaps it.
class Child {
 public:
  Child(const std::vector<std::string>& arguments, const RenderLimits& limits);
  ~Child() {
    if (pid_ > 0) {
      kill(pid_, SIGKILL);
      wait();
    }
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // Feeds `input`, collects the output; false when the time is over or the output too long.
  bool talk(std::string_view input, const RenderLimits& limits);
  int wait() {
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    return status;
  }
  std::string output;
  std::string complaints;

 private:
  static bool drain(Handle& from, std::string& into, std::size_t most);

  pid_t pid_ = -1;
  Handle in_, out_, err_;
};

Child::Child(const std::vector<std::string>& arguments, const RenderLimits& limits) {
  auto [in, in_child] = connection();
  auto [out, out_child] = connection();
  auto [err, err_child] = connection();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in_child.get(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out_child.get(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err_child.get(), STDERR_FILENO);
  std::vector<char*> argv;
  for (const std::string& a : arguments) argv.push_back(const_cast<char*>(a.c_str()));
  argv.push_back(nullptr);
  const int failed = posix_spawnp(&pid_, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) {
    pid_ = -1;
    if (failed == ENOENT || failed == EACCES) {
      fail("Graphviz is not installed: there is no program '" + arguments[0] + "'",
           "install Graphviz (Debian: apt install graphviz), or ask for a .dot or .html file and draw it elsewhere");
    }
    fail("cannot start '" + arguments[0] + "': " + std::strerror(failed), "");
  }
#ifdef __linux__
  // The program waits for its input, so these hold before it does any work.
  const rlimit memory{limits.memory, limits.memory};
  prlimit(pid_, RLIMIT_AS, &memory, nullptr);
  const rlimit core{0, 0};
  prlimit(pid_, RLIMIT_CORE, &core, nullptr);
#endif
  in_ = std::move(in);
  out_ = std::move(out);
  err_ = std::move(err);
}

// Reads what is there; closes the handle at the end. False when it is more than `most`.
bool Child::drain(Handle& from, std::string& into, std::size_t most) {
  std::array<char, 65536> buffer{};
  const ssize_t n = read(from.get(), buffer.data(), buffer.size());
  if (n > 0) {
    into.append(buffer.data(), static_cast<std::size_t>(n));
  } else if (n == 0 || (errno != EINTR && errno != EAGAIN)) {
    from.close();
  }
  return into.size() <= most;
}

bool Child::talk(std::string_view input, const RenderLimits& limits) {
  const auto deadline = std::chrono::steady_clock::now() + limits.time;
  while (out_.get() >= 0 || err_.get() >= 0) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    std::array<pollfd, 3> streams{{{in_.get(), POLLOUT, 0}, {out_.get(), POLLIN, 0}, {err_.get(), POLLIN, 0}}};
    const int timeout = static_cast<int>(std::min<std::int64_t>(left.count() + 1, 1'000'000));
    if (poll(streams.data(), streams.size(), timeout) < 0 && errno != EINTR) return false;
    if (streams[0].revents != 0) {
      const ssize_t n =
          send(in_.get(), input.data(), std::min<std::size_t>(input.size(), 65536), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (n > 0) input.remove_prefix(static_cast<std::size_t>(n));
      if (input.empty() || (n < 0 && errno != EINTR && errno != EAGAIN)) in_.close();
    }
    if (streams[1].revents != 0 && !drain(out_, output, limits.output)) return false;
    if (streams[2].revents != 0) {
      drain(err_, complaints, limits.output);
      if (complaints.size() > 4096) complaints.resize(4096);
    }
  }
  return true;
}

// Width and height in points, as to_dot states them: bb="0,-HEIGHT,WIDTH,0".
std::pair<double, double> size_of(std::string_view dot) {
  std::array<double, 4> bb{};
  const std::size_t at = dot.substr(0, 2000).find("bb=\"");
  if (at == std::string_view::npos) return {0, 0};
  const char* from = dot.data() + at + 4;
  const char* end = dot.data() + dot.size();
  for (double& v : bb) {
    const auto r = std::from_chars(from, end, v);
    if (r.ec != std::errc() || r.ptr == end) return {0, 0};
    from = r.ptr + 1;
  }
  return {bb[2] - bb[0], bb[3] - bb[1]};
}

std::vector<std::string> arguments_for(std::string_view dot, PictureFormat format, const std::string& program) {
  if (format == PictureFormat::svg) return {program, "-Tsvg"};
  if (format == PictureFormat::pdf) return {program, "-Tpdf"};
  const auto [width, height] = size_of(dot);
  const double dpi = std::min(fine_png, longest_png * 72 / std::max({width, height, 1.0}));
  if (dpi < coarse_png) {
    fail("the picture is too long for a PNG file that can still be read",
         "choose fewer events or one page, or write SVG, PDF or HTML");
  }
  return {program, "-Tpng", "-Gdpi=" + std::to_string(static_cast<int>(dpi))};
}

}  // namespace

std::string render(std::string_view dot, PictureFormat format, const RenderLimits& limits) {
  Child child(arguments_for(dot, format, limits.program), limits);
  if (!child.talk(dot, limits)) {
    fail("Graphviz needed more than " + std::to_string(limits.time.count() / 1000) +
             " s or wrote too much, and was stopped",
         "choose fewer events or one page");
  }
  const int status = child.wait();
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || child.output.empty()) {
    std::string said = child.complaints.substr(0, child.complaints.find('\n'));
    if (said.empty() && WIFSIGNALED(status)) said = "ended by signal " + std::to_string(WTERMSIG(status));
    if (said.empty() && WIFEXITED(status)) said = "exit code " + std::to_string(WEXITSTATUS(status));
    fail("Graphviz could not draw the picture: " + said, "write a .dot file to see what it was given");
  }
  return format == PictureFormat::svg ? tidy_svg(child.output) : std::move(child.output);
}

std::string tidy_svg(std::string_view svg) {
  std::string out;
  out.reserve(svg.size());
  for (std::size_t i = 0; i < svg.size();) {
    const std::size_t end = std::min(svg.find('\n', i), svg.size());
    const std::string_view line = svg.substr(i, end - i);
    i = end + 1;
    const bool generated = line.size() > 8 && line.substr(0, 8) == "<title>n" && line[8] >= '0' && line[8] <= '9';
    const bool remark = line.substr(0, 6) == "<!-- n" && line.size() > 4 && line.substr(line.size() - 3) == "-->";
    if (generated || remark) continue;
    // dot writes every hyphen as an entity; only a comment needs that.
    const bool comment = line.substr(0, 4) == "<!--";
    for (std::size_t from = 0; from < line.size();) {
      const std::size_t hyphen = comment ? line.npos : line.find("&#45;", from);
      out += line.substr(from, hyphen - from);
      if (hyphen == line.npos) break;
      out += '-';
      from = hyphen + 5;
    }
    if (end < svg.size()) out += '\n';
    const std::size_t title = line.find("<a ") == std::string_view::npos ? line.npos : line.find("xlink:title=\"");
    if (title == line.npos || svg.substr(std::min(end + 1, svg.size()), 7) == "<title>") continue;
    const std::string_view words = line.substr(title + 13, line.find('"', title + 13) - title - 13);
    ((out += "<title>") += words) += "</title>\n";
  }
  return out;
}

void write_whole(const std::filesystem::path& path, std::string_view bytes) {
  const auto refuse = [&path](int code) {
    Diagnostic d;
    d.source = path.string();
    d.message = std::string("cannot be written: ") + std::strerror(code);
    throw Error({std::move(d)});
  };
  std::string name = path.string() + ".XXXXXX";
  Handle file(mkostemp(name.data(), O_CLOEXEC));
  if (file.get() < 0) refuse(errno);
  const auto give_up = [&](int code) {
    unlink(name.c_str());
    refuse(code);
  };
  while (!bytes.empty()) {
    const ssize_t n = write(file.get(), bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) give_up(errno);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(file.get(), 0666 & ~mask);
  file.close();
  if (rename(name.c_str(), path.c_str()) != 0) give_up(errno);
}

}  // namespace annals
