// SPDX-License-Identifier: GPL-3.0-or-later
// Asks, in the page itself, why records are taken out of a case.
//
// Threads: the UI thread.
#pragma once
#include <QFrame>
#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;

namespace dokaz::ui {

class RemoveMembers final : public QFrame {
    Q_OBJECT
  public:
    explicit RemoveMembers(QWidget* parent = nullptr);
    void ask(const QStringList& records); // shows itself and takes the keyboard

  signals:
    void confirmed(const QStringList& records, const QString& reason);
    void left();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void confirm();
    void leave();
    QStringList m_records;
    QLabel* m_question;
    QLineEdit* m_reason;
    QPushButton* m_remove;
};

} // namespace dokaz::ui
