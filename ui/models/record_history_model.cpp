// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/record_history_model.h"

#include "ui/bridge/strings.h"
#include "ui/models/entry_words.h"

#include <QDate>
#include <QLocale>

#include <algorithm>

namespace dokaz::ui {

void RecordHistoryModel::show(const std::vector<session::EntryView>& entries) {
    beginResetModel();
    m_rows.clear();
    for (const session::EntryView& entry : entries) {
        Row row;
        row.entry = toQt(entry.entry);
        row.number = entry.number;
        row.what = commandWords(toQt(entry.command));
        const QDate day = QDate::fromString(toQt(entry.day), Qt::ISODate);
        row.when = day.isValid() ? QLocale().toString(day, QStringLiteral("d MMM yyyy")) : toQt(entry.day);
        row.reason = toQt(entry.reason);
        row.author = entry.isOwn ? tr("you") : toQt(entry.author).left(8);
        row.isUndone = entry.undone;
        row.canBeUndone = entry.canBeUndone;
        row.isOneOfSeveral = !entry.batch.empty();
        row.isImport = entry.command == "import";
        m_rows.push_back(std::move(row));
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) { return a.number > b.number; });
    endResetModel();
}

int RecordHistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RecordHistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return row.what;
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1, %2. %3").arg(row.what, row.when, row.isUndone ? tr("Undone.") : row.reason);
    return {};
}

} // namespace dokaz::ui
