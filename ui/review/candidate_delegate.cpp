// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/candidate_delegate.h"

#include "ui/models/candidate_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace dokaz::ui {

namespace {

constexpr int padding = 2 * gridStep;
constexpr int stripe = 3;

class MentionNames {
    Q_DECLARE_TR_FUNCTIONS(MentionNames)
  public:
    static QString of(const QString& kind) {
        static const std::map<QString, QString> names{
            {QStringLiteral("person"), tr("Person")},   {QStringLiteral("facility"), tr("Facility")},
            {QStringLiteral("organisation"), tr("Organisation")}, {QStringLiteral("date"), tr("Date")},
            {QStringLiteral("article"), tr("Article of law")}, {QStringLiteral("symbol"), tr("Document")},
            {QStringLiteral("figure"), tr("Figure")},   {QStringLiteral("place"), tr("Place")},
            {QStringLiteral("recommendation"), tr("Recommendation")}};
        const auto found = names.find(kind);
        return found == names.end() ? kind : found->second;
    }
};

QString tokenOf(const QString& kind) {
    static const std::map<QString, QString> tokens{
        {QStringLiteral("person"), QStringLiteral("markPerson")}, {QStringLiteral("facility"), QStringLiteral("markFacility")},
        {QStringLiteral("organisation"), QStringLiteral("markOrganisation")}, {QStringLiteral("date"), QStringLiteral("markDate")},
        {QStringLiteral("article"), QStringLiteral("markArticle")}, {QStringLiteral("symbol"), QStringLiteral("markSymbol")}};
    const auto found = tokens.find(kind);
    return found == tokens.end() ? QStringLiteral("markFigure") : found->second;
}

QFont smallOf(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

} // namespace

QString mentionName(const QString& kind) { return MentionNames::of(kind); }

void CandidateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.colour(QStringLiteral("selection")));
    const QString kind = index.data(CandidateModel::KindRole).toString();
    const bool isMirrored = option.direction == Qt::RightToLeft;
    const int edge = isMirrored ? option.rect.right() - stripe + 1 : option.rect.left();
    painter->fillRect(QRect(edge, option.rect.top() + gridStep / 2, stripe, option.rect.height() - gridStep), theme.colour(tokenOf(kind)));
    const QRect inner = option.rect.adjusted(padding + stripe, gridStep, -padding, -gridStep);
    const int count = index.data(CandidateModel::CountRole).toInt();
    const QString times = count > 1 ? QStringLiteral("%1×").arg(count) : QString();
    const QFontMetrics body(option.font), small(smallOf(option.font));
    const int room = inner.width() - (times.isEmpty() ? 0 : small.horizontalAdvance(times) + 2 * gridStep);
    QRect line(inner.left(), inner.top(), inner.width(), body.height());
    painter->setFont(option.font);
    painter->setPen(theme.colour(QStringLiteral("text")));
    const QRect words(isMirrored ? line.right() - room : line.left(), line.top(), room, line.height());
    painter->drawText(words, Qt::AlignLeading | Qt::AlignVCenter, body.elidedText(isolated(index.data().toString()), Qt::ElideRight, room));
    painter->setFont(smallOf(option.font));
    painter->setPen(theme.colour(QStringLiteral("muted")));
    painter->drawText(line, Qt::AlignTrailing | Qt::AlignVCenter, times);
    line.translate(0, body.height() + gridStep / 2);
    line.setHeight(small.height());
    const QString match = index.data(CandidateModel::MatchRole).toString();
    //: %1 kind of mention, %2 name of a record it could be
    const QString below = match.isEmpty() ? mentionName(kind) : tr("%1 · like %2").arg(mentionName(kind), isolated(match));
    painter->drawText(line, Qt::AlignLeading | Qt::AlignVCenter, small.elidedText(below, Qt::ElideRight, line.width()));
    painter->restore();
}

QSize CandidateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {40 * gridStep, QFontMetrics(option.font).height() + QFontMetrics(smallOf(option.font)).height() + 3 * gridStep};
}

} // namespace dokaz::ui
