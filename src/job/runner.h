// SPDX-License-Identifier: GPL-3.0-or-later
// Runs jobs on a few threads, first come, first served.
//
// Threads: every function from any thread but those of the runner itself.
// Ownership: owns its threads and the jobs handed to it; the clock must outlive it. Destruction cancels all,
// waits for those that run, and ends those that have not begun with Cancelled. Invariants: 1. A started job
// ends exactly once, with the result of run(), with Cancelled, or with Internal where foreign code threw. 2.
// A cancelled job that has not begun never begins. 3. A job is destroyed before its end is told, so that
// nothing of it (a snapshot, a file) is held any longer.
#pragma once
#include "job/job.h"
#include "job/outcome.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace dokaz::job {

// What the one who started a job holds. Copies name the same job; letting go of it does not cancel.
class Handle final {
public:
    // Asks the job to stop. Returns at once; has no effect on a job that has ended.
    void cancel() { m_stop.request_stop(); }
    [[nodiscard]] bool hasEnded() const { return m_outcome.isSet(); }
    // Waits for the end and tells it; once.
    [[nodiscard]] base::Result<void> wait() const { return m_outcome.take(); }

private:
    friend class Runner;
    std::stop_source m_stop;
    Outcome<void> m_outcome;
};

class Runner final {
public:
    using Ending = std::function<void(const base::Result<void>&)>;

    // The processors less one, at least one.
    [[nodiscard]] static unsigned usualThreadCount();
    explicit Runner(const base::Clock& clock, unsigned threads = usualThreadCount());
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;
    ~Runner();

    // `listener` and `ending` are called on a runner thread and may be empty; `ending` comes last and once,
    // just before the handle's wait() returns.
    [[nodiscard]] Handle start(std::unique_ptr<Job> job, Listener listener = {}, Ending ending = {});
    // Asks every job to stop.
    void cancelAll();
    // Waits until nothing is queued and nothing runs.
    void waitForAll();

private:
    struct Entry {
        Handle handle;
        std::unique_ptr<Job> job;
        Listener listener;
        Ending ending;
    };
    void work();
    void finish(Entry entry);

    const base::Clock* m_clock;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_idle;
    std::deque<Entry> m_queue;
    std::vector<Handle> m_running;
    bool m_isEnding = false;
    std::vector<std::thread> m_threads;
};

} // namespace dokaz::job
