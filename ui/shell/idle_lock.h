// SPDX-License-Identifier: GPL-3.0-or-later
// Locks when nobody has touched keyboard or mouse for a while, asleep or awake: Qt's timers stand still while the computer
// sleeps, so the clock on the wall is looked at too. What wakes it is not let through to the window that is about to lock.
//
// Threads: the UI thread. Ownership: the clock outlives it.
#pragma once
#include "base/clock.h"

#include <QObject>
#include <QTimer>

namespace dokaz::ui {

class IdleLock final : public QObject {
    Q_OBJECT
  public:
    explicit IdleLock(QObject* parent = nullptr); // by the system's clock
    explicit IdleLock(const base::Clock& clock, QObject* parent = nullptr);
    void setMinutes(int minutes); // 0: never
    void setIdleMs(int milliseconds);
    void setActive(bool active);  // only while an archive is open

  signals:
    void idle();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    [[nodiscard]] bool isWatching() const { return m_isActive && m_idleMs > 0; }
    [[nodiscard]] bool isOverdue() const; // by the wall clock; also where that was set back by as much
    void restart();
    void tell();
    const base::Clock& m_clock;
    QTimer m_timer, m_look;
    base::Moment m_last; // somebody was there
    int m_idleMs = 0;
    bool m_isActive = false, m_isTelling = false;
};

} // namespace dokaz::ui
