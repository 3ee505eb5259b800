// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/record_page.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/forms/choice_list.h"
#include "ui/forms/citation_strip.h"
#include "ui/forms/facts_editing.h"
#include "ui/forms/files_view.h"
#include "ui/forms/history_view.h"
#include "ui/forms/links_view.h"
#include "ui/forms/new_record_form.h"
#include "ui/forms/record_header.h"
#include "ui/forms/words_view.h"
#include "ui/models/catalogue_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {
constexpr int refreshMs = 120; // changes that come together are shown together
}

RecordPage::RecordPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_refresh(new QTimer(this)), m_stack(new QStackedLayout(this)),
      m_empty(new EmptyState(QStringLiteral("record"), tr("Choose a record to see what is known and on which words it rests."),
                             tr("New record…"), this)) {
    setAccessibleName(tr("Record"));
    setMinimumWidth(90 * gridStep);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshMs);
    build();
    connectAll();
    setSheet(Nothing);
}

RecordPage::~RecordPage() = default;

void RecordPage::build() {
    m_stack->addWidget(m_empty);
    buildRecord();
    m_kinds = new ChoiceList(tr("What kind of record?"), this);
    m_stack->addWidget(m_kinds);
    m_formHolder = new QWidget(this);
    auto* box = new QVBoxLayout(m_formHolder);
    box->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_formHolder);
}

void RecordPage::buildDraft(QWidget* sheet) {
    m_draft = new QFrame(sheet);
    m_draft->setObjectName(QStringLiteral("bar"));
    auto* draft = new QHBoxLayout(m_draft);
    draft->setContentsMargins(3 * gridStep, gridStep, 2 * gridStep, gridStep);
    auto* goOn = new QPushButton(tr("Go on"), m_draft);
    goOn->setAutoDefault(false);
    goOn->setAccessibleName(tr("Go on with the new record"));
    draft->addWidget(newLabel(tr("A new record is unfinished."), TextRole::Body, m_draft), 1);
    draft->addWidget(goOn);
    connect(goOn, &QPushButton::clicked, this, [this] {
        m_editing->leave([this] {
            setSheet(Form);
            m_form->begin();
        });
    });
}

void RecordPage::buildRecord() {
    auto* sheet = new QWidget(this);
    auto* box = new QVBoxLayout(sheet);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    buildDraft(sheet);
    m_header = new RecordHeader(m_desk, sheet);
    m_panels = new QVBoxLayout;
    m_panels->setContentsMargins(3 * gridStep, 0, 3 * gridStep, 0);
    m_tabs = new QTabWidget(sheet);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("Parts of the record"));
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the record"));
    m_facts = new FactsView(m_desk, m_tabs);
    m_editing = new FactsEditing(m_desk, *m_facts, this);
    m_links = new LinksView(m_desk, m_tabs);
    m_words = new WordsView(m_desk, m_tabs);
    m_history = new HistoryView(m_desk, m_tabs);
    m_files = new FilesView(m_desk, m_tabs);
    m_tabs->addTab(m_facts, tr("Facts"));
    m_tabs->addTab(m_links, tr("Links"));
    m_tabs->addTab(m_words, tr("Words"));
    m_tabs->addTab(m_history, tr("History"));
    m_tabs->addTab(m_files, tr("Files"));
    box->addWidget(m_draft);
    box->addWidget(m_header);
    box->addLayout(m_panels);
    box->addWidget(m_tabs, 1);
    m_stack->addWidget(sheet);
}

void RecordPage::connectAll() {
    connect(m_empty, &EmptyState::actionWanted, this, [this] { startNew({}, {}, {}); });
    connect(m_refresh, &QTimer::timeout, this, &RecordPage::load);
    connect(m_tabs, &QTabWidget::currentChanged, this, &RecordPage::refreshTab);
    connect(&m_desk.archive(), &Archive::changed, this, [this] {
        m_wordsStale = m_filesStale = true;
        if (!m_record.isEmpty())
            m_refresh->start();
    });
    connect(&m_desk.archive(), &Archive::closed, this, &RecordPage::clear);
    connect(m_editing, &FactsEditing::changed, this, &RecordPage::adopt);
    connect(m_editing, &FactsEditing::recordWanted, this, &RecordPage::startWanted);
    connect(m_header, &RecordHeader::backWanted, this, &RecordPage::back);
    connect(m_header, &RecordHeader::forwardWanted, this, &RecordPage::forward);
    connect(m_header, &RecordHeader::linkedWanted, this, &RecordPage::askLinked);
    connect(m_header, &RecordHeader::addToCaseWanted, this, &RecordPage::askForCase);
    connect(m_header, &RecordHeader::withdrawWanted, this, &RecordPage::askToWithdraw);
    connect(m_kinds, &ChoiceList::chosen, this, [this](const QString& kind) {
        if (m_kindChosen)
            std::exchange(m_kindChosen, nullptr)(kind);
    });
    connect(m_kinds, &ChoiceList::left, this, &RecordPage::leaveForm);
    const auto key = [this](const QKeySequence& keys, void (RecordPage::*slot)()) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, slot);
    };
    key(QKeySequence(Qt::ALT | Qt::Key_Left), layoutDirection() == Qt::RightToLeft ? &RecordPage::forward : &RecordPage::back);
    key(QKeySequence(Qt::ALT | Qt::Key_Right), layoutDirection() == Qt::RightToLeft ? &RecordPage::back : &RecordPage::forward);
}

void RecordPage::setSheet(Sheet sheet) {
    m_stack->setCurrentIndex(sheet);
    noteDraft();
}

