// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/likeness_card.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

LikenessCard::LikenessCard(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_words(newLabel({}, TextRole::Body, this)),
      m_new(new QPushButton(tr("Show the ne&w one"), this)), m_known(new QPushButton(tr("Show the one that was &here"), this)),
      m_same(new QPushButton(tr("Th&e same"), this)), m_different(new QPushButton(tr("Di&fferent"), this)) {
    setObjectName(QStringLiteral("card"));
    setAccessibleName(tr("Who this may be"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 2 * gridStep);
    column->addWidget(m_words);
    auto* row = new QHBoxLayout;
    row->addWidget(m_new);
    row->addWidget(m_known);
    row->addStretch(1);
    row->addWidget(m_different);
    row->addWidget(m_same);
    column->addLayout(row);
    m_same->setToolTip(tr("Says of the new record that it is the same as the other. Can be undone."));
    m_different->setToolTip(tr("Says of the new record that it is another. Can be undone."));
    hide();
    connect(&desk.archive(), &Archive::changed, this, [this] {
        if (parentWidget() != nullptr && parentWidget()->isVisible())
            refresh();
    });
    connect(m_new, &QPushButton::clicked, this, [this] { m_desk.showRecord(m_record); });
    connect(m_known, &QPushButton::clicked, this, [this] { m_desk.showRecord(m_other); });
    connect(m_same, &QPushButton::clicked, this, [this] { decide("same_as"); });
    connect(m_different, &QPushButton::clicked, this, [this] { decide("different_from"); });
}

LikenessCard::~LikenessCard() { m_ticket.cancel(); }

void LikenessCard::refresh() {
    m_ticket.cancel();
    m_ticket = m_desk.archive().ask(
        this, [](session::Session& session, const std::stop_token&) { return session.likenesses(); },
        [this](const base::Result<std::vector<session::TableLikeness>>& all) {
            take(all ? all.value() : std::vector<session::TableLikeness>());
        });
}

void LikenessCard::take(const std::vector<session::TableLikeness>& all) {
    setVisible(!all.empty());
    if (all.empty())
        return;
    const session::TableLikeness& first = all.front();
    m_record = toQt(first.record);
    m_other = toQt(first.other);
    QString words = tr("%1, out of a table, may be %2, who was here before (%3).", "name, name, likeness")
                        .arg(isolated(toQt(first.name)), isolated(toQt(first.otherName)), toQt(first.score));
    for (const std::string& reason : first.reasons)
        words += QStringLiteral("\n· ") + toQt(reason);
    if (all.size() > 1)
        words += QLatin1Char('\n') + tr("%n more wait(s) after this.", nullptr, static_cast<int>(all.size()) - 1);
    m_words->setText(words);
    m_same->setEnabled(true);
    m_different->setEnabled(true);
}

void LikenessCard::decide(const char* field) {
    m_same->setEnabled(false);
    m_different->setEnabled(false);
    session::SetFields command;
    command.record = fromQt(m_record);
    command.fields = {{field, fromQt(m_other)}};
    m_desk.archive().work(
        this,
        [command](session::Session& session, const std::stop_token&) { return session.perform(command); },
        [this](const auto& done) {
            if (!done)
                m_desk.tell(done.error());
            refresh();
        });
}

} // namespace dokaz::ui
