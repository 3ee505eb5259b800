// SPDX-License-Identifier: GPL-3.0-or-later
// The files of an import as a table: how large, how far, what was found, why not.
//
// Threads: the UI thread. Ownership: values; rows keep their number until they are removed.
#pragma once
#include "session/values.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSortFilterProxyModel>

#include <vector>

namespace dokaz::ui {

// NotTaken: a link or a hidden file in a folder; listed so that nothing is passed over in silence.
enum class ImportState { Chosen, Queued, Reading, Read, Already, Failed, NotTaken };

struct ImportRow {
    QString path, folder, name;
    qint64 size = 0;
    ImportState state = ImportState::Chosen;
    QString reason; // code of the session, where it failed
    QString source; // id, where it is in
    QString olderVersion; // id of a source that this seems a newer version of
    qint64 pages = 0, pagesWithoutText = 0, pagesRecognised = 0, paragraphs = 0, candidates = 0;
    bool isKept = false;       // as it is, without a reading: the person is told what to do
    bool isBasisGiven = false; // by the person, for the run it was in
};

struct ImportCounts {
    int chosen = 0, queued = 0, reading = 0, read = 0, kept = 0, already = 0, failed = 0, notTaken = 0,
        needPassword = 0, tables = 0; // tables: kept, to be taken in as such
    int alreadyWithBasis = 0;
    qint64 pagesWithoutText = 0, candidates = 0;
    [[nodiscard]] int ended() const { return read + kept + already + failed; }
    [[nodiscard]] int taken() const { return ended() + chosen + queued + reading; }
};

class ImportRows final : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Name, State, Pages, Paragraphs, Candidates, Size, Folder, ColumnCount };
    enum Role { StateRole = Qt::UserRole + 1, SortRole };
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const ImportRow& row(int number) const { return m_rows[static_cast<std::size_t>(number)]; }
    [[nodiscard]] int find(const QString& path) const { return m_places.value(path, -1); }
    [[nodiscard]] const ImportCounts& counts() const { return m_counts; }
    // Numbers of the rows in a state, in order.
    [[nodiscard]] std::vector<int> rowsIn(ImportState state) const;
    // Those that seem newer versions of reports that are here.
    [[nodiscard]] std::vector<int> newerVersions() const;

    // Files that are listed already are not listed twice. How many are new.
    int add(const std::vector<ImportRow>& rows);
    void removeFiles(std::vector<int> numbers);
    void clear();
    // One told change for all of them.
    void setState(const std::vector<int>& numbers, ImportState state, bool isBasisGiven);
    // Files that are not listed are left out.
    void take(const std::vector<session::ImportedFile>& files);
    // They are being read now; those that are not listed (of an import gone on with) are put into the list.
    void takeBegun(const std::vector<session::ImportedFile>& files);

  private:
    void count();
    void tellChanged(int first, int last);
    [[nodiscard]] QVariant shown(const ImportRow& row, int column) const;
    [[nodiscard]] QVariant sortKey(const ImportRow& row, int column) const;
    std::vector<ImportRow> m_rows;
    QHash<QString, int> m_places; // path → number
    ImportCounts m_counts;
};

// All rows, or those a person has to do something about: failed, kept only, not taken, pages without text.
class ImportFilter final : public QSortFilterProxyModel {
    Q_OBJECT
  public:
    explicit ImportFilter(QObject* parent = nullptr);
    void showOnlyFailures(bool only);

  protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    bool m_onlyFailures = false;
};

} // namespace dokaz::ui
