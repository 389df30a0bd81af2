#include "tools/annals/pipeline.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace annals {
namespace {

using Render = std::function<std::string(const Analysis&)>;

Outcome process(Analyzer& analyzer, InputItem&& item, const Render& render) {
  Outcome out;
  if (InputError* error = std::get_if<InputError>(&item)) {
    out.id = error->doc;
    out.error = std::move(*error);
    return out;
  }
  out.id = std::get<Document>(item).id;
  out.analysis = analyzer.analyze(std::get<Document>(std::move(item)));
  out.notes = std::move(out.analysis.notes);
  if (render) {
    out.rendered = render(out.analysis);
    out.analysis = {};
  }
  return out;
}

// Documents on their way through the workers, in input order.
class Queue {
 public:
  struct Slot {
    std::optional<InputItem> item;
    std::optional<Outcome> outcome;
    std::exception_ptr failure;
  };

  Queue(const Model& model, unsigned jobs, const Render& render) : render_(render) {
    for (unsigned i = 0; i < jobs; ++i) workers_.emplace_back([this, &model] { work(Analyzer{model}); });
  }
  ~Queue() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    wake_.notify_all();
    for (std::thread& worker : workers_) worker.join();
  }
  Queue(const Queue&) = delete;
  Queue& operator=(const Queue&) = delete;

  void push(InputItem item) {
    {
      const std::lock_guard lock(mutex_);
      slots_.push_back(std::make_unique<Slot>());
      slots_.back()->item = std::move(item);
      waiting_.push_back(slots_.back().get());
    }
    wake_.notify_one();
  }
  // Waits for the oldest document.
  Outcome pop() {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [this] { return slots_.front()->outcome || slots_.front()->failure; });
    const std::unique_ptr<Slot> slot = std::move(slots_.front());
    slots_.pop_front();
    lock.unlock();
    if (slot->failure) std::rethrow_exception(slot->failure);
    return std::move(*slot->outcome);
  }
  [[nodiscard]] std::size_t size() const { return slots_.size(); }  // only the calling thread adds and removes slots

 private:
  void work(Analyzer analyzer) {
    for (;;) {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return stopped_ || !waiting_.empty(); });
      if (stopped_) return;
      Slot& slot = *waiting_.front();
      waiting_.pop_front();
      InputItem item = std::move(*slot.item);
      lock.unlock();
      std::optional<Outcome> outcome;
      std::exception_ptr failure;
      try {
        outcome = process(analyzer, std::move(item), render_);
      } catch (...) {
        failure = std::current_exception();
      }
      lock.lock();
      slot.outcome = std::move(outcome);
      slot.failure = failure;
      lock.unlock();
      done_.notify_one();
    }
  }

  const Render& render_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::condition_variable done_;
  std::deque<std::unique_ptr<Slot>> slots_;
  std::deque<Slot*> waiting_;
  bool stopped_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace

void analyze_all(const Model& model, Inputs& inputs, unsigned jobs, const Render& render,
                 const std::function<void(Outcome&&)>& emit) {
  std::optional<InputItem> item = inputs.next();
  if (!item) return;
  std::optional<InputItem> second = inputs.next();
  if (jobs <= 1 || !second) {
    Analyzer analyzer{model};
    emit(process(analyzer, std::move(*item), render));
    for (item = std::move(second); item; item = inputs.next()) emit(process(analyzer, std::move(*item), render));
    return;
  }
  Queue queue(model, jobs, render);
  queue.push(std::move(*item));
  queue.push(std::move(*second));
  while ((item = inputs.next())) {
    queue.push(std::move(*item));
    if (queue.size() >= std::size_t{jobs} * 4) emit(queue.pop());
  }
  while (queue.size() > 0) emit(queue.pop());
}

}  // namespace annals
