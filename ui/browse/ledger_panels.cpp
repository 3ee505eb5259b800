// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/ledger_panels.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace dokaz::ui {

LedgerPanel::LedgerPanel(QWidget* parent)
    : QFrame(parent), m_heading(newLabel({}, TextRole::Heading, this)), m_explanation(newLabel({}, TextRole::Muted, this)),
      m_words(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 3 * gridStep);
    auto* head = new QHBoxLayout;
    auto* close = new QToolButton(this);
    close->setIcon(icon(QStringLiteral("close"), QStringLiteral("muted")));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    head->addWidget(m_heading, 1);
    head->addWidget(close);
    column->addLayout(head);
    column->addWidget(m_explanation);
    m_words->setReadOnly(true);
    m_words->setAccessibleName(tr("Words to read or write down"));
    m_words->setTabChangesFocus(true);
    m_words->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setMaximumHeight(26 * gridStep);
    column->addWidget(m_words);
    hide();
}

void LedgerPanel::showWords(const QString& heading, const QString& explanation, const QString& words) {
    m_heading->setText(heading);
    m_explanation->setText(explanation);
    m_words->setPlainText(words);
    m_words->setAccessibleName(heading);
    m_words->setVisible(!words.isEmpty());
    show();
}

QString LedgerPanel::words() const { return m_words->toPlainText(); }

DoubtPanel::DoubtPanel(QWidget* parent) : QFrame(parent), m_sentence(newLabel({}, TextRole::Body, this)) {
    setObjectName(QStringLiteral("noticeBar"));
    setProperty("tone", QStringLiteral("danger"));
    auto* line = new QHBoxLayout(this);
    auto* accept = new QPushButton(tr("Go on without them…"), this);
    line->addWidget(m_sentence, 1);
    line->addWidget(accept, 0, Qt::AlignTop);
    connect(accept, &QPushButton::clicked, this, &DoubtPanel::acceptWanted);
    hide();
}

void DoubtPanel::showDoubt(const session::ArchiveSummary& summary) {
    QStringList sentences;
    if (summary.entriesLost > 0)
        sentences << tr("Entries that were written are missing from the ledger: %1.").arg(summary.entriesLost);
    else if (summary.headMissing)
        sentences << tr("The note of where the ledger ended is missing, so it cannot be known whether it is whole.");
    else
        sentences << tr("The ledger does not end where it was last seen to end.");
    sentences << tr("Perhaps an older copy of the archive was put in its place, or a disk failed. Nothing is written "
                    "meanwhile. If there is a newer copy, close this archive and open that one. Otherwise a person "
                    "has to decide to go on; the decision and its reason become part of the ledger.");
    m_sentence->setText(sentences.join(QLatin1Char(' ')));
    show();
}

} // namespace dokaz::ui
