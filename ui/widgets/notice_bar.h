// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence over the content: what was done, what went wrong, and at most one thing to do about it. Does not take
// the keyboard away, does not blink; good news leaves by itself, bad news and what offers something to do when told to.
#pragma once
#include "ui/widgets/badge.h"

#include <QElapsedTimer>
#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace dokaz::ui {

class NoticeBar final : public QFrame {
    Q_OBJECT
  public:
    explicit NoticeBar(QWidget* parent = nullptr);
    // `action` and what it does may be left out.
    void show(const QString& sentence, Tone tone, const QString& action = {}, std::function<void()> carryOut = {});
    void setActionEnabled(bool enabled);
    void withdrawAction(); // the sentence stays
    void leaveWhenRead();  // a warning about a place that is left now
    [[nodiscard]] QString sentence() const;

  private:
    QLabel* m_sentence;
    QPushButton* m_action;
    QToolButton* m_close;
    QTimer* m_leave;
    std::function<void()> m_carryOut;
    QElapsedTimer m_shown;
    bool m_isWarning = false;
};

} // namespace dokaz::ui
