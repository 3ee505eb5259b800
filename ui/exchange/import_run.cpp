// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_run.h"

#include "ui/bridge/strings.h"

#include <QPointer>

#include <algorithm>
#include <mutex>

namespace dokaz::ui {

namespace {
constexpr int pulseMs = 60;
}

// Filled on the reading threads, emptied on the UI thread.
struct ImportRun::Arrived {
    std::mutex mutex;
    std::vector<session::ImportedFile> files;
};

ImportRun::ImportRun(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
    m_pulse.setInterval(pulseMs);
    connect(&m_pulse, &QTimer::timeout, this, &ImportRun::drain);
}

ImportRun::~ImportRun() { m_stop.request_stop(); }

void ImportRun::add(session::ImportFiles command) {
    const auto files = static_cast<qint64>(command.files.size());
    queue({std::move(command), {}, files});
}

void ImportRun::resume(const QString& import, qint64 files) { queue({{}, fromQt(import), files}); }

void ImportRun::queue(Task task) {
    m_total += task.files;
    m_waiting.push_back(std::make_shared<Task>(std::move(task)));
    if (!isRunning())
        startNext();
}

void ImportRun::startNext() {
    if (m_done == 0)
        m_since.start();
    m_running = m_waiting.front();
    m_waiting.pop_front();
    m_arrived = std::make_shared<Arrived>();
    m_stop = std::stop_source();
    const int count = static_cast<int>(m_running->files);
    const QPointer<ImportRun> self(this);
    m_doneBefore = m_done;
    m_job = m_desk.jobs().begin(tr("Importing %n file(s)", "a job in the status bar", count), [self] {
        if (self)
            self->cancel();
    });
    m_pulse.start();
    // The answer of a cancelled ticket does not come; so the work has a stop of its own, and its end is
    // always told.
    m_desk.archive().work(
        this,
        [task = m_running, arrived = m_arrived, stop = m_stop](session::Session& session,
                                                               const std::stop_token& closing) {
            const std::stop_callback close(closing, [stop]() mutable { stop.request_stop(); });
            const session::ImportListener listen = [&arrived](const session::ImportedFile& file, std::size_t,
                                                              std::size_t) {
                const std::lock_guard lock(arrived->mutex);
                arrived->files.push_back(file);
            };
            return task->resumed.empty()
                       ? session.perform(task->command, stop.get_token(), listen)
                       : session.resumeImport(task->resumed, task->command.password, stop.get_token(), listen);
        },
        [this](const base::Result<std::vector<session::ImportedFile>>& result) { finish(result); });
}

void ImportRun::cancel() {
    m_waiting.clear();
    m_stop.request_stop();
}

void ImportRun::drain() {
    std::vector<session::ImportedFile> files;
    {
        const std::lock_guard lock(m_arrived->mutex);
        files.swap(m_arrived->files);
    }
    if (files.empty())
        return;
    const auto ended = std::stable_partition(files.begin(), files.end(), [](const session::ImportedFile& file) {
        return file.status == "reading";
    });
    emit filesBegun({files.begin(), ended});
    files.erase(files.begin(), ended);
    m_done += static_cast<qint64>(files.size());
    m_job.report(m_done - m_doneBefore, m_running->files);
    emit filesEnded(files);
}

void ImportRun::finish(const base::Result<std::vector<session::ImportedFile>>& result) {
    m_pulse.stop();
    drain();
    m_job.end();
    m_running->command.password.wipe();
    m_running.reset();
    if (!result && result.error().code() != base::ErrorCode::Cancelled)
        emit failed(result.error());
    if (!result)
        m_waiting.clear();
    if (!m_waiting.empty()) {
        startNext();
        return;
    }
    m_done = m_total = 0;
    emit ended();
}

qint64 ImportRun::remainingMs() const {
    constexpr qint64 leastMs = 1500; // before that the pace means nothing
    if (!isRunning() || m_done == 0 || m_total <= m_done || m_since.elapsed() < leastMs)
        return -1;
    return m_since.elapsed() * (m_total - m_done) / m_done;
}

} // namespace dokaz::ui
