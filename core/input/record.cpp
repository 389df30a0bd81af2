#include "core/input/record.h"

#include "core/input/decode.h"
#include "core/input/html.h"

namespace annals {

void apply_metadata(const JsonFields& fields, Document& document) {
  const auto warn = [&](std::string message) {
    document.notes.push_back({Diagnostic::Severity::warning, document.id, 0, 0, std::move(message), {}, {}});
  };
  for (const std::string_view key : {"published", "date"}) {
    const auto at = fields.members.find(key);
    if (document.published || at == fields.members.end() || at->second.kind == '0') continue;
    if (at->second.kind == 's') document.published = day_of_timestamp(at->second.text);
    if (!document.published) {
      std::string shown = at->second.text.substr(0, 40);
      warn("'" + std::string(key) + "' is no date like 2022-01-27: \"" + shown + "\"; treated as unknown");
    }
  }
  const auto fill = [&](std::string& field, std::string_view key) {
    if (field.empty()) field = fields.text(key);
  };
  fill(document.title, "title");
  fill(document.source, "source");
  fill(document.url, "url");
}

bool document_of_record(const JsonFields& fields, Document& out, std::string& code, std::string& why) {
  const auto text = fields.members.find("text");
  if (text == fields.members.end() || text->second.kind != 's') {
    code = "no-text";
    why = text == fields.members.end() ? "no field \"text\"" : "field \"text\" is not a string";
    return false;
  }
  if (const auto id = fields.members.find("id"); id != fields.members.end() && id->second.kind != '0') {
    if (id->second.kind == 'x') {
      code = "bad-id";
      why = "field \"id\" is neither a string nor a number";
      return false;
    }
    if (id->second.text.find_first_not_of(" \t\n") == std::string::npos) {
      code = "bad-id";
      why = "field \"id\" is blank";
      return false;
    }
    out.id = id->second.text;
  }
  out.text = decode_text(text->second.text, out.id, out.notes);
  apply_metadata(fields, out);
  return true;
}

}  // namespace annals
