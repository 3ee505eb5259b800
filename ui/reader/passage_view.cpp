// SPDX-License-Identifier: GPL-3.0-or-later
// Data, scrolling and the selection; painting and input stand in files of their own.
#include "ui/reader/passage_view.h"

#include "ui/bridge/strings.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTimer>

namespace dokaz::ui {

namespace {
constexpr int brightMs = 2000;
}

PassageView::PassageView(QWidget* parent) : QAbstractScrollArea(parent), m_dim(new QTimer(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Text of the document", "name of the list of passages for screen readers"));
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    m_dim->setSingleShot(true);
    m_dim->setInterval(brightMs);
    connect(m_dim, &QTimer::timeout, this, [this] {
        m_isBright = false;
        viewport()->update();
    });
    connect(&ThemeChange::signal(), &ThemeChange::changed, this, [this] { resetColumn(); });
    // Told before the bar has moved: heard after.
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &PassageView::byHand, Qt::QueuedConnection);
    m_column.setFont(bodyFont());
}

const ReaderPassage& PassageView::passage(int index) const {
    return m_document->passages[static_cast<std::size_t>(index)];
}

QFont PassageView::bodyFont() const {
    QFont body = font();
    body.setPointSizeF(body.pointSizeF() * m_scale / 100.0);
    return body;
}

void PassageView::setDocument(SharedDocument document) {
    m_document = std::move(document);
    m_marks.reset();
    m_hits.clear();
    m_currentHit = -1;
    m_shown.reset();
    m_selection = WordSelection{m_document && !m_document->passages.empty() ? 0 : -1, 0, 0};
    m_column.setDocument(m_document);
    verticalScrollBar()->setValue(0);
    layOutAround();
    viewport()->update();
    emit selectionChanged();
}

void PassageView::setMarks(SharedMarks marks) {
    m_marks = std::move(marks);
    viewport()->update();
}

void PassageView::setHits(std::vector<PassageHit> hits, int current) {
    m_hits = std::move(hits);
    m_currentHit = current;
    viewport()->update();
}

void PassageView::shine(int index, int start, int end) {
    m_shown = PassageHit{index, start, end};
    m_isBright = true;
    m_dim->start();
    viewport()->update();
}

void PassageView::setTextScale(int percent) {
    m_scale = std::clamp(percent, 60, 300);
    resetColumn();
}

void PassageView::resetColumn() {
    const int top = topIndex();
    m_column.setFont(bodyFont());
    m_column.setMirrored(isRightToLeft());
    if (top >= 0)
        scrollToTop(top);
    viewport()->update();
}

int PassageView::topIndex() const { return m_column.indexAt(verticalScrollBar()->value()); }

void PassageView::setBar() {
    m_isSilent = true;
    verticalScrollBar()->setRange(0, std::max(0, m_column.height() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(10 * gridStep);
    m_isSilent = false;
}

// Setting passages above the window changes their heights: what stands at the top stays there.
void PassageView::layOutAround() {
    const int height = std::max(1, viewport()->height());
    const int top = verticalScrollBar()->value();
    const int anchor = m_column.indexAt(top);
    if (anchor < 0) {
        setBar();
        return;
    }
    const int offset = top - m_column.placeOf(anchor).top;
    m_column.layOut(m_column.indexAt(std::max(0, top - height / 2)), 2 * height + height / 2);
    setBar();
    const int moved = m_column.placeOf(anchor).top + offset;
    if (moved == verticalScrollBar()->value())
        return;
    m_isSilent = true;
    verticalScrollBar()->setValue(moved);
    m_isSilent = false;
    viewport()->update();
}

void PassageView::scrollContentsBy(int, int) {
    if (m_isSilent)
        return;
    layOutAround();
    viewport()->update();
}

void PassageView::scrollToTop(int index) {
    if (index < 0 || index >= m_column.size())
        return;
    m_column.layOut(index, viewport()->height());
    setBar();
    m_isSilent = true;
    verticalScrollBar()->setValue(m_column.placeOf(index).top);
    m_isSilent = false;
    layOutAround();
    viewport()->update();
}

void PassageView::scrollTo(int index, int unit) {
    if (index < 0 || index >= m_column.size())
        return;
    const QRectF caret = m_column.laid(index).caretAt(unit);
    setBar();
    const int y = m_column.placeOf(index).text.y() + static_cast<int>(caret.top());
    const int top = verticalScrollBar()->value(), height = viewport()->height();
    const int slack = 6 * gridStep;
    if (y >= top + slack && y + static_cast<int>(caret.height()) + slack <= top + height)
        return;
    const bool isNear = std::abs(y - top) < 2 * height;
    const int goal = !isNear ? y - height / 3 : y < top + slack ? y - slack : y + static_cast<int>(caret.height()) + slack - height;
    m_column.layOut(m_column.indexAt(std::max(0, goal)), 2 * height);
    // The passages between may have been set just now: ask again where the words stand.
    const int moved = m_column.placeOf(index).text.y() + static_cast<int>(caret.top()) - y;
    setBar();
    m_isSilent = true;
    verticalScrollBar()->setValue(goal + moved);
    m_isSilent = false;
    layOutAround();
    viewport()->update();
}

void PassageView::select(int index, int anchor, int caret) {
    if (!m_document || index < 0 || index >= m_column.size())
        return;
    const auto length = static_cast<int>(passage(index).text.size());
    const WordSelection before = m_selection;
    m_selection = {index, std::clamp(anchor, 0, length), std::clamp(caret, 0, length)};
    noteSelection(before);
}

void PassageView::moveCaret(int index, int unit, Selecting selecting) {
    if (selecting == Selecting::Yes && index == m_selection.index)
        select(index, m_selection.anchor, unit);
    else
        select(index, unit, unit);
}

void PassageView::noteSelection(const WordSelection& before) {
    viewport()->update();
    if (before.index != m_selection.index) {
        const ReaderPassage& at = passage(m_selection.index);
        setAccessibleDescription(at.number.isEmpty() ? at.text : at.number + QLatin1Char(' ') + at.text);
        QAccessibleEvent told(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
        emit currentChanged(m_selection.index);
    }
    if (before.index != m_selection.index || before.anchor != m_selection.anchor || before.caret != m_selection.caret)
        emit selectionChanged();
}

QRect PassageView::selectionBox() const {
    if (m_selection.index < 0)
        return {};
    const PassagePlace place = m_column.placeOf(m_selection.index);
    const QRectF caret = m_column.laid(m_selection.index).caretAt(m_selection.end());
    const QPoint at = place.text - QPoint(0, verticalScrollBar()->value()) + viewport()->pos();
    return caret.translated(at).toAlignedRect();
}

void PassageView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    const int top = topIndex();
    const bool isNewWidth = m_column.width() != viewport()->width();
    m_column.setMirrored(isRightToLeft());
    m_column.setWidth(viewport()->width());
    if (isNewWidth && top >= 0)
        scrollToTop(top);
    else
        layOutAround();
}

void PassageView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        resetColumn();
}

void PassageView::wheelEvent(QWheelEvent* event) {
    QAbstractScrollArea::wheelEvent(event);
    byHand();
}

void PassageView::byHand() {
    const int top = topIndex();
    if (top >= 0)
        emit scrolledByHand(top);
}

} // namespace dokaz::ui
