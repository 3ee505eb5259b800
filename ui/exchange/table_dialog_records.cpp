// SPDX-License-Identifier: GPL-3.0-or-later
// Which records a row of the table makes: added, taken away, tied to each other; and the tree of them in the
// preview.
#include "ui/bridge/strings.h"
#include "ui/exchange/row_records_card.h"
#include "ui/exchange/table_dialog.h"
#include "ui/models/table_columns.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QComboBox>
#include <QTreeWidget>

namespace dokaz::ui {

namespace {
constexpr int putBackMs = 20'000;
} // namespace

void TableDialog::connectRecords() {
    connect(m_rowRecords, &RowRecordsCard::addAsked, this, &TableDialog::addRecord);
    connect(m_rowRecords, &RowRecordsCard::removeAsked, this, &TableDialog::removeRecord);
    connect(m_rowRecords, &RowRecordsCard::constantAsked, this,
            [this](const RowConstant& constant, bool isMade) {
                record::TableMapping mapping = m_columns->mapping();
                if (isMade)
                    addConstant(m_columns->catalogue(), mapping, constant);
                else
                    removeConstant(mapping, constant);
                m_columns->changeRecords(mapping);
            });
    connect(m_rowRecords, &RowRecordsCard::linkAsked, this, [this](const RowLink& link, bool isMade) {
        record::TableMapping mapping = m_columns->mapping();
        setRowLink(m_columns->catalogue(), mapping, link, isMade);
        m_columns->changeRecords(mapping);
    });
}

// What its columns look like as records of the new kind is asked for, then put beside those that are there.
void TableDialog::addRecord(const RecordToAdd& added) {
    session::ReadTable question = table();
    question.kind = added.kind;
    question.mostRecords = 0;
    m_desk.archive().ask(
        this,
        [question](session::Session& session, const std::stop_token& stop) {
            return session.preview(question, stop);
        },
        [this, added](const base::Result<session::TablePreview>& guess) {
            if (m_isImporting || m_isImported)
                return;
            record::TableMapping mapping = m_columns->mapping();
            std::vector<std::string> columns;
            for (const session::TableColumn& column : m_preview->columns)
                columns.push_back(column.name);
            ui::addRecord(m_columns->catalogue(), mapping, added,
                          guess ? guess.value().mapping : record::TableMapping(), columns);
            m_columns->changeRecords(mapping);
        });
}

// Goes at once, with what hangs on it, and can be put back.
void TableDialog::removeRecord(const std::string& name) {
    record::TableMapping mapping = m_columns->mapping(), before = mapping;
    std::vector<std::string> gone = hangingOn(m_columns->catalogue(), mapping, name);
    QStringList along;
    for (const std::string& one : gone)
        along.append(isolated(rowRecordTitle(m_columns->catalogue(), mapping, one)));
    const QString title = isolated(rowRecordTitle(m_columns->catalogue(), mapping, name));
    gone.push_back(name);
    removeRecords(mapping, gone);
    m_columns->changeRecords(mapping);
    const QString words = along.isEmpty()
                              ? tr("A row makes no %1 now.", "a record of the row").arg(title)
                              : tr("A row makes no %1 now, and what was tied to it alone went with it: %2.")
                                    .arg(title, along.join(QStringLiteral(", ")));
    offerBack(words, std::move(before));
    (void)showRecordsNotice();
}

// Said until something else changes, or long enough to be read.
void TableDialog::offerBack(const QString& words, record::TableMapping before) {
    m_gone = words;
    m_before = std::move(before);
    QTimer::singleShot(putBackMs, this, [this, words] { // then what else there is to say
        if (m_gone != words || m_isImporting || m_isImported)
            return;
        m_gone.clear();
        showNotice();
    });
}

// What was just taken away, or what cannot be made yet. False where there is nothing to say.
bool TableDialog::showRecordsNotice() {
    if (!m_gone.isEmpty()) {
        m_notice->show(m_gone, Tone::Neutral, tr("Put back"), [this] {
            if (m_before)
                m_columns->changeRecords(*std::exchange(m_before, std::nullopt));
        });
        return true;
    }
    const record::TableMapping& mapping = m_columns->mapping();
    const std::string empty = recordWithoutFields(mapping);
    if (empty.empty())
        return false;
    QString words = tr("No column goes to %1 yet: choose below which one does, for instance to its name.")
                        .arg(isolated(rowRecordTitle(m_columns->catalogue(), mapping, empty)));
    if (mapping.records.size() > 1)
        words += QLatin1Char(' ') + tr("Or take it away.");
    m_notice->show(words, Tone::Warn);
    return true;
}

// Records `from` to `to` of the preview, all of one row: each under the one it is tied to.
void TableDialog::showTree(const std::vector<RowRecord>& lines, std::size_t from, std::size_t to) {
    std::map<std::string, QTreeWidgetItem*> items;
    for (const RowRecord& line : lines)
        for (std::size_t i = from; i < to; ++i) {
            const session::TableRecordView& record = m_preview->records[i];
            if (record.name != line.name)
                continue;
            const auto above = items.find(line.parent);
            auto* item =
                above == items.end() ? new QTreeWidgetItem(m_records) : new QTreeWidgetItem(above->second);
            item->setText(0, above == items.end()
                                 ? tr("%1, row %2", "kind of record, row").arg(line.title).arg(record.row)
                                 : line.title);
            item->setText(1, record.sameAs != 0 ? tr("the same as row %1").arg(record.sameAs)
                             : record.isKnown   ? tr("is here: what changed is added")
                                                : tr("new"));
            QFont font = item->font(0);
            font.setBold(true);
            item->setFont(0, font);
            for (const session::TableValueView& value : record.values) {
                auto* cell = new QTreeWidgetItem(item);
                cell->setText(0, toQt(value.label));
                cell->setText(1, toQt(value.text) + (value.isHidden
                                                         ? QStringLiteral("  — ") + tr("identity vault")
                                                         : QString()));
            }
            item->setExpanded(true);
            items[line.name] = item;
        }
}

} // namespace dokaz::ui
