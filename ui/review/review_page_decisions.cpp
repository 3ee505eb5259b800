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
#include <QProgressBar>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include <numeric>

namespace dokaz::ui {

namespace {

constexpr std::size_t mostPlaces = 50;      // of one group, shown at once
constexpr std::size_t mostAlternatives = 9; // one digit each
constexpr int prefetchedRows = 3;

} // namespace

void ReviewPage::showCurrent() {
    const int row = current();
    if (row < 0 || row >= m_queue->rowCount({})) {
        m_empty->setSentence(whyEmpty());
        m_stack->setCurrentWidget(m_empty);
        setFocusProxy(m_sources); // an empty list takes no keys
        return;
    }
    m_stack->setCurrentIndex(1);
    setFocusProxy(m_list);
    const auto candidates = m_queue->candidatesAt(row);
    m_panel->setCandidate(*shown(), spreadOf(candidates), m_queue->canSplit(row));
    fillPanel();
    std::vector<std::string> wanted;
    for (std::size_t i = 0; i < std::min(candidates.size(), mostPlaces); ++i)
        wanted.push_back(candidates[i]->id);
    askContexts(wanted);
    askProposal();
    prefetch(row);
}

QString ReviewPage::whyEmpty() const {
    const auto waiting = m_queue->groups() ? m_queue->waiting() : std::map<std::string, int>();
    const int others = std::accumulate(waiting.begin(), waiting.end(), 0,
                                       [](int sum, const auto& one) { return sum + one.second; });
    if (others > 0)
        return tr("Of this kind everything here is decided. %n mention(s) of other kinds (waits|wait): F, then All kinds.", nullptr, others);
    return m_total == 0 ? tr("No mentions are waiting. Import a source: names, places and dates in it are found and offered here.")
                        : tr("Everything here is decided.");
}

const session::CandidateView* ReviewPage::shown() const {
    const int row = current();
    if (row < 0 || row >= m_queue->rowCount({}))
        return nullptr;
    return bestOf(m_queue->candidatesAt(row));
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

// Of the mention shown: what was asked for another one is not waited for any more.
void ReviewPage::askProposal() {
    const std::string candidate = shown() == nullptr ? std::string() : shown()->id;
    if (candidate == m_proposalOf)
        return;
    m_proposalTicket.cancel();
    m_proposalOf.clear();
    if (const auto known = m_proposals.find(candidate); known != m_proposals.end()) {
        m_panel->setProposal(known->second);
        return;
    }
    if (candidate.empty())
        return;
    m_proposalOf = candidate;
    m_proposalTicket = m_desk.archive().ask(
        this,
        [candidate](session::Session& session, const std::stop_token&) {
            return session.proposal(candidate, mostAlternatives);
        },
        [this, candidate](base::Result<session::CandidateProposal> proposal) {
            m_proposalOf.clear();
            if (!proposal)
                return; // what was found at the import stands; the session refuses where it is no longer so
            m_proposals[candidate] = proposal.value();
            if (shown() != nullptr && shown()->id == candidate)
                m_panel->setProposal(proposal.value());
        });
}

void ReviewPage::dropProposals() {
    m_proposals.clear();
    m_proposalTicket.cancel();
    m_proposalOf.clear();
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

// As the panel says, and nothing else.
void ReviewPage::accept() {
    if (m_panel->isAskingOfSpread()) {
        acceptAllOfSpread();
        return;
    }
    session::ReviewCandidates command;
    command.proposed = m_panel->proposed();
    decide(std::move(command));
}

void ReviewPage::reject() {
    session::ReviewCandidates command;
    command.decision = session::ReviewDecision::Reject;
    decide(std::move(command));
}

void ReviewPage::asNew() {
    session::ReviewCandidates command;
    command.asNew = true;
    decide(std::move(command));
}

void ReviewPage::matchTo(const QString& record) {
    session::ReviewCandidates command;
    command.asRecord = fromQt(record);
    decide(std::move(command));
}

void ReviewPage::acceptCorrected(const QString& words) {
    session::ReviewCandidates command;
    command.corrected = fromQt(words);
    decide(std::move(command));
}

void ReviewPage::takeAlternative(int number) {
    const QString record = m_panel->alternative(number);
    if (!record.isEmpty())
        matchTo(record);
}

void ReviewPage::decide(session::ReviewCandidates command) {
    const int row = current();
    if (row < 0 || m_panel->isAsking())
        return;
    if (!mustAsk(row, command)) {
        carryOut(row, std::move(command), {});
        return;
    }
    m_asked = std::move(command);
    const auto candidates = m_queue->candidatesAt(row);
    const std::string& source = lookedAt(row).source;
    const auto here = std::count_if(candidates.begin(), candidates.end(), [&](const auto* one) { return one->source == source; });
    m_panel->askOfSpread(spreadOf(candidates), static_cast<int>(here));
}

// One name in the reports of several countries may be several bodies: one key does not make them one. Where all of them were
// found to be one record already it does.
bool ReviewPage::mustAsk(int row, const session::ReviewCandidates& command) const {
    if (command.decision != session::ReviewDecision::Accept)
        return false;
    const auto candidates = m_queue->candidatesAt(row);
    return spreadOf(candidates).sources > 1 && !areAllKnownAs(candidates, command.proposed.value_or(std::string()));
}

void ReviewPage::acceptAllOfSpread() {
    const int row = current();
    m_panel->endAsking();
    if (row >= 0)
        carryOut(row, std::exchange(m_asked, {}), {});
}

void ReviewPage::acceptThisSource() {
    const int row = current();
    if (row < 0)
        return;
    std::vector<std::uint32_t> part;
    const std::string source = lookedAt(row).source;
    for (const session::CandidateView* candidate : m_queue->candidatesAt(row))
        if (candidate->source == source)
            part.push_back(static_cast<std::uint32_t>(candidate - m_queue->groups()->candidates.data()));
    m_panel->endAsking();
    carryOut(row, std::exchange(m_asked, {}), std::move(part));
}

const session::CandidateView& ReviewPage::lookedAt(int row) const {
    const auto candidates = m_queue->candidatesAt(row);
    return *candidates[std::min(static_cast<std::size_t>(m_panel->occurrence()), candidates.size() - 1)];
}

// On the window at once; written behind it.
void ReviewPage::carryOut(int row, session::ReviewCandidates command, std::vector<std::uint32_t> part) {
    Decision made;
    made.row = m_queue->rowAt(row);
    made.groups = m_queue->groups();
    made.words = m_queue->index(row).data().toString();
    made.command = std::move(command);
    made.command.reason = "review";
    if (part.empty())
        for (const session::CandidateView* candidate : m_queue->candidatesAt(row))
            made.command.candidates.push_back(candidate->id);
    for (const std::uint32_t one : part)
        made.command.candidates.push_back(made.groups->candidates[one].id);
    made.count = made.command.candidates.size();
    made.part = std::move(part);
    m_decided += static_cast<std::int64_t>(made.count);
    m_hasDecided = true;
    if (m_isLoading)
        postponeLoading();
    if (made.part.empty())
        m_queue->take(row);
    else
        m_queue->takePart(row, made.part);
    m_decisions->decide(std::move(made));
    countKinds();
    select(row);
    tellProgress();
}

int ReviewPage::takeBack(const Decision& decision) {
    m_hasDecided = true;
    if (decision.groups != m_queue->groups()) { // another queue is shown by now
        m_isStale = true;
        m_reload->start();
        return -1;
    }
    const int row = decision.part.empty() ? m_queue->restore(decision.row) : m_queue->restorePart(decision.row, decision.part);
    countKinds();
    m_decided -= static_cast<std::int64_t>(decision.count);
    tellProgress();
    return row;
}

// Corrected words are compared under their new name, which no proposal was shown for.
void ReviewPage::noteWritten(const Decision& decision,
                             const std::vector<session::ReviewedCandidate>& reviewed) {
    const bool isNew =
        std::any_of(reviewed.begin(), reviewed.end(), [](const auto& one) { return one.isNewRecord; });
    if (!decision.command.corrected.empty() && !isNew)
        m_desk.tell(tr("%1 was known already: the words were added to that record.")
                        .arg(isolated(toQt(decision.command.corrected))));
    const bool isRemembered =
        std::any_of(reviewed.begin(), reviewed.end(), [](const auto& one) { return one.isRemembered; });
    if (isRemembered && !m_decisions->isUndoing())
        //: %1 a name
        m_desk.tell(tr("%1 is rejected, and is also left out in other documents from now on; Rejected in other documents (F) "
                       "shows it there.").arg(isolated(decision.words)), Tidings::Done, Desk::Offer::Undo);
}

// Comes back without being selected: the next key is meant for what is before the person now.
void ReviewPage::noteRefusal(const Decision& decision, const base::Error& error) {
    const int row = takeBack(decision);
    if (row >= 0 && current() < 0)
        select(row);
    if (error.code() == base::ErrorCode::Stale && error.subject() == "other-match") {
        m_desk.tell(
            tr("What %1 stands for has changed meanwhile: look at it again.").arg(isolated(decision.words)),
            Tidings::Warning);
        return;
    }
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
    const int row = takeBack(decision);
    if (row >= 0 && !m_panel->isAsking())
        select(row);
    const bool wasAccepted = decision.command.decision == session::ReviewDecision::Accept;
    m_desk.tell(wasAccepted ? tr("Undone: %1 is no longer accepted.").arg(isolated(decision.words))
                            : tr("Undone: %1 is no longer rejected.").arg(isolated(decision.words)));
}

void ReviewPage::tellProgress() {
    m_bar->setRange(0, static_cast<int>(std::max<std::int64_t>(1, m_total)));
    m_bar->setValue(static_cast<int>(m_decided));
    m_progress->setText(tr("%1 of %2 decided").arg(m_decided).arg(m_total));
    m_progress->setToolTip(m_source.isEmpty() ? tr("In all sources") : tr("In this source"));
    m_bar->setAccessibleDescription(m_progress->text());
}

void ReviewPage::split() {
    const int row = current();
    if (m_panel->isAskingOfSpread()) {
        acceptThisSource();
        return;
    }
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

void ReviewPage::undo() {
    if (m_isLoading)
        postponeLoading();
    m_decisions->undo();
}

void ReviewPage::next() { select(current() + 1); }
void ReviewPage::previous() { select(current() - 1); }

void ReviewPage::toggleGrouping() {
    m_groupBy = m_groupBy == Grouping::ByName ? Grouping::Single : Grouping::ByName;
    m_grouping->setChecked(m_groupBy == Grouping::ByName);
    m_queue->forgetSplits();
    m_panel->endAsking();
    m_wantsKeys = true;
    load();
}

void ReviewPage::openInReader() {
    const int row = current();
    if (row < 0)
        return;
    const session::CandidateView& candidate = lookedAt(row);
    m_desk.showWords({toQt(candidate.source), candidate.passage, candidate.start, candidate.end, candidate.page,
                      toQt(candidate.words), {}});
}

void ReviewPage::focusFilter() { m_kinds->setFocus(Qt::ShortcutFocusReason); }

void ReviewPage::showKeys() { ReviewKeys::open(this); }

} // namespace dokaz::ui
