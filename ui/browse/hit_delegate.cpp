// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/hit_delegate.h"

#include "ui/models/search_model.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace dokaz::ui {

namespace {

constexpr int iconSize = 5 * gridStep;
constexpr int mostLines = 3;

QFont headingFont(const QStyleOptionViewItem& option) {
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont(const QStyleOptionViewItem& option) {
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

bool isHeading(const QModelIndex& index) { return index.data(SearchModel::IsHeadingRole).toBool(); }

// A record found by its title says nothing twice.
bool showsWords(const QModelIndex& index) {
    return !index.data(SearchModel::TextRole).toString().isEmpty();
}
bool titleSaysIt(const QModelIndex& index) {
    return index.data(SearchModel::TextRole).toString() == index.data(SearchModel::TitleRole).toString();
}

// Lays the words out in at most three lines; the height.
int layOut(QTextLayout& words, const QModelIndex& index, int width) {
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    words.setTextOption(option);
    const auto stretches = index.data(SearchModel::StretchesRole).value<Stretches>();
    QList<QTextLayout::FormatRange> marks;
    for (const auto& [start, end] : stretches) {
        QTextLayout::FormatRange mark;
        mark.start = start;
        mark.length = end - start;
        mark.format.setBackground(Theme::current().colour(QStringLiteral("hit")));
        mark.format.setForeground(Theme::current().colour(QStringLiteral("text")));
        marks << mark;
    }
    words.setFormats(marks);
    words.setCacheEnabled(true);
    words.beginLayout();
    qreal y = 0;
    for (int i = 0; i < mostLines; ++i) {
        QTextLine line = words.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    words.endLayout();
    return qCeil(y);
}

int widthOf(const QStyleOptionViewItem& option) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int whole = view == nullptr ? option.rect.width() : view->viewport()->width();
    return std::max(20 * gridStep, whole - iconSize - 8 * gridStep);
}

void drawLine(QPainter* painter, const QRect& place, Qt::LayoutDirection direction, const QString& words) {
    painter->drawText(place, static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeading | Qt::AlignVCenter)),
                      painter->fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
}

} // namespace

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    painter->save();
    painter->setLayoutDirection(option.direction);
    const QRect inner = option.rect.adjusted(3 * gridStep, 2 * gridStep, -3 * gridStep, -gridStep);
    const auto placed = [&](const QRect& logical) { return QStyle::visualRect(option.direction, inner, logical); };
    if (isHeading(index)) {
        painter->setFont(headingFont(option));
        painter->setPen(theme.colour(QStringLiteral("muted")));
        drawLine(painter, inner, option.direction, index.data(SearchModel::TitleRole).toString());
        painter->restore();
        return;
    }
    const bool isCurrent = (option.state & QStyle::State_Selected) != 0;
    if (isCurrent)
        painter->fillRect(option.rect, theme.colour(QStringLiteral("selection")));
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, placed({inner.left(), inner.top(), iconSize, iconSize}));
    QRect line(inner.left() + iconSize + 2 * gridStep, inner.top(), widthOf(option), QFontMetrics(headingFont(option)).height());
    const bool isPassage = index.data(SearchModel::KindRole).toString() == QLatin1String("passages");
    painter->setFont(isPassage ? smallFont(option) : headingFont(option));
    painter->setPen(theme.colour(isPassage && !isCurrent ? QStringLiteral("muted") : QStringLiteral("text")));
    if (!titleSaysIt(index)) {
        drawLine(painter, placed(line), option.direction, index.data(SearchModel::TitleRole).toString());
        line.moveTop(line.bottom() + 1);
    }
    if (showsWords(index)) {
        QTextLayout words(index.data(SearchModel::TextRole).toString(), titleSaysIt(index) ? headingFont(option) : option.font);
        line.setHeight(layOut(words, index, line.width()));
        painter->setPen(theme.colour(QStringLiteral("text")));
        words.draw(painter, placed(line).topLeft());
        line.moveTop(line.bottom() + 1);
    }
    painter->setFont(smallFont(option));
    painter->setPen(theme.colour(isCurrent ? QStringLiteral("text") : QStringLiteral("muted")));
    line.setHeight(QFontMetrics(smallFont(option)).height());
    drawLine(painter, placed(line), option.direction, index.data(SearchModel::ReasonRole).toString());
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = widthOf(option);
    int height = 3 * gridStep;
    if (isHeading(index) || !titleSaysIt(index))
        height += QFontMetrics(headingFont(option)).height();
    if (isHeading(index))
        return {width, height};
    if (showsWords(index)) {
        QTextLayout words(index.data(SearchModel::TextRole).toString(), titleSaysIt(index) ? headingFont(option) : option.font);
        height += layOut(words, index, width);
    }
    if (!index.data(SearchModel::ReasonRole).toString().isEmpty())
        height += QFontMetrics(smallFont(option)).height();
    return {width, std::max(height, iconSize + 3 * gridStep)};
}

} // namespace dokaz::ui
