#include "core/model.h"

#include <utility>

namespace annals {

struct Model::Parts {
  Resources resources;
  Ontology ontology;
  TextRules text;
  Syntax syntax;
  TimeRules time;
  EntityRules entity;
  EventRules event;
};

Model::Model(Resources resources) {
  auto parts = std::make_shared<Parts>();
  parts->resources = std::move(resources);
  const Resources& r = parts->resources;
  Diagnostics faults;
  parts->ontology = Ontology(r, faults);
  parts->text = TextRules(r, faults);
  parts->syntax = Syntax(r, faults);
  parts->time = TimeRules(r, faults);
  parts->entity = EntityRules(r, parts->ontology, faults);
  parts->event = EventRules(r, parts->ontology, faults);
  if (!faults.empty()) throw Error(std::move(faults));
  parts_ = std::move(parts);
}

Model Model::builtin() { return Model(Resources::builtin()); }

Model Model::load(const std::vector<std::filesystem::path>& data_directories) {
  Resources resources = Resources::builtin();
  for (const std::filesystem::path& directory : data_directories) resources.overlay(directory);
  return Model(std::move(resources));
}

const Resources& Model::resources() const { return parts_->resources; }
const Ontology& Model::ontology() const { return parts_->ontology; }
const TextRules& Model::text() const { return parts_->text; }
const Syntax& Model::syntax() const { return parts_->syntax; }
const TimeRules& Model::time() const { return parts_->time; }
const EntityRules& Model::entity() const { return parts_->entity; }
const EventRules& Model::event() const { return parts_->event; }

}  // namespace annals
