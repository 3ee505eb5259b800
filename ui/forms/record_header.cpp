// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/record_header.h"

#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace dokaz::ui {

RecordHeader::RecordHeader(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_back(newButton(QStringLiteral("left"), tr("Back to the record before"))),
      m_forward(newButton(QStringLiteral("right"), tr("Forward to the next record"))),
      m_actions(newButton(QStringLiteral("more"), tr("What can be done with this record"))), m_icon(new QLabel(this)),
      m_kind(newLabel({}, TextRole::Small, this)), m_title(new ElidedLabel({}, this)), m_protection(new Badge({}, Tone::Neutral, this)),
      m_state(new Badge({}, Tone::Neutral, this)), m_conflicts(new Badge({}, Tone::Neutral, this)) {
    build();
    connect(m_back, &QToolButton::clicked, this, &RecordHeader::backWanted);
    connect(m_forward, &QToolButton::clicked, this, &RecordHeader::forwardWanted);
    connect(m_actions, &QToolButton::clicked, this, &RecordHeader::popUp);
    connect(&ThemeChange::signal(), &ThemeChange::changed, this, &RecordHeader::drawIcon);
}

QToolButton* RecordHeader::newButton(const QString& name, const QString& words) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(name, QStringLiteral("muted")));
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void RecordHeader::build() {
    setObjectName(QStringLiteral("recordHeader"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(3 * gridStep, 2 * gridStep, 2 * gridStep, gridStep);
    box->setSpacing(0);
    auto* first = new QHBoxLayout;
    first->setSpacing(gridStep);
    first->addWidget(m_icon);
    first->addWidget(m_kind);
    first->addWidget(m_protection);
    first->addWidget(m_state);
    first->addWidget(m_conflicts);
    first->addStretch(1);
    first->addWidget(m_back);
    first->addWidget(m_forward);
    first->addWidget(m_actions);
    box->addLayout(first);
    box->addWidget(m_title);
    m_title->setProperty("textRole", QStringLiteral("title"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_forward->setToolTip(tr("Forward (Alt+Right)"));
    if (layoutDirection() == Qt::RightToLeft) {
        m_back->setIcon(icon(QStringLiteral("right"), QStringLiteral("muted")));
        m_forward->setIcon(icon(QStringLiteral("left"), QStringLiteral("muted")));
    }
    setWays(false, false);
}

void RecordHeader::show(const session::RecordSummary& record) {
    m_record = record;
    m_kind->setText(record.kind.empty() ? QString() : kindName(m_desk.archive().catalogue(), toQt(record.kind)));
    m_title->setWords(record.title.empty() ? tr("(no title)") : toQt(record.title));
    drawIcon();
    showBadges();
}

void RecordHeader::drawIcon() {
    if (!m_record.kind.empty())
        m_icon->setPixmap(iconPixmap(kindIcon(toQt(m_record.kind)), 16, devicePixelRatioF(), QStringLiteral("accent")));
}

void RecordHeader::showBadges() {
    const QString protection = protectionName(toQt(m_record.protection));
    m_protection->set(protection, m_record.protection == "identity"     ? Tone::Identity
                                  : m_record.protection == "privileged" ? Tone::Danger
                                                                        : Tone::Warn);
    m_state->set(m_record.state == "withdrawn"   ? tr("Withdrawn")
                 : m_record.state == "retracted" ? tr("Retracted")
                                                 : QString(),
                 Tone::Neutral);
    m_conflicts->set(m_record.conflicts == 0 ? QString() : tr("Conflicts: %L1", "fields whose values differ").arg(m_record.conflicts),
                     Tone::Warn);
}

void RecordHeader::setWays(bool back, bool forward) {
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void RecordHeader::popUp() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu);
    const QPoint below = layoutDirection() == Qt::RightToLeft ? m_actions->rect().bottomLeft()
                                                              : m_actions->rect().bottomRight() - QPoint(menu->sizeHint().width(), 0);
    menu->popup(m_actions->mapToGlobal(below));
}

void RecordHeader::fill(QMenu& menu) {
    const bool isShown = m_record.state == "shown";
    const QString id = toQt(m_record.record);
    if (m_record.kind == "source") {
        menu.addAction(icon(QStringLiteral("page")), tr("Open &words"), this, [this, id] { m_desk.showSource(id); });
        menu.addAction(icon(QStringLiteral("review")), tr("&Review its candidates"), this, [this, id] { m_desk.reviewSource(id); });
    }
    if (m_record.kind == "case")
        menu.addAction(icon(QStringLiteral("case")), tr("Open &case"), this, [this, id] { m_desk.showCase(id); });
    if (!menu.isEmpty())
        menu.addSeparator();
    menu.addAction(icon(QStringLiteral("add")), tr("&New linked record…"), this, &RecordHeader::linkedWanted)->setEnabled(isShown);
    menu.addAction(icon(QStringLiteral("case")), tr("&Add to case…"), this, &RecordHeader::addToCaseWanted)->setEnabled(isShown);
    menu.addAction(icon(QStringLiteral("copy")), tr("Copy &id"), this, [id] { QGuiApplication::clipboard()->setText(id); });
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("withdraw")), tr("Wi&thdraw…"), this, &RecordHeader::withdrawWanted)->setEnabled(isShown);
}

} // namespace dokaz::ui
