// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/duplicate_hints.h"

#include "ui/bridge/strings.h"
#include "ui/models/suggestion_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {
constexpr int pauseMs = 200;
constexpr std::size_t most = 4;
}

DuplicateHints::DuplicateHints(Desk& desk, const QString& kind, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_kind(kind), m_pause(new QTimer(this)), m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("strip"));
    m_column->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    m_column->setSpacing(0);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &DuplicateHints::send);
    hide();
}

void DuplicateHints::ask(const QString& words) {
    m_words = words.trimmed();
    m_asked.cancel();
    if (m_words.size() < 2) {
        m_pause->stop();
        return show({});
    }
    m_pause->start();
}

void DuplicateHints::send() {
    m_asked = m_desk.archive().ask(
        this,
        [words = fromQt(m_words), kind = fromQt(m_kind)](session::Session& session, const std::stop_token&) {
            return session.suggest(words, {kind}, most);
        },
        [this](const base::Result<std::vector<session::Suggestion>>& suggestions) {
            show(suggestions ? suggestions.value() : std::vector<session::Suggestion>());
        });
}

void DuplicateHints::show(const std::vector<session::Suggestion>& suggestions) {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_count = static_cast<int>(suggestions.size());
    setVisible(m_count > 0);
    if (m_count == 0)
        return;
    m_column->addWidget(newLabel(tr("May be the same:"), TextRole::Small, this));
    for (const session::Suggestion& suggestion : suggestions) {
        auto* open = new QPushButton(isolated(toQt(suggestion.summary.title)).replace(QLatin1Char('&'), QStringLiteral("&&")), this);
        open->setProperty("flat", true);
        open->setAutoDefault(false);
        open->setToolTip(tr("Open it; what is typed here stays"));
        QStringList reasons = factsOf(suggestion);
        for (const std::string& reason : suggestion.reasons)
            reasons << toQt(reason);
        const QString why = reasons.isEmpty() ? toQt(suggestion.name) : reasons.join(QStringLiteral("; "));
        open->setAccessibleName(tr("May be the same: %1. %2").arg(toQt(suggestion.summary.title), why));
        connect(open, &QPushButton::clicked, this, [this, id = toQt(suggestion.summary.record)] { m_desk.showRecord(id); });
        m_column->addWidget(open, 0, Qt::AlignLeading);
        QLabel* reason = newLabel(why, TextRole::Small, this);
        reason->setContentsMargins(2 * gridStep, 0, 0, gridStep);
        reason->setWordWrap(true);
        m_column->addWidget(reason);
    }
}

} // namespace dokaz::ui
