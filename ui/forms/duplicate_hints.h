// SPDX-License-Identifier: GPL-3.0-or-later
// While a name is typed: records that may be the same, with the reason. Opening one keeps what was typed.
//
// Threads: the UI thread. Ownership: its parent's; the desk outlives it.
#pragma once
#include "ui/bridge/desk.h"

#include <QFrame>

class QTimer;
class QVBoxLayout;

namespace dokaz::ui {

class DuplicateHints final : public QFrame {
    Q_OBJECT
  public:
    DuplicateHints(Desk& desk, const QString& kind, QWidget* parent = nullptr);
    void ask(const QString& words); // asked after a pause of typing
    [[nodiscard]] int count() const { return m_count; }

  private:
    void send();
    void show(const std::vector<session::Suggestion>& suggestions);
    Desk& m_desk;
    QString m_kind, m_words;
    QTimer* m_pause;
    QVBoxLayout* m_column;
    Ticket m_asked;
    int m_count = 0;
};

} // namespace dokaz::ui
