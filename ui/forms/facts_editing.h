// SPDX-License-Identifier: GPL-3.0-or-later
// The open record changes under the person's hands: an editor in the place of a value, the question for its source, the
// reason for taking it back, words to be cited. One of these at a time; what is under way is never destroyed because the
// archive changed.
//
// Threads: the UI thread. Ownership: its parent's; the view and the desk outlive it.
#pragma once
#include "record/claim.h"
#include "ui/forms/facts_view.h"
#include "ui/forms/wanted_record.h"

#include <QPointer>

#include <functional>

namespace dokaz::ui {

class CitationStrip;
class CitePanel;
class EditPanel;
class NoticeBar;
class ReasonPanel;

class FactsEditing final : public QObject {
    Q_OBJECT
  public:
    FactsEditing(Desk& desk, FactsView& view, QObject* parent);
    // Shows the record, or, while something is under way on the same record, keeps it until that is done.
    void show(const RecordShown& record, FactsView::Scroll scroll);
    void clear(); // ends what is under way and forgets it
    // `typed`: what stands in the editor instead of the value; `place`: words it is to rest on.
    void edit(const QString& field, const QString& rowId, const QString& typed = {},
              const std::optional<Place>& place = {});
    void cite(const Place& place, const QString& rowId = {});
    void retract(const QString& field, const QString& rowId);
    [[nodiscard]] bool isBusy() const;
    // Something was typed that is not kept yet.
    [[nodiscard]] bool isChanged() const;
    // Goes on at once, or when what is being kept is kept; asks first where something typed would be lost.
    void leave(std::function<void()> goOn);

  signals:
    void changed(const dokaz::ui::RecordShown& record);       // by what was done here
    void recordWanted(const dokaz::ui::WantedRecord& wanted); // for the field that was edited

  private:
    bool begin(); // false where something else is typed and has to be ended first
    void endAll();
    void discard(std::function<void()> goOn);
    void end(QWidget* panel);
    void save(const QString& typed, const std::optional<Place>& place, const QString& reason);
    void saved(const RecordShown& record, const QString& field, bool hasSource);
    void refused(const base::Error& error);
    [[nodiscard]] QWidget* panel() const; // which is under way
    void setBusy();
    [[nodiscard]] bool takes(const QPointer<QWidget>& asker, const std::string& record,
                             const base::Result<RecordShown>& result);
    void askForSource(const QString& field, const std::vector<std::string>& rows);
    void citeRows(const std::vector<std::string>& rows, const Place& place, record::Stance stance);
    void takeBack(const std::string& row, const QString& reason);
    void wantRecord(const QString& kind, const QString& words);
    void adopt(const RecordShown& record);
    void focusRow(const QString& field, const std::string& row);
    [[nodiscard]] const session::ValueView* value(const QString& rowId) const;
    [[nodiscard]] std::vector<std::string> newRows(const session::RecordView& after, const QString& field) const;

    Desk& m_desk;
    FactsView& m_view;
    RecordChanges* m_changes;
    NoticeBar* m_notice;
    QPointer<EditPanel> m_editor;
    QPointer<CitationStrip> m_strip;  // after a value was kept
    QPointer<ReasonPanel> m_reason;
    QPointer<CitePanel> m_cite;
    QPointer<FieldBlock> m_block;     // which holds the panel
    QString m_field, m_row;
    std::vector<std::string> m_rows;  // values the strip asks about
    RecordShown m_pending;
    std::function<void()> m_goOn; // once the value typed is kept
    bool m_isSaving = false;      // what the editor holds
};

} // namespace dokaz::ui
