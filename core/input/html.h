#pragma once
#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>

namespace annals {

// What a reader wants of a web page.
struct HtmlPage {
  std::string text;  // headline and body paragraphs, a blank line between them; no menus, captions or scripts
  std::string title;
  std::string site;
  std::string url;                          // canonical link, "" when none or not http(s)
  std::optional<date::sys_days> published;  // from JSON-LD, meta tags or <time>, in that order
};

// Any bytes of valid UTF-8 give a page. Uses libxml2's forgiving HTML parser as an event stream: no tree, no recursion.
HtmlPage read_html(std::string_view html);

// Whether a text begins like an HTML page.
bool looks_like_html(std::string_view text);

// The day of an ISO 8601 date or date-time as written ("2022-01-27T23:50:00-05:00" is the 27th).
std::optional<date::sys_days> day_of_timestamp(std::string_view text);

}  // namespace annals
