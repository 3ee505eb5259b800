// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/record_list_model.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/list_columns.h"

#include <QTimer>

#include <algorithm>
#include <unordered_map>

namespace dokaz::ui {

namespace {

constexpr std::size_t mostWanted = 8;    // blocks; older wishes have left the screen
constexpr std::size_t blocksAQuestion = 3;
constexpr std::size_t mostQuestions = 2; // under way at a time
constexpr int betweenRefreshesMs = 250;

} // namespace

RecordListModel::RecordListModel(std::unique_ptr<ListSource> source, const record::Catalogue& catalogue,
                                 QObject* parent)
    : QAbstractTableModel(parent), m_source(std::move(source)), m_catalogue(catalogue), m_gather(new QTimer(this)),
      m_again(new QTimer(this)) {
    m_again->setSingleShot(true);
    connect(m_again, &QTimer::timeout, this, &RecordListModel::refresh);
    m_gather->setSingleShot(true); // gathers what one painting wants into one question
    connect(m_gather, &QTimer::timeout, this, &RecordListModel::askRows);
}

RecordListModel::~RecordListModel() {
    forgetRows();
    m_index.cancel();
}

void RecordListModel::show(const session::ListQuery& query, const QStringList& columns) {
    beginResetModel();
    forgetRows();
    m_handles.clear();
    m_query = query;
    m_columns = columns;
    m_cellOfColumn.clear();
    int cells = 0;
    for (const QString& column : columns)
        m_cellOfColumn.push_back(column.startsWith(QLatin1Char('_')) ? -1 : cells++);
    endResetModel();
    askIndex(Keep::Nothing);
}

void RecordListModel::setQuery(const session::ListQuery& query) {
    m_query = query;
    askIndex(Keep::Nothing);
}

void RecordListModel::setColumns(const QStringList& columns) {
    ListSource::Handles handles = std::move(m_handles);
    const session::ListQuery query = m_query;
    const bool wasAsking = m_isAsking;
    beginResetModel();
    forgetRows();
    m_columns = columns;
    m_cellOfColumn.clear();
    int cells = 0;
    for (const QString& column : columns)
        m_cellOfColumn.push_back(column.startsWith(QLatin1Char('_')) ? -1 : cells++);
    m_handles = std::move(handles);
    endResetModel();
    if (!wasAsking)
        emit answered();
}

// An import changes records faster than a million are put in order: a question under way is answered first.
void RecordListModel::refresh() {
    if (m_isAsking)
        m_isOutdated = true;
    else if (!m_query.kind.empty())
        askIndex(Keep::Selection);
}

void RecordListModel::askIndex(Keep keep) {
    m_index.cancel();
    m_again->stop();
    m_isAsking = true;
    m_isOutdated = false;
    emit asked();
    m_index = m_source->askIndex(this, m_query, [this, keep](base::Result<ListSource::Handles> handles) {
        m_isAsking = false;
        if (m_isOutdated)
            m_again->start(betweenRefreshesMs);
        if (handles)
            takeIndex(std::move(handles).value(), keep);
        else
            emit refused(sentence(handles.error()));
        emit answered();
    });
}

void RecordListModel::takeIndex(ListSource::Handles handles, Keep keep) {
    if (keep == Keep::Selection && handles == m_handles) {
        m_blocks.outdate();
        if (!m_handles.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    } else if (keep == Keep::Selection) {
        replaceKeeping(std::move(handles));
    } else {
        beginResetModel();
        forgetRows();
        m_handles = std::move(handles);
        endResetModel();
    }
}

void RecordListModel::replaceKeeping(ListSource::Handles handles) {
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::unordered_map<session::ListHandle, int> rows; // of those that must be found again
    for (const QModelIndex& old : before)
        rows.emplace(m_handles[static_cast<std::size_t>(old.row())], -1);
    forgetRows();
    ListSource::Handles last = std::exchange(m_handles, std::move(handles));
    if (!rows.empty())
        for (std::size_t i = 0; i < m_handles.size(); ++i)
            if (const auto found = rows.find(m_handles[i]); found != rows.end())
                found->second = static_cast<int>(i);
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& old : before) {
        const int row = rows[last[static_cast<std::size_t>(old.row())]];
        after << (row < 0 ? QModelIndex() : index(row, old.column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void RecordListModel::forgetRows() {
    for (auto& [number, question] : m_questions)
        question.first.cancel();
    m_questions.clear();
    m_wanted.clear();
    m_blocks.clear();
}

int RecordListModel::rowOf(session::ListHandle handle) const {
    const auto found = std::find(m_handles.begin(), m_handles.end(), handle);
    return found == m_handles.end() ? -1 : static_cast<int>(found - m_handles.begin());
}

void RecordListModel::want(int block) const {
    if (!m_wanted.empty() && m_wanted.back() == block)
        return;
    std::erase(m_wanted, block);
    m_wanted.push_back(block);
    if (m_wanted.size() > mostWanted)
        m_wanted.erase(m_wanted.begin());
    if (!m_gather->isActive())
        m_gather->start(0);
}

std::vector<int> RecordListModel::blocksToAsk() {
    const auto isNeeded = [this](int block) {
        const bool underWay = std::any_of(m_questions.begin(), m_questions.end(), [&](const auto& question) {
            const std::vector<int>& blocks = question.second.second;
            return std::find(blocks.begin(), blocks.end(), block) != blocks.end();
        });
        return block >= 0 && block * RowBlocks::rowsPerBlock < rowCount() && !underWay && !m_blocks.isFresh(block);
    };
    std::vector<int> blocks;
    while (!m_wanted.empty() && blocks.size() < blocksAQuestion) {
        const int block = m_wanted.back();
        m_wanted.pop_back();
        if (isNeeded(block))
            blocks.push_back(block);
    }
    if (blocks.empty())
        return blocks;
    for (const int neighbour : {blocks.front() + 1, blocks.front() - 1})
        if (blocks.size() < blocksAQuestion && isNeeded(neighbour) &&
            std::find(blocks.begin(), blocks.end(), neighbour) == blocks.end())
            blocks.push_back(neighbour);
    return blocks;
}

void RecordListModel::askRows() {
    while (m_questions.size() < mostQuestions) {
        const std::vector<int> blocks = blocksToAsk();
        if (blocks.empty())
            return;
        ListSource::Handles handles;
        for (const int block : blocks)
            handles.insert(handles.end(), m_handles.begin() + block * RowBlocks::rowsPerBlock,
                           m_handles.begin() + blockEnd(block));
        const int question = ++m_lastQuestion;
        m_questions[question] = {Ticket(), blocks};
        Ticket ticket = m_source->askRows(this, m_query.kind, handles, fields(),
                                          [this, question, blocks](base::Result<ListSource::Rows> rows) {
                                              takeRows(question, blocks, std::move(rows));
                                          });
        if (const auto found = m_questions.find(question); found != m_questions.end())
            found->second.first = ticket;
    }
}

void RecordListModel::takeRows(int question, const std::vector<int>& blocks, base::Result<ListSource::Rows> rows) {
    if (m_questions.erase(question) == 0)
        return; // of rows that were forgotten meanwhile
    if (!rows) {
        emit refused(sentence(rows.error()));
        return;
    }
    auto from = rows.value().cbegin();
    for (const int block : blocks) {
        const int first = block * RowBlocks::rowsPerBlock, end = blockEnd(block);
        if (rows.value().cend() - from < end - first)
            break;
        std::vector<BrowseRow> made;
        made.reserve(static_cast<std::size_t>(end - first));
        std::transform(from, from + (end - first), std::back_inserter(made), BrowseRow::of);
        from += end - first;
        m_blocks.keep(block, std::move(made));
        emit dataChanged(index(first, 0), index(end - 1, columnCount() - 1));
    }
    askRows();
}

int RecordListModel::blockEnd(int block) const {
    return std::min((block + 1) * RowBlocks::rowsPerBlock, rowCount());
}

std::vector<std::string> RecordListModel::fields() const {
    std::vector<std::string> fields;
    for (const QString& column : m_columns)
        if (!column.startsWith(QLatin1Char('_')))
            fields.push_back(fromQt(column));
    return fields;
}

int RecordListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_handles.size());
}

int RecordListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RecordListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const QString& column = m_columns[section];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeading | Qt::AlignVCenter);
    const record::KindDeclaration* kind = m_catalogue.findKind(m_query.kind);
    if (role != Qt::DisplayRole || kind == nullptr)
        return {};
    return columnName(*kind, column);
}

void RecordListModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= m_columns.size())
        return;
    const QString field = sortFieldOf(m_columns[column]);
    const auto wanted = order == Qt::AscendingOrder ? session::ListOrder::Ascending : session::ListOrder::Descending;
    if (field == QLatin1String("-") || (fromQt(field) == m_query.sortField && wanted == m_query.order))
        return;
    m_query.sortField = fromQt(field);
    m_query.order = wanted;
    askIndex(Keep::Selection);
}

} // namespace dokaz::ui
