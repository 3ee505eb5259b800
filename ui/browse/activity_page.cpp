// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/activity_page.h"

#include "ui/bridge/strings.h"
#include "ui/browse/ledger_panels.h"
#include "ui/models/activity_model.h"
#include "ui/models/activity_words.h"
#include "ui/models/entry_details.h"
#include "ui/models/entry_words.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/reason_panel.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace dokaz::ui {

ActivityPage::ActivityPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_entries(new ActivityModel(desk.archive(), this)),
      m_table(new QTableView(this)), m_doubt(new DoubtPanel(this)), m_panel(new LedgerPanel(this)),
      m_count(newLabel({}, TextRole::Small, this)), m_detail(newLabel({}, TextRole::Muted, this)),
      m_changes(new EntryDetails(desk.archive(), this)),
      m_undo(new QPushButton(tr("&Undo this…"), this)),
      m_head(new QPushButton(tr("Words for your &notebook"), this)),
      m_check(new QPushButton(tr("Check the archive"), this)),
      m_rebuild(new QPushButton(tr("Build again"), this)), m_reason(new ReasonPanel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHead();
    makeTable();
    makeFoot();
    connect(m_entries, &ActivityModel::answered, this, &ActivityPage::showChosen);
    connect(m_entries, &ActivityModel::refused, this,
            [this](const QString& sentence) { m_desk.tell(sentence, Tidings::Failure); });
    connect(m_doubt, &DoubtPanel::acceptWanted, this, &ActivityPage::askToAccept);
    connect(m_reason, &ReasonPanel::given, this, &ActivityPage::carryOut);
    connect(m_reason, &ReasonPanel::left, this, &ActivityPage::takeFocus);
    connect(&desk.archive(), &Archive::changed, this, &ActivityPage::refresh);
    refresh();
}

void ActivityPage::makeHead() {
    auto* head = new QFrame(this);
    head->setObjectName(QStringLiteral("bar"));
    auto* lines = new QVBoxLayout(head);
    lines->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 2 * gridStep);
    lines->setSpacing(2 * gridStep);
    auto* line = new QHBoxLayout;
    line->addWidget(newLabel(tr("Activity"), TextRole::Title, head));
    line->addWidget(m_count, 1, Qt::AlignBottom);
    m_head->setIcon(icon(QStringLiteral("seal")));
    m_head->setEnabled(false);
    m_check->setIcon(icon(QStringLiteral("check")));
    line->addWidget(m_head);
    line->addWidget(m_check);
    m_rebuild->hide(); // until a check asks for it
    line->addWidget(m_rebuild);
    lines->addLayout(line);
    lines->addWidget(m_doubt);
    lines->addWidget(m_panel);
    layout()->addWidget(head);
    connect(m_head, &QPushButton::clicked, this, &ActivityPage::showHead);
    connect(m_check, &QPushButton::clicked, this, &ActivityPage::checkArchive);
    connect(m_rebuild, &QPushButton::clicked, this, &ActivityPage::buildAgain);
}

void ActivityPage::makeTable() {
    m_table->setModel(m_entries);
    prepareTable(*m_table, tr("Entries of the ledger, newest first"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->resizeSection(ActivityModel::NumberColumn, 14 * gridStep);
    header->resizeSection(ActivityModel::TimeColumn, 40 * gridStep);
    header->resizeSection(ActivityModel::AuthorColumn, 30 * gridStep);
    header->resizeSection(ActivityModel::WhatColumn, 80 * gridStep);
    header->resizeSection(ActivityModel::RowsColumn, 14 * gridStep);
    header->setSectionResizeMode(ActivityModel::ReasonColumn, QHeaderView::Stretch);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ActivityPage::showChosen);
}

void ActivityPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* lines = new QVBoxLayout(foot);
    lines->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 2 * gridStep);
    lines->addWidget(m_reason);
    auto* line = new QHBoxLayout;
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(m_detail, 1);
    m_undo->setIcon(icon(QStringLiteral("undo")));
    m_undo->setEnabled(false);
    line->addWidget(m_undo, 0, Qt::AlignTop);
    lines->addLayout(line);
    lines->addWidget(m_changes);
    m_changes->setMaximumHeight(9 * fontMetrics().lineSpacing());
    layout()->addWidget(foot);
    connect(m_undo, &QPushButton::clicked, this, &ActivityPage::askUndo);
}

