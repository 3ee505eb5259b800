// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/list_page.h"

#include "ui/bridge/strings.h"
#include "ui/models/case_panel.h"
#include "ui/browse/filter_bar.h"
#include "ui/widgets/reason_panel.h"
#include "ui/browse/record_table.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/entry_words.h"
#include "ui/models/list_columns.h"
#include "ui/models/record_list_model.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {

constexpr int restMs = 180; // a choice passed over with the arrow keys is not asked for

} // namespace

ListPage::ListPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk),
      m_list(new RecordListModel(std::make_unique<ArchiveListSource>(desk.archive()), desk.archive().catalogue(), this)),
      m_table(new RecordTable(*m_list, this)), m_filter(new FilterBar(desk.archive(), this)),
      m_title(newLabel({}, TextRole::Title, this)), m_count(newLabel({}, TextRole::Small, this)),
      m_new(new QPushButton(tr("&New…"), this)), m_columns(new QPushButton(this)),
      m_chosen(newLabel({}, TextRole::Small, this)), m_addToCase(new QPushButton(tr("Add to case…"), this)),
      m_withdraw(new QPushButton(tr("&Withdraw…"), this)), m_casePanel(new CasePanel(desk, this)),
      m_reasonPanel(new ReasonPanel(this)), m_stack(new QStackedWidget(this)), m_rest(new QTimer(this)) {
    m_rest->setSingleShot(true);
    m_rest->setInterval(restMs);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHead();
    m_stack->addWidget(m_table);
    column->addWidget(m_stack, 1);
    makeFoot();
    connectList();
    QWidget::setTabOrder(m_columns, m_table);
}

ListPage::~ListPage() = default;

void ListPage::makeHead() {
    auto* head = new QFrame(this);
    head->setObjectName(QStringLiteral("bar"));
    auto* lines = new QVBoxLayout(head);
    lines->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 2 * gridStep);
    lines->setSpacing(2 * gridStep);
    auto* line = new QHBoxLayout;
    line->addWidget(m_title);
    line->addWidget(m_count, 1, Qt::AlignBottom);
    m_columns->setIcon(icon(QStringLiteral("columns")));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(tr("Choose the columns of this list; drag their heads to reorder them"));
    m_columns->setProperty("flat", true);
    m_columns->setFlat(true);
    m_new->setIcon(icon(QStringLiteral("add")));
    line->addWidget(m_columns);
    line->addWidget(m_new);
    lines->addLayout(line);
    lines->addWidget(m_filter);
    layout()->addWidget(head);
    connect(m_new, &QPushButton::clicked, this, [this] { m_desk.newRecord(m_kind); });
    connect(m_columns, &QPushButton::clicked, this, &ListPage::showColumnsMenu);
    connect(m_filter, &FilterBar::changed, this, &ListPage::ask);
    connect(m_filter, &FilterBar::tableWanted, this, &ListPage::takeFocus);
}

void ListPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* lines = new QVBoxLayout(foot);
    lines->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 2 * gridStep);
    lines->addWidget(m_casePanel);
    lines->addWidget(m_reasonPanel);
    auto* line = new QHBoxLayout;
    line->addWidget(m_chosen, 1);
    m_addToCase->setIcon(icon(QStringLiteral("case")));
    m_withdraw->setIcon(icon(QStringLiteral("withdraw")));
    line->addWidget(m_addToCase);
    line->addWidget(m_withdraw);
    lines->addLayout(line);
    layout()->addWidget(foot);
    connect(m_addToCase, &QPushButton::clicked, this, &ListPage::addToCase);
    connect(m_withdraw, &QPushButton::clicked, this, &ListPage::withdraw);
    connect(m_reasonPanel, &ReasonPanel::given, this, &ListPage::withdrawForReason);
    connect(m_reasonPanel, &ReasonPanel::left, this, &ListPage::takeFocus);
    connect(m_casePanel, &CasePanel::left, this, &ListPage::takeFocus);
    connect(m_casePanel, &CasePanel::done, this, &ListPage::takeFocus);
}

void ListPage::connectList() {
    connect(m_table, &RecordTable::typed, m_filter, &FilterBar::typeWords);
    connect(m_table, &RecordTable::opened, this, &ListPage::open);
    connect(m_table, &RecordTable::chosenChanged, this, &ListPage::noteChoice);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ListPage::showContextMenu);
    connect(m_rest, &QTimer::timeout, this, &ListPage::showChosen);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        m_keep = m_table->currentHandle();
        m_list->sort(column, order);
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionMoved, this, &ListPage::rememberColumns);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, &ListPage::rememberColumns);
    connect(m_list, &RecordListModel::asked, this, [this] { m_refusal.clear(); });
    connect(m_list, &RecordListModel::refused, this, [this](const QString& sentence) { m_refusal = sentence; });
    connect(m_list, &RecordListModel::answered, this, [this] {
        if (!m_table->currentIndex().isValid())
            m_table->choose(m_keep);
        noteTotal();
        showCounts();
        showEmpty();
    });
    connect(&m_desk.archive(), &Archive::changed, m_list, &RecordListModel::refresh);
    connect(&m_desk.archive(), &Archive::vaultOpened, m_list, &RecordListModel::refresh);
}

