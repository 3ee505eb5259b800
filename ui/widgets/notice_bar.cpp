// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice_bar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

namespace dokaz::ui {

namespace {
constexpr int shownMs = 8000; // long enough to read two sentences
constexpr int readMs = 2000;  // to read a short one
}

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), m_sentence(newLabel({}, TextRole::Body, this)), m_action(new QPushButton(this)),
      m_close(new QToolButton(this)), m_leave(new QTimer(this)) {
    setObjectName(QStringLiteral("noticeBar"));
    setAccessibleName(tr("Message", "name of the message bar for screen readers"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(3 * gridStep, gridStep, gridStep, gridStep);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close message"));
    m_leave->setSingleShot(true);
    connect(m_leave, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto carryOut = m_carryOut) // which may show another notice
            carryOut();
    });
    hide();
}

void NoticeBar::show(const QString& sentence, Tone tone, const QString& action, std::function<void()> carryOut) {
    const bool isBad = tone == Tone::Danger || tone == Tone::Warn;
    m_sentence->setText(sentence);
    m_carryOut = std::move(carryOut);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setEnabled(true);
    m_action->setVisible(!action.isEmpty());
    m_isWarning = tone == Tone::Warn;
    m_shown.start();
    setProperty("tone", QLatin1String(tone == Tone::Danger ? "danger" : tone == Tone::Warn ? "warn" : "good"));
    style()->unpolish(this);
    style()->polish(this);
    QFrame::show();
    setAccessibleDescription(sentence);
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
    // What waits for an answer does not leave before it; that something done can be undone is said elsewhere too.
    if (isBad || (tone == Tone::Neutral && !action.isEmpty()))
        m_leave->stop();
    else
        m_leave->start(shownMs);
}

void NoticeBar::setActionEnabled(bool enabled) { m_action->setEnabled(enabled); }

void NoticeBar::withdrawAction() {
    m_carryOut = {};
    m_action->hide();
}

void NoticeBar::leaveWhenRead() {
    if (m_isWarning && m_shown.hasExpired(readMs))
        hide();
}

QString NoticeBar::sentence() const { return isVisible() ? m_sentence->text() : QString(); }

} // namespace dokaz::ui
