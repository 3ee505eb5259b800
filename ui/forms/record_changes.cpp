// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/record_changes.h"

#include "ui/bridge/strings.h"

namespace dokaz::ui {

RecordChanges::RecordChanges(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

template <typename Command>
void RecordChanges::carryOut(const std::string& record, Command command, const QString& done, Answer answer) {
    m_desk.archive().change(
        this,
        [record, command = std::move(command)](session::Session& session, const std::stop_token&) -> base::Result<RecordShown> {
            TRY(session.perform(command));
            return RecordShown(std::make_shared<session::RecordView>(TRY(session.show(record))));
        },
        [this, done, answer = std::move(answer)](const base::Result<RecordShown>& result) {
            if (result)
                m_desk.tell(done, Tidings::Done, Desk::Offer::Undo);
            answer(result);
        });
}

void RecordChanges::set(const session::SetFields& command, Answer answer) {
    carryOut(command.record, command, command.citation ? tr("Saved with its source.") : tr("Saved."),
             std::move(answer));
}

void RecordChanges::cite(const std::string& record, const session::CiteValues& command, Answer answer) {
    carryOut(record, command, tr("The source is noted."), std::move(answer));
}

void RecordChanges::retract(const std::string& record, const session::RetractRows& command, Answer answer) {
    carryOut(record, command, tr("Taken back. It stays in the history."), std::move(answer));
}

void RecordChanges::withdraw(const session::WithdrawRecord& command, Answer answer) {
    carryOut(command.record, command, tr("The record is withdrawn. It stays in the history."), std::move(answer));
}

} // namespace dokaz::ui
