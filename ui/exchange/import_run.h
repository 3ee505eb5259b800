// SPDX-License-Identifier: GPL-3.0-or-later
// Imports, one after the other, beside the UI thread. What the reading threads tell is gathered and handed on
// a few times a second, so that thousands of files do not flood the window.
//
// Threads: the UI thread; the listener given to the session fills a locked list.
// Ownership: shares each command with the work under way.
#pragma once
#include "session/values.h"
#include "ui/bridge/desk.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>
#include <stop_token>

namespace dokaz::ui {

class ImportRun final : public QObject {
    Q_OBJECT
  public:
    explicit ImportRun(Desk& desk, QObject* parent = nullptr);
    ~ImportRun() override;
    // Starts when those before it are done.
    void add(session::ImportFiles command);
    // Goes on with one that was interrupted; `files` of it still wait.
    void resume(const QString& import, qint64 files);
    // Ends what runs and drops what waits. Files that are in stay in.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running != nullptr; }
    [[nodiscard]] bool isCancelling() const { return m_running != nullptr && m_stop.stop_requested(); }
    // The list may hold the very files of the import gone on with: they are not started a second time beside it.
    [[nodiscard]] bool isResuming() const { return m_running != nullptr && !m_running->resumed.empty(); }
    // Over all commands since the run began.
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 remainingMs() const; // -1: cannot be told

  signals:
    void filesBegun(const std::vector<dokaz::session::ImportedFile>& files); // before they are told as ended
    void filesEnded(const std::vector<dokaz::session::ImportedFile>& files);
    void failed(const dokaz::base::Error& error); // of the archive, not of a file
    void ended();                                 // nothing runs or waits any more

  private:
    struct Arrived;
    struct Task {
        session::ImportFiles command;
        std::string resumed; // id of the import gone on with; empty: a new one
        qint64 files = 0;
    };
    void queue(Task task);
    void startNext();
    void drain();
    void finish(const base::Result<std::vector<session::ImportedFile>>& result);

    Desk& m_desk;
    std::deque<std::shared_ptr<Task>> m_waiting;
    std::shared_ptr<Task> m_running;
    std::shared_ptr<Arrived> m_arrived;
    std::stop_source m_stop;
    QTimer m_pulse;
    QElapsedTimer m_since;
    JobHandle m_job;
    qint64 m_done = 0, m_total = 0; // files since the run began
    qint64 m_doneBefore = 0;        // of them before the command that runs
};

} // namespace dokaz::ui
