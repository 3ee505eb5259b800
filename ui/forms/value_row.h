// SPDX-License-Identifier: GPL-3.0-or-later
// One value as it is read: its words, what they come to, the marks of its sources. F2, Enter or a double click edits.
//
// Threads: the UI thread. Ownership: its parent's; the desk outlives it.
#pragma once
#include "record/catalogue.h"
#include "session/values.h"
#include "ui/bridge/desk.h"

#include <QFrame>

class QMenu;
class QToolButton;
class QVBoxLayout;

namespace dokaz::ui {

class ValueRow final : public QFrame {
    Q_OBJECT
  public:
    ValueRow(Desk& desk, const session::ValueView& value, const record::FieldDeclaration* field, QWidget* parent = nullptr);
    [[nodiscard]] const session::ValueView& value() const { return m_value; }
    [[nodiscard]] QString rowId() const;

  signals:
    void editWanted();
    void citeWanted();
    void retractWanted();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void addWords(QVBoxLayout& column);
    void addHidden(QVBoxLayout& column);
    void showMore(bool shown);
    void popUp(const QPoint& at);
    void fill(QMenu& menu);
    void copyWords() const;
    Desk& m_desk;
    session::ValueView m_value;
    QString m_text, m_reading, m_target; // m_target: the record named
    bool m_isEditable = false;
    QToolButton* m_more = nullptr;       // made when first needed
};

} // namespace dokaz::ui
