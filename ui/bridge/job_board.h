// SPDX-License-Identifier: GPL-3.0-or-later
// Long work that is under way: what it does, how far it is, how it is cancelled. The status bar shows it.
//
// Threads: the UI thread. Who works elsewhere reports through a queued call.
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <vector>

namespace dokaz::ui {

struct BoardJob {
    int id = 0;
    QString title;                // "Importing 12 files": counts and kinds of work, never names
    QString stage;                // what it does now; shown while it runs, kept nowhere
    qint64 done = 0, total = 0;   // total 0: not known
    bool isCancelling = false;
    std::function<void()> cancel; // empty: it cannot be cancelled
    QElapsedTimer since;
    // Milliseconds still to go at the pace so far; -1 while it cannot be told.
    [[nodiscard]] qint64 remainingMs() const;
};

class JobBoard;

// Held by whoever does the work; the job ends with it, however the work ends. May outlive the board.
class [[nodiscard]] JobHandle final {
public:
    JobHandle() = default; // of no job
    JobHandle(JobHandle&& other) noexcept;
    JobHandle& operator=(JobHandle&& other) noexcept;
    ~JobHandle() { end(); }
    void report(qint64 done, qint64 total, const QString& stage = {});
    void end();
    [[nodiscard]] int id() const { return m_id; } // 0: none

private:
    friend class JobBoard;
    JobHandle(JobBoard* board, int id);
    QPointer<JobBoard> m_board;
    int m_id = 0;
};

class JobBoard final : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;
    JobHandle begin(const QString& title, std::function<void()> cancel = {});
    void cancel(int id);
    void clear(); // at lock: what runs is cancelled by the archive
    [[nodiscard]] const std::vector<BoardJob>& jobs() const { return m_jobs; }

  signals:
    void changed();

  private:
      friend class JobHandle;
      void report(int id, qint64 done, qint64 total, const QString& stage);
      void end(int id);
      [[nodiscard]] BoardJob* find(int id);
      std::vector<BoardJob> m_jobs;
      int m_last = 0;
};

} // namespace dokaz::ui
