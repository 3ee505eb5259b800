// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/record_editor.h"

#include "ui/bridge/strings.h"
#include "ui/models/record_picker.h"

#include <QHBoxLayout>

namespace dokaz::ui {

RecordEditor::RecordEditor(const QString& name, Archive& archive, const QStringList& kinds, QWidget* parent)
    : ValueEditor(name, parent), m_archive(archive), m_picker(new RecordPicker(archive, kinds, name, this)) {
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_picker);
    m_picker->setOfferNew(RecordPicker::OfferNew::Yes);
    setFocusProxy(m_picker);
    watch(m_picker);
    connect(m_picker, &RecordPicker::textChanged, this, &ValueEditor::edited);
    connect(m_picker, &RecordPicker::chosen, this, [this] {
        emit edited();
        emit entered();
    });
    const QString kind = kinds.size() == 1 ? kinds.first() : QString();
    connect(m_picker, &RecordPicker::newWanted, this, [this, kind](const QString& words) { emit newWanted(kind, words); });
}

QString RecordEditor::typed() const {
    return m_picker->record().isEmpty() ? m_picker->text().trimmed() : m_picker->record();
}

void RecordEditor::setTyped(const QString& typed) {
    m_asked.cancel();
    if (!base::Uid::parse(fromQt(typed)).ok()) { // words, not a record
        m_picker->setText(typed);
        return;
    }
    m_picker->setRecord(typed, typed);
    m_asked = m_archive.ask(
        this,
        [record = fromQt(typed)](session::Session& session, const std::stop_token&) -> base::Result<std::string> {
            return TRY(session.show(record)).summary.title;
        },
        [this, typed](const base::Result<std::string>& title) {
            if (title && m_picker->record() == typed)
                m_picker->setRecord(typed, toQt(title.value()));
        });
}

void RecordEditor::wipe() {
    m_asked.cancel();
    wipeText(*m_picker);
    m_picker->setRecord({}, {});
}
void RecordEditor::setWrong(bool wrong) { markWrong(*m_picker, wrong); }

} // namespace dokaz::ui
