// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/activity_model.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/models/entry_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QFont>
#include <QLocale>

namespace dokaz::ui {

namespace {

// Local time, as people write it; what is no time is shown as it is.
QString timeWords(const session::EntryView& entry) {
    const QDateTime time = QDateTime::fromString(toQt(entry.time), Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : toQt(entry.day);
}

} // namespace

ActivityModel::ActivityModel(Archive& archive, QObject* parent) : QAbstractTableModel(parent), m_archive(archive) {}

void ActivityModel::refresh() { ask(0, std::max(pageSize, rowCount())); }

void ActivityModel::ask(int from, int most) {
    m_ticket.cancel();
    m_isAsking = true;
    m_ticket = m_archive.ask(
        this, [from, most](session::Session& session, const std::stop_token&) { return session.history(most, from); },
        [this, from, most](base::Result<Entries> entries) {
            m_isAsking = false;
            if (!entries) {
                emit refused(sentence(entries.error()));
                return;
            }
            take(std::move(entries).value(), from, most);
            emit answered();
        });
}

void ActivityModel::take(Entries entries, int from, int asked) {
    const bool isLast = static_cast<int>(entries.size()) < asked;
    if (from == 0) {
        replaceNewest(std::move(entries));
        m_hasMore = !isLast;
    } else if (from == rowCount()) {
        m_hasMore = !isLast;
        append(std::move(entries));
    }
}

void ActivityModel::append(Entries entries) {
    if (entries.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(entries.size()) - 1);
    std::move(entries.begin(), entries.end(), std::back_inserter(m_entries));
    endInsertRows();
}

// Entries are only ever added: the old ones are found again below the new ones.
void ActivityModel::replaceNewest(Entries entries) {
    std::size_t added = 0;
    while (!m_entries.empty() && added < entries.size() && entries[added].entry != m_entries.front().entry)
        ++added;
    const bool follows = !m_entries.empty() && added < entries.size();
    if (!follows) {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
        return;
    }
    if (added > 0) {
        beginInsertRows({}, 0, static_cast<int>(added) - 1);
        m_entries.insert(m_entries.begin(), entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(added));
        endInsertRows();
    }
    const std::size_t again = std::min(entries.size(), m_entries.size());
    std::move(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(again), m_entries.begin());
    emit dataChanged(index(0, 0), index(static_cast<int>(again) - 1, columns - 1)); // some may be undone now
}

const session::EntryView* ActivityModel::entryAt(const QModelIndex& index) const {
    return index.isValid() && checkIndex(index) ? &m_entries[static_cast<std::size_t>(index.row())] : nullptr;
}

int ActivityModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ActivityModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

bool ActivityModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_hasMore && !m_isAsking && !m_entries.empty();
}

void ActivityModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent))
        ask(rowCount(), pageSize);
}

// Others are known by the beginning of their key.
QString ActivityModel::authorWords(const session::EntryView& entry) const {
    constexpr int shownDigits = 12;
    return entry.isOwn ? tr("You") : toQt(entry.author).left(shownDigits) + QChar(0x2026);
}

QVariant ActivityModel::words(const session::EntryView& entry, int column) const {
    switch (column) {
    case NumberColumn: return QLocale().toString(static_cast<qulonglong>(entry.number));
    case TimeColumn: return timeWords(entry);
    case AuthorColumn: return authorWords(entry);
    case WhatColumn:
        return entry.title.empty() ? commandWords(toQt(entry.command))
                                   : commandWords(toQt(entry.command)) + QStringLiteral(" · ") + isolated(toQt(entry.title));
    case ReasonColumn: return toQt(entry.reason).simplified();
    case RowsColumn: return QLocale().toString(static_cast<qlonglong>(entry.rows));
    default: return {};
    }
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const {
    const session::EntryView* entry = entryAt(index);
    if (entry == nullptr)
        return {};
    const bool isNumber = index.column() == NumberColumn || index.column() == RowsColumn;
    if (role == Qt::DisplayRole)
        return words(*entry, index.column());
    if (role == Qt::TextAlignmentRole && isNumber)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && entry->undone)
        return Theme::current().colour(QStringLiteral("muted"));
    if (role == Qt::FontRole && entry->undone) {
        QFont struck;
        struck.setStrikeOut(true);
        return struck;
    }
    if (role == Qt::AccessibleDescriptionRole && entry->undone)
        return tr("undone");
    return {};
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == NumberColumn || section == RowsColumn ? Qt::AlignTrailing : Qt::AlignLeading) |
                                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn: return tr("No.");
    case TimeColumn: return tr("When");
    case AuthorColumn: return tr("Who");
    case WhatColumn: return tr("What");
    case ReasonColumn: return tr("Why");
    case RowsColumn: return tr("Rows", "of the ledger");
    default: return {};
    }
}

} // namespace dokaz::ui
