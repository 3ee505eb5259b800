// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undo_steps.h"

#include "ui/bridge/strings.h"
#include "ui/models/entry_words.h"
#include "ui/widgets/labels.h"

#include <utility>

namespace dokaz::ui {

namespace {

constexpr int mostLetters = 40;

} // namespace

QString entryInWords(const session::EntryView& entry) {
    const QString words = commandInWords(toQt(entry.command)), title = toQt(entry.title).simplified();
    if (title.isEmpty())
        return words;
    return words + QStringLiteral(": ") +
           isolated(title.size() <= mostLetters ? title : title.left(mostLetters - 1) + QChar(0x2026));
}

UndoSteps::UndoSteps(Archive& archive, QObject* parent) : QObject(parent), m_archive(archive) {
    connect(&archive, &Archive::changed, this, &UndoSteps::ask);
    ask();
}

QString UndoSteps::undoWords() const { return m_next ? entryInWords(*m_next) : QString(); }
QString UndoSteps::redoWords() const { return m_undone.empty() ? QString() : m_undone.back().words; }

void UndoSteps::ask() {
    m_next.reset();
    emit outdated();
    m_ticket.cancel();
    m_ticket = m_archive.ask(
        this, [](session::Session& session, const std::stop_token&) { return session.nextUndo(); },
        [this](base::Result<std::optional<session::EntryView>> next) {
            take(next ? std::move(next).value() : std::nullopt);
        });
}

void UndoSteps::take(std::optional<session::EntryView> next) {
    m_next = std::move(next);
    if (!m_isWorking && !m_undone.empty()) {
        const std::string entry = m_next ? m_next->entry : std::string();
        if (!m_undone.back().next)
            m_undone.back().next = entry;
        else if (*m_undone.back().next != entry)
            m_undone.clear(); // something else was done since
    }
    emit changed();
}

void UndoSteps::undo() {
    if (!m_next || std::exchange(m_isWorking, true))
        return;
    session::Undo command;
    command.entry = m_next->entry;
    m_archive.change(
        this, [command](session::Session& session, const std::stop_token&) { return session.perform(command); },
        [this](base::Result<session::EntryView> undone) {
            m_isWorking = false;
            if (!undone) {
                emit refused(undone.error());
            } else {
                m_undone.push_back({undone.value().undoneBy, entryInWords(undone.value()), {}});
                //: %1 what was done, %2 number of the entry
                emit done(tr("Undone: %1 (entry %2).").arg(entryInWords(undone.value())).arg(undone.value().number));
            }
            ask();
        });
}

void UndoSteps::redo() {
    if (m_undone.empty() || std::exchange(m_isWorking, true))
        return;
    session::Undo command;
    command.entry = m_undone.back().by;
    m_archive.change(
        this, [command](session::Session& session, const std::stop_token&) { return session.perform(command); },
        [this](const base::Result<session::EntryView>& redone) {
            m_isWorking = false;
            if (!redone) {
                m_undone.clear();
                emit refused(redone.error());
            } else {
                emit done(tr("Done again: %1.").arg(m_undone.back().words));
                m_undone.pop_back();
            }
            ask();
        });
}

} // namespace dokaz::ui
