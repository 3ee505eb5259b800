// SPDX-License-Identifier: GPL-3.0-or-later
// One thread that runs functions one by one, in the order in which they came: the archive's writer.
//
// Threads: submit() from any thread; a function that runs on the queue may submit, and must not wait for it.
// Ownership: owns its thread and the functions. Destruction runs what was submitted before it, then ends.
// Invariants: 1. Functions never overlap. 2. Every submitted function runs; its result reaches its Outcome,
// as Internal where foreign code threw. 3. What a function holds is destroyed before its result can be seen.
#pragma once
#include "job/guarded.h"
#include "job/outcome.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace dokaz::job {

class SerialQueue final {
public:
    SerialQueue();
    SerialQueue(const SerialQueue&) = delete;
    SerialQueue& operator=(const SerialQueue&) = delete;
    ~SerialQueue();

    // `function` returns base::Result<T> and may hold what can only be moved.
    template <typename T, typename Function> [[nodiscard]] Outcome<T> submit(Function function) {
        Outcome<T> outcome;
        push([outcome, held = std::make_shared<std::optional<Function>>(std::move(function))] {
            base::Result<T> result = guarded<T>([&]() -> base::Result<T> { return (**held)(); });
            held->reset();
            outcome.set(std::move(result));
        });
        return outcome;
    }
    // Submits and waits. Not from the queue's own thread.
    template <typename T, typename Function> [[nodiscard]] base::Result<T> run(Function function) {
        base::check(!isOwnThread());
        return submit<T>(std::move(function)).take();
    }
    [[nodiscard]] bool isOwnThread() const { return std::this_thread::get_id() == m_thread.get_id(); }

private:
    void push(std::function<void()> work);
    void workUntilEnd();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace dokaz::job
