#include "graph/happenings.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "core/base/hash.h"
#include "graph/sketch.h"

namespace annals {
namespace {

constexpr std::size_t most_candidates = 32;  // happenings of one block that a record is compared with, the latest first
constexpr std::size_t most_keys = 8;         // participants of a record that open a block
constexpr int period_days = 16;

struct Range {
  int begin = 0;  // days since 1970
  int end = 0;
  bool dated = false;  // else it is the day of publication
  bool known = false;  // one of both
};

int number(date::sys_days day) { return static_cast<int>(day.time_since_epoch().count()); }

// A bound that only a tense gives is no date.
Range range_of(const GraphData& data, const GraphEvent& e) {
  if (e.when && e.when->earliest && e.when->latest && e.basis != DateBasis::none)
    return {number(*e.when->earliest), number(*e.when->latest), true, true};
  if (e.document != nobody && data.documents[e.document].published) {
    const int day = number(*data.documents[e.document].published);
    return {day, day, false, true};
  }
  return {};
}

// CAMEO roots that name one kind of happening; what has no code goes by its lemma.
std::uint64_t family(const GraphEvent& e) {
  if (e.action.root.empty() || e.action.root == "00") return hash_bytes(e.label);
  const bool violence = e.action.root == "18" || e.action.root == "19" || e.action.root == "20";
  return hash_bytes(violence ? std::string_view("18") : std::string_view(e.action.root));
}

// The participants, and for whom they act: "Lavrov" and "Russia" are the same side.
std::vector<std::uint64_t> sides(const GraphData& data, const std::vector<std::uint32_t>& actors) {
  std::vector<std::uint64_t> out;
  for (const std::uint32_t a : actors) {
    out.push_back(hash_bytes(data.actors[a].id));
    if (!data.actors[a].affiliation.empty()) out.push_back(hash_bytes(data.actors[a].affiliation));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

template <class T>
std::size_t shared(const std::vector<T>& a, const std::vector<T>& b) {
  std::size_t n = 0;
  for (auto i = a.begin(), k = b.begin(); i != a.end() && k != b.end();) {
    if (*i < *k) {
      ++i;
    } else if (*k < *i) {
      ++k;
    } else {
      ++n, ++i, ++k;
    }
  }
  return n;
}

// What is compared of a record.
struct Profile {
  std::uint32_t event = 0;
  std::uint64_t family = 0;
  std::vector<std::uint64_t> actors;
  std::vector<std::uint64_t> targets;
  std::vector<std::uint32_t> target_words;
  std::vector<std::uint32_t> words;  // of the clause
  std::vector<std::uint32_t> sentence;
  Range range;
};

// "the tanker" of one document has another id than "a South Korean tanker" of the next.
std::vector<std::uint32_t> target_words(const GraphData& data, const GraphEvent& e) {
  std::string labels;
  for (const std::uint32_t a : e.targets) labels += data.actors[a].label + ' ';
  return content_words(labels);
}

Profile profile_of(const GraphData& data, std::uint32_t i) {
  const GraphEvent& e = data.events[i];
  Profile p{i,
            family(e),
            sides(data, e.actors),
            sides(data, e.targets),
            target_words(data, e),
            content_words(e.clause),
            content_words(e.sentence),
            range_of(data, e)};
  if (e.mutual || p.actors.empty()) {  // both sides act, or nobody says who
    std::vector<std::uint64_t> all;
    std::set_union(p.actors.begin(), p.actors.end(), p.targets.begin(), p.targets.end(), std::back_inserter(all));
    p.actors = std::move(all);
  }
  return p;
}

// One word in common says nothing.
double jaccard(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  const std::size_t both = shared(a, b);
  if (both < 2) return 0;
  const std::size_t all = a.size() + b.size() - both;
  return all == 0 ? 0 : static_cast<double>(both) / static_cast<double>(all);
}

// 0 when they cannot be the same, else how much they resemble each other.
double resemblance(const GraphData& data, const Profile& a, const Profile& b) {
  const GraphEvent& x = data.events[a.event];
  const GraphEvent& y = data.events[b.event];
  if (a.family != b.family || x.modality != y.modality || x.polarity != y.polarity) return 0;
  if (x.document == y.document && x.sentence_index == y.sentence_index) return 0;
  const std::size_t actors = shared(a.actors, b.actors);
  if (actors == 0) return 0;
  const std::size_t targets = shared(a.targets, b.targets) + shared(a.target_words, b.target_words);
  if (!a.targets.empty() && !b.targets.empty() && targets == 0) return 0;
  const int gap = std::max(a.range.begin, b.range.begin) - std::min(a.range.end, b.range.end);
  const bool dated = a.range.dated && b.range.dated;
  const bool exact = dated && gap <= 0 && a.range.begin == a.range.end && b.range.begin == b.range.end;
  if (dated ? gap > 1 : gap > 7) return 0;
  const double words = std::max(jaccard(a.words, b.words), jaccard(a.sentence, b.sentence));
  double needed = exact ? 0.3 : dated && gap <= 0 ? 0.4 : 0.5;
  if (targets > 0 && x.label == y.label) needed -= 0.15;
  if (x.action.root == "01" || x.label != y.label) needed += 0.1;  // the same people say many things
  return words >= needed ? words + (exact ? 0.2 : 0) + (targets > 0 ? 0.1 : 0) : 0;
}

// The happenings so far, by action, participant and period.
class Blocks {
 public:
  template <class Visit>
  void visit(const Profile& p, Visit visit) const {
    for_keys(p, -1, 1, [&](std::uint64_t key) {
      const auto found = blocks_.find(key);
      if (found == blocks_.end()) return;
      const auto& block = found->second;
      for (std::size_t i = block.size(); i > 0 && block.size() - i < most_candidates; --i) visit(block[i - 1]);
    });
  }
  void add(const Profile& p, std::uint32_t leader) {
    for_keys(p, 0, 0, [&](std::uint64_t key) { blocks_[key].push_back(leader); });
  }

 private:
  template <class Use>
  static void for_keys(const Profile& p, int from, int to, Use use) {
    const int first = p.range.begin / period_days + from;
    const int last = std::min(p.range.end / period_days, p.range.begin / period_days + 2) + to;
    for (std::size_t k = 0; k < std::min(p.actors.size(), most_keys); ++k)
      for (int period = first; period <= last; ++period)
        use(mix(p.family ^ mix(p.actors[k] ^ hash_bytes(std::to_string(period)))));
  }
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> blocks_;
};

// The better a record stands for the happening, the larger.
auto rank(const GraphEvent& e) {
  const int date = !e.when || e.basis == DateBasis::none ? 0 : e.when->grain == Grain::day ? 2 : 1;
  return std::tuple((e.actors.empty() ? 0 : 1) + (e.targets.empty() ? 0 : 1), date, e.basis == DateBasis::expression,
                    e.confidence);
}

std::uint32_t root(std::vector<std::uint32_t>& parent, std::uint32_t i) {
  while (parent[i] != i) i = parent[i] = parent[parent[i]];
  return i;
}

}  // namespace

std::vector<Happening> find_happenings(const GraphData& data) {
  const auto n = static_cast<std::uint32_t>(data.events.size());
  std::vector<Profile> leaders;
  std::vector<std::vector<std::uint32_t>> members;
  Blocks blocks;
  for (std::uint32_t i = 0; i < n; ++i) {
    Profile p = profile_of(data, i);
    if (p.actors.empty() || !p.range.known) continue;
    double best = 0;
    std::uint32_t at = nobody;
    blocks.visit(p, [&](std::uint32_t leader) {
      const double r = resemblance(data, leaders[leader], p);
      if (r > best || (r == best && r > 0 && leader < at)) best = r, at = leader;
    });
    if (at != nobody) {
      members[at].push_back(i);
      continue;
    }
    const auto number = static_cast<std::uint32_t>(leaders.size());
    blocks.add(p, number);
    leaders.push_back(std::move(p));
    members.push_back({i});
  }
  std::vector<Happening> out;
  for (std::vector<std::uint32_t>& events : members) {
    if (events.size() < 2) continue;
    const auto better = [&](std::uint32_t a, std::uint32_t b) { return rank(data.events[a]) < rank(data.events[b]); };
    const auto best = std::max_element(events.begin(), events.end(), better);
    std::rotate(events.begin(), best, best + 1);
    std::string id = data.events[events.front()].id;
    for (const std::uint32_t e : events) id = std::min(id, data.events[e].id);
    Happening h{"h-" + id.substr(std::min<std::size_t>(2, id.size())), std::move(events), 1, {}};
    h.sources = count_sources(data, h.events);
    h.contested = find_contested(data, h.events);
    out.push_back(std::move(h));
  }
  std::sort(out.begin(), out.end(),
            [](const Happening& a, const Happening& b) { return a.events.front() < b.events.front(); });
  return out;
}

std::uint32_t count_sources(const GraphData& data, const std::vector<std::uint32_t>& events) {
  constexpr std::size_t most_compared =
      200;  // beyond that many, reports are their own sources unless the outlet is known
  std::vector<std::uint32_t> parent(events.size());
  for (std::uint32_t i = 0; i < parent.size(); ++i) parent[i] = i;
  std::vector<Sketch> sentences;
  std::map<std::string_view, std::uint32_t> outlets;
  for (std::uint32_t i = 0; i < events.size(); ++i) {
    const GraphEvent& e = data.events[events[i]];
    sentences.push_back(sketch_of(e.sentence, 3));
    if (e.document == nobody) continue;
    const GraphDocument& d = data.documents[e.document];
    const auto name = d.source.empty() ? std::string_view(d.id) : std::string_view(d.source);
    const auto [at, is_new] = outlets.emplace(name, i);
    if (!is_new) parent[root(parent, i)] = root(parent, at->second);
    if (i >= most_compared) continue;
    for (std::uint32_t k = 0; k < i; ++k) {
      const GraphEvent& other = data.events[events[k]];
      const bool copy = other.document != nobody && overlap(d.sketch, data.documents[other.document].sketch) >= 0.5;
      if (copy || overlap(sentences[i], sentences[k]) >= 0.6) parent[root(parent, i)] = root(parent, k);
    }
  }
  std::uint32_t sources = 0;
  for (std::uint32_t i = 0; i < parent.size(); ++i) sources += parent[i] == i ? 1U : 0U;
  return sources;
}

std::vector<Contested> find_contested(const GraphData& data, const std::vector<std::uint32_t>& events) {
  struct Value {
    std::int64_t least;
    std::int64_t most;
    std::string text;
  };
  std::map<std::string, std::vector<Value>> values;
  const auto add = [&](const std::string& what, Value v) {
    std::vector<Value>& all = values[what];
    if (std::none_of(all.begin(), all.end(), [&](const Value& o) { return o.text == v.text; }))
      all.push_back(std::move(v));
  };
  for (const std::uint32_t i : events) {
    const GraphEvent& e = data.events[i];
    if (const Range r = range_of(data, e); r.dated) add("time", {r.begin, r.end, e.when->edtf});
    for (const SizeFigure& f : e.size) {
      const std::uint32_t most = std::max(f.least, f.most);
      add(f.what, {f.least, most, std::to_string(f.least) + (most > f.least ? ".." + std::to_string(most) : "")});
    }
  }
  std::vector<Contested> out;
  for (const auto& [what, all] : values) {
    std::int64_t begin = all.front().least;
    std::int64_t end = all.front().most;
    for (const Value& v : all) begin = std::max(begin, v.least), end = std::min(end, v.most);
    if (begin <= end) continue;  // one value fits all reports
    out.push_back({what, {}});
    for (const Value& v : all) out.back().values.push_back(v.text);
  }
  return out;
}

}  // namespace annals
