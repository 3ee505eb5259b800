// SPDX-License-Identifier: GPL-3.0-or-later
// Records a name could mean, best first, as a list. Asks beside the UI thread; a new question cancels the last one.
//
// Threads: the UI thread. Ownership: values; the archive outlives it.
// Invariant: the rows are always those of the last question that was answered.
#pragma once
#include "ui/bridge/archive.h"

#include <QAbstractListModel>
#include <QStringList>

#include <vector>

namespace dokaz::ui {

class SuggestionModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { RecordRole = Qt::UserRole + 1, KindRole, TitleRole, SecondLineRole, ProtectionRole, OfferRole };
    explicit SuggestionModel(Archive& archive, QObject* parent = nullptr);

    void setKinds(const QStringList& kinds) { m_kinds = kinds; } // empty: all
    [[nodiscard]] const QStringList& kinds() const { return m_kinds; }
    void setMost(int most) { m_most = most; }
    // A last row that is no record ("New person…"); OfferRole is true there. Empty: none.
    void setOffer(const QString& sentence);

    // Empty words empty the list.
    void ask(const QString& words);
    void clear();
    [[nodiscard]] const QString& asked() const { return m_asked; } // the words the rows answer, or are to answer
    void fill(const std::vector<session::Suggestion>& suggestions);
    [[nodiscard]] int recordCount() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  signals:
    void answered();                        // rows are those of the last words asked
    void refused(const QString& sentence);  // the question could not be answered

  private:
    struct Row {
        QString record, kind, title, secondLine, protection;
    };
    [[nodiscard]] static Row rowOf(const session::Suggestion& suggestion);
    Archive& m_archive;
    QStringList m_kinds;
    QString m_offer, m_asked;
    std::vector<Row> m_rows;
    Ticket m_ticket;
    int m_most = 12;
};

// What tells a source from another of the same title, in words; empty for other records.
[[nodiscard]] QStringList factsOf(const session::Suggestion& suggestion);

} // namespace dokaz::ui
