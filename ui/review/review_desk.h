// SPDX-License-Identifier: GPL-3.0-or-later
// The decisions of a review: made at once on the window, written behind it in their order, taken back where the archive
// refuses. Remembers its own decisions, so that each can be undone.
//
// Threads: the UI thread. Ownership: the page's; the desk outlives it.
#pragma once
#include "ui/bridge/desk.h"
#include "ui/models/candidate_groups.h"

#include <QObject>

#include <vector>

namespace dokaz::ui {

struct Decision {
    CandidateRow row;
    SharedGroups groups;               // the row is one of these
    session::ReviewCandidates command;
    QString words;                     // that were decided on
    std::size_t count = 0;
    std::vector<std::uint32_t> part = {}; // of a group, by their index; empty: the whole row
};

class ReviewDesk final : public QObject {
    Q_OBJECT
  public:
    explicit ReviewDesk(Desk& desk, QObject* parent = nullptr);
    void decide(Decision decision);
    // The last decision made here; waits for what is under way first. One that could not be undone can be
    // tried again.
    void undo();
    [[nodiscard]] bool canUndo() const { return !m_done.empty() || m_underWay > 0; }
    [[nodiscard]] int underWay() const { return m_underWay; }
    [[nodiscard]] bool isUndoing() const { return m_undosWanted > 0; } // waits for what is under way
    void forget(); // the last decisions, when another queue is shown

  signals:
    void refused(const dokaz::ui::Decision& decision, const base::Error& error);
    void written(const dokaz::ui::Decision& decision, const std::vector<dokaz::session::ReviewedCandidate>& reviewed);
    void undone(const dokaz::ui::Decision& decision);
    void nothingToUndo();

  private:
    struct Done {
        Decision decision;
        std::string entry; // that was written
    };
    void undoLast();
    void noteFailedUndo(const Done& done, const base::Error& error);
    Desk& m_desk;
    std::vector<Done> m_done;
    int m_underWay = 0;
    int m_undosWanted = 0;
};

} // namespace dokaz::ui
