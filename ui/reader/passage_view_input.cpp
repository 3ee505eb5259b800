// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and mouse.
#include "ui/reader/passage_view.h"

#include "ui/bridge/strings.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace dokaz::ui {

bool PassageView::focusNextPrevChild(bool) { return false; } // Tab goes by passage, see keyPressEvent

void PassageView::keyPressEvent(QKeyEvent* event) {
    const bool isTab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (isTab && !(event->modifiers() & Qt::ControlModifier)) {
        const int next = m_selection.index + (event->key() == Qt::Key_Tab ? 1 : -1);
        if (m_selection.index < 0 || next < 0 || next >= m_column.size())
            QAbstractScrollArea::focusNextPrevChild(event->key() == Qt::Key_Tab);
        else
            goToPassage(next);
        return;
    }
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && (event->modifiers() & Qt::ControlModifier)) {
        emit actionsWanted();
        return;
    }
    if (m_selection.index < 0 || !moveByKey(event))
        event->ignore(); // the page's keys
}

bool PassageView::moveByKey(QKeyEvent* event) {
    const Selecting selecting = event->modifiers() & Qt::ShiftModifier ? Selecting::Yes : Selecting::No;
    const bool byWord = event->modifiers() & Qt::ControlModifier;
    if (event->key() != Qt::Key_Up && event->key() != Qt::Key_Down)
        m_goalX = -1;
    const bool isByPage = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (isByPage && !byWord) { // with Ctrl by sheet: the page's
        moveByPage(event->key() == Qt::Key_PageDown);
        return true;
    }
    const bool isEdge = event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    if (isEdge && byWord && selecting == Selecting::No) {
        goToPassage(event->key() == Qt::Key_Home ? 0 : m_column.size() - 1);
        return true;
    }
    if (!moveInPassage(event->key(), byWord, selecting))
        return false;
    revealCaret();
    emit selectedByHand();
    return true;
}

bool PassageView::moveInPassage(int key, bool byWord, Selecting selecting) {
    const int index = m_selection.index, caret = m_selection.caret;
    const auto length = static_cast<int>(passage(index).text.size());
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        moveCaret(index, horizontalTarget(key == Qt::Key_Left, byWord), selecting);
    else if (key == Qt::Key_Up || key == Qt::Key_Down)
        moveByLine(key == Qt::Key_Down, selecting);
    else if (key == Qt::Key_Home)
        moveCaret(index, byWord ? 0 : m_column.laid(index).lineStart(caret), selecting);
    else if (key == Qt::Key_End)
        moveCaret(index, byWord ? length : m_column.laid(index).lineEnd(caret), selecting);
    else if (key == Qt::Key_A && byWord)
        select(index, 0, length);
    else
        return false;
    return true;
}

int PassageView::horizontalTarget(bool left, bool byWord) const {
    LaidPassage& laid = m_column.laid(m_selection.index);
    if (byWord)
        return left == laid.isRightToLeft() ? laid.after(m_selection.caret, Step::Word)
                                            : laid.before(m_selection.caret, Step::Word);
    return left ? laid.leftOf(m_selection.caret) : laid.rightOf(m_selection.caret);
}

void PassageView::moveByLine(bool down, Selecting selecting) {
    LaidPassage& laid = m_column.laid(m_selection.index);
    if (m_goalX < 0)
        m_goalX = laid.caretAt(m_selection.caret).x();
    const int unit = down ? laid.lineBelow(m_selection.caret, m_goalX) : laid.lineAbove(m_selection.caret, m_goalX);
    if (unit >= 0) {
        moveCaret(m_selection.index, unit, selecting);
        return;
    }
    const int next = m_selection.index + (down ? 1 : -1);
    if (selecting == Selecting::Yes || next < 0 || next >= m_column.size()) {
        moveCaret(m_selection.index, down ? static_cast<int>(passage(m_selection.index).text.size()) : 0, selecting);
        return;
    }
    LaidPassage& beside = m_column.laid(next);
    moveCaret(next, beside.unitAt(QPointF(m_goalX, down ? 0 : beside.height() - 1)), Selecting::No);
}

