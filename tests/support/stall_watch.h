// SPDX-License-Identifier: GPL-3.0-or-later
// How long the event loop of the UI thread keeps an event waiting. Another thread posts one every few milliseconds and
// notes how late it is handled; the time in which the thread was ready but the machine gave it no processor
// (/proc/…/schedstat) is taken off, so that a busy machine is not mistaken for a busy program.
#pragma once
#include <QCoreApplication>
#include <QObject>

#include <atomic>
#include <chrono>
#include <fstream>
#include <string>
#include <thread>
#include <unistd.h>

namespace dokaz::tests {

class StallWatch final {
  public:
    StallWatch() : m_task("/proc/self/task/" + std::to_string(::gettid()) + "/schedstat") {
        m_thread = std::thread([this] { work(); });
    }
    StallWatch(const StallWatch&) = delete;
    StallWatch& operator=(const StallWatch&) = delete;
    ~StallWatch() { stop(); }
    // The longest stall so far, milliseconds, and how many events were timed.
    double worstMs() {
        stop();
        return m_worstMs;
    }
    [[nodiscard]] int events() const { return m_events; }

  private:
    using Clock = std::chrono::steady_clock;
    struct Reading {
        Clock::time_point at;
        double waitedMs = 0; // for a processor, since the thread began
    };

    [[nodiscard]] Reading read() const {
        std::ifstream file(m_task);
        long long ran = 0, waited = 0;
        file >> ran >> waited;
        return {Clock::now(), static_cast<double>(waited) / 1e6};
    }
    void work() {
        while (!m_ending) {
            std::atomic<bool> handled = false;
            const Reading posted = read();
            QMetaObject::invokeMethod(&m_receiver, [this, posted, &handled] {
                const Reading now = read();
                const double late = std::chrono::duration<double, std::milli>(now.at - posted.at).count() -
                                    (now.waitedMs - posted.waitedMs);
                m_worstMs = std::max(m_worstMs, late);
                ++m_events;
                handled = true;
            }, Qt::QueuedConnection);
            while (!handled && !m_ending)
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }
    void stop() {
        if (!m_thread.joinable())
            return;
        m_ending = true;
        m_thread.join();
        QCoreApplication::removePostedEvents(&m_receiver);
    }

    std::string m_task;
    QObject m_receiver;
    std::atomic<bool> m_ending = false;
    double m_worstMs = 0; // of the UI thread
    int m_events = 0;
    std::thread m_thread;
};

} // namespace dokaz::tests
