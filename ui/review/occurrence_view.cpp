// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/occurrence_view.h"

#include "ui/bridge/strings.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <cmath>

namespace dokaz::ui {

namespace {

constexpr int padding = 2 * gridStep;

QString flat(QString words) {
    for (QChar& letter : words)
        if (letter == QLatin1Char('\n') || letter == QLatin1Char('\t'))
            letter = QLatin1Char(' ');
    return words;
}

struct SetWords {
    QTextLayout layout;
    qreal height = 0;
};

void setIn(SetWords& set, const QModelIndex& index, const QFont& font, int width) {
    const QString before = index.data(OccurrenceModel::BeforeRole).toString();
    const QString words = index.data(OccurrenceModel::WordsRole).toString();
    const QString text = before + words + index.data(OccurrenceModel::AfterRole).toString();
    set.layout.setText(text);
    set.layout.setFont(font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const Qt::LayoutDirection direction = text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    option.setTextDirection(direction);
    option.setAlignment(QStyle::visualAlignment(direction, Qt::AlignLeading));
    set.layout.setTextOption(option);
    QTextCharFormat format;
    format.setBackground(Theme::current().colour(QStringLiteral("hit")));
    format.setFontWeight(QFont::DemiBold);
    set.layout.setFormats({{static_cast<int>(before.size()), static_cast<int>(words.size()), format}});
    set.layout.beginLayout();
    for (QTextLine line = set.layout.createLine(); line.isValid(); line = set.layout.createLine()) {
        line.setLineWidth(std::max(20 * gridStep, width));
        line.setPosition(QPointF(0, set.height));
        set.height += line.height() * 1.15;
    }
    set.layout.endLayout();
}

QFont smallOf(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

int widthOf(const QStyleOptionViewItem& option) {
    const auto* view = qobject_cast<const QListView*>(option.widget);
    return (view == nullptr ? option.rect.width() : view->viewport()->width()) - 2 * padding;
}

} // namespace

void OccurrenceModel::setContexts(std::vector<session::CandidateContext> contexts) {
    beginResetModel();
    m_contexts = std::move(contexts);
    endResetModel();
}

int OccurrenceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_contexts.size());
}

QVariant OccurrenceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const session::CandidateContext& context = m_contexts[static_cast<std::size_t>(index.row())];
    const QString name = toQt(context.symbol.empty() ? context.sourceTitle : context.symbol);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return flat(toQt(context.before + context.words + context.after));
    case WhereRole:
        //: %1 document symbol or title, %2 number of the paragraph
        return context.number.empty() ? name : tr("%1, para. %2").arg(name, toQt(context.number));
    case BeforeRole: return flat(toQt(context.before));
    case WordsRole: return flat(toQt(context.words));
    case AfterRole: return flat(toQt(context.after));
    }
    return {};
}

void OccurrenceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    if (isSelected)
        painter->fillRect(option.rect, theme.colour(QStringLiteral("hover")));
    const QRect inner = option.rect.adjusted(padding, padding, -padding, -padding);
    painter->setFont(smallOf(option.font));
    painter->setPen(theme.colour(QStringLiteral("muted")));
    const QFontMetrics small(painter->font());
    painter->drawText(QRect(inner.topLeft(), QSize(inner.width(), small.height())), Qt::AlignLeading | Qt::AlignVCenter,
                      small.elidedText(index.data(OccurrenceModel::WhereRole).toString(), Qt::ElideRight, inner.width()));
    SetWords set;
    setIn(set, index, option.font, widthOf(option));
    painter->setPen(theme.colour(QStringLiteral("text")));
    set.layout.draw(painter, QPointF(inner.left(), inner.top() + small.height() + gridStep));
    painter->setPen(theme.colour(isSelected && option.state & QStyle::State_HasFocus ? QStringLiteral("focus") : QStringLiteral("line")));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize OccurrenceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    SetWords set;
    setIn(set, index, option.font, widthOf(option));
    const int small = QFontMetrics(smallOf(option.font)).height();
    return {40 * gridStep, small + gridStep + static_cast<int>(std::ceil(set.height)) + 2 * padding};
}

OccurrenceView::OccurrenceView(QWidget* parent) : QListView(parent), m_model(new OccurrenceModel(this)) {
    setModel(m_model);
    setItemDelegate(new OccurrenceDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    setAccessibleName(tr("The words where they stand"));
}

void OccurrenceView::setContexts(std::vector<session::CandidateContext> contexts) {
    m_model->setContexts(std::move(contexts));
    if (m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0));
    scrollToTop();
}

int OccurrenceView::current() const { return currentIndex().isValid() ? currentIndex().row() : 0; }

void OccurrenceView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace dokaz::ui
