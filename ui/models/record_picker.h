// SPDX-License-Identifier: GPL-3.0-or-later
// A line in which a record is named: while one types, records that could be meant are offered below with the reason;
// Up and Down move in them, Enter or Tab takes one, Esc closes the list. Editing the words lets the record go.
//
// Threads: the UI thread. Ownership: a widget; the archive outlives it.
// Invariant: record() is empty, or the words shown are that record's title.
#pragma once
#include "ui/bridge/archive.h"

#include <QLineEdit>
#include <QStringList>

class QCompleter;
class QTimer;

namespace dokaz::ui {

class SuggestionModel;

class RecordPicker final : public QLineEdit {
    Q_OBJECT
  public:
    // `name`: accessible name. `kinds`: codes of the kinds offered; empty: all.
    RecordPicker(Archive& archive, const QStringList& kinds, const QString& name, QWidget* parent = nullptr);
    ~RecordPicker() override;

    [[nodiscard]] const QString& record() const { return m_record; } // id; empty: none taken
    [[nodiscard]] const QString& recordKind() const { return m_kind; }
    void setRecord(const QString& record, const QString& title);
    void setKinds(const QStringList& kinds);
    // Whether the list ends with "New …", which tells newWanted().
    enum class OfferNew { No, Yes };
    void setOfferNew(OfferNew offer);
    // Words stand there that are no record yet.
    [[nodiscard]] bool isUnresolved() const { return m_record.isEmpty() && !text().trimmed().isEmpty(); }
    [[nodiscard]] bool isListShown() const;
    [[nodiscard]] SuggestionModel& suggestions() const { return *m_suggestions; }

  signals:
    void chosen(const QString& record, const QString& title);
    void letGo();                        // a record was taken and is no longer
    void newWanted(const QString& words);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void makeList();
    void note(const QString& words);
    void showList();
    void take(const QModelIndex& index);
    void markWrong(bool wrong);
    Archive& m_archive;
    SuggestionModel* m_suggestions;
    QCompleter* m_completer;
    QTimer* m_pause;
    QAction* m_mark;
    QString m_record, m_kind;
    OfferNew m_offerNew = OfferNew::No;
};

} // namespace dokaz::ui
