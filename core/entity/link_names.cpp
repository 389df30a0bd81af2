#include "core/entity/link_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/resources/table.h"

namespace annals {
namespace {

constexpr std::size_t most_candidates = 64;

// One name of the document, however often it occurs.
struct NameEntry {
  std::string key;
  std::vector<std::string_view> tokens;  // views of key
  std::vector<std::uint32_t> phrases;
  std::array<int, 8> votes{};  // by Sort
  Sort sort = Sort::unknown;
  Gender gender = Gender::any;
  ActorId actor;
  AliasKind alias = AliasKind::name;
  std::uint32_t own_cluster = Phrase::none;
  std::uint32_t full = Phrase::none;  // entry this is a short form of
  bool upper = false;                 // "KCNA"
};

class NameLinker {
 public:
  explicit NameLinker(Draft& d) : d_(d), a_(d.a) {}
  void run();

 private:
  void collect();
  void vote(NameEntry& e, const Phrase& p) const;
  void open_clusters();
  void link_brackets();
  void link_initials();
  void link_short_forms();
  [[nodiscard]] bool short_person(const NameEntry& s, const NameEntry& f) const;
  [[nodiscard]] bool short_organization(const NameEntry& s, const NameEntry& f) const;
  [[nodiscard]] bool short_compass(const NameEntry& s, const NameEntry& f) const;
  [[nodiscard]] bool initials(const NameEntry& s, const NameEntry& f) const;
  void adopt(std::uint32_t entry, std::uint32_t full, std::string_view reason);
  [[nodiscard]] std::uint32_t nearest(std::uint32_t phrase, const std::vector<std::uint32_t>& full) const;
  [[nodiscard]] std::uint32_t root(std::uint32_t entry) const;
  [[nodiscard]] std::uint32_t cluster(std::uint32_t entry) const { return entries_[root(entry)].own_cluster; }
  [[nodiscard]] std::string text(const NameEntry& e) const {
    return std::string(a_.text(d_.phrases[e.phrases[0]].name));
  }

