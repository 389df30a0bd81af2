#include "core/time/pieces.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace annals {
namespace {

constexpr std::size_t longest_word = 24;  // longer words mean nothing here

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Lower-cases ASCII letters into `buffer`, leaving out full stops when asked.
std::string_view lower(std::string_view text, char (&buffer)[longest_word], bool keep_stops) {
  std::size_t n = 0;
  for (const char c : text) {
    if (n == longest_word) return {};
    if (c == '.' && !keep_stops) continue;
    buffer[n++] = is_upper(c) ? static_cast<char>(c + 32) : c;
  }
  return {buffer, n};
}

// Length of a dash or typographic apostrophe at `at` in UTF-8, and the ASCII character it stands for; 0 when none.
std::size_t typographic(std::string_view text, std::size_t at, char& ascii) {
  if (text.size() < at + 3 || text[at] != '\xe2' || text[at + 1] != '\x80') return 0;
  const char c = text[at + 2];
  if (c >= '\x90' && c <= '\x95')
    ascii = '-';
  else if (c == '\x98' || c == '\x99')
    ascii = '\'';
  else
    return 0;
  return 3;
}

}  // namespace

Pieces::Pieces(const Lexicon& lexicon) : lexicon_(lexicon), symbols_{} {
  const auto id = [&](std::string_view name) { return lexicon.class_symbol(name); };
  symbols_ = {
      id("YEAR"), id("YY"),  id("DAY"),       id("MONTHNUM"), id("HOUR"),  id("MINUTE"),         id("NUM"),
      id("INT"),  id("ORD"), id("DECADENUM"), id("HHMM"),     id("SCALE"), id("ORDINAL_SUFFIX"), id("DECADE_SUFFIX")};
}

void Pieces::cut(const Analysis& a, WordSpan words) {
  pieces_.clear();
  senses_.clear();
  for (std::uint32_t w = words.begin; w < words.end; ++w) word(a, w);
  join_numbers();
}

void Pieces::sense(Symbol symbol, int value) { fresh_.push_back({symbol, Need::nothing, value}); }

void Pieces::add(std::uint32_t w, bool starts, bool ends, bool letters) {
  Piece p{w,    w + 1,  static_cast<std::uint32_t>(senses_.size()), static_cast<std::uint16_t>(fresh_.size()), starts,
          ends, letters};
  senses_.insert(senses_.end(), fresh_.begin(), fresh_.end());
  fresh_.clear();
  pieces_.push_back(p);
}

void Pieces::word(const Analysis& a, std::uint32_t w) {
  const std::string_view text = a.form({w});
  bool plain = true;
  bool digit = false;
  for (const char c : text) {
    plain = plain && is_letter(c) && (c & 0x80) == 0;
    digit = digit || is_digit(c);
  }
  if (plain) return letters(a, w, text, true, true);
  if (text == "." && full_stop(a, w)) return;
  if (!digit && text.size() > longest_word) return add(w, true, true, true);
  split(a, w, text);
}

// A full stop cut off an abbreviation ("Jan . 21", "p.m .") belongs to the piece before it.
bool Pieces::full_stop(const Analysis& a, std::uint32_t w) {
  if (pieces_.empty() || a.words[w - 1].bytes.end != a.words[w].bytes.begin) return false;
  Piece& before = pieces_.back();
  const std::string_view form = a.form({w - 1});
  const bool inner_stop = form.find('.') != std::string_view::npos && is_letter(form[0]);
  const bool number_follows =
      w + 1 < a.words.size() && is_digit(a.form({w + 1})[0]) && form.size() <= 4 && is_upper(form[0]);
  if (before.count == 0 || !before.letters || before.word_end != w || !(inner_stop || number_follows)) return false;
  before.word_end = w + 1;
  return true;
}

void Pieces::letters(const Analysis& a, std::uint32_t w, std::string_view text, bool starts, bool ends) {
  char buffer[longest_word];
  std::span<const Sense> found = lexicon_.find(lower(text, buffer, true));
  if (found.empty() && text.find('.') != std::string_view::npos) found = lexicon_.find(lower(text, buffer, false));
  for (const Sense& s : found) {
    if (s.need == Need::name) {
      const Upos upos = a.words[w].upos;
      const bool tagged = upos == Upos::propn || upos == Upos::noun || upos == Upos::x;
      const std::string_view next = w + 1 < a.words.size() ? a.form({w + 1}) : std::string_view{};
      if (!is_upper(text[0]) || (!tagged && (next.empty() || !is_digit(next[0])))) continue;
    }
    fresh_.push_back(s);
  }
  add(w, starts, ends, true);
}

// A number as it is written in digits: what it can be follows from its shape alone.
void Pieces::digits(std::uint32_t w, std::string_view text, bool starts, bool ends) {
  int value = 0;
  int tenths = 0;
  int stops = 0;
  bool whole = true;
  std::size_t n = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i])) {
      if (stops == 0 && n < 7) value = value * 10 + (text[i] - '0');
      if (stops == 1 && text[i - 1] == '.') tenths = text[i] - '0';
      ++n;
    } else {
      whole = false;
      if (text[i] == '.') ++stops;
    }
  }
  if (n <= 7 && stops <= 1) {
    sense(symbols_.num, value * 10 + tenths);
    if (whole) {
      if (n <= 4) sense(symbols_.integer, value);
      if (n == 4 && value >= 1000 && value < 2200) sense(symbols_.year, value);
      if (n == 4 && value / 100 <= 24 && value % 100 < 60) sense(symbols_.hhmm, value);
      if (n == 2) sense(symbols_.yy, value);
      if (n <= 2 && value >= 1 && value <= 31) sense(symbols_.day, value);
      if (n <= 2 && value >= 1 && value <= 12) sense(symbols_.monthnum, value);
      if (n <= 2 && value <= 24) sense(symbols_.hour, value);
      if (n == 2 && value < 60) sense(symbols_.minute, value);
    } else if (stops == 1 && text.size() >= 4 && text[text.size() - 3] == '.' && value <= 24) {
      sense(symbols_.hhmm, value * 100 + (text[text.size() - 2] - '0') * 10 + (text.back() - '0'));  // 8.30
    }
  }
  add(w, starts, ends, false);
}

