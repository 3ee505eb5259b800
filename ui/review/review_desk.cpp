// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_desk.h"

#include "ui/bridge/strings.h"

namespace dokaz::ui {

namespace {

constexpr std::size_t mostRemembered = 500;

} // namespace

ReviewDesk::ReviewDesk(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

void ReviewDesk::decide(Decision decision) {
    ++m_underWay;
    m_desk.archive().change(
        this,
        [command = decision.command](session::Session& session, const std::stop_token&) {
            return session.perform(command);
        },
        [this, decision](base::Result<session::Reviewed> result) {
            --m_underWay;
            if (result) {
                if (m_done.size() >= mostRemembered)
                    m_done.erase(m_done.begin());
                m_done.push_back({decision, result.value().entry});
                emit written(decision, result.value().candidates);
            } else {
                emit refused(decision, result.error());
            }
            if (m_underWay == 0 && m_undosWanted > 0)
                undoLast();
        });
}

void ReviewDesk::undo() {
    ++m_undosWanted;
    if (m_underWay == 0)
        undoLast();
}

void ReviewDesk::undoLast() {
    if (m_done.empty()) {
        m_undosWanted = 0;
        emit nothingToUndo();
        return;
    }
    --m_undosWanted;
    const Done done = m_done.back();
    m_done.pop_back();
    ++m_underWay;
    session::Undo command;
    command.entry = done.entry;
    m_desk.archive().change(
        this,
        [command](session::Session& session, const std::stop_token&) { return session.perform(command); },
        [this, done](base::Result<session::EntryView> result) {
            --m_underWay;
            if (result)
                emit undone(done.decision);
            else
                noteFailedUndo(done, result.error());
            if (m_underWay == 0 && m_undosWanted > 0)
                undoLast();
        });
}

// What was undone elsewhere is over; everything else stays the last decision. Later answers have not come
// yet.
void ReviewDesk::noteFailedUndo(const Done& done, const base::Error& error) {
    m_undosWanted = 0;
    if (error.code() != base::ErrorCode::Stale)
        m_done.push_back(done);
    m_desk.tell(error);
}

void ReviewDesk::forget() { m_done.clear(); }

} // namespace dokaz::ui