  Draft& d_;
  const Analysis& a_;
  std::vector<NameEntry> entries_;
  std::vector<std::uint32_t> entry_of_;                                        // by phrase
  std::unordered_map<std::string, std::uint32_t> by_key_;                      // never iterated
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_token_;  // never iterated
};

bool all_upper(std::string_view s) {
  std::size_t letters = 0;
  for (const char c : s) {
    if (c >= 'a' && c <= 'z') return false;
    if (c >= 'A' && c <= 'Z') ++letters;
  }
  return letters >= 2;
}

// What the place of a name in its sentence says about it.
void NameLinker::vote(NameEntry& e, const Phrase& p) const {
  const auto add = [&](Sort s, int n) { e.votes[static_cast<std::size_t>(s)] += n; };
  if (p.sort != Sort::unknown) add(p.sort, p.role || p.gender != Gender::any ? 5 : 3);
  if (p.gender != Gender::any && e.gender == Gender::any) e.gender = p.gender;
  if (p.sort != Sort::unknown) return;
  // A description in apposition, on either side.
  const auto described = [&](std::uint32_t q) {
    if (q == Phrase::none || !d_.phrases[q].name.empty() || d_.phrases[q].pronoun != nullptr) return;
    const Sort s = d_.phrases[q].sort;
    if (s != Sort::unknown && s != Sort::thing && s != Sort::time) add(s, 4);
  };
  for (const WordId c : d_.tree.of(p.head))
    if (a_[c].relation == Relation::appos) described(d_.phrase_at[c.value]);
  const WordId head = a_[p.head].head;
  if (head && a_[p.head].relation == Relation::appos) described(d_.phrase_at[head.value]);
  if (head && a_[p.head].relation == Relation::nsubj && d_.lexicon.speech_verb(a_.lemma(head)))
    add(p.definite ? Sort::organization : Sort::person, 2);
  if (d_.lexicon.is(d_.preposition(p.head), WordRole::place_preposition)) add(Sort::place, 1);
  if (p.definite) add(Sort::organization, 1);
}

void NameLinker::collect() {
  entry_of_.assign(d_.phrases.size(), Phrase::none);
  for (std::uint32_t i = 0; i < d_.phrases.size(); ++i) {
    const Phrase& p = d_.phrases[i];
    if (p.name.empty() || p.key.empty()) continue;
    // The same word as a city and as a government are two names.
    std::string key = p.key;
    if (p.actor) key += '\x1f' + std::to_string(p.actor.value);
    const auto [at, is_new] = by_key_.emplace(std::move(key), static_cast<std::uint32_t>(entries_.size()));
    if (is_new) {
      entries_.emplace_back();
      entries_.back().key = p.key;
      entries_.back().actor = p.actor;
      entries_.back().alias = p.alias;
      entries_.back().upper = all_upper(a_.text(p.name));
    }
    NameEntry& e = entries_[at->second];
    e.phrases.push_back(i);
    entry_of_[i] = at->second;
    vote(e, p);
  }
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    NameEntry& e = entries_[i];
    e.tokens = split_list(e.key, ' ');
    const auto best = std::max_element(e.votes.begin() + 1, e.votes.end());
    if (*best > 0) e.sort = static_cast<Sort>(best - e.votes.begin());
    for (const std::string_view token : e.tokens) {
      std::vector<std::uint32_t>& list = by_token_[token];
      if (list.size() < most_candidates && (list.empty() || list.back() != i)) list.push_back(i);
    }
  }
}

std::uint32_t NameLinker::root(std::uint32_t entry) const {
  while (entries_[entry].full != Phrase::none) entry = entries_[entry].full;
  return entry;
}

void NameLinker::open_clusters() {
  std::unordered_map<std::uint32_t, std::uint32_t> of_actor;
  for (NameEntry& e : entries_) {
    if (e.actor && e.alias != AliasKind::surname) {
      const auto [at, is_new] = of_actor.emplace(e.actor.value, d_.clusters.size());
      e.own_cluster = is_new ? d_.clusters.add() : at->second;
      d_.clusters[e.own_cluster].actor = e.actor;
      if (!is_new)
        d_.clusters.explain(e.own_cluster,
                            '\'' + text(e) + "': a name of the same actor (" + d_.ontology.actors()[e.actor].id + ")");
    } else {
      e.own_cluster = d_.clusters.add();
    }
    Cluster& c = d_.clusters[e.own_cluster];
    c.named = true;
    if (c.sort == Sort::unknown) c.sort = e.sort;
    if (c.gender == Gender::any) c.gender = e.gender;
  }
}

void NameLinker::adopt(std::uint32_t entry, std::uint32_t full, std::string_view reason) {
  if (root(entry) == root(full)) return;
  NameEntry& s = entries_[entry];
  const std::uint32_t to = cluster(full);
  d_.clusters.explain(to, '\'' + text(s) + "' = '" + text(entries_[full]) + "': " + std::string(reason));
  s.full = full;
  Cluster& c = d_.clusters[to];
  if (c.sort == Sort::unknown) c.sort = s.sort;
  if (c.gender == Gender::any) c.gender = s.gender;
  if (!c.actor && s.actor && s.alias != AliasKind::surname) c.actor = s.actor;
}

// Whether `s` consists of the first letters of `f`.
bool NameLinker::initials(const NameEntry& s, const NameEntry& f) const {
  if (!s.upper || f.tokens.size() < 2 || s.tokens.size() != 1) return false;
  std::string all;
  std::string main;
  for (const std::string_view token : f.tokens) {
    all += token[0];
    if (!d_.lexicon.is(token, WordRole::initial_skipped)) main += token[0];
  }
  return s.tokens[0] == all || s.tokens[0] == main;
}

// "Korean Central News Agency (KCNA)": the bracket right behind the name.
void NameLinker::link_brackets() {
  for (std::uint32_t i = 0; i < d_.phrases.size(); ++i) {
    const Phrase& p = d_.phrases[i];
    if (entry_of_[i] == Phrase::none || p.words.begin < 2) continue;
    const std::string_view bracket = a_.form({p.words.begin - 1});
    if (bracket != "(" && bracket != "[") continue;
    const std::uint32_t s = entry_of_[i];
    for (std::uint32_t j = i, steps = 0; j-- > 0 && steps < 12; ++steps) {
      const std::uint32_t f = entry_of_[j];
      if (f == Phrase::none || d_.phrases[j].name.end != p.words.begin - 1 || f == s) continue;
      const bool fits = initials(entries_[s], entries_[f]) ||
                        (entries_[s].upper && entries_[s].tokens.size() == 1 && entries_[f].tokens.size() > 1 &&
                         entries_[s].tokens[0][0] == entries_[f].tokens[0][0]);
      if (!fits || cluster(s) == cluster(f)) continue;
      if (entries_[s].actor && entries_[f].actor) continue;
      if (entries_[s].actor)
        adopt(f, s, "its short form stands behind it in brackets");
      else
        adopt(s, f, "stands behind it in brackets");
      break;
    }
  }
}

void NameLinker::link_initials() {
  std::unordered_map<std::string, std::uint32_t> acronyms;
  for (std::uint32_t i = 0; i < entries_.size(); ++i)
    if (entries_[i].upper && entries_[i].tokens.size() == 1 && !entries_[i].actor) acronyms.emplace(entries_[i].key, i);
  if (acronyms.empty()) return;
  for (std::uint32_t f = 0; f < entries_.size(); ++f) {
    if (entries_[f].tokens.size() < 2 || entries_[f].sort == Sort::person) continue;
    std::string main;
    for (const std::string_view token : entries_[f].tokens)
      if (!d_.lexicon.is(token, WordRole::initial_skipped)) main += token[0];
    const auto at = acronyms.find(main);
    if (at != acronyms.end() && main.size() > 1) adopt(at->second, f, "its initials");
  }
}

bool NameLinker::short_person(const NameEntry& s, const NameEntry& f) const {
  if (f.sort != Sort::person || (s.sort != Sort::person && s.sort != Sort::unknown)) return false;
  if (s.gender != Gender::any && f.gender != Gender::any && s.gender != f.gender) return false;
  std::size_t last = f.tokens.size();
  while (last > 1 && d_.lexicon.is(f.tokens[last - 1], WordRole::name_suffix)) --last;
  if (last < 2) return false;
  if (s.tokens.size() == 1) return s.tokens[0] == f.tokens[last - 1] || s.tokens[0] == f.tokens[0];
  // The last words of it ("van der Bellen"), or the same first and last word with others between.
  if (std::equal(s.tokens.rbegin(), s.tokens.rend(), f.tokens.rbegin())) {
    Gender ignored = Gender::any;
    std::string first(s.tokens[0]);
    return !d_.lexicon.first_name(first, ignored) || s.tokens.size() + 1 == f.tokens.size();
  }
  if (s.tokens.back() != f.tokens[last - 1]) return false;
  return s.tokens[0] == f.tokens[0] || (s.tokens[0].size() == 1 && s.tokens[0][0] == f.tokens[0][0]) ||
         (f.tokens[0].size() == 1 && s.tokens[0][0] == f.tokens[0][0] && s.tokens[0].size() > 1);
}

bool NameLinker::short_organization(const NameEntry& s, const NameEntry& f) const {
  const auto body = [](Sort x) {
    return x == Sort::unknown || x == Sort::organization || x == Sort::group || x == Sort::thing;
  };
  if (!body(s.sort) || !body(f.sort) || s.sort == Sort::unknown) {
    if (f.sort != Sort::organization || !body(s.sort)) return false;
  }
  const auto at = std::search(f.tokens.begin(), f.tokens.end(), s.tokens.begin(), s.tokens.end());
  if (at == f.tokens.end()) return false;
  std::string before;
  for (auto i = f.tokens.begin(); i != at; ++i) before += (before.empty() ? "" : " ") + std::string(*i);
  const auto after = at + static_cast<std::ptrdiff_t>(s.tokens.size());
  if (!before.empty()) {
    // What is left out in front must be the country: "UK Home Office". Other words tell two bodies apart.
    std::string capital = before;
    for (std::size_t i = 0; i < capital.size(); ++i)
      if ((i == 0 || capital[i - 1] == ' ') && capital[i] >= 'a' && capital[i] <= 'z')
        capital[i] = static_cast<char>(capital[i] - 'a' + 'A');
    std::string upper = before;
    for (char& c : upper)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const auto known = [&](const std::string& x) { return !d_.ontology.actors().lookup(d_.ontology.words(x)).empty(); };
    if ((!known(capital) && !known(upper)) || s.tokens.size() < 2) return false;
  }
  if (after == f.tokens.end()) return !before.empty();
  // "Boeing" and "Boeing Company".
  if (f.tokens.end() - after != 1) return false;
  std::string tail(*after);
  tail[0] = static_cast<char>(tail[0] >= 'a' && tail[0] <= 'z' ? tail[0] - 'a' + 'A' : tail[0]);
  return d_.lexicon.name_word(tail) == Sort::organization;
}

// "the North" for North Korea.
bool NameLinker::short_compass(const NameEntry& s, const NameEntry& f) const {
  return s.tokens.size() == 1 && f.tokens.size() == 2 && f.actor && s.tokens[0] == f.tokens[0] &&
         d_.ontology.actors()[f.actor].kind == ActorKind::state && d_.lexicon.is(s.tokens[0], WordRole::compass);
}

// The candidate mentioned last before the phrase, or first after it.
std::uint32_t NameLinker::nearest(std::uint32_t phrase, const std::vector<std::uint32_t>& full) const {
  std::uint32_t best = full.front();
  std::int64_t best_at = -1;
  for (const std::uint32_t f : full) {
    const auto& list = entries_[f].phrases;
    const auto after = std::lower_bound(list.begin(), list.end(), phrase);
    const std::int64_t at = after == list.begin() ? -1 : static_cast<std::int64_t>(*(after - 1));
    if (at > best_at) {
      best_at = at;
      best = f;
    }
  }
  return best;
}

void NameLinker::link_short_forms() {
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    NameEntry& s = entries_[i];
    if ((s.actor && s.alias != AliasKind::surname) || s.tokens.empty()) continue;
    std::vector<std::uint32_t> persons;
    std::vector<std::uint32_t> others;
    std::vector<std::uint32_t> looked = by_token_[s.tokens.back()];
    if (s.tokens.front() != s.tokens.back()) {
      const auto& more = by_token_[s.tokens.front()];
      looked.insert(looked.end(), more.begin(), more.end());
    }
    for (const std::uint32_t c : looked) {
      const NameEntry& f = entries_[c];
      if (c == i || f.tokens.size() < s.tokens.size() || cluster(c) == cluster(i)) continue;
      if (f.tokens.size() == s.tokens.size() && !(s.tokens[0].size() == 1 && f.tokens[0].size() > 1)) continue;
      if (short_person(s, f))
        persons.push_back(c);
      else if (short_organization(s, f) || short_compass(s, f))
        others.push_back(c);
    }
    // By surname first; the given name alone only when nobody bears it as surname.
    if (s.tokens.size() == 1) {
      const auto by_given = [&](std::uint32_t c) { return entries_[c].tokens.back() != s.tokens[0]; };
      if (!std::all_of(persons.begin(), persons.end(), by_given))
        persons.erase(std::remove_if(persons.begin(), persons.end(), by_given), persons.end());
    }
    std::vector<std::uint32_t>& full = persons.empty() ? others : persons;
    if (full.empty()) continue;
    bool one = true;
    for (const std::uint32_t f : full) one = one && cluster(f) == cluster(full[0]);
    if (one) {
      adopt(i, full[0], "short form of the name");
      continue;
    }
    for (const std::uint32_t p : s.phrases) {
      const std::uint32_t f = nearest(p, full);
      d_.phrases[p].cluster = cluster(f);
      d_.clusters.explain(cluster(f),
                          '\'' + text(s) + "' = '" + text(entries_[f]) + "': short form of the name mentioned last");
    }
  }
}

