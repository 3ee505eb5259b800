// SPDX-License-Identifier: GPL-3.0-or-later
// A piece of work that runs beside the user interface and can be stopped.
//
// Threads: run() is called once, on a thread of the runner. Ownership: the runner owns the job until it has
// ended. Invariants: 1. A job that was asked to stop returns Cancelled at its next seam; it leaves nothing
// half done.
// 2. A job asks for no other job's result: waiting inside a job could leave no thread to work.
#pragma once
#include "base/result.h"
#include "job/progress.h"

#include <stop_token>

namespace dokaz::job {

class Context final {
public:
    Context(std::stop_token stop, Progress progress)
        : m_stop(std::move(stop)), m_progress(std::move(progress)) {}

    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    // Cancelled once a stop was asked for: `TRY(context.goOn())` at every seam.
    [[nodiscard]] base::Result<void> goOn() const {
        if (isStopped())
            return base::Error(base::ErrorCode::Cancelled);
        return {};
    }
    [[nodiscard]] const std::stop_token& stopToken() const { return m_stop; }
    [[nodiscard]] Progress& progress() { return m_progress; }

private:
    std::stop_token m_stop;
    Progress m_progress;
};

class Job {
public:
    Job() = default;
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;
    virtual ~Job() = default;
    [[nodiscard]] virtual base::Result<void> run(Context& context) = 0;
};

} // namespace dokaz::job
