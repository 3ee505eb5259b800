// SPDX-License-Identifier: GPL-3.0-or-later
// How far a job is: counts and a stage code, told at most ten times a second.
//
// Threads: one Progress belongs to its job's thread; the listener is called on that thread.
// Ownership: copies the listener; the clock must outlive it.
// Invariants: 1. Between two reports lie at least 100 ms, save that a new stage and the end are always told.
// 2. No words, no names: the stage is a code that the user interface turns into a sentence.
#pragma once
#include "base/clock.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace dokaz::job {

struct Report {
    std::string stage;       // a code of ours, e.g. "read-pages"
    std::uint64_t done = 0;  // in whatever the stage counts
    std::uint64_t total = 0; // 0 while it is not known
    bool operator==(const Report&) const = default;
};

using Listener = std::function<void(const Report&)>;

class Progress final {
public:
    static constexpr std::int64_t leastMillisecondsBetween = 100;

    Progress(const base::Clock& clock, Listener listener)
        : m_clock(&clock), m_listener(std::move(listener)) {}

    // Begins a stage with nothing done; told at once.
    void enter(std::string_view stage, std::uint64_t total);
    // Told when the last report is old enough or everything is done.
    void reach(std::uint64_t done);
    void step(std::uint64_t more = 1) { reach(m_report.done + more); }
    [[nodiscard]] const Report& report() const { return m_report; }

private:
    void tell();

    const base::Clock* m_clock;
    Listener m_listener;
    Report m_report;
    std::int64_t m_toldAt = 0; // steady milliseconds
};

} // namespace dokaz::job
