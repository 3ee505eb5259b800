// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/citation_marks.h"

#include "ui/bridge/strings.h"
#include "ui/models/field_words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace dokaz::ui {

namespace {

constexpr std::size_t mostMarks = 4;
constexpr int mostQuote = 240; // letters of a quote in a tool tip

QString cut(const QString& quote) {
    return quote.size() <= mostQuote ? quote : quote.left(mostQuote).trimmed() + QStringLiteral("…");
}

} // namespace

CitationMarks::CitationMarks(Desk& desk, const std::vector<session::CitationView>& citations, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2);
    if (citations.empty()) {
        QLabel* none = newLabel(tr("no source"), TextRole::Small, this);
        none->setToolTip(tr("Nothing is cited for this value yet."));
        none->setObjectName(QStringLiteral("noSource"));
        m_row->addWidget(none);
        return;
    }
    const std::size_t shown = citations.size() <= mostMarks + 1 ? citations.size() : mostMarks;
    for (std::size_t i = 0; i < shown; ++i)
        addMark(citations[i], static_cast<int>(i) + 1);
    if (shown == citations.size())
        return;
    auto* more = new QToolButton(this);
    more->setObjectName(QStringLiteral("mark"));
    more->setText(QStringLiteral("+%1").arg(citations.size() - shown));
    more->setAccessibleName(tr("Further sources: %L1").arg(citations.size() - shown));
    more->setToolTip(more->accessibleName());
    m_row->addWidget(more);
    connect(more, &QToolButton::clicked, this, [this, citations, shown, more] {
        for (std::size_t i = shown; i < citations.size() && i < shown + 40; ++i)
            addMark(citations[i], static_cast<int>(i) + 1);
        more->hide();
    });
}

void CitationMarks::addMark(const session::CitationView& citation, int number) {
    auto* mark = new QToolButton(this);
    mark->setObjectName(QStringLiteral("mark"));
    mark->setFocusPolicy(Qt::StrongFocus);
    m_row->addWidget(mark);
    if (citation.isHidden) {
        mark->setIcon(icon(QStringLiteral("lock"), QStringLiteral("identity")));
        mark->setIconSize({12, 12});
        mark->setAccessibleName(tr("Source %1, in the identity vault").arg(number));
        mark->setToolTip(tr("These words stand in the identity vault. Click to open it."));
        connect(mark, &QToolButton::clicked, this, [this] { m_desk.askForVault(); });
        return;
    }
    const Place place = placeOf(citation);
    const bool isAgainst = citation.stance == "contradicts";
    mark->setText(isAgainst ? QStringLiteral("≠%1").arg(number) : QString::number(number));
    QString told = isAgainst ? tr("Contradicted by %1", "%1: source and paragraph").arg(place.reference) : place.reference;
    mark->setAccessibleName(tr("Source %1: %2").arg(number).arg(told));
    if (!place.quote.isEmpty())
        told += QStringLiteral("\n“%1”").arg(isolated(cut(place.quote)));
    if (!citation.wordsFound)
        told += QLatin1Char('\n') + tr("The newest reading has other words there.");
    if (isAgainst || !citation.wordsFound)
        mark->setProperty("tone", isAgainst ? QStringLiteral("danger") : QStringLiteral("warn"));
    mark->setToolTip(told.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")).prepend(QStringLiteral("<qt>")));
    connect(mark, &QToolButton::clicked, this, [this, place] { m_desk.showWords(place); });
}

} // namespace dokaz::ui