void ActivityPage::refresh() {
    m_entries->refresh();
    askState();
}

void ActivityPage::takeFocus() {
    if (m_entries->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_entries->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

void ActivityPage::askState() {
    m_stateTicket.cancel();
    m_stateTicket = m_desk.archive().ask(
        this,
        [](session::Session& session, const std::stop_token&) -> base::Result<State> {
            return State{TRY(session.summary()), session.isDoubtful()};
        },
        [this](base::Result<State> state) {
            if (state)
                showState(state.value());
            else
                m_desk.tell(state.error());
        });
}

void ActivityPage::showState(const State& state) {
    m_count->setText(tr("Entries: %1").arg(QLocale().toString(static_cast<qlonglong>(state.summary.entries))));
    m_headWords = toQt(state.summary.headWords);
    m_head->setEnabled(!m_headWords.isEmpty());
    if (state.isDoubtful)
        m_doubt->showDoubt(state.summary);
    else
        m_doubt->hide();
}

void ActivityPage::showHead() {
    m_panel->showWords(tr("For your notebook"),
                       tr("These words stand for the whole ledger up to now. Write them down with today's date and keep them "
                          "away from this computer: if anything is ever taken out or changed, they will no longer fit."),
                       m_headWords);
}

void ActivityPage::showChosen() {
    const session::EntryView* entry = m_entries->entryAt(m_table->currentIndex());
    m_undo->setEnabled(entry != nullptr && entry->canBeUndone);
    m_changes->showEntry(entry == nullptr ? QString() : toQt(entry->entry));
    if (entry == nullptr) {
        m_detail->setText(tr("Choose an entry to see it whole."));
        return;
    }
    QStringList parts{tr("Entry %1").arg(QLocale().toString(static_cast<qulonglong>(entry->number))),
                      commandWords(toQt(entry->command)), tr("by %1").arg(isolated(m_entries->authorWords(*entry)))};
    if (entry->undone)
        parts << tr("undone later");
    if (!entry->batch.empty()) // every change of very many rows has several
        parts << (entry->command == "import" ? tr("one of the entries of one import, which are undone together")
                                            : tr("one of the entries of one change, which are undone together"));
    QString words = parts.join(QStringLiteral(" · "));
    if (!entry->reason.empty())
        words += QLatin1Char('\n') + isolated(toQt(entry->reason));
    words += QLatin1Char('\n') + tr("Digest %1").arg(toQt(entry->entry).left(16) + QChar(0x2026));
    m_detail->setText(words);
}

void ActivityPage::askUndo() {
    const session::EntryView* entry = m_entries->entryAt(m_table->currentIndex());
    if (entry == nullptr)
        return;
    m_asked = Asked::Undo;
    m_toUndo = entry->entry;
    m_reason->ask((entry->batch.empty()
                       ? tr("Undo entry %1 (%2)? It stays in the ledger; what it wrote is no longer in effect.")
                       : tr("Undo entry %1 (%2) and all others of the same change? They stay in the ledger; what they wrote is no "
                            "longer in effect."))
                      .arg(QLocale().toString(static_cast<qulonglong>(entry->number)), commandWords(toQt(entry->command))),
                  tr("&Undo"));
}

void ActivityPage::askToAccept() {
    m_asked = Asked::AcceptLoss;
    m_reason->ask(tr("Go on although entries are missing? Say why, for whoever checks this archive later."), tr("Go on"));
}

void ActivityPage::carryOut(const QString& reason) {
    switch (std::exchange(m_asked, Asked::Nothing)) {
    case Asked::Nothing: return;
    case Asked::Undo: undo(reason); return;
    case Asked::AcceptLoss: acceptLoss(reason); return;
    }
}

void ActivityPage::undo(const QString& reason) {
    m_desk.archive().change(
        this,
        [command = session::Undo{m_toUndo, fromQt(reason)}](session::Session& session, const std::stop_token&) {
            return session.perform(command);
        },
        [this](base::Result<session::EntryView> undone) {
            takeFocus();
            if (!undone)
                m_desk.tell(undone.error());
            else
                m_desk.tell(tr("Undone: %1.").arg(commandWords(toQt(undone.value().command))));
        });
}

void ActivityPage::acceptLoss(const QString& reason) {
    m_desk.archive().change(
        this,
        [why = fromQt(reason)](session::Session& session, const std::stop_token&) { return session.acceptLoss(why); },
        [this](base::Result<void> accepted) {
            refresh();
            if (!accepted)
                m_desk.tell(accepted.error());
            else
                m_desk.tell(tr("The loss is noted in the ledger; work can go on."));
        });
}

void ActivityPage::checkArchive() {
    if (!m_check->isEnabled())
        return;
    m_check->setEnabled(false);
    m_checking = m_desk.jobs().begin(tr("Checking the archive"));
    m_desk.archive().work(
        this, [](session::Session& session, const std::stop_token&) { return session.check(); },
        [this](base::Result<session::CheckSummary> check) {
            m_checking.end();
            m_check->setEnabled(true);
            if (!check)
                m_desk.tell(check.error());
            else
                showFindings(check.value());
        });
}

void ActivityPage::buildAgain() {
    if (!m_rebuild->isEnabled())
        return;
    m_rebuild->setEnabled(false);
    m_building = m_desk.jobs().begin(tr("Building the views again"));
    m_desk.archive().work(
        this, [](session::Session& session, const std::stop_token&) { return session.rebuild(); },
        [this](const base::Result<void>& built) {
            m_building.end();
            m_rebuild->setEnabled(true);
            if (!built)
                return m_desk.tell(built.error());
            m_rebuild->hide();
            m_panel->hide(); // what it found no longer holds
            emit m_desk.archive().changed({});
            m_desk.tell(tr("What is shown was built again from the ledger."));
        });
}

void ActivityPage::exportLedger() {
    FileChoice choice;
    choice.purpose = FileChoice::For::NewFile;
    choice.title = tr("Write the ledger, not encrypted: every open value, reason and time");
    choice.filter = tr("Ledgers (*.jsonl)");
    choice.suffix = QStringLiteral("jsonl");
    choice.proposal = QStringLiteral("ledger.jsonl");
    chooseFiles(this, choice, [this](const QStringList& files) { writeLedger(files.front()); });
}

void ActivityPage::writeLedger(const QString& file) {
    m_writing = m_desk.jobs().begin(tr("Writing the ledger"));
    m_desk.archive().work(
        this,
        [path = base::Path(fromQt(file))](session::Session& session, const std::stop_token&) {
            return session.exportLedger(path);
        },
        [this](const base::Result<void>& written) {
            m_writing.end();
            if (written)
                m_desk.tell(tr(
                    "The ledger was written. The file is not encrypted; what stands in the identity vault is "
                    "not in it."));
            else
                m_desk.tell(written.error());
        });
}

void ActivityPage::showFindings(const session::CheckSummary& check) {
    const QLocale locale;
    QStringList lines;
    for (const session::CheckFinding& finding : check.findings)
        lines << findingWords(finding);
    const bool isOutdated =
        std::any_of(check.findings.begin(), check.findings.end(),
                    [](const session::CheckFinding& finding) { return isMendedByRebuilding(finding); });
    m_rebuild->setVisible(isOutdated);
    const QString counted = tr("%1 entries, %2 rows, %3 kept files, %4 records and %5 readings were checked.")
                                .arg(locale.toString(static_cast<qlonglong>(check.entries)),
                                     locale.toString(static_cast<qlonglong>(check.rows)),
                                     locale.toString(static_cast<qlonglong>(check.objects)),
                                     locale.toString(static_cast<qlonglong>(check.records)),
                                     locale.toString(static_cast<qlonglong>(check.readings)));
    const QString vault = check.vaultChecked ? tr("The identity vault was checked too.")
                                             : tr("The identity vault is closed and was not checked.");
    m_panel->showWords(check.isSound ? tr("The archive is sound") : tr("The archive is damaged"),
                       counted + QLatin1Char(' ') + vault, lines.join(QLatin1Char('\n')));
}

} // namespace dokaz::ui
