// SPDX-License-Identifier: GPL-3.0-or-later
// The small bar beside selected words: what can be done with them. Escape gives the keyboard back.
//
// Threads: the UI thread. Ownership: its parent's; knows the desk, holds the place it was opened for.
#pragma once
#include "ui/bridge/desk.h"

#include <QFrame>
#include <QPointer>

class QMenu;
class QToolButton;

namespace dokaz::ui {

class SelectionBar final : public QFrame {
    Q_OBJECT
  public:
    SelectionBar(Desk& desk, QWidget* parent);
    enum class Keyboard { Stays, Comes };
    // Beside `box` (of the parent), inside it.
    void offer(const Place& place, const QRect& box, Keyboard keyboard);
    // Without the bar, for keys.
    void setPlace(const Place& place) { m_place = place; }
    void cite();
    void copyWithReference();

  signals:
    void left(); // the keyboard goes back

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QToolButton* newButton(const QString& iconName, const QString& words, const QString& name);
    void fillNewMenu();
    void noteRecord();
    void place(const QRect& box);
    void startNew(const QString& kind);
    void moveFocus(bool onward);
    [[nodiscard]] bool hasWords() const { return !m_place.quote.isEmpty(); }

    Desk& m_desk;
    Place m_place;
    QToolButton* m_cite;
    QToolButton* m_new;
    QToolButton* m_recommendation;
    QToolButton* m_copy;
    QToolButton* m_search;
    QMenu* m_menu;
};

} // namespace dokaz::ui
