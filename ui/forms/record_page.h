// SPDX-License-Identifier: GPL-3.0-or-later
// The right pane of the window: one record with its facts, links, words, history and files; or a record that is being
// made. Driven wholly by the catalogue.
//
// Threads: the UI thread. Ownership: its parent's; the desk outlives it. Emptied when the archive closes.
#pragma once
#include "ui/bridge/desk.h"
#include "ui/forms/record_changes.h"
#include "ui/forms/visited.h"
#include "ui/forms/wanted_record.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QStackedLayout;
class QTabWidget;
class QTimer;
class QVBoxLayout;

namespace dokaz::ui {

class ChoiceList;
class EmptyState;
class FactsEditing;
class FactsView;
class FilesView;
class HistoryView;
class LinksView;
class NewRecordForm;
class RecordHeader;
class WordsView;

class RecordPage final : public QWidget {
    Q_OBJECT
  public:
    explicit RecordPage(Desk& desk, QWidget* parent = nullptr);
    ~RecordPage() override;
    [[nodiscard]] const QString& recordId() const { return m_record; }
    // Something is typed that is not kept yet, here or in a form for a new record.
    [[nodiscard]] bool hasUnsaved() const;

  public slots:
    void showRecord(const QString& record); // "": none
    // `kind` empty: asks which.
    void startNew(const QString& kind, const std::optional<dokaz::ui::Place>& place,
                  const std::vector<dokaz::session::TypedField>& fields);
    void cite(const dokaz::ui::Place& place);
    void back();
    void forward();
    void focusFacts();
    // Where one was in it, else to the first value or control.
    void takeKeyboard();
    // Forgets and wipes everything: at lock.
    void clear();

  signals:
    void shown(const QString& record);

  private:
    enum Sheet { Nothing, Record, Choosing, Form };
    void build();
    void buildRecord();
    void buildDraft(QWidget* sheet);
    void connectAll();
    void load();
    void answer(const base::Result<RecordShown>& record);
    void fail(const base::Error& error);
    void adopt(const RecordShown& record);
    void refreshTab();
    void setSheet(Sheet sheet);
    void go(const QString& record);
    using FieldsOf = std::function<std::vector<session::TypedField>(const QString& kind)>;
    void chooseKind(const QStringList& kinds, const std::optional<Place>& place, const FieldsOf& fields);
    void openForm(const QString& kind, const std::optional<Place>& place,
                  const std::vector<session::TypedField>& fields);
    void closeForm(); // the one put aside for it comes back
    void leaveForm();
    void startWanted(const WantedRecord& wanted);
    [[nodiscard]] bool isBefore(const WantedRecord& wanted) const;
    void takeWanted(const WantedRecord& wanted, const QString& typed);
    void noteDraft();
    void holdPanel(QWidget* panel);
    void askLinked();
    void askForCase();
    void askToWithdraw();
    Desk& m_desk;
    QString m_record;
    RecordShown m_shown;
    Visited m_visited;
    Ticket m_asked;
    QTimer* m_refresh;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    RecordHeader* m_header = nullptr;
    QVBoxLayout* m_panels = nullptr; // between head and tabs
    QTabWidget* m_tabs = nullptr;
    FactsView* m_facts = nullptr;
    FactsEditing* m_editing = nullptr;
    LinksView* m_links = nullptr;
    WordsView* m_words = nullptr;
    HistoryView* m_history = nullptr;
    FilesView* m_files = nullptr;
    ChoiceList* m_kinds = nullptr;
    QWidget* m_formHolder = nullptr;
    QPointer<NewRecordForm> m_form, m_aside;
    std::optional<WantedRecord> m_wanted; // what the record of the form is for
    QWidget* m_draft = nullptr;           // "Unfinished: new person" over the open record
    QPointer<QWidget> m_panel;
    std::function<void(const QString&)> m_kindChosen;
    bool m_wordsStale = true, m_filesStale = true;
    bool m_takesKeyboard = false; // when the record asked for is shown
};

} // namespace dokaz::ui