void RecordPage::noteDraft() { m_draft->setVisible(m_form && m_stack->currentIndex() != Form); }

bool RecordPage::hasUnsaved() const {
    return m_editing->isChanged() || m_aside || (m_form && m_form->isStarted());
}

void RecordPage::showRecord(const QString& record) {
    if (m_shown && record == m_record && fromQt(record) == m_shown->summary.record) {
        setSheet(Record);
        return;
    }
    m_editing->leave([this, record] {
        if (!record.isEmpty())
            m_visited.note(record);
        go(record);
    });
}

void RecordPage::go(const QString& record) {
    if (!m_form || !m_form->isStarted())
        closeForm();
    if (m_panel)
        m_panel->deleteLater();
    m_record = record;
    m_wordsStale = m_filesStale = true;
    m_header->setWays(m_visited.canGoBack(), m_visited.canGoForward());
    if (!record.isEmpty())
        return load();
    m_asked.cancel();
    m_shown.reset();
    m_editing->clear();
    m_links->clear();
    m_words->clear();
    m_history->clear();
    m_files->clear();
    setSheet(Nothing);
    m_desk.noteOpenRecord({}, {}, {});
}

void RecordPage::back() {
    if (m_visited.canGoBack())
        m_editing->leave([this] { go(m_visited.back()); });
}

void RecordPage::forward() {
    if (m_visited.canGoForward())
        m_editing->leave([this] { go(m_visited.forward()); });
}

void RecordPage::load() {
    m_refresh->stop();
    m_asked.cancel();
    if (m_record.isEmpty())
        return;
    m_asked = m_desk.archive().ask(
        this,
        [record = fromQt(m_record)](session::Session& session, const std::stop_token&) -> base::Result<RecordShown> {
            return RecordShown(std::make_shared<session::RecordView>(TRY(session.show(record))));
        },
        [this](const base::Result<RecordShown>& record) { answer(record); });
}

void RecordPage::answer(const base::Result<RecordShown>& record) {
    if (!record)
        return fail(record.error());
    const bool isNew = !m_shown || m_shown->summary.record != record.value()->summary.record;
    m_editing->show(record.value(), isNew ? FactsView::Scroll::Top : FactsView::Scroll::Keep);
    adopt(record.value());
    if (isNew) {
        setSheet(Record);
        if (std::exchange(m_takesKeyboard, false))
            takeKeyboard();
        emit shown(m_record);
    }
}

// What is shown stays, with the editor in it, unless it is gone.
void RecordPage::fail(const base::Error& error) {
    m_desk.tell(error);
    m_takesKeyboard = false;
    if (!m_shown || error.code() == base::ErrorCode::NotFound)
        return go({});
    const QString shown = toQt(m_shown->summary.record);
    if (std::exchange(m_record, shown) != shown)
        setSheet(Record);
}

void RecordPage::adopt(const RecordShown& record) {
    m_shown = record;
    m_record = toQt(record->summary.record); // a prefix was given
    m_header->show(record->summary);
    m_header->setWays(m_visited.canGoBack(), m_visited.canGoForward());
    m_links->show(*record);
    m_history->show(*record);
    m_tabs->setTabText(1, m_links->count() == 0 ? tr("Links") : tr("Links (%L1)").arg(m_links->count()));
    refreshTab();
    m_desk.noteOpenRecord(m_record, toQt(record->summary.kind), toQt(record->summary.title));
}

void RecordPage::refreshTab() {
    if (!m_shown)
        return;
    if (m_tabs->currentWidget() == m_words && std::exchange(m_wordsStale, false))
        m_words->show(m_record);
    if (m_tabs->currentWidget() == m_files && std::exchange(m_filesStale, false))
        m_files->show(m_record);
    if (m_tabs->currentWidget() != m_words && m_wordsStale)
        m_words->clear();
    if (m_tabs->currentWidget() != m_files && m_filesStale)
        m_files->clear();
}

void RecordPage::cite(const Place& place) {
    if (m_form && m_stack->currentIndex() == Form)
        return m_form->strip().choose(place);
    if (!m_shown) {
        m_desk.tell(tr("Open the record first for which these words are to be cited."), Tidings::Warning);
        return;
    }
    m_tabs->setCurrentWidget(m_facts);
    m_editing->cite(place);
}

void RecordPage::focusFacts() {
    m_tabs->setCurrentWidget(m_facts);
    (void)m_facts->focusFirst();
}

void RecordPage::takeKeyboard() {
    QWidget* part = m_stack->currentIndex() == Record ? m_tabs->currentWidget() : m_stack->currentWidget();
    QWidget* last = focusWidget();
    if (last != nullptr && last->isVisible() && part->isAncestorOf(last))
        return last->setFocus(Qt::ShortcutFocusReason);
    if (part == m_facts && m_facts->focusFirst())
        return;
    std::vector<QWidget*> stops = tabStops(part);
    if (stops.empty())
        stops = tabStops(m_stack->currentWidget());
    if (!stops.empty())
        stops.front()->setFocus(Qt::ShortcutFocusReason);
}

void RecordPage::clear() {
    m_asked.cancel();
    m_refresh->stop();
    m_kindChosen = nullptr;
    m_shown.reset();
    m_record.clear();
    m_visited.clear();
    m_wanted.reset();
    delete m_form.data();
    delete m_aside.data();
    delete m_panel.data();
    m_editing->clear();
    m_links->clear();
    m_words->clear();
    m_history->clear();
    m_files->clear();
    m_header->show({});
    setSheet(Nothing);
}

} // namespace dokaz::ui
