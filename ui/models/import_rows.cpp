// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/import_rows.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace dokaz::ui {

namespace {

// What is shown of a state, as an icon and the token of its colour.
struct Look {
    const char* icon;
    const char* token;
};
Look lookOf(const ImportRow& row) {
    switch (row.state) {
    case ImportState::Chosen:
        return {"file", "muted"};
    case ImportState::Queued:
        return {"file", "accent"};
    case ImportState::Reading:
        return {"passages", "accent"};
    case ImportState::Read:
        return row.pagesWithoutText > 0 || row.isKept ? Look{"warning", "warn"} : Look{"check", "good"};
    case ImportState::Already:
        return row.pagesWithoutText > 0 ? Look{"warning", "warn"} : Look{"check", "muted"};
    case ImportState::Failed:
        return {"warning", "danger"};
    case ImportState::NotTaken:
        return {"reject", "muted"};
    }
    return {"file", "muted"};
}

QString stateWords(const ImportRow& row) {
    switch (row.state) {
    case ImportState::Chosen:
        return ImportRows::tr("Not started", "state of a file to import");
    case ImportState::Queued:
        return ImportRows::tr("Waiting", "state of a file to import");
    case ImportState::Reading:
        return ImportRows::tr("Being read…", "state of a file to import");
    case ImportState::Read:
        if (!row.reason.isEmpty()) // kept: its form has no reading
            return importReason(row.reason);
        if (row.pagesWithoutText == 0 && row.pagesRecognised > 0)
            return ImportRows::tr("Read; %n page(s) off the picture", nullptr, static_cast<int>(row.pagesRecognised));
        return row.pagesWithoutText == 0 ? ImportRows::tr("Read")
                                         : ImportRows::tr("Read; %n page(s) without text", nullptr,
                                                          static_cast<int>(row.pagesWithoutText));
    case ImportState::Already:
        return row.pagesWithoutText == 0 ? ImportRows::tr("Already here; nothing was added")
                                         : ImportRows::tr("Already here; %n page(s) without text", nullptr,
                                                          static_cast<int>(row.pagesWithoutText));
    case ImportState::Failed:
        return importReason(row.reason);
    case ImportState::NotTaken:
        return ImportRows::tr("Left out: a link or a hidden file");
    }
    return {};
}

QString number(qint64 value) { return QLocale().toString(value); }

// Numbers under each other, and their heading over them.
QVariant alignmentOf(int column) {
    const bool isNumber = column >= ImportRows::Pages && column <= ImportRows::Size;
    return QVariant::fromValue((isNumber ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
}

ImportState stateOf(const session::ImportedFile& file) {
    if (file.status == "read" || file.status == "kept")
        return ImportState::Read;
    return file.status == "already" ? ImportState::Already : ImportState::Failed;
}

} // namespace

int ImportRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportRows::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ImportRows::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("File");
    case State:
        return tr("State");
    case Pages:
        return tr("Pages");
    case Paragraphs:
        return tr("Paragraphs", "numbered paragraphs of a document");
    case Candidates:
        return tr("Mentions", "names and dates found, to be decided");
    case Size:
        return tr("Size");
    case Folder:
        return tr("Folder");
    }
    return {};
}

QVariant ImportRows::shown(const ImportRow& row, int column) const {
    const bool hasReading =
        row.state == ImportState::Read || (row.state == ImportState::Already && row.pages > 0);
    switch (column) {
    case Name:
        return row.name;
    case State:
        return stateWords(row);
    case Pages:
        return hasReading ? number(row.pages) : QString();
    case Paragraphs:
        return hasReading ? number(row.paragraphs) : QString();
    case Candidates:
        return row.state == ImportState::Read ? number(row.candidates) : QString();
    case Size:
        return row.size < 0 ? QString() : QLocale().formattedDataSize(row.size);
    case Folder:
        return row.folder;
    }
    return {};
}

QVariant ImportRows::sortKey(const ImportRow& row, int column) const {
    switch (column) {
    case State:
        return static_cast<int>(row.state);
    case Pages:
        return row.pages;
    case Paragraphs:
        return row.paragraphs;
    case Candidates:
        return row.candidates;
    case Size:
        return row.size;
    default:
        return shown(row, column);
    }
}

QVariant ImportRows::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ImportRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const Look look = lookOf(row);
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, index.column());
    case Qt::DecorationRole:
        return index.column() == State ? icon(QLatin1String(look.icon), QLatin1String(look.token))
                                       : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == State)
            return Theme::current().colour(QLatin1String(look.token));
        return index.column() == Name ? QVariant() : Theme::current().colour(QStringLiteral("muted"));
    case Qt::ToolTipRole:
        return index.column() == State ? stateWords(row) : isolated(QDir::toNativeSeparators(row.path));
    case Qt::TextAlignmentRole: return alignmentOf(index.column());
    case StateRole:
        return static_cast<int>(row.state);
    case SortRole:
        return sortKey(row, index.column());
    }
    return {};
}

std::vector<int> ImportRows::rowsIn(ImportState state) const {
    std::vector<int> numbers;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].state == state)
            numbers.push_back(static_cast<int>(i));
    return numbers;
}

