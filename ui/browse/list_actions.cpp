// SPDX-License-Identifier: GPL-3.0-or-later
// ListPage: columns, and what is done with the records chosen.
#include "ui/bridge/strings.h"
#include "ui/browse/list_page.h"
#include "ui/browse/record_table.h"
#include "ui/browse/withdrawal.h"
#include "ui/models/case_panel.h"
#include "ui/models/list_columns.h"
#include "ui/models/record_list_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/reason_panel.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

namespace dokaz::ui {

namespace {

QString nameOfColumns(const QString& kind) { return QStringLiteral("columns/") + kind; }

constexpr int titleWidth = 60 * gridStep;
constexpr int fieldWidth = 34 * gridStep;

} // namespace

void ListPage::rememberColumns() {
    if (m_declared != nullptr)
        m_desk.settings().setLayout(nameOfColumns(m_kind), m_table->horizontalHeader()->saveState());
}

void ListPage::restoreColumns() {
    QHeaderView* header = m_table->horizontalHeader();
    const QSignalBlocker quiet(header);
    for (int column = 0; column < header->count(); ++column) {
        if (header->visualIndex(column) != column)
            header->moveSection(header->visualIndex(column), column);
        header->resizeSection(column, column == 0 ? titleWidth : fieldWidth);
    }
    const QByteArray kept = m_desk.settings().layout(nameOfColumns(m_kind));
    if (!kept.isEmpty())
        header->restoreState(kept);
    header->setSortIndicator(0, Qt::AscendingOrder);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
}

void ListPage::showColumnsMenu() {
    if (m_declared == nullptr)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Columns"));
    for (const QString& column : possibleColumns(*m_declared)) {
        QAction* action = menu->addAction(columnName(*m_declared, column));
        action->setCheckable(true);
        action->setChecked(m_list->columns().contains(column));
        action->setEnabled(column != QLatin1String(titleColumn));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnShown(column, shown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("The usual columns")), &QAction::triggered, this, [this] {
        m_desk.settings().setCodes(nameOfColumns(m_kind), {});
        m_desk.settings().setLayout(nameOfColumns(m_kind), {});
        begin(m_onlyAlleged ? QStringLiteral("alleged-perpetrator") : m_kind);
    });
    menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
}

void ListPage::setColumnShown(const QString& column, bool shown) {
    QStringList columns = m_list->columns();
    columns.removeAll(column);
    if (shown) { // before what holds for the record itself
        qsizetype place = columns.size();
        while (place > 1 && columns[place - 1].startsWith(QLatin1Char('_')) && !column.startsWith(QLatin1Char('_')))
            --place;
        columns.insert(place, column);
    }
    m_desk.settings().setCodes(nameOfColumns(m_kind), columns);
    m_desk.settings().setLayout(nameOfColumns(m_kind), {}); // of another number of columns
    m_keep = m_table->currentHandle();
    m_list->setColumns(columns);
    restoreColumns();
}

void ListPage::noteChoice() {
    const int count = m_table->selectedCount();
    m_chosen->setText(count < 2 ? QString() : tr("%n chosen", nullptr, count));
    m_addToCase->setEnabled(count > 0);
    m_withdraw->setEnabled(count > 0);
    if (m_table->currentIndex().isValid() && count == 1)
        m_rest->start();
    else
        m_rest->stop();
}

void ListPage::showChosen() {
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    if (!current.data(RecordListModel::IsLoadedRole).toBool()) {
        m_rest->start(); // it is on its way
        return;
    }
    const QString record = current.data(RecordListModel::RecordRole).toString();
    if (!record.isEmpty() && record != m_desk.openRecordId())
        m_desk.showRecord(record);
}

void ListPage::open(const QModelIndex& index) {
    const QString record = index.data(RecordListModel::RecordRole).toString();
    if (record.isEmpty())
        return;
    m_rest->stop();
    if (m_kind == QLatin1String("source")) {
        if (record != m_desk.openRecordId())
            m_desk.showRecord(record); // beside its text no other source
        m_desk.showSource(record);
    } else if (m_kind == QLatin1String("case"))
        m_desk.showCase(record);
    else
        m_desk.showRecord(record);
}

void ListPage::showContextMenu(const QPoint& place) {
    const QModelIndex index = m_table->indexAt(place);
    if (!index.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex kept(index);
    connect(menu->addAction(tr("&Open")), &QAction::triggered, this, [this, kept] { open(kept); });
    if (m_kind == QLatin1String("source"))
        connect(menu->addAction(tr("&Review its mentions")), &QAction::triggered, this,
                [this, kept] { m_desk.reviewSource(kept.data(RecordListModel::RecordRole).toString()); });
    menu->addSeparator();
    connect(menu->addAction(tr("Add to &case…")), &QAction::triggered, this, &ListPage::addToCase);
    connect(menu->addAction(tr("&Withdraw…")), &QAction::triggered, this, &ListPage::withdraw);
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

// Rows chosen need not be loaded: their ids are asked for.
void ListPage::withChosenRecords(std::function<void(const Chosen&)> carryOut) {
    m_recordsTicket.cancel();
    m_recordsTicket = m_desk.archive().ask(
        this,
        [handles = m_table->selectedHandles(),
         kind = fromQt(m_kind)](session::Session& session, std::stop_token stop) -> base::Result<Chosen> {
            constexpr std::size_t most = 1000;
            Chosen chosen;
            const std::span<const session::ListHandle> all(handles);
            for (std::size_t from = 0; from < all.size() && !stop.stop_requested(); from += most)
                for (const session::ListRow& row :
                     TRY(session.listRows(kind, all.subspan(from, std::min(most, all.size() - from)), {})))
                    if (!row.summary.record.empty()) {
                        chosen.records.push_back(row.summary.record);
                        chosen.title = row.summary.title;
                    }
            return chosen;
        },
        [this, carryOut = std::move(carryOut)](base::Result<Chosen> chosen) {
            if (chosen)
                carryOut(chosen.value());
            else
                m_desk.tell(chosen.error());
        });
}

void ListPage::addToCase() {
    m_reasonPanel->hide();
    withChosenRecords([this](const Chosen& chosen) {
        if (!chosen.records.empty())
            m_casePanel->ask(chosen.records);
    });
}

void ListPage::withdraw() {
    m_casePanel->hide();
    withChosenRecords([this](const Chosen& chosen) {
        const std::size_t count = chosen.records.size();
        m_toWithdraw = chosen.records;
        if (count > 0)
            m_reasonPanel->ask((count == 1 ? tr("Withdraw %1?", "a record").arg(isolated(toQt(chosen.title)))
                                           : tr("Withdraw %n record(s)?", nullptr, static_cast<int>(count))) +
                                   QLatin1Char(' ') +
                                   tr("What is withdrawn stays in the ledger with your reason, but no longer "
                                      "appears in lists "
                                      "and cases. This cannot be undone."),
                               tr("&Withdraw"));
    });
}

void ListPage::withdrawForReason(const QString& reason) {
    m_desk.archive().change(
        this,
        [records = std::exchange(m_toWithdraw, {}), why = fromQt(reason)](
            session::Session& session, const std::stop_token& stop) -> base::Result<Withdrawal> {
            return withdrawAll(records, why,
                               [&](const session::WithdrawRecord& command) -> base::Result<void> {
                                   if (stop.stop_requested())
                                       return base::Error(base::ErrorCode::Cancelled);
                                   return session.perform(command);
                               });
        },
        [this](const base::Result<Withdrawal>& withdrawal) {
            takeFocus();
            if (!withdrawal)
                m_desk.tell(withdrawal.error());
            else
                m_desk.tell(withdrawalWords(withdrawal.value()),
                            withdrawal.value().stoppedBy ? Tidings::Failure : Tidings::Done);
        });
}

} // namespace dokaz::ui