void Pieces::split(const Analysis& a, std::uint32_t w, std::string_view text) {
  char buffer[longest_word];
  const std::string_view whole = lower(text, buffer, true);
  if (!whole.empty() && !lexicon_.find(whole).empty()) return letters(a, w, text, true, true);
  std::size_t at = 0;
  while (at < text.size()) {
    const bool starts = at == 0;
    std::size_t end = at;
    char ascii = text[at];
    if (is_digit(text[at])) {
      while (end < text.size() && (is_digit(text[end]) || ((text[end] == ',' || text[end] == '.') &&
                                                           end + 1 < text.size() && is_digit(text[end + 1]))))
        ++end;
      // "3rd", "1990s": the suffix decides what the number is
      std::size_t stop = end;
      while (stop < text.size() && is_letter(text[stop]) && (text[stop] & 0x80) == 0) ++stop;
      if (stop > end) {
        for (const Sense& s : lexicon_.find(lower(text.substr(end, stop - end), buffer, true))) {
          int value = 0;
          for (const char c : text.substr(at, end - at))
            value = is_digit(c) && value < 100'000 ? value * 10 + (c - '0') : value;
          if (s.symbol == symbols_.ordinal_suffix) {
            sense(symbols_.ord, value);
            if (value >= 1 && value <= 31) sense(symbols_.day, value);
          }
          if (s.symbol == symbols_.decade_suffix && value % 10 == 0) sense(symbols_.decadenum, value);
        }
        if (!fresh_.empty()) {
          add(w, starts, stop == text.size(), false);
          at = stop;
          continue;
        }
      }
      digits(w, text.substr(at, end - at), starts, end == text.size());
    } else if (const std::size_t n = typographic(text, at, ascii); n > 0) {
      end = at + n;
      buffer[0] = ascii;
      for (const Sense& s : lexicon_.find({buffer, 1})) fresh_.push_back(s);
      add(w, starts, end == text.size(), false);
    } else if (is_letter(text[at])) {
      while (end < text.size() && (is_letter(text[end]) || text[end] == '.') && typographic(text, end, ascii) == 0)
        ++end;
      letters(a, w, text.substr(at, end - at), starts, end == text.size());
    } else {
      end = at + 1;
      for (const Sense& s : lexicon_.find(text.substr(at, 1))) fresh_.push_back(s);
      add(w, starts, end == text.size(), false);
    }
    at = end;
  }
  if (text.empty()) add(w, true, true, false);
}

const Sense* Pieces::sense_of(const Piece& p, Symbol symbol) const {
  for (std::uint32_t i = 0; i < p.count; ++i)
    if (senses_[p.senses + i].symbol == symbol) return &senses_[p.senses + i];
  return nullptr;
}

// "twenty - five" -> 25, "two hundred" -> 200, "thirty - first" -> 31st.
void Pieces::join_numbers() {
  std::size_t out = 0;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    Piece p = pieces_[i];
    const Sense* number = p.count > 0 ? sense_of(p, symbols_.num) : nullptr;
    if (number != nullptr) {
      int value = number->value;
      Symbol symbol = symbols_.num;
      std::size_t last = i;
      if (p.letters && value >= 200 && value < 1000 && value % 100 == 0) {
        std::size_t next = i + 1;
        if (next + 1 < pieces_.size() && pieces_[next].count == 1 &&
            lexicon_.name(senses_[pieces_[next].senses].symbol) == "-")
          ++next;
        if (next < pieces_.size() && pieces_[next].letters) {
          const Sense* ones = sense_of(pieces_[next], symbols_.num);
          const Sense* nth = sense_of(pieces_[next], symbols_.ord);
          if (ones != nullptr && ones->value > 0 && ones->value < 100) {
            value += ones->value;
            last = next;
          } else if (nth != nullptr && nth->value < 10) {
            value = value / 10 + nth->value;
            symbol = symbols_.ord;
            last = next;
          }
        }
      }
      while (symbol == symbols_.num && last + 1 < pieces_.size()) {
        const Sense* scale = sense_of(pieces_[last + 1], symbols_.scale);
        if (scale == nullptr || value > 1'000'000) break;
        value = scale->value > 1000 ? 10'000'000 : value * scale->value;
        ++last;
      }
      if (last > i) {
        p.word_end = pieces_[last].word_end;
        p.ends_word = pieces_[last].ends_word;
        p.senses = static_cast<std::uint32_t>(senses_.size());
        senses_.push_back({symbol, Need::nothing, value});
        p.count = 1;
        if (symbol == symbols_.ord && value <= 31) {
          senses_.push_back({symbols_.day, Need::nothing, value});
          p.count = 2;
        }
        i = last;
      }
    }
    pieces_[out++] = p;
  }
  pieces_.resize(out);
}

}  // namespace annals
