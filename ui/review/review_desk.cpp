// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_desk.h"

#include "ui/bridge/strings.h"

namespace dokaz::ui {

namespace {

constexpr std::size_t mostRemembered = 500;

struct Written {
    std::vector<session::ReviewedCandidate> reviewed;
    std::string entry;
};

// Changes of this window run one after another: the newest entry is the one just written.
base::Result<Written> write(session::Session& session, const session::ReviewCandidates& command) {
    auto reviewed = session.perform(command);
    if (!reviewed)
        return reviewed.error();
    Written written{std::move(reviewed).value(), {}};
    const auto newest = session.nextUndo();
    if (newest && newest.value())
        written.entry = newest.value()->entry;
    return written;
}

} // namespace

ReviewDesk::ReviewDesk(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

void ReviewDesk::decide(Decision decision) {
    ++m_underWay;
    m_desk.archive().change(
        this,
        [command = decision.command](session::Session& session, const std::stop_token&) { return write(session, command); },
        [this, decision](base::Result<Written> result) {
            --m_underWay;
            if (result) {
                if (m_done.size() >= mostRemembered)
                    m_done.erase(m_done.begin());
                m_done.push_back({decision, result.value().entry});
                emit written(decision, result.value().reviewed);
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
        [command, known = !done.entry.empty()](session::Session& session, const std::stop_token&) -> base::Result<session::EntryView> {
            if (!known)
                return base::Error(base::ErrorCode::NotFound, "");
            return session.perform(command);
        },
        [this, done](base::Result<session::EntryView> result) {
            --m_underWay;
            if (result)
                emit undone(done.decision);
            else
                m_desk.tell(result.error());
            if (m_underWay == 0 && m_undosWanted > 0)
                undoLast();
        });
}

void ReviewDesk::forget() { m_done.clear(); }

} // namespace dokaz::ui