void NameLinker::run() {
  collect();
  open_clusters();
  link_brackets();
  link_initials();
  link_short_forms();
  for (std::uint32_t i = 0; i < d_.phrases.size(); ++i) {
    if (entry_of_[i] == Phrase::none) continue;
    const NameEntry& e = entries_[entry_of_[i]];
    const std::uint32_t c = d_.phrases[i].cluster != Phrase::none ? d_.phrases[i].cluster : cluster(entry_of_[i]);
    // Known by surname alone, when no full name of the document claims it.
    if (c == e.own_cluster && e.alias == AliasKind::surname && !d_.clusters[c].actor) d_.clusters[c].actor = e.actor;
    join(d_, i, c);
  }
}

}  // namespace

ActorId serves(const Draft& d, std::uint32_t cluster) {
  const Cluster& c = d.clusters[cluster];
  if (c.affiliation || !c.actor) return c.affiliation;
  const ActorRow& row = d.ontology.actors()[c.actor];
  if (row.kind != ActorKind::person) return {};
  const std::vector<Tenure> held = d.ontology.offices().of(c.actor, d.a.document.published);
  return held.empty() ? d.ontology.actors().find(row.affiliation) : held[0].organization;
}

void join(Draft& d, std::uint32_t phrase, std::uint32_t cluster) {
  Phrase& p = d.phrases[phrase];
  Cluster& c = d.clusters[cluster];
  p.cluster = cluster;
  c.phrases.push_back(phrase);
  c.last = std::max(c.last, phrase);
  if (p.kind == MentionKind::pronoun) {
    if (c.gender == Gender::any && p.gender != Gender::neuter) c.gender = p.gender;
    return;
  }
  if (c.sort == Sort::unknown) c.sort = p.sort;
  if (c.gender == Gender::any) c.gender = p.gender;
  if (c.number == Number::any) c.number = p.number;
  if (!c.affiliation && c.sort == Sort::person) {
    c.affiliation = p.affiliation;
    if (!c.affiliation && p.owner != Phrase::none && d.phrases[p.owner].cluster != Phrase::none) {
      const std::uint32_t owner = d.phrases[p.owner].cluster;
      c.affiliation = d.clusters[owner].sort == Sort::person ? serves(d, owner) : d.clusters[owner].actor;
    }
  }
  if (p.role) {
    if (!c.role) c.role = p.role;
    if (std::find(c.roles.begin(), c.roles.end(), p.role.value) == c.roles.end()) c.roles.push_back(p.role.value);
  }
}

void link_names(Draft& d) { NameLinker(d).run(); }

}  // namespace annals
