// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/progress.h"

namespace dokaz::job {

void Progress::enter(std::string_view stage, std::uint64_t total) {
    m_report = Report{std::string(stage), 0, total};
    tell();
}

void Progress::reach(std::uint64_t done) {
    if (done == m_report.done)
        return;
    m_report.done = done;
    const bool isEnd = m_report.total != 0 && done >= m_report.total;
    if (isEnd || m_clock->steadyMilliseconds() - m_toldAt >= leastMillisecondsBetween)
        tell();
}

void Progress::tell() {
    m_toldAt = m_clock->steadyMilliseconds();
    if (m_listener)
        m_listener(m_report);
}

} // namespace dokaz::job
