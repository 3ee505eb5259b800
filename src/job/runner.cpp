// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/runner.h"

#include "base/log.h"
#include "job/guarded.h"

#include <algorithm>

namespace dokaz::job {

unsigned Runner::usualThreadCount() { return std::max(2U, std::thread::hardware_concurrency()) - 1; }

Runner::Runner(const base::Clock& clock, unsigned threads) : m_clock(&clock) {
    for (unsigned i = 0; i < std::max(1U, threads); ++i)
        m_threads.emplace_back([this] { work(); });
}

Runner::~Runner() {
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    cancelAll();
    m_wake.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

Handle Runner::start(std::unique_ptr<Job> job, Listener listener, Ending ending) {
    Handle handle;
    {
        const std::lock_guard lock(m_mutex);
        base::check(!m_isEnding && job != nullptr);
        m_queue.push_back({handle, std::move(job), std::move(listener), std::move(ending)});
    }
    m_wake.notify_one();
    return handle;
}

void Runner::cancelAll() {
    const std::lock_guard lock(m_mutex);
    for (Entry& entry : m_queue)
        entry.handle.cancel();
    for (Handle& handle : m_running)
        handle.cancel();
}

void Runner::waitForAll() {
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_queue.empty() && m_running.empty(); });
}

// The threads end when the queue is empty, so that a job that has not begun is ended as cancelled, not
// forgotten.
void Runner::work() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_isEnding || !m_queue.empty(); });
        if (m_queue.empty())
            return;
        Entry entry = std::move(m_queue.front());
        m_queue.pop_front();
        m_running.push_back(entry.handle);
        lock.unlock();
        const Handle handle = entry.handle;
        finish(std::move(entry));
        lock.lock();
        std::erase_if(m_running, [&](const Handle& running) { return running.m_stop == handle.m_stop; });
        if (m_queue.empty() && m_running.empty())
            m_idle.notify_all();
    }
}

void Runner::finish(Entry entry) {
    base::Result<void> result = guarded<void>([&]() -> base::Result<void> {
        Context context(entry.handle.m_stop.get_token(), Progress(*m_clock, std::move(entry.listener)));
        TRY(context.goOn());
        return entry.job->run(context);
    });
    entry.job.reset();
    if (entry.ending) {
        const auto told = guarded<void>([&]() -> base::Result<void> {
            entry.ending(result);
            return {};
        });
        if (!told)
            base::logError("the end of a job was not taken", told.error());
    }
    entry.handle.m_outcome.set(std::move(result));
}

} // namespace dokaz::job
