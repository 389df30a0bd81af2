#pragma once
#include <string>
#include <string_view>

#include "core/document/document.h"
#include "core/input/json_fields.h"

namespace annals {

// Makes a Document of one JSON object {"id","text","published","title","source","url"}; only text is required. false
// with a code and a reason otherwise. A date that is no date is left out with a note.
bool document_of_record(const JsonFields& fields, Document& out, std::string& code, std::string& why);

// Fills published, title, source and url from the side-car's fields where the document has none.
void apply_metadata(const JsonFields& fields, Document& document);

}  // namespace annals
