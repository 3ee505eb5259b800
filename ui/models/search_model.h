// SPDX-License-Identifier: GPL-3.0-or-later
// What a search found: records first, then passages, each group under its heading, with the places that answer and why.
//
// Threads: the UI thread. Ownership: values; the archive outlives it.
// Invariant: the rows are those of the last question that was answered; a new one cancels the last.
#pragma once
#include "ui/bridge/desk.h"

#include <QAbstractListModel>

#include <utility>
#include <vector>

namespace dokaz::ui {

// Stretches of a text, UTF-16 units, end-exclusive.
using Stretches = QList<std::pair<int, int>>;

class SearchModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { TitleRole = Qt::UserRole + 1, TextRole, StretchesRole, ReasonRole, RecordRole, KindRole, IsHeadingRole };
    static constexpr int mostOfEach = 100;
    explicit SearchModel(Archive& archive, QObject* parent = nullptr);

    // Empty words empty the list.
    void ask(const QString& words, session::Scripts scripts);
    void clear();
    void fill(const std::vector<session::SearchHit>& hits);
    [[nodiscard]] int recordCount() const { return m_records; }
    [[nodiscard]] int passageCount() const { return m_passages; }
    // Of a passage; nothing for other rows.
    [[nodiscard]] std::optional<Place> placeAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

  signals:
    void answered();
    void refused(const QString& sentence);

  private:
    struct Row {
        bool isHeading = false;
        QString title, text, reason, record, kind;
        Stretches stretches;
        std::optional<Place> place;
    };
    [[nodiscard]] static Row rowOf(const session::SearchHit& hit);
    void addGroup(const std::vector<session::SearchHit>& hits, const char* what, const QString& heading, int& count);
    Archive& m_archive;
    std::vector<Row> m_rows;
    Ticket m_ticket;
    int m_records = 0, m_passages = 0;
};

} // namespace dokaz::ui
