// SPDX-License-Identifier: GPL-3.0-or-later
// How what was typed, cited or taken back is carried out, and how the answer is met, which may come late.
#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/forms/citation_strip.h"
#include "ui/forms/cite_panel.h"
#include "ui/forms/edit_panel.h"
#include "ui/forms/facts_editing.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/reason_panel.h"

namespace dokaz::ui {

// While one is carried out nothing in its panel can be pressed a second time.
void FactsEditing::setBusy() {
    if (m_editor)
        m_editor->setBusy(true);
    if (m_strip)
        m_strip->setEnabled(false);
    if (m_reason)
        m_reason->setBusy(true);
    if (m_cite)
        m_cite->setBusy(true);
}

// Whether an answer is for the panel that asked. A late one, of a record or a panel the person has left,
// closes nothing.
bool FactsEditing::takes(const QPointer<QWidget>& asker, const std::string& record,
                         const base::Result<RecordShown>& result) {
    const bool isShown = m_view.record() && m_view.record()->summary.record == record;
    if (isShown && asker && asker == panel()) {
        m_isSaving = false;
        return true;
    }
    if (!result) {
        m_desk.tell(result.error());
        return false;
    }
    if (!isShown)
        return false;
    if (!isBusy()) {
        adopt(result.value());
        return false;
    }
    m_pending = result.value();
    emit changed(result.value());
    return false;
}

void FactsEditing::refused(const base::Error& error) {
    m_goOn = nullptr;
    if (m_editor)
        return m_editor->refuse(error);
    if (m_reason)
        return m_reason->refuse(sentence(error));
    if (m_cite)
        return m_cite->refuse(sentence(error));
    m_desk.tell(error);
    if (!m_strip)
        return;
    m_strip->setEnabled(true);
    m_strip->focusFirst();
}

void FactsEditing::save(const QString& typed, const std::optional<Place>& place, const QString& reason) {
    if (m_isSaving)
        return;
    m_isSaving = true;
    m_notice->hide(); // which may offer to discard it
    if (!m_editor->isChanged() && place && !m_row.isEmpty()) // more words for the value as it stands
        return citeRows({fromQt(m_row)}, *place, record::Stance::Supports);
    session::SetFields command;
    command.record = m_view.record()->summary.record;
    command.fields = {{fromQt(m_field), fromQt(typed)}};
    command.reason = fromQt(reason);
    if (place)
        command.citation = citationOf(*place);
    if (!m_row.isEmpty() && m_block && m_block->field().many)
        command.replaces = {fromQt(m_row)};
    const bool hasSource = place || m_editor->strip().isDeclined();
    setBusy();
    m_changes->set(command, [this, asker = QPointer<QWidget>(m_editor), record = command.record,
                             field = m_field, hasSource](const base::Result<RecordShown>& result) {
        if (!takes(asker, record, result))
            return;
        if (!result)
            return refused(result.error());
        saved(result.value(), field, hasSource);
    });
}

std::vector<std::string> FactsEditing::newRows(const session::RecordView& after, const QString& field) const {
    std::vector<std::string> rows;
    for (const session::ValueView& value : after.values)
        if (value.field == fromQt(field) && this->value(toQt(value.row)) == nullptr)
            rows.push_back(value.row);
    return rows;
}

void FactsEditing::adopt(const RecordShown& record) {
    m_pending.reset();
    endAll();
    m_notice->hide();
    m_view.show(record, FactsView::Scroll::Keep);
    emit changed(record);
}

void FactsEditing::saved(const RecordShown& record, const QString& field, bool hasSource) {
    const std::vector<std::string> rows = newRows(*record, field);
    const std::function<void()> goOn = std::exchange(m_goOn, nullptr);
    adopt(record);
    if (goOn)
        return goOn();
    if (rows.empty())
        return;
    if (hasSource)
        return focusRow(field, rows.front());
    askForSource(field, rows);
}

void FactsEditing::citeRows(const std::vector<std::string>& rows, const Place& place, record::Stance stance) {
    session::CiteValues command;
    command.rows = rows;
    command.citation = citationOf(place);
    command.citation.stance = stance;
    const std::string record = m_view.record()->summary.record;
    setBusy();
    m_changes->cite(record, command,
                    [this, asker = QPointer<QWidget>(panel()), record, field = m_field,
                     row = rows.front()](const base::Result<RecordShown>& result) {
                        if (!takes(asker, record, result))
                            return;
                        if (!result)
                            return refused(result.error());
                        const std::function<void()> goOn = std::exchange(m_goOn, nullptr);
                        adopt(result.value());
                        goOn ? goOn() : focusRow(field, row);
                    });
}

void FactsEditing::takeBack(const std::string& row, const QString& reason) {
    session::RetractRows command;
    command.rows = {row};
    command.reason = fromQt(reason);
    const std::string record = m_view.record()->summary.record;
    setBusy();
    m_changes->retract(record, command,
                       [this, asker = QPointer<QWidget>(m_reason), record,
                        field = m_field](const base::Result<RecordShown>& result) {
                           if (!takes(asker, record, result))
                               return;
                           if (!result)
                               return refused(result.error());
                           adopt(result.value());
                           focusRow(field, {});
                       });
}

} // namespace dokaz::ui
