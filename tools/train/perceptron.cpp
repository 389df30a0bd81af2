#include "tools/train/perceptron.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>

#include "core/learn/lookup_table.h"

namespace annals::train {

Perceptron::Perceptron(std::size_t classes) : classes_(classes), keys_(1U << 16, 0), places_(1U << 16, 0) {}

std::size_t Perceptron::slot(std::uint64_t key) const {
  std::size_t i = key & (keys_.size() - 1);
  while (keys_[i] != 0 && keys_[i] != key) i = (i + 1) & (keys_.size() - 1);
  return i;
}

void Perceptron::score(std::span<const std::uint64_t> features, std::span<float> scores) const {
  std::fill(scores.begin(), scores.end(), 0.0F);
  for (const std::uint64_t key : features) __builtin_prefetch(&keys_[key & (keys_.size() - 1)]);
  for (const std::uint64_t key : features) {
    const std::size_t i = slot(key);
    if (keys_[i] == 0) continue;
    for (const Weight& w : rows_[places_[i]]) scores[w.cls] += w.value;
  }
}

std::vector<Perceptron::Weight>& Perceptron::row(std::uint64_t key) {
  if (rows_.size() * 10 > keys_.size() * 6) grow();
  const std::size_t i = slot(key);
  if (keys_[i] == 0) {
    keys_[i] = key;
    places_[i] = static_cast<std::uint32_t>(rows_.size());
    rows_.emplace_back();
  }
  return rows_[places_[i]];
}

void Perceptron::grow() {
  std::vector<std::uint64_t> keys(keys_.size() * 2, 0);
  std::vector<std::uint32_t> places(keys.size(), 0);
  keys.swap(keys_);
  places.swap(places_);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == 0) continue;
    const std::size_t at = slot(keys[i]);
    keys_[at] = keys[i];
    places_[at] = places[i];
  }
}

void Perceptron::add(std::vector<Weight>& weights, std::size_t cls, float delta) {
  for (Weight& w : weights) {
    if (w.cls != cls) continue;
    w.total += w.value * static_cast<float>(step_ - w.since);
    w.since = step_;
    w.value += delta;
    return;
  }
  weights.push_back({static_cast<std::uint16_t>(cls), delta, 0, step_});
}

void Perceptron::update(std::span<const std::uint64_t> features, std::size_t right, std::size_t wrong) {
  for (const std::uint64_t key : features) {
    std::vector<Weight>& weights = row(key);
    add(weights, right, 1);
    add(weights, wrong, -1);
  }
}

void Perceptron::average() {
  for (std::vector<Weight>& weights : rows_) {
    for (Weight& w : weights) {
      w.total += w.value * static_cast<float>(step_ - w.since);
      w.since = step_;
      w.value = w.total / static_cast<float>(step_);
    }
  }
}

void Perceptron::write(WeightsWriter& out, float threshold) const {
  std::vector<float> sizes;
  for (const auto& weights : rows_) {
    for (const Weight& w : weights) sizes.push_back(std::fabs(w.value));
  }
  if (sizes.empty()) sizes.push_back(1);
  const auto high = sizes.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(sizes.size()) * 0.995);
  std::nth_element(sizes.begin(), high, sizes.end());
  const float scale = 127.0F / std::max(*high, 1e-6F);

  std::vector<std::pair<std::uint64_t, std::size_t>> kept;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    if (keys_[i] == 0) continue;
    float largest = 0;
    for (const Weight& w : rows_[places_[i]]) largest = std::max(largest, std::fabs(w.value));
    if (largest >= threshold && largest * scale >= 0.5F) kept.emplace_back(keys_[i], places_[i]);
  }
  std::sort(kept.begin(), kept.end());
  std::vector<LookupTable::Slot> slots(std::bit_ceil(kept.size() * 5 / 4 + 1));
  std::string rows;
  for (const auto& [key, place] : kept) {
    float largest = 0;
    for (const Weight& w : rows_[place]) largest = std::max(largest, std::fabs(w.value) * scale);
    int exponent = 0;
    while (largest / static_cast<float>(1 << exponent) > 127) ++exponent;
    std::string row;
    for (const Weight& w : rows_[place]) {
      const long v = std::lrint(w.value * scale / static_cast<float>(1 << exponent));
      if (v == 0 || std::fabs(w.value) < threshold / 2 || row.size() >= 510) continue;
      row += static_cast<char>(w.cls);
      row += static_cast<char>(std::clamp(v, -127L, 127L));
    }
    std::size_t at = key & (slots.size() - 1);
    while (slots[at].fingerprint != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = {LookupTable::fingerprint(key), static_cast<std::uint32_t>(rows.size())};
    rows += static_cast<char>(row.size() / 2);
    rows += static_cast<char>(exponent);
    rows += row;
  }
  out.number(static_cast<std::uint32_t>(classes_));
  out.array(slots);
  out.array(rows);
}

}  // namespace annals::train
