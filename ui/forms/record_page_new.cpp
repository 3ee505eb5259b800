// SPDX-License-Identifier: GPL-3.0-or-later
// Records that begin on the page, and what is asked about the whole record: a case to add it to, a reason to withdraw it.
#include "session/session.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/forms/choice_list.h"
#include "ui/forms/facts_editing.h"
#include "ui/forms/field_entry.h"
#include "ui/forms/new_record_form.h"
#include "ui/forms/record_page.h"
#include "ui/forms/value_editor.h"
#include "ui/models/case_panel.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/field_words.h"
#include "ui/widgets/reason_panel.h"

#include <QStackedLayout>
#include <QTabWidget>
#include <QVBoxLayout>

namespace dokaz::ui {

void RecordPage::startNew(const QString& kind, const std::optional<Place>& place, const std::vector<session::TypedField>& fields) {
    m_editing->leave([this, kind, place, fields] {
        if (!m_form || !m_form->isStarted())
            closeForm(); // perhaps of a record that a form waits for
        if (m_form) {
            setSheet(Form);
            m_desk.tell(tr("Finish or discard this new record first."), Tidings::Warning);
            return m_form->begin();
        }
        if (!kind.isEmpty())
            return openForm(kind, place, fields);
        chooseKind({}, place, [this, place, fields](const QString& chosen) {
            return place && fields.empty() ? fieldsOfWords(m_desk.archive().catalogue(), chosen, place->quote)
                                           : fields;
        });
    });
}

void RecordPage::chooseKind(const QStringList& kinds, const std::optional<Place>& place,
                            const FieldsOf& fields) {
    std::vector<Choice> choices;
    for (const record::KindDeclaration& kind : m_desk.archive().catalogue().kinds())
        if (kinds.isEmpty() || kinds.contains(toQt(kind.code)))
            choices.push_back({toQt(kind.code), kindName(m_desk.archive().catalogue(), toQt(kind.code)),
                               toQt(kind.help), kindIcon(toQt(kind.code)), QStringLiteral("accent")});
    m_kinds->setChoices(choices);
    m_kindChosen = [this, place, fields](const QString& kind) { openForm(kind, place, fields(kind)); };
    setSheet(Choosing);
    m_kinds->begin();
}

// One form can wait for a record that one of its fields is to name.
void RecordPage::startWanted(const WantedRecord& wanted) {
    const bool isOfForm = wanted.record.isEmpty();
    if (isOfForm ? m_aside != nullptr : m_form && m_form->isStarted()) {
        m_desk.tell(tr("Finish or discard this new record first."), Tidings::Warning);
        if (!isOfForm)
            takeWanted(wanted, wanted.words);
        return;
    }
    const auto fields = [this, words = wanted.words](const QString& kind) {
        return fieldsOfWords(m_desk.archive().catalogue(), kind, words);
    };
    if (isOfForm) {
        m_aside = m_form;
        m_aside->hide();
        m_form.clear();
    } else {
        closeForm();
    }
    m_wanted = wanted;
    if (wanted.kinds.size() == 1)
        return openForm(wanted.kinds.front(), {}, fields(wanted.kinds.front()));
    chooseKind(wanted.kinds, {}, fields);
}

// Whether the field a record is wanted for is still there to take it.
bool RecordPage::isBefore(const WantedRecord& wanted) const {
    if (wanted.record.isEmpty())
        return m_form != nullptr;
    return wanted.record == m_record && m_shown && m_shown->summary.record == fromQt(wanted.record);
}

// Into the field it was wanted for: the new record, or the words as they were typed.
void RecordPage::takeWanted(const WantedRecord& wanted, const QString& typed) {
    if (wanted.record.isEmpty()) {
        setSheet(Form);
        if (FieldEntry* entry = m_form->entry(wanted.field)) {
            entry->setTyped(typed);
            entry->editor().begin();
        }
        return;
    }
    setSheet(Record);
    m_tabs->setCurrentWidget(m_facts);
    m_editing->edit(wanted.field, wanted.row, typed, wanted.place);
}

void RecordPage::openForm(const QString& kind, const std::optional<Place>& place,
                          const std::vector<session::TypedField>& fields) {
    if (m_desk.archive().catalogue().findKind(fromQt(kind)) == nullptr)
        return chooseKind({}, place, [fields](const QString&) { return fields; });
    m_form = new NewRecordForm(m_desk, kind, m_formHolder);
    m_formHolder->layout()->addWidget(m_form);
    m_form->fill(place, fields);
    connect(m_form, &NewRecordForm::made, this, [this](const QString& record) {
        const std::optional<WantedRecord> wanted = m_wanted;
        closeForm();
        if (wanted && isBefore(*wanted))
            return takeWanted(*wanted, record);
        m_takesKeyboard = true;
        m_desk.showRecord(record);
    });
    connect(m_form, &NewRecordForm::discarded, this, &RecordPage::leaveForm);
    connect(m_form, &NewRecordForm::recordWanted, this, &RecordPage::startWanted);
    setSheet(Form);
    m_form->show();
    m_form->begin();
}

void RecordPage::leaveForm() {
    const std::optional<WantedRecord> wanted = m_wanted;
    closeForm();
    if (wanted && isBefore(*wanted))
        return takeWanted(*wanted, wanted->words);
    setSheet(m_shown ? Record : Nothing);
    takeKeyboard();
}

void RecordPage::closeForm() {
    m_wanted.reset();
    if (m_form) {
        m_form->hide();
        m_form->deleteLater();
    }
    m_form = std::exchange(m_aside, nullptr);
    if (m_form)
        m_form->show();
    noteDraft();
}

void RecordPage::holdPanel(QWidget* panel) {
    if (m_panel)
        m_panel->deleteLater();
    m_panel = panel;
    m_panels->addWidget(panel);
    panel->show();
}

// Every kind with a field that may name this record, with the part it would play.
void RecordPage::askLinked() {
    const record::Catalogue& catalogue = m_desk.archive().catalogue();
    const std::string& kind = m_shown->summary.kind;
    std::vector<Choice> choices;
    for (const record::KindDeclaration& other : catalogue.kinds())
        for (const record::FieldDeclaration& field : other.fields)
            if (std::find(field.targets.begin(), field.targets.end(), kind) != field.targets.end())
                choices.push_back({toQt(other.code) + QLatin1Char('/') + toQt(field.code),
                                   QStringLiteral("%1 · %2").arg(kindName(catalogue, toQt(other.code)), roleOf(field)), toQt(other.help),
                                   kindIcon(toQt(other.code)), QStringLiteral("accent")});
    auto* list = new ChoiceList(tr("What is the new record, and what part does this one play in it?"), this);
    list->setChoices(choices);
    holdPanel(list);
    connect(list, &ChoiceList::left, list, &QObject::deleteLater);
    connect(list, &ChoiceList::chosen, this, [this, id = m_record](const QString& code) {
        if (m_panel)
            m_panel->deleteLater();
        m_desk.newRecord(code.section(QLatin1Char('/'), 0, 0), {}, {{fromQt(code.section(QLatin1Char('/'), 1)), fromQt(id)}});
    });
    list->begin();
}

void RecordPage::askForCase() {
    auto* panel = new CasePanel(m_desk, this);
    holdPanel(panel);
    connect(panel, &CasePanel::done, panel, &QObject::deleteLater);
    connect(panel, &CasePanel::left, panel, &QObject::deleteLater);
    panel->ask({fromQt(m_record)});
}

void RecordPage::askToWithdraw() {
    auto* panel = new ReasonPanel(tr("Withdraw this record? It leaves lists and cases and stays in the history."), tr("Withdraw"), this);
    holdPanel(panel);
    connect(panel, &ReasonPanel::left, panel, &QObject::deleteLater);
    connect(panel, &ReasonPanel::given, panel, [this, panel, id = m_record](const QString& reason) {
        panel->setBusy(true);
        m_desk.archive().change(
            panel,
            [command = session::WithdrawRecord{fromQt(id), fromQt(reason)}](session::Session& session, const std::stop_token&) {
                return session.perform(command);
            },
            [this, panel](const base::Result<void>& result) {
                if (!result)
                    return panel->refuse(sentence(result.error()));
                panel->deleteLater();
                m_desk.tell(tr("The record is withdrawn. It stays in the history."));
            });
    });
}

} // namespace dokaz::ui
