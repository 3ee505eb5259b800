// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/facts_editing.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/forms/citation_strip.h"
#include "ui/forms/cite_panel.h"
#include "ui/forms/edit_panel.h"
#include "ui/forms/editors.h"
#include "ui/forms/field_entry.h"
#include "ui/widgets/reason_panel.h"
#include "ui/forms/value_row.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/field_words.h"
#include "ui/widgets/notice_bar.h"

#include <QVBoxLayout>

#include <algorithm>

namespace dokaz::ui {

namespace {

// What the page shows of a record: whether a refresh would change anything on it.
std::string outline(const session::RecordView& record) {
    std::string out = record.summary.record + record.summary.title + record.summary.state;
    for (const session::ValueView& value : record.values) {
        out += value.row + value.text + (value.conflict ? "!" : "") + (value.value ? "" : "#");
        for (const session::CitationView& citation : value.citations)
            out += citation.row + (citation.isHidden ? "#" : "") + (citation.wordsFound ? "" : "?");
    }
    return out;
}

} // namespace

FactsEditing::FactsEditing(Desk& desk, FactsView& view, QObject* parent)
    : QObject(parent), m_desk(desk), m_view(view), m_changes(new RecordChanges(desk, this)), m_notice(new NoticeBar(&view)) {
    view.top()->addWidget(m_notice);
    connect(&view, &FactsView::editWanted, this, [this](const QString& field, const QString& row) { edit(field, row); });
    connect(&view, &FactsView::retractWanted, this, &FactsEditing::retract);
    connect(&view, &FactsView::allFieldsWanted, this,
            [this](bool all) { leave([this, all] { m_view.showAllFields(all); }); });
    connect(&view, &FactsView::citeWanted, this, [this](const QString& field, const QString& row) {
        if (begin())
            askForSource(field, {fromQt(row)});
    });
}

QWidget* FactsEditing::panel() const {
    for (QWidget* one : {static_cast<QWidget*>(m_editor), static_cast<QWidget*>(m_strip),
                         static_cast<QWidget*>(m_reason), static_cast<QWidget*>(m_cite)})
        if (one != nullptr)
            return one;
    return nullptr;
}

bool FactsEditing::isBusy() const { return panel() != nullptr; }

bool FactsEditing::isChanged() const { return m_isSaving || (m_editor && m_editor->isChanged()); }

void FactsEditing::show(const RecordShown& record, FactsView::Scroll scroll) {
    const RecordShown& shown = m_view.record();
    const bool isSame = shown && shown->summary.record == record->summary.record;
    if (isSame && outline(*shown) == outline(*record)) {
        m_pending.reset();
        return;
    }
    if (isSame && isBusy()) {
        m_pending = record;
        if (!m_isSaving)
            m_notice->show(tr("This record changed meanwhile. What is new is shown when you finish here."), Tone::Warn);
        return;
    }
    if (isBusy())
        endAll();
    m_notice->hide();
    m_view.show(record, scroll);
}

void FactsEditing::clear() {
    endAll();
    m_pending.reset();
    m_notice->hide();
    m_view.clear();
}

void FactsEditing::endAll() {
    m_isSaving = false;
    m_goOn = nullptr;
    while (QWidget* open = panel())
        end(open);
}

void FactsEditing::end(QWidget* panel) {
    if (panel == m_cite || !m_block) {
        panel->hide();
        panel->deleteLater();
    } else {
        m_block->release(panel);
    }
    if (panel == m_editor) {
        m_editor.clear();
        m_isSaving = false;
    }
    if (panel == m_strip)
        m_strip.clear();
    if (panel == m_reason)
        m_reason.clear();
    if (panel == m_cite)
        m_cite.clear();
    if (isBusy() || !m_pending)
        return;
    m_notice->hide();
    m_view.show(std::exchange(m_pending, nullptr), FactsView::Scroll::Keep);
}

bool FactsEditing::begin() {
    if (m_isSaving)
        return false;
    if (isChanged()) {
        m_notice->show(tr("Finish what you are typing first: Enter keeps it, Esc leaves it."), Tone::Warn);
        if (m_editor)
            m_editor->begin();
        return false;
    }
    endAll();
    return m_view.record() != nullptr;
}

void FactsEditing::leave(std::function<void()> goOn) {
    if (m_isSaving) { // too late to discard it
        m_goOn = std::move(goOn);
        return;
    }
    if (!isChanged()) {
        endAll();
        goOn();
        return;
    }
    QPointer<FactsEditing> self(this);
    m_notice->show(tr("What you typed is not kept yet. Enter keeps it."), Tone::Warn, tr("Discard and go on"),
                   [self, goOn] {
                       if (self)
                           self->discard(goOn);
                   });
}

void FactsEditing::discard(std::function<void()> goOn) {
    endAll();
    goOn();
}

const session::ValueView* FactsEditing::value(const QString& rowId) const {
    const std::string row = fromQt(rowId);
    for (const session::ValueView& value : m_view.record()->values)
        if (value.row == row)
            return &value;
    return nullptr;
}

void FactsEditing::edit(const QString& field, const QString& rowId, const QString& typed, const std::optional<Place>& place) {
    if (!begin())
        return;
    FieldBlock* block = m_view.block(field);
    if (block == nullptr)
        return;
    const record::KindDeclaration* kind =
        m_desk.archive().catalogue().findKind(m_view.record()->summary.kind);
    const bool isIdentity = kind != nullptr && isIdentityField(*kind, block->field(), *m_view.record());
    if (isIdentity && !m_desk.archive().isVaultOpen()) {
        m_notice->show(tr("“%1” is kept in the identity vault.").arg(fieldName(block->field())), Tone::Identity,
                       tr("Open the vault…"), [desk = &m_desk] { desk->askForVault(); });
        return;
    }
    const session::ValueView* before = rowId.isEmpty() ? nullptr : value(rowId);
    m_field = field;
    m_row = rowId;
    m_block = block;
    m_editor = new EditPanel(m_desk, block->field(), before != nullptr && before->value ? typedForm(*before->value) : QString(), block);
    block->hold(m_editor, rowId, FieldBlock::Standing::Instead);
    if (isIdentity)
        m_editor->entry().setSensitive();
    if (!typed.isEmpty())
        m_editor->entry().setTyped(typed);
    if (place)
        m_editor->strip().choose(*place);
    connect(m_editor, &EditPanel::saveWanted, this, &FactsEditing::save);
    connect(m_editor, &EditPanel::left, this, [this] {
        end(m_editor);
        focusRow(m_field, fromQt(m_row));
    });
    connect(m_editor, &EditPanel::newWanted, this, &FactsEditing::wantRecord);
    m_editor->begin();
    m_view.reveal(m_editor);
}

void FactsEditing::wantRecord(const QString& kind, const QString& words) {
    WantedRecord wanted;
    wanted.record = toQt(m_view.record()->summary.record);
    wanted.field = m_field;
    wanted.row = m_row;
    wanted.kinds = kind.isEmpty() ? targetsOf(m_editor->entry().field()) : QStringList(kind);
    wanted.words = words;
    wanted.place = m_editor->strip().place();
    end(m_editor); // the words go into the form
    emit recordWanted(wanted);
}

void FactsEditing::focusRow(const QString& field, const std::string& row) {
    FieldBlock* block = field.isEmpty() || !m_view.record() ? nullptr : m_view.block(field);
    ValueRow* shown = block == nullptr ? nullptr : block->row(toQt(row));
    if (shown == nullptr && block != nullptr && !block->rows().empty())
        shown = block->rows().front();
    if (shown == nullptr)
        return;
    shown->setFocus(Qt::OtherFocusReason);
    m_view.reveal(shown);
}

void FactsEditing::askForSource(const QString& field, const std::vector<std::string>& rows) {
    FieldBlock* block = m_view.block(field);
    if (block == nullptr)
        return;
    m_field = field;
    m_row = toQt(rows.front());
    m_rows = rows;
    m_block = block;
    m_strip = new CitationStrip(m_desk, block);
    block->hold(m_strip, m_row, FieldBlock::Standing::Below);
    connect(m_strip, &CitationStrip::chosen, this, [this] { citeRows(m_rows, *m_strip->place(), record::Stance::Supports); });
    connect(m_strip, &CitationStrip::declined, this, [this] {
        end(m_strip);
        focusRow(m_field, fromQt(m_row));
    });
    m_strip->focusFirst();
    m_view.reveal(m_strip);
}

void FactsEditing::cite(const Place& place, const QString& rowId) {
    if (m_editor)
        return m_editor->strip().choose(place);
    if (m_strip)
        return m_strip->choose(place);
    if (!begin())
        return;
    m_cite = new CitePanel(m_desk, *m_view.record(), place, &m_view);
    m_view.top()->addWidget(m_cite);
    m_field.clear();
    connect(m_cite, &CitePanel::citeWanted, this, [this](const std::vector<std::string>& rows, record::Stance stance) {
        citeRows(rows, m_cite->place(), stance);
    });
    connect(m_cite, &CitePanel::newValueWanted, this, [this](const QString& field) {
        const Place words = m_cite->place();
        const record::FieldDeclaration* declared = m_desk.archive().catalogue().findField(m_view.record()->summary.kind, fromQt(field));
        const bool isQuotable = declared != nullptr && declared->type != record::ValueType::Flag;
        end(m_cite);
        edit(field, {}, isQuotable ? words.quote.simplified() : QString(), words);
    });
    connect(m_cite, &CitePanel::left, this, [this] { end(m_cite); });
    if (!rowId.isEmpty())
        m_cite->check(rowId);
    m_cite->show();
    m_cite->begin();
}

void FactsEditing::retract(const QString& field, const QString& rowId) {
    FieldBlock* block = begin() ? m_view.block(field) : nullptr;
    if (block == nullptr)
        return;
    m_field = field;
    m_row = rowId;
    m_block = block;
    m_reason = new ReasonPanel(tr("Take this value back? It stays in the history."), tr("Take back"), block);
    block->hold(m_reason, rowId, FieldBlock::Standing::Below);
    connect(m_reason, &ReasonPanel::given, this, [this](const QString& reason) { takeBack(fromQt(m_row), reason); });
    connect(m_reason, &ReasonPanel::left, this, [this] {
        end(m_reason);
        focusRow(m_field, fromQt(m_row));
    });
    m_view.reveal(m_reason);
}

} // namespace dokaz::ui
