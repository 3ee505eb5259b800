// SPDX-License-Identifier: GPL-3.0-or-later
// What the page is made of and how the queue comes into it; the decisions stand in review_page_decisions.cpp.
#include "ui/review/review_page.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/models/candidate_model.h"
#include "ui/review/candidate_delegate.h"
#include "ui/review/candidate_panel.h"
#include "ui/review/review_choices.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {

constexpr int reloadMs = 600;
constexpr std::size_t mostSources = 2000;
constexpr const char* rejectedBeforeKind = "rejected-before"; // among the kinds: a choice of its own

} // namespace

ReviewPage::ReviewPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_decisions(new ReviewDesk(desk, this)), m_queue(new CandidateModel(this)),
      m_list(new QListView(this)), m_panel(new CandidatePanel(desk.archive(), this)),
      m_sources(newChoice(tr("Source"), this)), m_kinds(newChoice(tr("Kind of mention"), this)),
      m_grouping(new QToolButton(this)), m_bar(new QProgressBar(this)), m_progress(newLabel({}, TextRole::Small, this)),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(QStringLiteral("review"), {}, {}, this)),
      m_reload(new QTimer(this)) {
    build();
    connectAll();
    addKeys();
}

ReviewPage::~ReviewPage() {
    m_loadTicket.cancel();
    m_proposalTicket.cancel();
    m_sourcesTicket.cancel();
}

