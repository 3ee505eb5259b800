// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/suggestion_delegate.h"

#include "ui/models/suggestion_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace dokaz::ui {

namespace {

QFont smaller(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

void drawLine(QPainter* painter, const QRect& place, Qt::LayoutDirection direction, const QString& words) {
    const QString shown = painter->fontMetrics().elidedText(words, Qt::ElideRight, place.width());
    painter->drawText(place, static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeading | Qt::AlignVCenter)),
                      shown);
}

} // namespace

void SuggestionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    const int iconSize = 5 * gridStep;
    painter->save();
    painter->setLayoutDirection(option.direction);
    const bool isCurrent = (option.state & QStyle::State_Selected) != 0;
    painter->fillRect(option.rect, theme.colour(isCurrent ? QStringLiteral("selection") : QStringLiteral("surface")));
    const QRect inner = option.rect.adjusted(2 * gridStep, gridStep, -2 * gridStep, -gridStep);
    const auto placed = [&](const QRect& logical) { return QStyle::visualRect(option.direction, inner, logical); };
    const QIcon kind = index.data(Qt::DecorationRole).value<QIcon>();
    kind.paint(painter, placed({inner.left(), inner.center().y() - iconSize / 2, iconSize, iconSize}));

    QRect lines = inner.adjusted(iconSize + 2 * gridStep, 0, 0, 0);
    if (index.data(SuggestionModel::ProtectionRole).toString() == QLatin1String("identity")) {
        const QRect mark(lines.right() - 4 * gridStep + 1, inner.center().y() - 2 * gridStep, 4 * gridStep, 4 * gridStep);
        icon(QStringLiteral("identity"), QStringLiteral("identity")).paint(painter, placed(mark));
        lines.adjust(0, 0, -5 * gridStep, 0);
    }
    const QString below = index.data(SuggestionModel::SecondLineRole).toString();
    const int firstHeight = below.isEmpty() ? lines.height() : QFontMetrics(option.font).height();
    painter->setFont(option.font);
    painter->setPen(theme.colour(QStringLiteral("text")));
    drawLine(painter, placed({lines.left(), lines.top(), lines.width(), firstHeight}), option.direction,
             index.data(SuggestionModel::TitleRole).toString());
    painter->setFont(smaller(option.font));
    painter->setPen(theme.colour(isCurrent ? QStringLiteral("text") : QStringLiteral("muted")));
    drawLine(painter, placed({lines.left(), lines.top() + firstHeight, lines.width(), lines.height() - firstHeight}),
             option.direction, below);
    painter->restore();
}

QSize SuggestionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int height = QFontMetrics(option.font).height() + QFontMetrics(smaller(option.font)).height();
    return {60 * gridStep, height + 2 * gridStep};
}

} // namespace dokaz::ui
