#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace annals {

// Writes one JSON value as compact text. Strings must be valid UTF-8; control characters are escaped. Doubles are
// always finite and keep a decimal point. The only user of RapidJSON's writer.
class JsonText {
 public:
  JsonText();
  ~JsonText();
  JsonText(const JsonText&) = delete;
  JsonText& operator=(const JsonText&) = delete;

  JsonText& open_object();
  JsonText& close_object();
  JsonText& open_array();
  JsonText& close_array();
  JsonText& key(std::string_view name);
  JsonText& value(std::string_view text);
  JsonText& value(const char* text) { return value(std::string_view(text)); }
  JsonText& value(std::int64_t number);
  JsonText& value(int number) { return value(static_cast<std::int64_t>(number)); }
  JsonText& value(std::uint32_t number) { return value(static_cast<std::int64_t>(number)); }
  JsonText& value(double number);
  JsonText& value(bool flag);

  // key and value in one; a string field is left out when it is empty ("absent means absent").
  template <class T>
  JsonText& field(std::string_view name, T v) {
    return key(name).value(v);
  }
  JsonText& text_field(std::string_view name, std::string_view text) {
    return text.empty() ? *this : key(name).value(text);
  }

  [[nodiscard]] std::string_view text() const;
  void clear();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace annals
