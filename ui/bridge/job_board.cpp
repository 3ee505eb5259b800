// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/job_board.h"

#include <algorithm>

namespace dokaz::ui {

qint64 BoardJob::remainingMs() const {
    constexpr qint64 leastMs = 1500; // before that the pace means nothing
    const qint64 passed = since.elapsed();
    if (done <= 0 || total <= done || passed < leastMs)
        return -1;
    return passed * (total - done) / done;
}

int JobBoard::begin(const QString& title, std::function<void()> cancel) {
    BoardJob job;
    job.id = ++m_last;
    job.title = title;
    job.cancel = std::move(cancel);
    job.since.start();
    m_jobs.push_back(std::move(job));
    emit changed();
    return m_last;
}

BoardJob* JobBoard::find(int id) {
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const BoardJob& job) { return job.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

void JobBoard::report(int id, qint64 done, qint64 total, const QString& stage) {
    if (BoardJob* job = find(id)) {
        job->done = done;
        job->total = total;
        job->stage = stage;
        emit changed();
    }
}

void JobBoard::cancel(int id) {
    BoardJob* job = find(id);
    if (job == nullptr || !job->cancel || job->isCancelling)
        return;
    job->isCancelling = true;
    job->cancel();
    emit changed();
}

void JobBoard::end(int id) {
    std::erase_if(m_jobs, [id](const BoardJob& job) { return job.id == id; });
    emit changed();
}

void JobBoard::clear() {
    m_jobs.clear();
    emit changed();
}

} // namespace dokaz::ui
