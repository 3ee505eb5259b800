// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/likeness_card.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace dokaz::ui {

// Without letters of their own: those of the page and of the menus are taken.
LikenessCard::LikenessCard(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_words(newLabel({}, TextRole::Body, this)), m_new(new QPushButton(tr("Show the new one"), this)),
      m_known(new QPushButton(tr("Show the one that was here"), this)), m_same(new QPushButton(tr("The same"), this)),
      m_different(new QPushButton(tr("Different"), this)), m_vault(new QPushButton(tr("Open the vault…"), this)), m_later(new QTimer(this)) {
    build();
    hide();
    constexpr int quietMs = 400;
    m_later->setSingleShot(true);
    m_later->setInterval(quietMs);
    connect(m_later, &QTimer::timeout, this, &LikenessCard::refresh);
    connect(&desk.archive(), &Archive::changed, this, [this] {
        if (parentWidget() != nullptr && parentWidget()->isVisible())
            m_later->start();
    });
    connect(&desk.archive(), &Archive::vaultOpened, this, &LikenessCard::refresh);
    connect(m_new, &QPushButton::clicked, this, [this] { m_desk.showRecord(m_record); });
    connect(m_known, &QPushButton::clicked, this, [this] { m_desk.showRecord(m_other); });
    connect(m_same, &QPushButton::clicked, this, [this] { decide(Decision::Same); });
    connect(m_different, &QPushButton::clicked, this, [this] { decide(Decision::Different); });
    connect(m_vault, &QPushButton::clicked, this, [this] { m_desk.askForVault(); });
}

LikenessCard::~LikenessCard() { m_ticket.cancel(); }

void LikenessCard::build() {
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
    row->addWidget(m_vault);
    column->addLayout(row);
    m_same->setToolTip(tr("Says of the new record that it is the same as the other. Can be undone."));
    m_different->setToolTip(tr("Says of the new record that it is another. Can be undone."));
}

void LikenessCard::refresh() {
    m_later->stop();
    m_ticket.cancel();
    m_isAsking = true;
    m_ticket = m_desk.archive().ask(
        this, [](session::Session& session, const std::stop_token& stop) { return session.likenesses(1, stop); },
        [this](const base::Result<session::TableLikenesses>& found) {
            m_isAsking = false;
            take(found ? found.value() : session::TableLikenesses());
        });
}

void LikenessCard::take(const session::TableLikenesses& found) {
    if (m_isWriting)
        return; // asked before it: another answer follows
    const bool isPair = !found.pairs.empty();
    const bool isAny = isPair || found.hidden > 0;
    const bool hadKeys = isAncestorOf(QApplication::focusWidget());
    for (QPushButton* button : {m_new, m_known, m_same, m_different})
        button->setVisible(isPair);
    m_vault->setVisible(found.hidden > 0);
    setVisible(isAny);
    if (isPair)
        tell(found.pairs.front());
    m_words->setText((isPair ? m_words->text() : QString()) + wordsBeside(found));
    if (!hadKeys || isAncestorOf(QApplication::focusWidget()))
        return;
    if (isAny)
        (isPair ? m_different : m_vault)->setFocus(Qt::OtherFocusReason);
    else
        emit left();
}

void LikenessCard::tell(const session::TableLikeness& pair) {
    m_record = toQt(pair.record);
    m_other = toQt(pair.other);
    m_name = toQt(pair.name);
    m_otherName = toQt(pair.otherName);
    QString words = tr("%1, out of a table, may be %2, who was here before (%3).", "name, name, likeness")
                        .arg(isolated(m_name), isolated(m_otherName), toQt(pair.score));
    for (const std::string& reason : pair.reasons)
        words += QStringLiteral("\n· ") + toQt(reason);
    m_words->setText(words);
}

QString LikenessCard::wordsBeside(const session::TableLikenesses& found) const {
    QString words;
    if (found.more > 0)
        words += QLatin1Char('\n') + tr("%n more (waits|wait) after this.", nullptr, static_cast<int>(found.more));
    if (found.hidden > 0)
        words += (found.pairs.empty() ? QString() : QString(QLatin1Char('\n'))) +
                 tr("Records of tables wait to be told from others: the names stand in the identity vault, which is closed.");
    return words;
}

void LikenessCard::decide(Decision decision) {
    if (m_isWriting || m_isAsking)
        return;
    m_isWriting = true;
    m_ticket.cancel();
    const bool isSame = decision == Decision::Same;
    session::SetFields command;
    command.record = fromQt(m_record);
    command.fields = {{isSame ? "same_as" : "different_from", fromQt(m_other)}};
    //: %1 and %2 names
    const QString told = (isSame ? tr("%1 is the same as %2.") : tr("%1 is another than %2.")).arg(isolated(m_name), isolated(m_otherName));
    m_desk.archive().change(
        this, [command](session::Session& session, const std::stop_token&) { return session.perform(command); },
        [this, told](const base::Result<void>& done) {
            m_isWriting = false;
            if (done)
                m_desk.tell(told, Tidings::Done, Desk::Offer::Undo);
            else
                m_desk.tell(done.error());
            refresh();
        });
}

} // namespace dokaz::ui
