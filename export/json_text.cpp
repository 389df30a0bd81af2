#include "export/json_text.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>

namespace annals {

struct JsonText::Impl {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
};

JsonText::JsonText() : impl_(std::make_unique<Impl>()) {}
JsonText::~JsonText() = default;

JsonText& JsonText::open_object() { return impl_->writer.StartObject(), *this; }
JsonText& JsonText::close_object() { return impl_->writer.EndObject(), *this; }
JsonText& JsonText::open_array() { return impl_->writer.StartArray(), *this; }
JsonText& JsonText::close_array() { return impl_->writer.EndArray(), *this; }
JsonText& JsonText::key(std::string_view name) {
  return impl_->writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())), *this;
}
JsonText& JsonText::value(std::string_view text) {
  return impl_->writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size())), *this;
}
JsonText& JsonText::value(std::int64_t number) { return impl_->writer.Int64(number), *this; }
JsonText& JsonText::value(double number) { return impl_->writer.Double(std::isfinite(number) ? number : 0.0), *this; }
JsonText& JsonText::value(bool flag) { return impl_->writer.Bool(flag), *this; }

std::string_view JsonText::text() const { return {impl_->buffer.GetString(), impl_->buffer.GetSize()}; }

void JsonText::clear() {
  impl_->buffer.Clear();
  impl_->writer.Reset(impl_->buffer);
}

}  // namespace annals