void ListPage::showKind(const QString& list) {
    const bool isShown = m_declared != nullptr && kindOfList(list) == m_kind && (list != m_kind) == m_onlyAlleged &&
                         m_list->query().language == fromQt(m_desk.settings().sortLanguage());
    if (!isShown)
        begin(list);
}

void ListPage::begin(const QString& list) {
    const QString kind = kindOfList(list);
    const record::KindDeclaration* declared = m_desk.archive().catalogue().findKind(fromQt(kind));
    if (declared == nullptr)
        return;
    m_rest->stop();
    m_recordsTicket.cancel(); // a question about the records of another list
    m_toWithdraw.clear();
    m_onlyAlleged = kind != list;
    m_kind = kind;
    m_declared = declared;
    m_total = -1;
    m_keep = 0;
    m_casePanel->hide();
    m_reasonPanel->hide();
    m_title->setText(m_onlyAlleged ? tr("Alleged perpetrators") : kindPlural(m_desk.archive().catalogue(), kind));
    m_table->setAccessibleName(m_title->text());
    m_new->setAccessibleName(tr("New record: %1").arg(kindName(m_desk.archive().catalogue(), kind)));
    m_filter->setKind(*declared);
    QStringList columns = validColumns(*declared, m_desk.settings().codes(QStringLiteral("columns/") + kind));
    if (columns.size() <= 1)
        columns = usualColumns(*declared);
    session::ListQuery query;
    query.kind = fromQt(kind);
    query.language = fromQt(m_desk.settings().sortLanguage());
    query.filters = filters();
    m_list->show(query, columns);
    restoreColumns();
    showCounts();
    m_stack->setCurrentWidget(m_table);
    noteChoice();
}

void ListPage::ask() {
    if (m_declared == nullptr)
        return;
    if (const session::ListHandle current = m_table->currentHandle(); current != 0)
        m_keep = current;
    session::ListQuery query = m_list->query();
    query.words = fromQt(m_filter->words());
    query.filters = filters();
    m_list->setQuery(query);
}

std::vector<session::ListFilter> ListPage::filters() const {
    std::vector<session::ListFilter> filters = m_filter->filters();
    if (m_onlyAlleged)
        filters.push_back(allegedFilter());
    return filters;
}

// How many there are of the kind: known from the list itself while nothing narrows it down.
void ListPage::noteTotal() {
    if (!m_filter->isNarrowing()) {
        m_totalTicket.cancel();
        m_total = m_list->rowCount();
        return;
    }
    session::ListQuery all;
    all.kind = fromQt(m_kind);
    if (m_onlyAlleged)
        all.filters = {allegedFilter()};
    m_totalTicket.cancel();
    m_totalTicket = m_desk.archive().ask(
        this,
        [all](session::Session& session, const std::stop_token& stop) -> base::Result<qint64> {
            return static_cast<qint64>(TRY(session.listIndex(all, stop)).size());
        },
        [this](base::Result<qint64> total) {
            if (total)
                m_total = total.value();
            showCounts();
        });
}

void ListPage::showCounts() {
    const QLocale locale;
    const QString shown = locale.toString(m_list->rowCount());
    if (m_list->isAsking() && m_list->rowCount() == 0)
        m_count->setText(tr("Looking…"));
    else if (!m_filter->isNarrowing())
        m_count->setText(shown);
    else
        m_count->setText(m_total < 0 ? tr("%1 while filtered").arg(shown)
                                     : tr("%1 of %2 while filtered").arg(shown, locale.toString(m_total)));
}

void ListPage::showEmpty() {
    if (m_list->rowCount() > 0 || m_list->isAsking()) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    delete m_empty; // no signal of it is under way: this runs on an answer
    m_empty = newEmptyState();
    m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(m_empty);
}

// What stands there says the one thing to do. Its signal is queued: what it starts may put another in its place.
EmptyState* ListPage::newEmptyState() {
    const auto made = [this](const QString& icon, const QString& sentence, const QString& action, auto carryOut) {
        auto* state = new EmptyState(icon, sentence, action, m_stack);
        connect(state, &EmptyState::actionWanted, this, carryOut, Qt::QueuedConnection);
        return state;
    };
    const QString name = kindName(m_desk.archive().catalogue(), m_kind);
    if (!m_refusal.isEmpty())
        return made(QStringLiteral("warning"), m_refusal, tr("Try again"), [this] { ask(); });
    if (m_filter->isNarrowing())
        return made(QStringLiteral("filter"), tr("No record answers to this filter."), tr("Clear the filter"),
                    [this] { m_filter->clear(); });
    if (m_kind == QLatin1String("source"))
        return made(QStringLiteral("import"),
                    tr("No sources yet. Everything here rests on words in a source: import a report to begin."),
                    tr("Import files…"), [this] { m_desk.importFiles({}); });
    if (m_onlyAlleged)
        return made(QStringLiteral("perpetrator"),
                    tr("No one is named here yet. A person stands in this list when an involvement says that he or she is "
                       "alleged to have taken part in an act."),
                    tr("New involvement…"), [this] { m_desk.newRecord(QStringLiteral("involvement")); });
    return made(kindIcon(m_kind), tr("Nothing here yet. Records are made from words in a source, or by hand."),
                tr("New: %1…").arg(name), [this] { m_desk.newRecord(m_kind); });
}

void ListPage::takeFocus() {
    if (m_list->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_list->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

void ListPage::filterWanted() { m_filter->takeFocus(); }

} // namespace dokaz::ui
