// SPDX-License-Identifier: GPL-3.0-or-later
// What the activity page says about the ledger as a whole: its head in words for a notebook, the result of a check,
// and, where entries are missing, what that means and how to go on.
//
// Threads: the UI thread.
#pragma once
#include "session/session.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;

namespace dokaz::ui {

// A heading, an explanation and text that can be selected and read out.
class LedgerPanel final : public QFrame {
    Q_OBJECT
  public:
    explicit LedgerPanel(QWidget* parent = nullptr);
    void showWords(const QString& heading, const QString& explanation, const QString& words);
    [[nodiscard]] QString words() const;

  private:
    QLabel* m_heading;
    QLabel* m_explanation;
    QPlainTextEdit* m_words;
};

// Shown while the archive is doubtful.
class DoubtPanel final : public QFrame {
    Q_OBJECT
  public:
    explicit DoubtPanel(QWidget* parent = nullptr);
    void showDoubt(const session::ArchiveSummary& summary);

  signals:
    void acceptWanted();

  private:
    QLabel* m_sentence;
};

} // namespace dokaz::ui