void PassageView::moveByPage(bool down) {
    const int step = std::max(gridStep, viewport()->height() - 10 * gridStep);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + (down ? step : -step));
    const bool atEnd = down && verticalScrollBar()->value() == verticalScrollBar()->maximum();
    const int index = atEnd ? m_column.size() - 1 : topIndex();
    select(index, 0, 0);
    byHand();
    emit selectedByHand();
}

void PassageView::goToPassage(int index) {
    select(index, 0, 0);
    revealCaret();
    emit selectedByHand();
}

void PassageView::revealCaret() {
    scrollTo(m_selection.index, m_selection.caret);
    byHand();
    tellNoteAtCaret();
}

void PassageView::tellNoteAtCaret() {
    for (const ReaderNote& note : passage(m_selection.index).notes)
        if (note.at == m_selection.caret && m_selection.isEmpty() && m_selection.caret > 0) {
            showNote(note, mapToGlobal(selectionBox().bottomLeft()));
            return;
        }
    QToolTip::hideText();
}

void PassageView::showNote(const ReaderNote& note, const QPoint& globalPoint) {
    const int index = m_document->indexOf(note.note);
    const QString words = index < 0 ? tr("The text of this footnote was not found.") : passage(index).text;
    // Escaped: a tool tip would take words of a document for markup.
    QToolTip::showText(globalPoint, QStringLiteral("<p>%1 %2</p>").arg(note.mark.toHtmlEscaped(), words.toHtmlEscaped()), this);
}

PassageView::Spot PassageView::spotAt(const QPoint& point) const {
    const int y = point.y() + verticalScrollBar()->value();
    const int index = m_column.indexAt(y);
    if (index < 0)
        return {};
    LaidPassage& laid = m_column.laid(index);
    return {index, laid.unitAt(QPointF(point.x(), y) - m_column.placeOf(index).text)};
}

void PassageView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const Spot spot = spotAt(event->pos());
    if (spot.index < 0)
        return;
    m_goalX = -1;
    m_isDragging = true;
    moveCaret(spot.index, spot.unit, event->modifiers() & Qt::ShiftModifier ? Selecting::Yes : Selecting::No);
}

void PassageView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_isDragging)
        return;
    const Spot spot = spotAt(event->pos());
    if (spot.index < 0)
        return;
    const auto length = static_cast<int>(passage(m_selection.index).text.size());
    const int unit = spot.index == m_selection.index ? spot.unit : spot.index > m_selection.index ? length : 0;
    moveCaret(m_selection.index, unit, Selecting::Yes);
}

void PassageView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_isDragging)
        return;
    m_isDragging = false;
    if (m_selection.isEmpty())
        emit passageClicked(m_selection.index);
    emit selectedByHand();
}

void PassageView::mouseDoubleClickEvent(QMouseEvent* event) {
    const Spot spot = spotAt(event->pos());
    if (spot.index < 0)
        return;
    const auto [start, end] = m_column.laid(spot.index).wordAt(spot.unit);
    m_isDragging = true;
    select(spot.index, start, end);
}

void PassageView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse) {
        const Spot spot = spotAt(event->pos());
        const bool isInside = spot.index == m_selection.index && spot.unit >= m_selection.start() && spot.unit <= m_selection.end();
        if (spot.index >= 0 && !isInside) {
            const auto [start, end] = m_column.laid(spot.index).wordAt(spot.unit);
            select(spot.index, start, end);
        }
    }
    emit actionsWanted();
}

bool PassageView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_document) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int y = help->pos().y() + verticalScrollBar()->value();
        const int index = m_column.indexAt(y);
        const ReaderNote* note = index < 0 ? nullptr
                                           : m_column.laid(index).noteAt(QPointF(help->pos().x(), y) - m_column.placeOf(index).text);
        if (note == nullptr)
            QToolTip::hideText();
        else
            showNote(*note, help->globalPos());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void PassageView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PassageView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace dokaz::ui
