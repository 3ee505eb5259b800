// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog for tables shows of a preview and of a report.
#include "ui/bridge/strings.h"
#include "ui/exchange/row_records_card.h"
#include "ui/exchange/table_dialog.h"
#include "ui/exchange/table_form_row.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/table_columns.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>

namespace dokaz::ui {

namespace {
constexpr std::size_t mostShownRefusals = 500;
} // namespace

// What was found is chosen: a preset that fits, or the mapping by which this file was taken in before.
void TableDialog::showOrigin() {
    m_origin->setItemText(0, m_preview->origin == session::MappingOrigin::LastTime ? tr("As this file was taken in") : tr("As it seems"));
    if (m_preview->origin == session::MappingOrigin::Preset && m_origin->currentIndex() == 0)
        if (const int place = m_origin->findData(toQt(m_preview->mapping.name)); place > 0)
            m_origin->setCurrentIndex(place);
    if (m_isListTyped)
        return;
    m_list->setPlaceholderText(toQt(m_preview->mapping.list));
    if (!m_list->hasFocus() || !m_list->text().trimmed().isEmpty()) // who emptied it may type another
        m_list->setText(toQt(m_preview->mapping.list));
}

const std::vector<session::TableRefusal>& TableDialog::refusals() const {
    return m_report ? m_report->refusals : m_preview->refusals;
}

void TableDialog::showRecords() {
    m_records->clear();
    const auto lines = rowRecords(m_columns->catalogue(), m_columns->mapping());
    const auto& records = m_preview->records;
    for (std::size_t from = 0, to = 0; from < records.size(); from = to) {
        while (to < records.size() && records[to].row == records[from].row)
            ++to;
        showTree(lines, from, to);
    }
}

void TableDialog::showRefusals() {
    m_refusals->clear();
    QList<QTreeWidgetItem*> items;
    for (std::size_t i = 0; i < std::min(refusals().size(), mostShownRefusals); ++i) {
        const session::TableRefusal& refusal = refusals()[i];
        items.append(new QTreeWidgetItem({QLocale().toString(qlonglong{refusal.row}), toQt(refusal.column), toQt(refusal.words),
                                          refusalWords(refusal)}));
    }
    m_refusals->addTopLevelItems(items);
}

void TableDialog::showState() {
    QStringList parts;
    for (const auto& [kind, count] : m_preview->kinds)
        parts.append(QLocale().toString(qlonglong{count}) + QLatin1Char(' ') +
                     kindPlural(m_desk.archive().catalogue(), toQt(kind)));
    if (m_preview->recordsKnown > 0)
        parts.append(tr("%n record(s) of these (is|are) here already", nullptr, static_cast<int>(m_preview->recordsKnown)));
    if (m_preview->refusedRows > 0)
        parts.append(tr("%n row(s) refused", nullptr, static_cast<int>(m_preview->refusedRows)));
    if (!m_isImported)
        m_counts->setText(m_isReading ? tr("Reading the table…") : parts.join(QStringLiteral(" · ")));
    const bool isLookedAt = m_isShown || m_settle.isActive(); // not where it could not be read
    const bool isReady = isLookedAt && !m_isReading && !m_isImporting && !m_isImported && m_preview->problem.empty() && m_preview->rowsTaken > 0 &&
                         (!m_preview->needsVault || m_preview->isVaultOpen);
    m_start->setEnabled(isReady || m_isImported);
    m_start->setText(m_isImported ? tr("&Open the rows") : tr("&Import the table"));
    m_close->setText(m_isImporting ? tr("Cancel import") : tr("Close"));
    m_progress->setVisible(m_isImporting);
    m_openNotice->setActionEnabled(!m_isImporting && !m_isImported);
    m_saveRefusals->setEnabled(!refusals().empty());
    m_saveMapping->setEnabled(!m_columns->mapping().records.empty());
    for (QWidget* part : {static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_origin), static_cast<QWidget*>(m_kind),
                          static_cast<QWidget*>(m_basis), static_cast<QWidget*>(m_inVault), static_cast<QWidget*>(m_list),
                          static_cast<QWidget*>(m_rowRecords), static_cast<QWidget*>(m_form)})
        part->setEnabled(!m_isImporting && !m_isImported);
}

void TableDialog::showReport() {
    const session::TableReport& report = *m_report;
    m_source = toQt(report.source);
    showRefusals();
    const auto words = [](qint64 count) { return QLocale().toString(count); };
    m_counts->setText(tr("%1 of %2 rows taken · records: %3 new, %4 changed, %5 as they were")
                          .arg(words(report.rowsTaken), words(report.rows), words(report.recordsNew),
                               words(report.recordsChanged), words(report.recordsUnchanged)));
    if (report.isCancelled)
        m_notice->show(tr("The import was stopped. What was taken in stays; import the file again to go on."), Tone::Warn);
    else if (!report.likenesses.empty())
        m_notice->show(tr("%n new record(s) may be somebody who was here before: the import page asks of each.", nullptr,
                          static_cast<int>(report.likenesses.size())),
                       Tone::Warn);
    else
        m_notice->show(tr("The table is in."), Tone::Good);
    m_records->clear();
    for (const session::TableLikeness& one : report.likenesses) {
        auto* item = new QTreeWidgetItem(m_records);
        item->setText(0, toQt(one.name));
        item->setText(1, tr("may be %1 (%2)", "name, likeness").arg(isolated(toQt(one.otherName)), toQt(one.score)));
    }
}

} // namespace dokaz::ui
