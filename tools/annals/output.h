#pragma once
#include <stdexcept>
#include <string>
#include <string_view>

namespace annals {

// The output cannot be written: exit code 3.
class OutputError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Opens /dev/null in place of closed standard descriptors, so that no file we open gets their numbers; ignores SIGXFSZ;
// removes unfinished files on SIGINT and SIGTERM, then dies by the signal. Call once, first thing in main.
void prepare_process();

// Throws OutputError when the path is a folder: said before its name is asked for a format.
void refuse_folder(const std::string& path);

// Where a command's data goes: standard output, or a file that gets its name only when all of it is written.
class Output {
 public:
  // "" or "-" is standard output. Throws OutputError at once when the place cannot be written to.
  explicit Output(std::string path);
  ~Output();  // removes an unfinished file
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view bytes);  // throws OutputError
  void finish();                       // flushes, closes and renames; throws OutputError

  [[nodiscard]] bool is_stdout() const { return path_.empty(); }

 private:
  void open_unfinished();
  void flush();
  [[noreturn]] void fail(const char* doing) const;

  std::string path_;
  std::string temporary_;
  std::string buffer_;
  int fd_ = -1;
  bool device_ = false;  // written to as it is, never renamed
};

}  // namespace annals
