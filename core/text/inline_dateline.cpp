#include "core/text/inline_dateline.h"

namespace annals {
namespace {

constexpr std::size_t longest = 80;  // bytes before the dash

bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool lower(char c) { return c >= 'a' && c <= 'z'; }

// The dash between blanks that closes a dateline; `size` is its length with the blanks behind it.
std::size_t find_dash(std::string_view text, std::size_t& size) {
  for (std::size_t i = 1; i < text.size() && i < longest; ++i) {
    if (text[i - 1] != ' ' && text[i - 1] != ')') continue;
    std::size_t n = 0;
    if (text.substr(i, 3) == "\xE2\x80\x93" || text.substr(i, 3) == "\xE2\x80\x94") n = 3;
    if (text[i] == '-') n = text.substr(i, 3) == "---" ? 3 : text.substr(i, 2) == "--" ? 2 : 1;
    if (n == 0 || i + n >= text.size()) continue;
    if (n == 1 && text[i + 1] != ' ') continue;  // a hyphen
    while (i + n < text.size() && text[i + n] == ' ') ++n;
    size = n;
    return i;
  }
  return 0;
}

}  // namespace

std::size_t inline_dateline(std::string_view paragraph) {
  std::size_t size = 0;
  const std::size_t dash = find_dash(paragraph, size);
  if (dash == 0 || dash + size >= paragraph.size()) return 0;
  const std::string_view head = paragraph.substr(0, dash);
  std::size_t capitals = 0;
  while (capitals < head.size() && upper(head[capitals])) ++capitals;
  const bool shouted = capitals >= 3 && (capitals == head.size() || !lower(head[capitals]));
  const bool agency = head.find('(') != std::string_view::npos && head.find(')') != std::string_view::npos;
  if (!shouted && !(agency && upper(head[0]))) return 0;
  // Every word is a capitalised name, a number or in brackets, and no sentence ends within.
  bool bracket = false;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == '(') bracket = true;
    if (head[i] == ')') bracket = false;
    const bool first = i == 0 || head[i - 1] == ' ';
    if (!bracket && first && lower(head[i])) return 0;
    if (head[i] == '\n' || head[i] == '"' || head[i] == ':' || head[i] == ';') return 0;
  }
  return dash + size;
}

}  // namespace annals
