#include "core/input/html.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <new>
#include <vector>

#include "core/base/day.h"
#include "core/base/utf8.h"
#include "core/input/json_fields.h"

namespace annals {
namespace {

struct Paragraph {
  std::string text;
  std::size_t link_bytes = 0;
  bool article = false;
  bool main = false;
  bool heading = false;
};

template <std::size_t N>
bool among(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 17> hidden{"script", "style",    "nav",      "aside",  "footer",    "form",
                                                  "figure", "noscript", "template", "svg",    "button",    "select",
                                                  "iframe", "header",   "menu",     "dialog", "figcaption"};
constexpr std::array<std::string_view, 27> breaking{
    "p",  "div", "br", "li", "ul", "ol",      "h1",      "h2",   "h3",  "h4",   "h5",    "h6",         "tr", "table",
    "td", "th",  "dd", "dt", "dl", "section", "article", "main", "pre", "body", "title", "blockquote", "hr"};

// Receives the parser's events.
class Reader {
 public:
  void open(std::string_view name, const xmlChar** attributes);
  void close(std::string_view name);
  void characters(std::string_view text);
  HtmlPage finish();

 private:
  static std::string_view attribute(const xmlChar** attributes, std::string_view name);
  void meta(const xmlChar** attributes);
  void break_paragraph();

  std::vector<Paragraph> paragraphs_;
  Paragraph current_;
  std::string script_;
  std::string headline_;
  std::string title_;
  HtmlPage page_;
  std::optional<date::sys_days> by_meta_;
  std::optional<date::sys_days> by_time_;
  std::optional<date::sys_days> by_script_;
  int hidden_ = 0;
  int links_ = 0;
  int articles_ = 0;
  int mains_ = 0;
  bool in_title_ = false;
  bool in_json_ = false;
  bool in_heading_ = false;
};

std::string_view Reader::attribute(const xmlChar** attributes, std::string_view name) {
  for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
    if (name == reinterpret_cast<const char*>(attributes[0]))
      return attributes[1] == nullptr ? std::string_view{} : reinterpret_cast<const char*>(attributes[1]);
  }
  return {};
}

void Reader::meta(const xmlChar** attributes) {
  std::string_view name = attribute(attributes, "property");
  if (name.empty()) name = attribute(attributes, "name");
  if (name.empty()) name = attribute(attributes, "itemprop");
  const std::string_view content = attribute(attributes, "content");
  static constexpr std::array<std::string_view, 10> dates{
      "article:published_time", "datePublished", "pubdate",       "publishdate",      "date",
      "DC.date.issued",         "dc.date",       "sailthru.date", "parsely-pub-date", "og:published_time"};
  if (among(name, dates) && !by_meta_) by_meta_ = day_of_timestamp(content);
  if (name == "og:title" && page_.title.empty()) page_.title = content;
  if (name == "og:site_name" && page_.site.empty()) page_.site = content;
  if (name == "og:url" && page_.url.empty()) page_.url = content;
}

void Reader::open(std::string_view name, const xmlChar** attributes) {
  if (name == "meta") return meta(attributes);
  if (name == "link" && attribute(attributes, "rel") == "canonical") page_.url = attribute(attributes, "href");
  if (name == "time" && !by_time_) by_time_ = day_of_timestamp(attribute(attributes, "datetime"));
  if (name == "script" && attribute(attributes, "type") == "application/ld+json") in_json_ = true;
  if (among(name, breaking)) break_paragraph();
  hidden_ += among(name, hidden);
  links_ += name == "a";
  articles_ += name == "article";
  mains_ += name == "main";
  if (name == "title") in_title_ = true;
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') in_heading_ = current_.heading = true;
}

void Reader::close(std::string_view name) {
  if (among(name, breaking)) break_paragraph();
  if (in_json_ && name == "script") {
    for (const std::string& day : find_json_strings(script_, "datePublished"))
      if (!by_script_) by_script_ = day_of_timestamp(day);
    script_.clear();
    in_json_ = false;
  }
  hidden_ -= hidden_ > 0 && among(name, hidden);
  links_ -= links_ > 0 && name == "a";
  articles_ -= articles_ > 0 && name == "article";
  mains_ -= mains_ > 0 && name == "main";
  if (name == "title") in_title_ = false;
  if (name.size() == 2 && name[0] == 'h') in_heading_ = false;
}

void Reader::characters(std::string_view text) {
  if (in_json_) {
    script_ += text;
  } else if (in_title_) {
    title_ += text;
  } else if (hidden_ == 0) {
    current_.text += text;
    if (links_ > 0) current_.link_bytes += text.size();
    current_.article = articles_ > 0;
    current_.main = mains_ > 0;
    current_.heading = in_heading_;
  }
}

// White space of any kind becomes single blanks.
std::string squeeze(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void Reader::break_paragraph() {
  current_.text = squeeze(current_.text);
  if (!current_.text.empty()) {
    if (current_.heading && headline_.empty()) headline_ = current_.text;
    paragraphs_.push_back(std::move(current_));
  }
  current_ = {};
}

HtmlPage Reader::finish() {
  break_paragraph();
  std::size_t all = 0;
  std::size_t article = 0;
  std::size_t main = 0;
  for (const Paragraph& p : paragraphs_) {
    all += p.text.size();
    article += p.article ? p.text.size() : 0;
    main += p.main ? p.text.size() : 0;
  }
  const bool use_article = article * 3 > all;
  const bool use_main = !use_article && main * 3 > all;
  if (page_.title.empty()) page_.title = headline_.empty() ? squeeze(title_) : headline_;
  page_.title = squeeze(page_.title);
  for (const Paragraph& p : paragraphs_) {
    if (use_article && !p.article) continue;
    if (use_main && !p.main) continue;
    if (p.link_bytes * 2 > p.text.size() && !p.heading) continue;  // menus and "read also" lists are mostly links
    if (page_.text.empty() && p.text != page_.title && !page_.title.empty() && !p.heading) page_.text = page_.title;
    if (!page_.text.empty()) page_.text += "\n\n";
    page_.text += p.text;
  }
  if (page_.text.empty()) page_.text = page_.title;
  if (!page_.text.empty()) page_.text += '\n';
  if (page_.url.compare(0, 7, "http://") != 0 && page_.url.compare(0, 8, "https://") != 0) page_.url.clear();
  page_.published = by_script_ ? by_script_ : by_meta_ ? by_meta_ : by_time_;
  return std::move(page_);
}

std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

}  // namespace

HtmlPage read_html(std::string_view html) {
  Reader reader;
  htmlSAXHandler handler = {};
  handler.startElement = [](void* r, const xmlChar* name, const xmlChar** attributes) {
    static_cast<Reader*>(r)->open(view(name), attributes);
  };
  handler.endElement = [](void* r, const xmlChar* name) { static_cast<Reader*>(r)->close(view(name)); };
  handler.characters = [](void* r, const xmlChar* text, int size) {
    static_cast<Reader*>(r)->characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
  };
  handler.cdataBlock = handler.characters;
  handler.ignorableWhitespace = handler.characters;
  htmlParserCtxtPtr context = htmlCreatePushParserCtxt(&handler, &reader, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8);
  if (context == nullptr) throw std::bad_alloc();
  htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                  HTML_PARSE_IGNORE_ENC);
  constexpr std::size_t piece = 1 << 20;
  for (std::size_t at = 0; at < html.size(); at += piece) {
    const std::string_view part = html.substr(at, piece);
    htmlParseChunk(context, part.data(), static_cast<int>(part.size()), 0);
  }
  htmlParseChunk(context, nullptr, 0, 1);
  if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
  context->myDoc = nullptr;
  htmlFreeParserCtxt(context);
  HtmlPage page = reader.finish();
  std::size_t replaced = 0;
  page.text = to_valid_utf8(page.text, replaced);
  page.title = to_valid_utf8(page.title, replaced);
  return page;
}

bool looks_like_html(std::string_view text) {
  std::string head(text.substr(0, 1024));
  for (char& c : head)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  const std::size_t at = head.find_first_not_of(" \t\n");
  if (at == std::string::npos) return false;
  for (const std::string_view start : {"<!doctype html", "<html", "<head", "<body"})
    if (head.compare(at, start.size(), start) == 0) return true;
  return head.compare(at, 5, "<?xml") == 0 && head.find("<html") != std::string::npos;
}

std::optional<date::sys_days> day_of_timestamp(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ' && text[10] != '\n' && text[10] != 't') return {};
  return parse_day(text.substr(0, 10));
}

}  // namespace annals
