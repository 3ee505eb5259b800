// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a table to be taken in, and where each goes: what a person changes before the import.
//
// Threads: the UI thread. Holds values; the mapping is the person's, the columns are a preview's.
#pragma once
#include "record/catalogue.h"
#include "session/table_values.h"

#include <QAbstractTableModel>

namespace dokaz::ui {

// A field a column can go to.
struct FieldChoice {
    QString record;  // name in the mapping; empty: nowhere
    QString field;
    QString part;    // of the value, or a sort of name
    QString label;   // "Incident: Where, latitude"
    bool operator==(const FieldChoice& other) const {
        return record == other.record && field == other.field && part == other.part;
    }
};

class TableColumns final : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Section { Name, Samples, Goes, Dates, Split, Key, SectionCount };

    explicit TableColumns(const record::Catalogue& catalogue, QObject* parent = nullptr);
    void show(const std::vector<session::TableColumn>& columns, const record::TableMapping& mapping);
    [[nodiscard]] const record::TableMapping& mapping() const { return m_mapping; }
    // Every field of every record of the mapping that a column can feed; the first stands for "nowhere".
    [[nodiscard]] const std::vector<FieldChoice>& choices() const { return m_choices; }
    [[nodiscard]] int choiceOf(int row) const; // place in choices(); -1: goes to several
    void choose(int row, int choice);
    [[nodiscard]] const record::Catalogue& catalogue() const { return m_catalogue; }
    // Other records of the row, or other links between them; choices() follow.
    void changeRecords(const record::TableMapping& mapping);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

  signals:
    void mappingChanged(); // by the person

  private:
    [[nodiscard]] std::vector<record::MappedField*> fieldsOf(int row);
    [[nodiscard]] std::vector<const record::MappedField*> fieldsOf(int row) const;
    [[nodiscard]] bool isKey(int row) const;
    void setKey(int row, bool isKey);
    void makeChoices();
    void addChoices(const record::MappedRecord& record, const record::FieldDeclaration& field);
    [[nodiscard]] QString goesWords(int row) const;
    [[nodiscard]] bool takesDates(int row) const;

    const record::Catalogue& m_catalogue;
    std::vector<session::TableColumn> m_columns;
    record::TableMapping m_mapping;
    std::vector<FieldChoice> m_choices;
};

[[nodiscard]] QString dateOrderWords(record::DateOrder order);
// What stands between several values, for people: "line feed"; and back.
[[nodiscard]] QString separatorWords(const std::string& separator);
[[nodiscard]] std::string separatorFrom(const QString& words);
// Why a row or a cell is not taken.
[[nodiscard]] QString refusalWords(const session::TableRefusal& refusal);

} // namespace dokaz::ui
