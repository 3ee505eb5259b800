// SPDX-License-Identifier: GPL-3.0-or-later
// The result of something that another thread works out: set once, read by whoever waits.
//
// Threads: any. Ownership: shared by the one who sets and those who wait; copies name the same result.
// Invariants: 1. It is set exactly once. 2. wait() returns only after it was set.
#pragma once
#include "base/check.h"
#include "base/result.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

namespace dokaz::job {

template <typename T> class Outcome final {
public:
    Outcome() : m_state(std::make_shared<State>()) {}

    void set(base::Result<T> result) const {
        {
            const std::lock_guard lock(m_state->mutex);
            base::check(!m_state->result.has_value());
            m_state->result.emplace(std::move(result));
        }
        m_state->isSet.notify_all();
    }
    [[nodiscard]] bool isSet() const {
        const std::lock_guard lock(m_state->mutex);
        return m_state->result.has_value();
    }
    void wait() const {
        std::unique_lock lock(m_state->mutex);
        m_state->isSet.wait(lock, [this] { return m_state->result.has_value(); });
    }
    // Waits and hands the result out; the second caller would find it empty, so only one may take it.
    [[nodiscard]] base::Result<T> take() const {
        wait();
        const std::lock_guard lock(m_state->mutex);
        base::check(!m_state->isTaken);
        m_state->isTaken = true;
        return std::move(*m_state->result);
    }

private:
    struct State {
        std::mutex mutex;
        std::condition_variable isSet;
        std::optional<base::Result<T>> result;
        bool isTaken = false;
    };
    std::shared_ptr<State> m_state;
};

} // namespace dokaz::job
