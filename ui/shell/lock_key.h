// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+L where a menu, a list that dropped down or a dialog keeps the window's own shortcuts from being heard.
//
// Threads: the UI thread. Ownership: watches the application as long as it lives.
#pragma once
#include <QObject>

namespace dokaz::ui {

class LockKey final : public QObject {
    Q_OBJECT
  public:
    explicit LockKey(QObject* parent);

  signals:
    void pressed(); // later, not from within the event: whoever locks deletes the widget that the event is for

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace dokaz::ui
