// SPDX-License-Identifier: GPL-3.0-or-later
// A question that wants a reason, in the page itself: "Why is this taken back?", a line, do it, leave it. The reason is
// part of the ledger for good.
//
// Threads: the UI thread. Made with a question it is shown once and its maker removes it; made without, it waits hidden
// for ask() and hides when the reason is given or it is left.
#pragma once
#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace dokaz::ui {

class ReasonPanel final : public QFrame {
    Q_OBJECT
  public:
    ReasonPanel(const QString& question, const QString& action, QWidget* parent = nullptr);
    explicit ReasonPanel(QWidget* parent = nullptr);
    void ask(const QString& question, const QString& action);
    void leave();
    [[nodiscard]] QString reason() const;
    void setWords(const QString& reason);
    void refuse(const QString& sentence); // beneath; what was typed stays
    void setBusy(bool busy);

  signals:
    void given(const QString& reason);
    void left();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void name(const QString& question, const QString& action);
    void give();
    QLabel* m_question;
    QLineEdit* m_line;
    QPushButton* m_do;
    QLabel* m_refusal;
    bool m_isKept = false; // hidden between questions
};

} // namespace dokaz::ui