void ReviewPage::build() {
    setAccessibleName(tr("Review of mentions"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(newBar());
    column->addWidget(m_stack, 1);
    m_list->setModel(m_queue);
    m_list->setItemDelegate(new CandidateDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Mentions to decide on"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* sides = new QSplitter(Qt::Horizontal, this);
    sides->addWidget(m_list);
    sides->addWidget(m_panel);
    sides->setChildrenCollapsible(false);
    sides->setStretchFactor(1, 1);
    sides->setSizes({65 * gridStep, 140 * gridStep});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(sides);
    m_reload->setSingleShot(true);
    m_reload->setInterval(reloadMs);
    setFocusProxy(m_list);
}

QWidget* ReviewPage::newBar() {
    auto* bar = new QFrame(this);
    bar->setObjectName(QStringLiteral("bar"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(3 * gridStep, gridStep, 3 * gridStep, gridStep);
    row->setSpacing(2 * gridStep);
    m_grouping->setIcon(icon(QStringLiteral("group")));
    m_grouping->setCheckable(true);
    m_grouping->setChecked(true);
    m_grouping->setFocusPolicy(Qt::StrongFocus);
    m_grouping->setAccessibleName(tr("The same name together"));
    m_grouping->setToolTip(tr("The same name together (G)"));
    auto* keys = new QToolButton(bar);
    keys->setIcon(icon(QStringLiteral("help")));
    keys->setFocusPolicy(Qt::StrongFocus);
    keys->setAccessibleName(tr("The keys"));
    keys->setToolTip(tr("The keys (?)"));
    connect(keys, &QToolButton::clicked, this, &ReviewPage::showKeys);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(30 * gridStep);
    m_bar->setAccessibleName(tr("Decided"));
    row->addWidget(m_sources, 1);
    row->addWidget(m_kinds);
    row->addWidget(m_grouping);
    row->addStretch();
    row->addWidget(m_progress);
    row->addWidget(m_bar);
    row->addWidget(keys);
    return bar;
}

void ReviewPage::connectAll() {
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReviewPage::showCurrent);
    connect(m_panel, &CandidatePanel::acceptWanted, this, &ReviewPage::accept);
    connect(m_panel, &CandidatePanel::rejectWanted, this, &ReviewPage::reject);
    connect(m_panel, &CandidatePanel::matchWanted, this, &ReviewPage::match);
    connect(m_panel, &CandidatePanel::newWanted, this, &ReviewPage::asNew);
    connect(m_panel, &CandidatePanel::correctWanted, this, &ReviewPage::correct);
    connect(m_panel, &CandidatePanel::splitWanted, this, &ReviewPage::split);
    connect(m_panel, &CandidatePanel::undoWanted, this, &ReviewPage::undo);
    connect(m_panel, &CandidatePanel::openWanted, this, &ReviewPage::openInReader);
    connect(m_panel, &CandidatePanel::matched, this, &ReviewPage::matchTo);
    connect(m_panel, &CandidatePanel::corrected, this, &ReviewPage::acceptCorrected);
    connect(m_panel, &CandidatePanel::alternativeChosen, this, &ReviewPage::takeAlternative);
    connect(m_panel, &CandidatePanel::vaultWanted, this, [this] { m_desk.askForVault(); });
    connect(m_panel, &CandidatePanel::allOfSpreadWanted, this, &ReviewPage::acceptAllOfSpread);
    connect(m_panel, &CandidatePanel::thisSourceWanted, this, &ReviewPage::acceptThisSource);
    connect(m_panel, &CandidatePanel::askingEnded, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_grouping, &QToolButton::clicked, this, &ReviewPage::toggleGrouping);
    connect(m_kinds, &QComboBox::activated, this, &ReviewPage::chooseKind);
    connect(m_sources, &QComboBox::activated, this, [this] { showSource(m_sources->currentData().toString()); });
    connect(m_decisions, &ReviewDesk::written, this, &ReviewPage::noteWritten);
    connect(m_decisions, &ReviewDesk::refused, this, &ReviewPage::noteRefusal);
    connect(m_decisions, &ReviewDesk::undone, this, &ReviewPage::noteUndone);
    connect(m_decisions, &ReviewDesk::nothingToUndo, this,
            [this] { m_desk.tell(tr("There is no decision of this review left to undo."), Tidings::Warning); });
    connect(m_reload, &QTimer::timeout, this, &ReviewPage::load);
    connect(&m_desk.archive(), &Archive::changed, this, &ReviewPage::noteChange);
}

void ReviewPage::addKey(const QKeySequence& key, void (ReviewPage::*slot)()) {
    auto* action = new QAction(this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setAutoRepeat(false);
    addAction(action);
    connect(action, &QAction::triggered, this, slot);
}

void ReviewPage::addKeys() {
    addKey(Qt::Key_A, &ReviewPage::accept);
    addKey(Qt::Key_R, &ReviewPage::reject);
    addKey(Qt::Key_M, &ReviewPage::match);
    addKey(Qt::Key_N, &ReviewPage::asNew);
    addKey(Qt::Key_C, &ReviewPage::correct);
    addKey(Qt::Key_S, &ReviewPage::split);
    addKey(Qt::Key_U, &ReviewPage::undo);
    addKey(Qt::Key_J, &ReviewPage::next);
    addKey(Qt::Key_K, &ReviewPage::previous);
    addKey(Qt::Key_G, &ReviewPage::toggleGrouping);
    addKey(Qt::Key_O, &ReviewPage::openInReader);
    addKey(Qt::Key_F, &ReviewPage::focusFilter);
    addKey(Qt::Key_Question, &ReviewPage::showKeys);
    for (int number = 1; number <= 9; ++number) {
        auto* action = new QAction(this);
        action->setShortcut(QKeySequence(Qt::Key_0 + number));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setAutoRepeat(false);
        addAction(action);
        connect(action, &QAction::triggered, this, [this, number] { takeAlternative(number); });
    }
}

void ReviewPage::showSource(const QString& source) {
    if (source != m_source) {
        m_decisions->forget();
        m_waiting = Waiting::Undecided; // what was asked of another source is not asked of this one
        m_isOfKind = false;
        m_total = m_gone = 0;
    }
    m_wantsSources = true;
    m_panel->endAsking();
    m_source = source;
    m_wantsKeys = true;
    load();
}

void ReviewPage::showAll() {
    m_wantsSources = true;
    if (m_source.isEmpty())
        load();
}

void ReviewPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isStale && !m_isLoading)
        load();
}

// Own decisions are on the window already; what others changed is read again when it is quiet.
void ReviewPage::noteChange() {
    dropProposals();
    m_isStale = true;
    if (!isVisible())
        return;
    askProposal(); // the mention before the person may be known by now
    if (m_decisions->underWay() == 0)
        m_reload->start();
}

// Beside the UI thread: everything undecided of the source, grouped.
base::Result<SharedGroups> ReviewPage::queueOf(session::Session& session, const Asked& asked, const std::stop_token& stop) {
    auto found = session.candidates(asked.source);
    if (!found)
        return found.error();
    return groupedCandidates(std::move(found).value(), asked.grouping, stop, asked.waiting);
}

// A new queue would hold what is being decided, or take the field away that somebody types in and leave the
// letters to the keys.
bool ReviewPage::isBusy() const { return m_decisions->underWay() > 0 || m_panel->isAsking(); }

// What is being read is older than what is decided now.
void ReviewPage::postponeLoading() {
    m_loadTicket.cancel();
    m_isLoading = false;
    m_isStale = true;
    m_reload->start();
}

void ReviewPage::load() {
    if (isBusy()) {
        postponeLoading();
        return;
    }
    m_isLoading = true;
    m_loadTicket.cancel();
    m_reload->stop();
    if (!m_queue->groups()) {
        m_empty->setSentence(tr("Looking for mentions…"));
        m_stack->setCurrentWidget(m_empty);
    }
    m_loadTicket = m_desk.archive().ask(
        this,
        [asked = Asked{fromQt(m_source), m_groupBy, m_waiting}](session::Session& session, const std::stop_token& stop) {
            return queueOf(session, asked, stop);
        },
        [this](base::Result<SharedGroups> answer) {
            if (isBusy()) {
                postponeLoading();
                return;
            }
            m_isLoading = false;
            if (answer) {
                take(answer.value());
                return;
            }
            m_empty->setSentence(sentence(answer.error()));
            m_stack->setCurrentWidget(m_empty);
        });
}

void ReviewPage::take(const SharedGroups& groups) {
    m_isStale = false;
    const int row = current();
    std::vector<std::string> before;
    if (row >= 0)
        for (const session::CandidateView* candidate : m_queue->candidatesAt(row))
            before.push_back(candidate->id);
    if (!m_isOfKind)
        m_queue->setKind({});
    m_queue->setGroups(groups);
    count(*groups);
    m_contexts.clear();
    dropProposals();
    fillKinds();
    if (m_sources->findData(m_source) < 0)
        m_sources->addItem(m_source.isEmpty() ? tr("All sources") : tr("This source"), m_source);
    m_sources->setCurrentIndex(m_sources->findData(m_source));
    if (m_wantsSources || m_source.isEmpty())
        askSources();
    const int back = m_queue->rowOf(before);
    select(back < 0 ? std::max(0, row) : back);
    tellProgress();
    if (m_wantsKeys && isVisible())
        setFocus(Qt::OtherFocusReason);
    m_wantsKeys = false;
}

// What was accepted for a protected person is in no list any more, and a rejected name takes others along: decided all
// the same. What went while nothing was decided here, as an import that was undone, counts no more.
void ReviewPage::count(const CandidateGroups& groups) {
    const auto waiting = static_cast<std::int64_t>(groups.candidates.size());
    const std::int64_t listed = groups.decided + waiting;
    if (m_hasDecided)
        m_gone = std::max<std::int64_t>(0, m_total - listed);
    m_hasDecided = false;
    m_total = listed == 0 ? 0 : listed + m_gone;
    m_decided = std::max<std::int64_t>(0, m_total - waiting);
}

// After the queue, which nobody waits for them with.
void ReviewPage::askSources() {
    m_wantsSources = false;
    m_sourcesTicket.cancel();
    m_sourcesTicket = m_desk.archive().ask(
        this,
        [](session::Session& session, const std::stop_token& stop) { return session.waitingSources(mostSources, stop); },
        [this](const base::Result<std::vector<session::WaitingSource>>& sources) {
            if (sources)
                fillSources(sources.value());
        });
}

void ReviewPage::fillKinds() {
    const std::map<std::string, int> counts = m_queue->waiting();
    m_kinds->clear();
    m_kinds->addItem(tr("All kinds"), QString());
    const bool isRemembered = m_waiting == Waiting::RejectedBefore;
    if (isRemembered)
        m_kinds->setItemText(0, tr("What waits"));
    for (const auto& [kind, count] : counts)
        //: %1 kind of mention, %2 how many
        if (!isRemembered)
            m_kinds->addItem(tr("%1 (%2)").arg(mentionName(toQt(kind))).arg(count), toQt(kind));
    // Never out of sight: a name that was wrong in one report may be right in this one.
    if (const std::int64_t left = m_queue->groups()->rejectedBefore; left > 0 || isRemembered)
        m_kinds->addItem(tr("Rejected in other documents (%1)").arg(left), QLatin1String(rejectedBeforeKind));
    // The one that was chosen stays so, with none left of it too: the next key is meant for it and for no other.
    if (!isRemembered && !m_queue->kind().isEmpty() && m_kinds->findData(m_queue->kind()) < 0)
        m_kinds->addItem(tr("%1 (%2)").arg(mentionName(m_queue->kind())).arg(0), m_queue->kind());
    m_kinds->setCurrentIndex(m_kinds->findData(isRemembered ? QLatin1String(rejectedBeforeKind) : m_queue->kind()));
}

// After each decision: how many of each kind wait still.
void ReviewPage::countKinds() {
    const std::map<std::string, int> counts = m_queue->waiting();
    for (int i = 0; i < m_kinds->count(); ++i) {
        const QString kind = m_kinds->itemData(i).toString();
        if (kind.isEmpty() || kind == QLatin1String(rejectedBeforeKind))
            continue;
        const auto found = counts.find(fromQt(kind));
        m_kinds->setItemText(i, tr("%1 (%2)").arg(mentionName(kind)).arg(found == counts.end() ? 0 : found->second));
    }
}

void ReviewPage::chooseKind() {
    const QString kind = m_kinds->currentData().toString();
    const Waiting waiting = kind == QLatin1String(rejectedBeforeKind) ? Waiting::RejectedBefore : Waiting::Undecided;
    m_isOfKind = waiting == Waiting::Undecided && !kind.isEmpty();
    if (waiting == Waiting::Undecided)
        m_queue->setKind(kind);
    if (waiting != m_waiting) {
        m_waiting = waiting;
        m_total = m_gone = 0;
        m_queue->setKind({});
        m_wantsKeys = true;
        load();
        return;
    }
    select(0);
    m_list->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::fillSources(const std::vector<session::WaitingSource>& sources) {
    const QString name = m_sources->itemText(m_sources->findData(m_source)); // of one where nothing waits any more
    m_sources->clear();
    m_sources->addItem(tr("All sources"), QString());
    for (const auto& [title, source] : sortedTitles(sources))
        m_sources->addItem(title.isEmpty() ? tr("Source") : title, source);
    if (m_sources->findData(m_source) < 0 && !name.isEmpty())
        m_sources->addItem(name, m_source);
    if (m_sources->findData(m_source) < 0)
        m_sources->addItem(tr("This source"), m_source);
    m_sources->setCurrentIndex(m_sources->findData(m_source));
}

int ReviewPage::current() const { return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1; }

void ReviewPage::select(int row) {
    const int count = m_queue->rowCount({});
    if (count > 0) {
        m_list->setCurrentIndex(m_queue->index(std::clamp(row, 0, count - 1)));
        m_list->scrollTo(m_list->currentIndex());
    }
    showCurrent();
}

} // namespace dokaz::ui
