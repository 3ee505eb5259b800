// SPDX-License-Identifier: GPL-3.0-or-later
// Under the list of files: how far an import is while it runs, and what came of it afterwards, with what can
// be done next.
//
// Threads: the UI thread.
#pragma once
#include "base/secret_bytes.h"
#include "ui/models/import_rows.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace dokaz::ui {

class PassphraseField;

class ImportReport final : public QFrame {
    Q_OBJECT
  public:
    explicit ImportReport(QWidget* parent = nullptr);
    void showProgress(qint64 done, qint64 total, qint64 remainingMs, bool isCancelling);
    // `canOpen`: there is a document to open.
    void showResult(const ImportCounts& counts, bool canOpen);
    [[nodiscard]] QString words() const; // what stands there now
    void wipe();

  signals:
    void cancelWanted();
    void openWanted();
    void reviewWanted();
    void retryWanted(); // the password stands in password()

  public:
    [[nodiscard]] base::SecretBytes password() const;

  private:
    void layOut();
    void showRunning(bool running);
    QLabel* m_summary;
    QLabel* m_remarks;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_open;
    QPushButton* m_review;
    QWidget* m_retryRow;
    PassphraseField* m_password;
    QPushButton* m_retry;
};

} // namespace dokaz::ui
