// SPDX-License-Identifier: GPL-3.0-or-later
// The jobs in the status bar: what runs, how far, how long still, and a way to stop it.
#pragma once
#include "ui/bridge/job_board.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace dokaz::ui {

class JobStatus final : public QWidget {
    Q_OBJECT
  public:
    explicit JobStatus(JobBoard& board, QWidget* parent = nullptr);

  private:
    void refresh();
    [[nodiscard]] static QString remaining(qint64 milliseconds);
    JobBoard& m_board;
    QLabel* m_words;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QTimer* m_later;
};

} // namespace dokaz::ui
