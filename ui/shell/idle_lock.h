// SPDX-License-Identifier: GPL-3.0-or-later
// Locks when nobody has touched keyboard or mouse for a while.
#pragma once
#include <QObject>
#include <QTimer>

namespace dokaz::ui {

class IdleLock final : public QObject {
    Q_OBJECT
  public:
    explicit IdleLock(QObject* parent = nullptr);
    void setMinutes(int minutes); // 0: never
    void setIdleMs(int milliseconds);
    void setActive(bool active);  // only while an archive is open

  signals:
    void idle();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void restart();
    QTimer m_timer;
    int m_idleMs = 0;
    bool m_isActive = false;
};

} // namespace dokaz::ui