int ImportRows::add(const std::vector<ImportRow>& rows) {
    std::vector<ImportRow> fresh;
    const int first = static_cast<int>(m_rows.size());
    for (const ImportRow& row : rows)
        if (!m_places.contains(row.path)) {
            m_places.insert(row.path, first + static_cast<int>(fresh.size()));
            fresh.push_back(row);
        }
    if (fresh.empty())
        return 0;
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
    count();
    endInsertRows();
    return static_cast<int>(fresh.size());
}

void ImportRows::removeFiles(std::vector<int> numbers) {
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    for (auto last = numbers.begin(); last != numbers.end();) { // whole runs of neighbours, from the end
        auto next = last + 1;
        while (next != numbers.end() && *next == *(next - 1) - 1)
            ++next;
        const int to = *last, from = *(next - 1);
        beginRemoveRows({}, from, to);
        m_rows.erase(m_rows.begin() + from, m_rows.begin() + to + 1);
        endRemoveRows();
        last = next;
    }
    m_places.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_places.insert(m_rows[i].path, static_cast<int>(i));
    count();
}

void ImportRows::clear() {
    beginResetModel();
    m_rows.clear();
    m_places.clear();
    count();
    endResetModel();
}

void ImportRows::setState(const std::vector<int>& numbers, ImportState state, bool isBasisGiven) {
    int first = rowCount(), last = -1;
    for (const int place : numbers) {
        ImportRow& row = m_rows[static_cast<std::size_t>(place)];
        row.state = state;
        row.isBasisGiven = isBasisGiven;
        first = std::min(first, place);
        last = std::max(last, place);
    }
    tellChanged(first, last);
}

void ImportRows::take(const std::vector<session::ImportedFile>& files) {
    int first = rowCount(), last = -1;
    for (const session::ImportedFile& file : files) {
        const int place = find(toQt(file.file.string()));
        if (place < 0)
            continue;
        ImportRow& row = m_rows[static_cast<std::size_t>(place)];
        row.state = stateOf(file);
        row.isKept = file.status == "kept";
        row.reason = toQt(file.reason);
        row.source = toQt(file.source);
        row.olderVersion = toQt(file.olderVersion);
        row.pages = file.pages;
        row.pagesRecognised = file.pagesRecognised;
        // A photograph without letters lacks nothing.
        row.pagesWithoutText =
            file.form == "image" ? 0 : std::max<qint64>(0, file.pagesWithoutText - file.pagesRecognised);
        row.paragraphs = file.paragraphs;
        row.candidates = file.candidates;
        first = std::min(first, place);
        last = std::max(last, place);
    }
    tellChanged(first, last);
}

std::vector<int> ImportRows::newerVersions() const {
    std::vector<int> numbers;
    for (int number = 0; number < rowCount(); ++number)
        if (!row(number).olderVersion.isEmpty())
            numbers.push_back(number);
    return numbers;
}

void ImportRows::takeBegun(const std::vector<session::ImportedFile>& files) {
    std::vector<ImportRow> unlisted;
    for (const session::ImportedFile& file : files) {
        const QFileInfo info(toQt(file.file.string()));
        if (find(info.filePath()) >= 0)
            continue;
        ImportRow& row = unlisted.emplace_back();
        row.path = info.filePath();
        row.folder = QDir::toNativeSeparators(info.path());
        row.name = info.fileName();
        row.size = info.size();
    }
    add(unlisted);
    for (const session::ImportedFile& file : files) {
        const int place = find(toQt(file.file.string()));
        setState({place}, ImportState::Reading, row(place).isBasisGiven);
    }
}

void ImportRows::tellChanged(int first, int last) {
    if (last < first)
        return;
    count();
    emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void ImportRows::count() {
    m_counts = {};
    for (const ImportRow& row : m_rows) {
        const bool isRead = row.state == ImportState::Read, isAlready = row.state == ImportState::Already;
        m_counts.chosen += row.state == ImportState::Chosen;
        m_counts.queued += row.state == ImportState::Queued;
        m_counts.reading += row.state == ImportState::Reading;
        m_counts.read += isRead && !row.isKept;
        m_counts.kept += isRead && row.isKept;
        m_counts.tables += isRead && row.reason == QLatin1String("a-table");
        m_counts.already += isAlready;
        m_counts.alreadyWithBasis += isAlready && row.isBasisGiven;
        m_counts.failed += row.state == ImportState::Failed;
        m_counts.notTaken += row.state == ImportState::NotTaken;
        m_counts.needPassword +=
            row.state == ImportState::Failed &&
            (row.reason == QLatin1String("needs-password") || row.reason == QLatin1String("wrong-password"));
        m_counts.pagesWithoutText += isRead || isAlready ? row.pagesWithoutText : 0;
        m_counts.candidates += isRead ? row.candidates : 0;
    }
}

ImportFilter::ImportFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(ImportRows::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void ImportFilter::showOnlyFailures(bool only) {
    m_onlyFailures = only;
    invalidateFilter();
}

bool ImportFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto* rows = qobject_cast<const ImportRows*>(sourceModel());
    if (!m_onlyFailures || rows == nullptr || parent.isValid())
        return true;
    const ImportRow& file = rows->row(row);
    return file.state == ImportState::Failed || file.state == ImportState::NotTaken ||
           (file.state == ImportState::Read && file.isKept) || file.pagesWithoutText > 0;
}

} // namespace dokaz::ui
