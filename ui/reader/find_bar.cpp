// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/find_bar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

namespace dokaz::ui {

namespace {

constexpr int pauseMs = 150;

QToolButton* newButton(const QString& iconName, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

FindBar::FindBar(QWidget* parent)
    : QFrame(parent), m_words(new QLineEdit(this)), m_count(newLabel({}, TextRole::Small, this)),
      m_previous(newButton(QStringLiteral("up"), tr("The hit before (Shift+F3)"), this)),
      m_next(newButton(QStringLiteral("down"), tr("The next hit (F3)"), this)),
      m_close(newButton(QStringLiteral("close"), tr("Close finding (Escape)"), this)), m_pause(new QTimer(this)) {
    setObjectName(QStringLiteral("bar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    m_words->setPlaceholderText(tr("Find in this document"));
    m_words->setAccessibleName(tr("Find in this document"));
    m_words->setMaximumWidth(90 * gridStep);
    m_words->setClearButtonEnabled(true);
    row->addWidget(m_words, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_close);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_words, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, [this] { emit wordsChanged(m_words->text()); });
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previousWanted);
    connect(m_next, &QToolButton::clicked, this, &FindBar::nextWanted);
    connect(m_close, &QToolButton::clicked, this, &FindBar::closed);
    setCount(-1, 0, false);
    hide();
}

QString FindBar::words() const { return m_words->text(); }

void FindBar::begin(const QString& words) {
    show();
    if (!words.isEmpty())
        m_words->setText(words);
    m_words->selectAll();
    m_words->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::setCount(int current, int count, bool isCut) {
    const bool isAsked = !m_words->text().trimmed().isEmpty();
    //: %1 number of the hit, %2 number of all hits
    const QString words = count == 0 ? (isAsked ? tr("Not found") : QString())
                          : isCut    ? tr("%1 of more than %2").arg(current + 1).arg(count)
                                     : tr("%1 of %2").arg(current + 1).arg(count);
    m_count->setText(words);
    m_words->setAccessibleDescription(words);
    m_words->setProperty("wrong", isAsked && count == 0);
    m_words->style()->unpolish(m_words);
    m_words->style()->polish(m_words);
    m_next->setEnabled(count > 0);
    m_previous->setEnabled(count > 0);
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        emit closed();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_pause->isActive()) {
            m_pause->stop();
            emit wordsChanged(m_words->text());
        } else if (event->modifiers() & Qt::ShiftModifier) {
            emit previousWanted();
        } else {
            emit nextWanted();
        }
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace dokaz::ui
