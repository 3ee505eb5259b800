// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a record: kind, title, how it is kept, what can be done with it.
//
// Threads: the UI thread. Ownership: its parent's; the desk outlives it.
#pragma once
#include "ui/bridge/desk.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace dokaz::ui {

class Badge;
class ElidedLabel;

class RecordHeader final : public QWidget {
    Q_OBJECT
  public:
    explicit RecordHeader(Desk& desk, QWidget* parent = nullptr);
    void show(const session::RecordSummary& record);
    void setWays(bool back, bool forward);
    [[nodiscard]] QToolButton* actions() const { return m_actions; }

  signals:
    void backWanted();
    void forwardWanted();
    void linkedWanted();
    void addToCaseWanted();
    void withdrawWanted();

  private:
    void build();
    void drawIcon();
    void showBadges();
    void popUp();
    void fill(QMenu& menu);
    QToolButton* newButton(const QString& icon, const QString& name);
    Desk& m_desk;
    session::RecordSummary m_record;
    QToolButton *m_back, *m_forward, *m_actions;
    QLabel *m_icon, *m_kind;
    ElidedLabel* m_title;
    Badge *m_protection, *m_state, *m_conflicts;
};

} // namespace dokaz::ui
