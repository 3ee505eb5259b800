// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/job_board.h"

#include <algorithm>
#include <utility>

namespace dokaz::ui {

qint64 BoardJob::remainingMs() const {
    constexpr qint64 leastMs = 1500; // before that the pace means nothing
    const qint64 passed = since.elapsed();
    if (done <= 0 || total <= done || passed < leastMs)
        return -1;
    return passed * (total - done) / done;
}

JobHandle::JobHandle(JobBoard* board, int id) : m_board(board), m_id(id) {}

JobHandle::JobHandle(JobHandle&& other) noexcept
    : m_board(std::exchange(other.m_board, {})), m_id(std::exchange(other.m_id, 0)) {}

JobHandle& JobHandle::operator=(JobHandle&& other) noexcept {
    if (this != &other) {
        end();
        m_board = std::exchange(other.m_board, {});
        m_id = std::exchange(other.m_id, 0);
    }
    return *this;
}

void JobHandle::report(qint64 done, qint64 total, const QString& stage) {
    if (m_board)
        m_board->report(m_id, done, total, stage);
}

void JobHandle::end() {
    const int id = std::exchange(m_id, 0);
    if (m_board && id != 0)
        m_board->end(id);
}

JobHandle JobBoard::begin(const QString& title, std::function<void()> cancel) {
    BoardJob job;
    job.id = ++m_last;
    job.title = title;
    job.cancel = std::move(cancel);
    job.since.start();
    m_jobs.push_back(std::move(job));
    emit changed();
    return {this, m_last};
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
