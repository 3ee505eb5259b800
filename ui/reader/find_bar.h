// SPDX-License-Identifier: GPL-3.0-or-later
// The line for finding words in the open document: what, how many, the next and the one before.
//
// Threads: the UI thread. Ownership: its parent's; asks its owner by signals.
#pragma once
#include <QFrame>

class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace dokaz::ui {

class FindBar final : public QFrame {
    Q_OBJECT
  public:
    explicit FindBar(QWidget* parent = nullptr);
    void begin(const QString& words); // shows, takes the keyboard; empty words: those of before
    void setCount(int current, int count, bool isCut); // from 0; current -1: none
    [[nodiscard]] QString words() const;

  signals:
    void wordsChanged(const QString& words); // a moment after the last key
    void nextWanted();
    void previousWanted();
    void closed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QLineEdit* m_words;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    QTimer* m_pause;
};

} // namespace dokaz::ui
