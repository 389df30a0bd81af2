#include "core/learn/word_view.h"

#include <algorithm>

#include "core/base/hash.h"

namespace annals {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

char kind(char c) {
  if (is_upper(c)) return 'X';
  if (is_lower(c)) return 'x';
  if (is_digit(c)) return 'd';
  return static_cast<unsigned char>(c) >= 128 ? 'u' : c;
}

std::uint64_t shape_of(std::string_view form) {
  std::string shape;
  char last = 0;
  int run = 0;
  for (const char c : form.substr(0, 40)) {
    const char k = kind(c);
    run = k == last ? run + 1 : 0;
    last = k;
    if (run < 2) shape += k;
  }
  return hash_bytes(shape);
}

}  // namespace

std::string fold(std::string_view form) {
  std::string out;
  out.reserve(form.size());
  for (std::size_t i = 0; i < form.size(); ++i) {
    const std::string_view three = form.substr(i, 3);
    if (three == "\u2019" || three == "\u2018") {
      out += '\'';
      i += 2;
    } else if (three == "\u201C" || three == "\u201D") {
      out += '"';
      i += 2;
    } else {
      out += is_upper(form[i]) ? static_cast<char>(form[i] + 32) : form[i];
    }
  }
  return out;
}

WordView view_word(std::string_view form) {
  std::string low = fold(form);
  if (low.size() > 1) {
    std::replace_if(low.begin(), low.end(), is_digit, '0');
  }
  const std::string_view l = low;
  WordView v;
  v.form = hash_bytes(form);
  v.lower = hash_bytes(l);
  for (std::size_t n = 1; n <= v.suffix.size(); ++n) {
    v.suffix[n - 1] = l.size() >= n ? hash_bytes(l.substr(l.size() - n)) : v.lower + 7;
  }
  v.prefix = {hash_bytes(form.substr(0, 1)), hash_bytes(l.substr(0, 2)), hash_bytes(l.substr(0, 3))};
  v.shape = shape_of(form);
  v.capital = !form.empty() && is_upper(form[0]);
  return v;
}

}  // namespace annals
