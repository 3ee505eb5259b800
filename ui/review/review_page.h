// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of mentions found in sources: each name with the words around it, what it could be, and one key a decision.
//
// Keys: A accept, R reject, M match to another record, 1–9 an alternative, N new record, C correct the words, S split
// the group, U undo, J and K (or arrows) move, G group by name or not, O the words in the reader, F filter, ? the keys.
// Threads: the UI thread. Ownership: the main window's; the desk outlives it.
#pragma once
#include "ui/bridge/desk.h"
#include "ui/models/candidate_groups.h"
#include "ui/review/review_desk.h"

#include <QWidget>

#include <map>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QProgressBar;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace dokaz::ui {

class CandidateModel;
class CandidatePanel;
class EmptyState;

class ReviewPage final : public QWidget {
    Q_OBJECT
  public:
    explicit ReviewPage(Desk& desk, QWidget* parent = nullptr);
    ~ReviewPage() override;
    [[nodiscard]] const QString& source() const { return m_source; }

  public slots:
    void showSource(const QString& source); // empty: all
    void takeKeys() { m_wantsKeys = m_isLoading; } // the list has the keyboard when it comes
    void showAll(); // mentions of every source, while nobody chose one; leaves the keyboard where it is

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    struct Asked {
        std::string source;
        Grouping grouping = Grouping::ByName;
        Waiting waiting = Waiting::Undecided;
    };
    void build();
    QWidget* newBar();
    void connectAll();
    void addKeys();
    void addKey(const QKeySequence& key, void (ReviewPage::*slot)());
    // the queue
    [[nodiscard]] static base::Result<SharedGroups> queueOf(session::Session& session, const Asked& asked,
                                                      const std::stop_token& stop);
    void load();
    [[nodiscard]] bool isBusy() const;
    void postponeLoading();
    void take(const SharedGroups& groups);
    void count(const CandidateGroups& groups);
    void askSources();
    void fillKinds();
    void countKinds();
    void chooseKind();
    void fillSources(const std::vector<session::WaitingSource>& sources);
    void select(int row);
    void showCurrent();
    [[nodiscard]] QString whyEmpty() const;
    void prefetch(int row);
    void tellProgress();
    void noteChange();
    [[nodiscard]] int current() const;
    // the words
    void askContexts(const std::vector<std::string>& candidates);
    void askProposal();
    void dropProposals();
    void fillPanel();
    [[nodiscard]] const session::CandidateView* shown() const; // on the panel; none where nothing waits
    // decisions
    void accept();
    void reject();
    void asNew();
    void match();
    void correct();
    void matchTo(const QString& record);
    void acceptCorrected(const QString& words);
    void takeAlternative(int number);
    void decide(session::ReviewCandidates command);
    [[nodiscard]] bool mustAsk(int row, const session::ReviewCandidates& command) const;
    void acceptAllOfSpread();
    void acceptThisSource();
    void carryOut(int row, session::ReviewCandidates command, std::vector<std::uint32_t> part);
    [[nodiscard]] const session::CandidateView& lookedAt(int row) const; // of the places, in the panel
    // Gives the row it stands in again; -1 where it is not shown.
    int takeBack(const Decision& decision);
    void noteWritten(const Decision& decision, const std::vector<session::ReviewedCandidate>& reviewed);
    void noteRefusal(const Decision& decision, const base::Error& error);
    void noteUndone(const Decision& decision);
    void split();
    void undo();
    void next();
    void previous();
    void toggleGrouping();
    void openInReader();
    void focusFilter();
    void showKeys();

    Desk& m_desk;
    ReviewDesk* m_decisions;
    CandidateModel* m_queue;
    QListView* m_list;
    CandidatePanel* m_panel;
    QComboBox *m_sources, *m_kinds;
    QToolButton* m_grouping;
    QProgressBar* m_bar;
    QLabel* m_progress;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTimer* m_reload;
    QString m_source;
    Grouping m_groupBy = Grouping::ByName;
    Waiting m_waiting = Waiting::Undecided;
    std::map<std::string, session::CandidateContext> m_contexts;
    std::map<std::string, session::CandidateProposal> m_proposals;
    std::int64_t m_decided = 0, m_total = 0;
    std::int64_t m_gone = 0;   // decided here and in no list any more
    bool m_hasDecided = false; // here, since the queue was read
    session::ReviewCandidates m_asked; // waits for the answer how far it goes
    std::string m_proposalOf; // asked for and not answered yet
    Ticket m_loadTicket, m_proposalTicket, m_sourcesTicket;
    bool m_isStale = true, m_isLoading = false;
    bool m_wantsSources = true, m_isOfKind = false; // m_isOfKind: a person chose one kind of this queue
    bool m_wantsKeys = false; // the list takes the keyboard when it is there
};

} // namespace dokaz::ui
