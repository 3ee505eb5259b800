// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_report.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/passphrase_field.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {

QString remainingWords(qint64 ms) {
    constexpr qint64 minuteMs = 60'000;
    if (ms < 0)
        return {};
    if (ms < minuteMs)
        return ImportReport::tr("less than a minute left");
    return ImportReport::tr("about %n minute(s) left", nullptr,
                            static_cast<int>((ms + minuteMs / 2) / minuteMs));
}

QString resultWords(const ImportCounts& counts) {
    QStringList parts;
    const auto add = [&](qint64 count, const QString& words) {
        if (count > 0)
            parts.append(words);
    };
    add(counts.read, ImportReport::tr("%n read", "files of an import", counts.read));
    add(counts.kept, ImportReport::tr("%n kept without a reading", "files of an import", counts.kept));
    add(counts.already, ImportReport::tr("%n here already", "files of an import", counts.already));
    add(counts.failed, ImportReport::tr("%n failed", "files of an import", counts.failed));
    add(counts.notTaken, ImportReport::tr("%n left out", "files of an import", counts.notTaken));
    add(counts.candidates,
        ImportReport::tr("%n mention(s) to review", nullptr, static_cast<int>(counts.candidates)));
    return parts.join(QStringLiteral(" · "));
}

QString remarkWords(const ImportCounts& counts) {
    QStringList sentences;
    if (counts.pagesWithoutText > 0)
        sentences.append(
            ImportReport::tr("%n page(s) without text (is a picture|are pictures): to be looked at, not searched.",
                             nullptr, static_cast<int>(counts.pagesWithoutText)));
    if (counts.tables > 0)
        sentences.append(ImportReport::tr("%n table(s) (is|are) kept: Take in a table… makes records of (its|their) rows.",
                                          nullptr, counts.tables));
    if (counts.alreadyWithBasis > 0)
        sentences.append(
            ImportReport::tr("%n file(s) (was|were) here already: the basis stated now was not added. "
                             "Change it on the source itself.",
                             nullptr, counts.alreadyWithBasis));
    if (counts.needPassword > 0)
        sentences.append(ImportReport::tr("%n file(s) (asks|ask) for a password.", nullptr, counts.needPassword));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

ImportReport::ImportReport(QWidget* parent)
    : QFrame(parent), m_summary(newLabel({}, TextRole::Heading, this)),
      m_remarks(newLabel({}, TextRole::Muted, this)), m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel import"), this)),
      m_open(new QPushButton(tr("&Open document"), this)),
      m_review(new QPushButton(tr("Review mentions"), this)), m_retryRow(new QWidget(this)),
      m_password(new PassphraseField(tr("Password of the PDF"), m_retryRow)),
      m_retry(new QPushButton(tr("Import again with this password"), m_retryRow)) {
    setObjectName(QStringLiteral("card"));
    layOut();
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_retry->setEnabled(false);
    connect(m_cancel, &QPushButton::clicked, this, &ImportReport::cancelWanted);
    connect(m_open, &QPushButton::clicked, this, &ImportReport::openWanted);
    connect(m_review, &QPushButton::clicked, this, &ImportReport::reviewWanted);
    connect(m_retry, &QPushButton::clicked, this, &ImportReport::retryWanted);
    connect(m_password, &QLineEdit::returnPressed, m_retry, &QPushButton::click);
    connect(m_password, &QLineEdit::textChanged, m_retry,
            [button = m_retry](const QString& typed) { button->setEnabled(!typed.isEmpty()); });
    setVisible(false);
}

void ImportReport::layOut() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * gridStep, 3 * gridStep, 4 * gridStep, 3 * gridStep);
    column->setSpacing(2 * gridStep);
    auto* row = new QHBoxLayout;
    m_summary->setWordWrap(true);
    row->addWidget(m_summary, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_open);
    row->addWidget(m_review);
    column->addLayout(row);
    column->addWidget(m_progress);
    column->addWidget(m_remarks);
    auto* retry = new QHBoxLayout(m_retryRow);
    retry->setContentsMargins(0, 0, 0, 0);
    retry->addWidget(m_password, 1);
    retry->addWidget(m_retry);
    column->addWidget(m_retryRow);
}

void ImportReport::showRunning(bool running) {
    setVisible(true);
    for (QWidget* part : {static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_progress)})
        part->setVisible(running);
    for (QWidget* part : {static_cast<QWidget*>(m_open), static_cast<QWidget*>(m_review), m_retryRow,
                          static_cast<QWidget*>(m_remarks)})
        part->setVisible(!running);
}

void ImportReport::showProgress(qint64 done, qint64 total, qint64 remainingMs, bool isCancelling) {
    showRunning(true);
    const QLocale locale;
    QString words = isCancelling ? tr("Stopping after the files that are being read…")
                                 : tr("%1 of %2 files").arg(locale.toString(done), locale.toString(total));
    if (const QString left = remainingWords(remainingMs); !left.isEmpty() && !isCancelling)
        words += QStringLiteral(" · ") + left;
    m_summary->setText(words);
    m_cancel->setEnabled(!isCancelling);
    m_progress->setRange(0, static_cast<int>(total));
    m_progress->setValue(static_cast<int>(done));
}

void ImportReport::showResult(const ImportCounts& counts, bool canOpen) {
    const QString words = resultWords(counts);
    showRunning(false);
    m_summary->setText(words);
    m_remarks->setText(remarkWords(counts));
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    m_open->setVisible(canOpen);
    m_review->setVisible(counts.candidates > 0);
    m_retryRow->setVisible(counts.needPassword > 0);
    setVisible(!words.isEmpty());
}

QString ImportReport::words() const {
    return m_remarks->isHidden() ? m_summary->text()
                                 : m_summary->text() + QLatin1Char('\n') + m_remarks->text();
}

base::SecretBytes ImportReport::password() const { return m_password->secret(); }

void ImportReport::wipe() { m_password->wipe(); }

} // namespace dokaz::ui
