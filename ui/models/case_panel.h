// SPDX-License-Identifier: GPL-3.0-or-later
// Asks into which case the chosen records go: one that is there, or a new one with its recipient and purpose.
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

class RecordPicker;

class CasePanel final : public QFrame {
    Q_OBJECT
  public:
    explicit CasePanel(Desk& desk, QWidget* parent = nullptr);
    void ask(const std::vector<std::string>& records);
    void leave();

  signals:
    void done();
    void left();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void makeLines();
    void askNew(const QString& title);
    void note();
    void carryOut();
    Desk& m_desk;
    std::vector<std::string> m_records;
    QLabel* m_sentence;
    RecordPicker* m_case;
    QWidget* m_newCase;
    QLineEdit* m_title;
    QComboBox* m_recipient;
    QComboBox* m_purpose;
    QPushButton* m_new;
    QPushButton* m_add;
};

} // namespace dokaz::ui
