// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/passage_delegate.h"

#include "ui/models/mentions_model.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace dokaz::ui {

namespace {

constexpr int lines = 3, rim = 2 * gridStep;
constexpr int before = 60, most = 420; // letters shown before the first mark, and in all

// The part of the passage that is shown, with the places of the marks in it.
struct Excerpt {
    QString text;
    std::vector<std::pair<int, int>> ranges;
};

Excerpt excerptOf(const MentionsModel::Row& row) {
    Excerpt excerpt;
    int start = row.ranges.empty() ? 0 : std::max(0, row.ranges.front().first - before);
    while (start > 0 && start < row.text.size() && !row.text.at(start).isSpace())
        --start;
    const QString lead = start > 0 ? QStringLiteral("…") : QString();
    excerpt.text = lead + row.text.mid(start, most);
    excerpt.text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    const int shift = static_cast<int>(lead.size()) - start;
    for (const auto& [from, to] : row.ranges)
        if (from >= start && to + shift <= excerpt.text.size())
            excerpt.ranges.emplace_back(from + shift, to + shift);
    return excerpt;
}

void drawExcerpt(QPainter& painter, const QRect& area, const QFont& font, const Excerpt& excerpt) {
    QTextLayout layout(excerpt.text, font);
    QTextOption how(Qt::AlignLeading);
    how.setTextDirection(excerpt.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(how);
    layout.beginLayout();
    qreal y = 0;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    QVector<QTextLayout::FormatRange> marks;
    for (const auto& [from, to] : excerpt.ranges) {
        QTextLayout::FormatRange mark;
        mark.start = from;
        mark.length = to - from;
        mark.format.setBackground(Theme::current().colour(QStringLiteral("hit")));
        mark.format.setForeground(Qt::black);
        marks.push_back(mark);
    }
    layout.draw(&painter, area.topLeft(), marks, QRectF(area));
}

} // namespace

void PassageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const MentionsModel*>(index.model());
    if (model == nullptr)
        return;
    const MentionsModel::Row& row = model->row(index.row());
    const Theme& theme = Theme::current();
    painter->save();
    painter->setClipRect(option.rect);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.colour(QStringLiteral("selection")));
    const QRect area = option.rect.adjusted(rim, rim, -rim, -rim);
    QFont small = option.font;
    small.setPointSizeF(small.pointSizeF() - 0.5);
    painter->setFont(small);
    painter->setPen(theme.colour(QStringLiteral("muted")));
    const QString where = QStringLiteral("%1 · %2").arg(row.place.reference, row.how);
    painter->drawText(QRect(area.topLeft(), QSize(area.width(), option.fontMetrics.height())), Qt::AlignLeading | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(where, Qt::ElideRight, area.width()));
    painter->setPen(theme.colour(QStringLiteral("text")));
    drawExcerpt(*painter, area.adjusted(0, option.fontMetrics.height() + 2, 0, 0), option.font, excerptOf(row));
    painter->setPen(theme.colour(QStringLiteral("line")));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize PassageDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {60 * gridStep, option.fontMetrics.height() + lines * option.fontMetrics.lineSpacing() + 2 * rim + 4};
}

} // namespace dokaz::ui
