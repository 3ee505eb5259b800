// SPDX-License-Identifier: GPL-3.0-or-later
// A new case: what it is called, for whom and for what. Nothing leaves without the last two.
//
// Threads: the UI thread.
#pragma once
#include "ui/bridge/desk.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace dokaz::ui {

class NewCaseForm final : public QFrame {
    Q_OBJECT
  public:
    explicit NewCaseForm(Desk& desk, QWidget* parent = nullptr);
    void begin(); // empties it and takes the keyboard

  signals:
    void made(const QString& record);
    void left();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void showWhetherComplete();
    void make();
    Desk& m_desk;
    QLineEdit* m_title;
    QComboBox* m_recipient;
    QComboBox* m_purpose;
    QLabel* m_problem;
    QPushButton* m_make;
};

} // namespace dokaz::ui
