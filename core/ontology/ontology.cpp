#include "core/ontology/ontology.h"

#include <vector>

#include "core/ontology/petrarch_actors.h"

namespace annals {

Ontology::Ontology(const Resources& resources, Diagnostics& out) : actions_(resources, out) {
  read_actors(resources, vocabulary_, actors_, out);
  offices_ = Offices(resources, vocabulary_, actors_, out);
  roles_ = Roles(resources, vocabulary_, offices_, out);
  actors_.freeze();
  for (const File& file : resources.files()) {
    const auto in = [&](std::string_view folder) { return file.path.rfind(folder, 0) == 0; };
    if (in("user/actors/")) read_petrarch_actors(file, vocabulary_, actors_, remarks_);
    if (in("user/agents/")) read_petrarch_agents(file, vocabulary_, roles_, remarks_);
    if (in("user/discards/")) discards_.read(file, vocabulary_, remarks_);
    if (in("user/verbs/")) verbs_.read(file, remarks_);
  }
  actors_.freeze();
  roles_.freeze();
  discards_.freeze();
  verbs_.freeze();
  for (const std::string& code : verbs_.codes()) actions_.add(code);
}

PhraseWords Ontology::words(std::string_view phrase) const {
  std::vector<std::string_view> forms;
  for (std::string_view rest = phrase; !rest.empty();) {
    const std::size_t space = rest.find(' ');
    if (space != 0) forms.push_back(rest.substr(0, space));
    if (space == std::string_view::npos) break;
    rest.remove_prefix(space + 1);
  }
  return vocabulary_.words(forms);
}

std::string Ontology::compose(std::string_view base, std::string_view role, bool before) {
  if (base.empty() || role.empty()) return std::string(base.empty() ? role : base);
  // A code is a chain of three-letter parts; what is there already is not said again.
  for (std::size_t i = 0; i + role.size() <= base.size(); i += 3)
    if (base.substr(i, role.size()) == role) return std::string(base);
  return before ? std::string(role) + std::string(base) : std::string(base) + std::string(role);
}

std::string Ontology::code(ActorId actor, std::optional<date::sys_days> day) const {
  const ActorRow& row = actors_[actor];
  const std::string_view own = actors_.code(actor, day);
  if (!own.empty() || row.user || row.kind != ActorKind::person) return std::string(own);
  const std::vector<Tenure> now = offices_.of(actor, day);
  if (!now.empty()) {
    // An organization's own code says what its people are; a state's does not.
    const ActorId serves = now.front().organization;
    const bool state = actors_[serves].kind == ActorKind::state || actors_[serves].kind == ActorKind::place;
    return compose(code(serves, day), state ? offices_[now.front().office].code : "");
  }
  const std::span<const Tenure> all = offices_.of(actor);
  // Past holders of an office belong to the elite; before the first one nothing is known but the country.
  const ActorId base = all.empty() ? actors_.find(row.affiliation) : all.back().organization;
  if (!base) return {};
  const bool former = !all.empty() && all.front().period.from && day && *all.front().period.from < *day;
  return compose(actors_.code(base, day), former ? "ELI" : "");
}

}  // namespace annals
