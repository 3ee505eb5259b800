// SPDX-License-Identifier: GPL-3.0-or-later
// How passages are painted.
#include "ui/reader/passage_view.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

namespace dokaz::ui {

using record::PassageKind;

namespace {
constexpr int coverageWidth = 4;
}

void PassageView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const Theme& theme = Theme::current();
    painter.fillRect(event->rect(), theme.colour(QStringLiteral("surface")));
    if (m_column.size() == 0)
        return;
    const int top = verticalScrollBar()->value();
    for (int index = m_column.indexAt(top + event->rect().top()); index < m_column.size(); ++index) {
        if (m_column.placeOf(index).top - top > event->rect().bottom())
            break;
        paintPassage(painter, index, top);
    }
}

void PassageView::paintPassage(QPainter& painter, int index, int offset) {
    LaidPassage& laid = m_column.laid(index);
    const PassagePlace place = m_column.placeOf(index);
    const QPoint at = place.text - QPoint(0, offset);
    paintSeparator(painter, index, place, offset);
    paintMargin(painter, index, place, offset);
    paintCoverage(painter, index, place, offset);
    static const std::vector<ReaderMark> none;
    const auto where = static_cast<std::size_t>(index);
    laid.draw(painter, at, m_marks ? m_marks->ofPassage[where] : none, shinesOf(index));
    if (index == m_selection.index && hasFocus()) {
        QRectF caret = laid.caretAt(m_selection.caret).translated(at);
        caret.setWidth(1.5);
        painter.fillRect(caret, Theme::current().colour(QStringLiteral("text")));
    }
}

std::vector<Shine> PassageView::shinesOf(int index) const {
    const Theme& theme = Theme::current();
    std::vector<Shine> shines;
    QColor doubt = theme.colour(QStringLiteral("warn"));
    doubt.setAlphaF(0.16F);
    for (const auto& [start, end] : passage(index).doubts)
        shines.push_back({start, end, doubt});
    if (m_shown && m_shown->index == index)
        shines.push_back({m_shown->start, m_shown->end, theme.colour(m_isBright ? QStringLiteral("hit") : QStringLiteral("accentSoft"))});
    const auto first = std::lower_bound(m_hits.begin(), m_hits.end(), index,
                                        [](const PassageHit& hit, int wanted) { return hit.index < wanted; });
    for (auto hit = first; hit != m_hits.end() && hit->index == index; ++hit) {
        const bool isCurrent = hit - m_hits.begin() == m_currentHit;
        QColor colour = theme.colour(QStringLiteral("hit"));
        if (!isCurrent)
            colour.setAlphaF(0.45F);
        shines.push_back({hit->start, hit->end, colour});
    }
    if (m_selection.index == index && !m_selection.isEmpty())
        shines.push_back({m_selection.start(), m_selection.end(), theme.colour(QStringLiteral("selection"))});
    return shines;
}

void PassageView::paintSeparator(QPainter& painter, int index, const PassagePlace& place, int offset) const {
    if (place.separator == 0)
        return;
    const Theme& theme = Theme::current();
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    //: %1 label of the page
    QString words = tr("Page %1").arg(m_document->labelOf(passage(index).page));
    const auto sheet = static_cast<std::size_t>(std::max(1, passage(index).page) - 1);
    if (sheet < m_document->sheets.size() && m_document->sheets[sheet].confidence >= 0)
        //: %1 "Page 3", %2 percent
        words = tr("%1 · read off the picture, %2 % sure").arg(words).arg(m_document->sheets[sheet].confidence);
    const QRect row(0, place.top - offset, viewport()->width(), place.separator);
    const int width = QFontMetrics(small).horizontalAdvance(words) + 4 * gridStep;
    const int middle = row.center().y();
    painter.setPen(theme.colour(QStringLiteral("line")));
    painter.drawLine(row.left() + 2 * gridStep, middle, row.center().x() - width / 2, middle);
    painter.drawLine(row.center().x() + width / 2, middle, row.right() - 2 * gridStep, middle);
    painter.setPen(theme.colour(QStringLiteral("muted")));
    painter.drawText(row, Qt::AlignCenter, words);
}

void PassageView::paintMargin(QPainter& painter, int index, const PassagePlace& place, int offset) const {
    const Theme& theme = Theme::current();
    const ReaderPassage& at = passage(index);
    if (index == m_selection.index) {
        const int x = isRightToLeft() ? viewport()->width() - gridStep : 1;
        const QRect bar(x, place.text.y() - offset, 3, place.top + place.height - place.text.y() - 2 * gridStep);
        painter.fillRect(bar, theme.colour(hasFocus() ? QStringLiteral("focus") : QStringLiteral("lineStrong")));
    }
    if (at.number.isEmpty())
        return;
    const QFont font = passageFont(at, bodyFont());
    painter.setFont(font);
    painter.setPen(theme.colour(QStringLiteral("muted")));
    const int space = m_column.marginWidth() - 2 * gridStep;
    // Where the text begins: on the right of one that is written from there.
    const int x = place.isMirrored ? place.text.x() + m_column.textWidth(index) + 2 * gridStep
                                   : place.text.x() - m_column.marginWidth();
    const QRect box(x, place.text.y() - offset, space, QFontMetrics(font).height());
    painter.setLayoutDirection(place.isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(box, Qt::AlignVCenter | Qt::TextSingleLine | Qt::AlignTrailing,
                     QFontMetrics(font).elidedText(at.number, Qt::ElideRight, space));
    painter.setLayoutDirection(layoutDirection());
}

void PassageView::paintCoverage(QPainter& painter, int index, const PassagePlace& place, int offset) const {
    if (!m_marks || m_marks->coverage[static_cast<std::size_t>(index)] == Coverage::Nothing)
        return;
    const bool isUndecided = m_marks->coverage[static_cast<std::size_t>(index)] == Coverage::Undecided;
    const int x = isRightToLeft() ? gridStep : viewport()->width() - gridStep - coverageWidth;
    const QRect bar(x, place.text.y() - offset, coverageWidth, place.top + place.height - place.text.y() - 2 * gridStep);
    painter.fillRect(bar, Theme::current().colour(isUndecided ? QStringLiteral("warn") : QStringLiteral("good")));
}

} // namespace dokaz::ui
