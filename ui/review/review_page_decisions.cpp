// SPDX-License-Identifier: GPL-3.0-or-later
// The mention before the person, and what is decided on it.
#include "ui/bridge/strings.h"
#include "ui/models/candidate_model.h"
#include "ui/review/candidate_panel.h"
#include "ui/review/review_keys.h"
#include "ui/review/review_page.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QListView>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace dokaz::ui {

namespace {

constexpr std::size_t mostPlaces = 50;      // of one group, shown at once
constexpr std::size_t mostAlternatives = 9; // one digit each
constexpr int prefetchedRows = 3;

} // namespace

void ReviewPage::showCurrent() {
    const int row = current();
    if (row < 0 || row >= m_queue->rowCount({})) {
        m_empty->setSentence(m_total == 0 ? tr("No mentions are waiting. Import a source: names, places and dates in it are "
                                               "found and offered here.")
                                          : tr("Everything here is decided."));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentIndex(1);
    const auto candidates = m_queue->candidatesAt(row);
    const CandidateRow at = m_queue->rowAt(row);
    const session::CandidateView& shown =
        at.member == CandidateRow::whole ? m_queue->groups()->bestOf(at.group) : *candidates.front();
    m_panel->setCandidate(shown, static_cast<int>(candidates.size()), m_queue->canSplit(row));
    fillPanel();
    std::vector<std::string> wanted;
    for (std::size_t i = 0; i < std::min(candidates.size(), mostPlaces); ++i)
        wanted.push_back(candidates[i]->id);
    askContexts(wanted);
    askAlternatives(shown.id);
    prefetch(row);
}

void ReviewPage::fillPanel() {
    const int row = current();
    if (row < 0)
        return;
    std::vector<session::CandidateContext> known;
    const auto candidates = m_queue->candidatesAt(row);
    for (std::size_t i = 0; i < std::min(candidates.size(), mostPlaces); ++i) {
        const auto found = m_contexts.find(candidates[i]->id);
        if (found != m_contexts.end())
            known.push_back(found->second);
    }
    m_panel->setContexts(std::move(known), static_cast<int>(candidates.size()));
}

void ReviewPage::askContexts(const std::vector<std::string>& candidates) {
    std::vector<std::string> unknown;
    for (const std::string& id : candidates)
        if (!m_contexts.contains(id))
            unknown.push_back(id);
    if (unknown.empty())
        return;
    m_desk.archive().ask(
        this, [unknown](session::Session& session, const std::stop_token&) { return session.contexts(unknown); },
        [this](base::Result<std::vector<session::CandidateContext>> contexts) {
            if (!contexts)
                return; // the mention can be decided on without; the reader shows the words
            bool isCurrent = false;
            const int row = current();
            const std::string first = row < 0 ? std::string() : m_queue->candidatesAt(row).front()->id;
            for (session::CandidateContext& context : contexts.value()) {
                isCurrent = isCurrent || context.candidate == first;
                m_contexts[context.candidate] = std::move(context);
            }
            if (isCurrent)
                fillPanel();
        });
}

void ReviewPage::askAlternatives(const std::string& candidate) {
    const auto known = m_alternatives.find(candidate);
    if (known != m_alternatives.end()) {
        m_panel->setAlternatives(known->second);
        return;
    }
    m_alternativeTicket.cancel();
    m_alternativeTicket = m_desk.archive().ask(
        this,
        [candidate](session::Session& session, const std::stop_token&) { return session.alternatives(candidate, mostAlternatives); },
        [this, candidate](base::Result<std::vector<session::Suggestion>> alternatives) {
            if (!alternatives)
                return;
            m_panel->setAlternatives(alternatives.value());
            m_alternatives[candidate] = std::move(alternatives).value();
        });
}

void ReviewPage::prefetch(int row) {
    std::vector<std::string> soon;
    for (int next = row + 1; next <= row + prefetchedRows && next < m_queue->rowCount({}); ++next) {
        const auto candidates = m_queue->candidatesAt(next);
        for (std::size_t i = 0; i < std::min<std::size_t>(candidates.size(), 5); ++i)
            soon.push_back(candidates[i]->id);
    }
    askContexts(soon);
}

void ReviewPage::accept() { decide(session::ReviewDecision::Accept, {}, false, {}); }
void ReviewPage::reject() { decide(session::ReviewDecision::Reject, {}, false, {}); }
void ReviewPage::asNew() { decide(session::ReviewDecision::Accept, {}, true, {}); }
void ReviewPage::matchTo(const QString& record) { decide(session::ReviewDecision::Accept, fromQt(record), false, {}); }
void ReviewPage::acceptCorrected(const QString& words) { decide(session::ReviewDecision::Accept, {}, false, fromQt(words)); }

void ReviewPage::takeAlternative(int number) {
    const QString record = m_panel->alternative(number);
    if (!record.isEmpty())
        matchTo(record);
}

// On the window at once; written behind it.
void ReviewPage::decide(session::ReviewDecision decision, const std::string& asRecord, bool isNew, const std::string& corrected) {
    const int row = current();
    if (row < 0 || m_panel->isAsking())
        return;
    Decision made;
    made.row = m_queue->rowAt(row);
    made.groups = m_queue->groups();
    made.words = m_queue->index(row).data().toString();
    made.command.decision = decision;
    made.command.asRecord = asRecord;
    made.command.asNew = isNew;
    made.command.corrected = corrected;
    made.command.reason = "review";
    for (const session::CandidateView* candidate : m_queue->candidatesAt(row))
        made.command.candidates.push_back(candidate->id);
    made.count = made.command.candidates.size();
    m_decided += static_cast<std::int64_t>(made.count);
    m_decisions->decide(std::move(made));
    m_queue->take(row);
    select(row);
    tellProgress();
}

void ReviewPage::takeBack(const Decision& decision) {
    if (decision.groups != m_queue->groups()) { // another queue is shown by now
        m_isStale = true;
        m_reload->start();
        return;
    }
    const int row = m_queue->restore(decision.row);
    m_decided -= static_cast<std::int64_t>(decision.count);
    tellProgress();
    if (row >= 0)
        select(row);
}

void ReviewPage::noteRefusal(const Decision& decision, const base::Error& error) {
    takeBack(decision);
    if (error.code() == base::ErrorCode::Stale) {
        m_desk.tell(tr("Somebody decided on %1 meanwhile; the queue is read again.").arg(isolated(decision.words)), Tidings::Warning);
        load();
        return;
    }
    m_desk.tell(error);
    if (error.code() == base::ErrorCode::Refused && error.subject() == "vault-closed")
        m_desk.askForVault();
}

void ReviewPage::noteUndone(const Decision& decision) {
    takeBack(decision);
    const bool wasAccepted = decision.command.decision == session::ReviewDecision::Accept;
    m_desk.tell(wasAccepted ? tr("Undone: %1 is no longer accepted.").arg(isolated(decision.words))
                            : tr("Undone: %1 is no longer rejected.").arg(isolated(decision.words)));
}

void ReviewPage::split() {
    const int row = current();
    if (row < 0 || !m_queue->canSplit(row))
        return;
    m_queue->split(row);
    select(row);
}

void ReviewPage::match() {
    if (current() >= 0)
        m_panel->beginMatching();
}

void ReviewPage::correct() {
    if (current() >= 0)
        m_panel->beginCorrecting();
}

void ReviewPage::undo() { m_decisions->undo(); }
void ReviewPage::next() { select(current() + 1); }
void ReviewPage::previous() { select(current() - 1); }

void ReviewPage::toggleGrouping() {
    m_groupBy = m_groupBy == Grouping::ByName ? Grouping::Single : Grouping::ByName;
    m_grouping->setChecked(m_groupBy == Grouping::ByName);
    m_wantsKeys = true;
    load();
}

void ReviewPage::openInReader() {
    const int row = current();
    if (row < 0)
        return;
    const auto candidates = m_queue->candidatesAt(row);
    const auto at = std::min(static_cast<std::size_t>(m_panel->occurrence()), candidates.size() - 1);
    const session::CandidateView& candidate = *candidates[at];
    m_desk.showWords({toQt(candidate.source), candidate.passage, candidate.start, candidate.end, candidate.page,
                      toQt(candidate.words), {}});
}

void ReviewPage::focusFilter() { m_kinds->setFocus(Qt::ShortcutFocusReason); }

void ReviewPage::showKeys() { ReviewKeys::open(this); }

} // namespace dokaz::ui
