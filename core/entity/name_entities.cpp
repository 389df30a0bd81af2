#include "core/entity/name_entities.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/base/hash.h"
#include "core/entity/link_names.h"

namespace annals {
namespace {

constexpr std::uint32_t widest_name = 10;        // words of a description used as a name
constexpr std::size_t descriptions_looked = 12;  // phrases of an entity asked for its description

EntityKind kind_of(Sort s) {
  switch (s) {
    case Sort::person:
      return EntityKind::person;
    case Sort::organization:
      return EntityKind::organization;
    case Sort::state:
      return EntityKind::state;
    case Sort::group:
      return EntityKind::group;
    case Sort::place:
      return EntityKind::place;
    default:
      return EntityKind::thing;
  }
}

std::string one_line(std::string_view s) {
  std::string out;
  for (const char c : s) {
    const bool space = c == '\n' || c == '\t' || c == '\r' || c == ' ';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

std::string slug(std::string_view name) {
  std::string out = "a";
  bool dash = true;
  for (const char c : fold_phrase(name)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter) {
      if (dash) out += '-';
      out += c;
    }
    dash = !letter;
  }
  return out;
}

class Namer {
 public:
  explicit Namer(const Draft& d)
      : d_(d), a_(d.a), document_(hash_bytes(d.a.document.id, hash_bytes(d.a.document.text))) {}

  Entity make(std::uint32_t cluster);
  void make_group(Entity& e, const std::vector<std::uint32_t>& members, const std::vector<Entity>& entities,
                  const std::vector<EntityId>& of_cluster);

 private:
  [[nodiscard]] std::string name(const Cluster& c, bool& described) const;
  [[nodiscard]] std::string description(const Cluster& c) const;
  [[nodiscard]] WordSpan without_determiner(WordSpan words) const;
  [[nodiscard]] WordSpan with_owner(const Cluster& c, WordSpan name) const;
  [[nodiscard]] std::string office(const Cluster& c) const;
  [[nodiscard]] std::string code(const Cluster& c) const;
  [[nodiscard]] std::string id(const Cluster& c, const Entity& e, bool described);
  [[nodiscard]] EntityKind kind(const Cluster& c, const std::string& name) const;

  const Draft& d_;
  const Analysis& a_;
  std::uint64_t document_;
  std::unordered_map<std::string, std::uint32_t> used_;  // never iterated
};

WordSpan Namer::without_determiner(WordSpan words) const {
  while (words.size() > 1) {
    const Word& w = a_.words[words.begin];
    const bool determiner = w.relation == Relation::det || w.relation == Relation::det_predet || w.upos == Upos::punct;
    if (!determiner) break;
    ++words.begin;
  }
  return words;
}

// The description that says most among the first ones.
std::string Namer::description(const Cluster& c) const {
  WordSpan best;
  std::size_t looked = 0;
  for (const std::uint32_t i : c.phrases) {
    const Phrase& p = d_.phrases[i];
    if (p.kind == MentionKind::pronoun) continue;
    if (++looked > descriptions_looked) break;
    const WordSpan words = without_determiner(p.words);
    if (best.empty() || (words.size() > best.size() && words.size() <= widest_name)) best = words;
  }
  if (!best.empty()) return one_line(a_.text(best));
  return c.phrases.empty() ? std::string() : one_line(a_.text(d_.phrases[c.phrases[0]].words));
}

// The name of a body that others have too ("Interior Ministry") with the words before it that tell whose it is.
WordSpan Namer::with_owner(const Cluster& c, WordSpan name) const {
  if (c.actor || !c.role || c.sort != Sort::organization) return name;
  for (const std::uint32_t i : c.phrases)
    if (d_.phrases[i].name == name && d_.phrases[i].affiliation) {
      const WordSpan words = without_determiner(d_.phrases[i].words);
      return words.begin < name.begin ? WordSpan{words.begin, name.end} : name;
    }
  return name;
}

std::string Namer::name(const Cluster& c, bool& described) const {
  described = false;
  if (c.actor && d_.ontology.actors()[c.actor].kind == ActorKind::state) return d_.ontology.actors()[c.actor].name;
  WordSpan best;
  std::ptrdiff_t most = 0;
  for (const std::uint32_t i : c.phrases) {
    const Phrase& p = d_.phrases[i];
    if (p.name.empty() || p.alias == AliasKind::demonym) continue;
    const std::ptrdiff_t tokens = 1 + std::count(p.key.begin(), p.key.end(), ' ');
    if (tokens < most || (tokens == most && p.name.size() >= best.size() && !best.empty() &&
                          a_.text(p.name).size() <= a_.text(best).size()))
      continue;
    most = tokens;
    best = p.name;
  }
  if (!best.empty()) return one_line(a_.text(with_owner(c, best)));
  described = true;
  std::string text = description(c);
  if (text.empty() && c.actor) return d_.ontology.actors()[c.actor].name;
  return text;
}

std::string Namer::office(const Cluster& c) const {
  if (c.sort != Sort::person) return {};
  for (const std::uint32_t i : c.phrases) {
    const Phrase& p = d_.phrases[i];
    if (!p.role || p.kind == MentionKind::pronoun) continue;
    WordSpan words = without_determiner(p.words);
    if (!p.name.empty()) words.end = p.name.begin;
    while (words.end > words.begin && a_.words[words.end - 1].upos == Upos::punct) --words.end;
    if (words.end <= words.begin) continue;
    // Only with the whole role in it, and not by whose it is ("his counterpart").
    const std::uint32_t role = d_.role_at[words.end - 1];
    if ((role != Phrase::none && d_.roles[role].begin < words.begin) || a_.words[words.begin].upos == Upos::pron)
      continue;
    return one_line(a_.text(words));
  }
  if (!c.actor) return {};
  const std::vector<Tenure> held = d_.ontology.offices().of(c.actor, a_.document.published);
  return held.empty() ? std::string() : d_.ontology.offices()[held[0].office].name;
}

std::string Namer::code(const Cluster& c) const {
  if (c.actor) return d_.ontology.code(c.actor, a_.document.published);
  const std::string base = c.affiliation ? d_.ontology.code(c.affiliation, a_.document.published) : std::string();
  if (!c.role)
    return c.sort == Sort::person || c.sort == Sort::group || c.sort == Sort::organization ? base : std::string();
  const RoleRow& role = d_.ontology.roles()[c.role];
  return Ontology::compose(base, role.code, role.before);
}

EntityKind Namer::kind(const Cluster& c, const std::string& name) const {
  if (c.sort != Sort::unknown) return kind_of(c.sort);
  if (c.named) {
    const std::ptrdiff_t spaces = std::count(name.begin(), name.end(), ' ');
    const Phrase& p = d_.phrases[c.phrases[0]];
    const bool digit = name.find_first_of("0123456789") != std::string::npos;
    return spaces >= 1 && spaces <= 2 && !p.definite && !digit ? EntityKind::person : EntityKind::organization;
  }
  const PronounRow* const pronoun = c.phrases.empty() ? nullptr : d_.phrases[c.phrases[0]].pronoun;
  if (pronoun == nullptr || pronoun->gender == Gender::neuter) return EntityKind::thing;
  if (pronoun->number == Number::plural) return EntityKind::group;
  return pronoun->sort == Sort::person ? EntityKind::person : EntityKind::thing;
}

// Readable, the same in every document for the same name; with a hash where the words do not identify.
std::string Namer::id(const Cluster& c, const Entity& e, bool described) {
  if (c.actor) return d_.ontology.actors()[c.actor].id;
  std::string out = slug(e.name);
  const bool one_word = e.name.find(' ') == std::string::npos;
  const bool shared = (one_word && e.kind == EntityKind::person) || (c.role && e.kind == EntityKind::organization);
  if (!described && c.named && shared && c.affiliation)
    out += '-' + lower(d_.ontology.actors()[c.affiliation].id);
  else if (described || out == "a" || shared)
    out += '-' + digits(mix(document_ ^ hash_bytes(e.name))).substr(12);
  const std::uint32_t n = used_[out]++;
  return n == 0 ? out : out + '-' + std::to_string(n + 1);
}

Entity Namer::make(std::uint32_t cluster) {
  const Cluster& c = d_.clusters[cluster];
  Entity e;
  bool described = false;
  e.name = name(c, described);
  e.kind = kind(c, e.name);
  e.id = id(c, e, described);
  e.code = code(c);
  ActorId affiliation = serves(d_, cluster);
  if (!affiliation && c.actor) affiliation = d_.ontology.actors().find(d_.ontology.actors()[c.actor].affiliation);
  if (!affiliation && !c.phrases.empty()) affiliation = d_.phrases[c.phrases[0]].affiliation;
  if (affiliation && affiliation != c.actor) e.affiliation = d_.ontology.actors()[affiliation].id;
  e.office = office(c);
  for (const std::string& line : c.why) e.why += (e.why.empty() ? "" : "\n") + one_line(line);
  std::vector<std::uint32_t> phrases = c.phrases;
  std::sort(phrases.begin(), phrases.end());
  for (const std::uint32_t p : phrases) e.mentions.push_back({p});
  return e;
}

void Namer::make_group(Entity& e, const std::vector<std::uint32_t>& members, const std::vector<Entity>& entities,
                       const std::vector<EntityId>& of_cluster) {
  std::string name;
  std::string ids = "a";
  for (const std::uint32_t m : members) {
    const Entity& member = entities[of_cluster[m].value];
    e.members.push_back(of_cluster[m]);
    name += (name.empty() ? "" : " and ") + member.name;
    ids += '-' + (member.id.starts_with("a-") ? member.id.substr(2) : lower(member.id));
  }
  e.name = name;
  e.id = ids;
  e.kind = EntityKind::group;
}

}  // namespace

std::vector<Entity> name_entities(const Draft& d, std::vector<EntityId>& of_cluster) {
  of_cluster.assign(d.clusters.size(), {});
  std::vector<std::uint32_t> order;
  const auto take = [&](std::uint32_t cluster) {
    if (of_cluster[cluster]) return;
    of_cluster[cluster] = {static_cast<std::uint32_t>(order.size())};
    order.push_back(cluster);
  };
  for (const Phrase& p : d.phrases) take(p.cluster);
  for (std::size_t i = 0; i < order.size(); ++i)
    for (const std::uint32_t m : d.clusters[order[i]].members) take(m);
  Namer namer(d);
  std::vector<Entity> out;
  out.reserve(order.size());
  for (const std::uint32_t cluster : order) out.push_back(namer.make(cluster));
  for (std::size_t i = 0; i < order.size(); ++i)
    if (const auto& members = d.clusters[order[i]].members; !members.empty())
      namer.make_group(out[i], members, out, of_cluster);
  return out;
}

}  // namespace annals
