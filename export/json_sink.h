#pragma once
#include "export/attributes.h"
#include "export/json_text.h"

namespace annals {

// Attributes as members of the JSON object that is open in `json`.
class JsonSink : public AttributeSink {
 public:
  explicit JsonSink(JsonText& json) : json_(json) {}
  void text(std::string_view name, std::string_view value) override { json_.key(name).value(value); }
  void number(std::string_view name, std::int64_t value) override { json_.key(name).value(value); }
  void real(std::string_view name, double value) override { json_.key(name).value(value); }
  void flag(std::string_view name, bool value) override { json_.key(name).value(value); }

 private:
  JsonText& json_;
};

}  // namespace annals
