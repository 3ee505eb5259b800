// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include "ui/bridge/strings.h"
#include "ui/browse/activity_page.h"
#include "ui/browse/list_page.h"
#include "ui/browse/search_page.h"
#include "ui/cases/case_page.h"
#include "ui/cases/check_bundle_page.h"
#include "ui/exchange/carry_dialog.h"
#include "ui/exchange/import_page.h"
#include "ui/forms/record_page.h"
#include "ui/models/entry_words.h"
#include "ui/reader/reader_page.h"
#include "ui/review/review_page.h"
#include "ui/shell/undo_steps.h"
#include "ui/shell/vault_dialog.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace dokaz::ui {

namespace {

const QString panesLayout = QStringLiteral("panes");
constexpr int leastMiddleWidth = 80 * gridStep;

Tone toneOf(Tidings tidings) {
    switch (tidings) {
    case Tidings::Done: return Tone::Good;
    case Tidings::Warning: return Tone::Warn;
    case Tidings::Failure: return Tone::Danger;
    }
    return Tone::Neutral;
}

// As wide as the page that is shown must be, not as the widest of all.
class Pages final : public QStackedWidget {
public:
    explicit Pages(QWidget* parent) : QStackedWidget(parent) {
        connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
    }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return currentWidget() == nullptr ? QSize() : currentWidget()->minimumSizeHint();
    }
};

} // namespace

Workspace::Workspace(std::shared_ptr<session::Session> session, Settings& settings, JobBoard& jobs,
                     QWidget* parent)
    : QWidget(parent), m_settings(settings), m_archive(std::make_unique<Archive>(std::move(session))),
      m_desk(std::make_unique<Desk>(*m_archive, jobs, settings)) {
    setAcceptDrops(true);
    layOut();
    answerDesk();
    connect(m_archive.get(), &Archive::vaultOpened, this, &Workspace::vaultChanged);
    connect(m_navigation, &Navigation::itemClicked, this, [this](const QTreeWidgetItem* item) { // the next key is for the page
        if (item->childCount() > 0)
            return;
        if (m_here.page == Destination::Page::Review)
            m_review->takeKeys();
        focusMiddle();
    });
    m_undo = new UndoSteps(*m_archive, this);
    connectUndo();
    go({Destination::Page::List, QStringLiteral("source")});
    bringUpToDate();
}

Workspace::~Workspace() {
    m_settings.setLayout(panesLayout, m_panes->saveState());
    // The pages know the desk; they go first.
    delete m_panes;
    delete m_undo;
}

// What an earlier version of the program derived from the ledger is derived anew, once. One can read and write meanwhile.
void Workspace::bringUpToDate() {
    m_archive->ask(
        this,
        [](session::Session& session, const std::stop_token&) -> base::Result<bool> {
            return TRY(session.summary()).areViewsOld && !session.isDoubtful();
        },
        [this](const base::Result<bool>& isOld) {
            if (isOld && isOld.value())
                buildAfterUpdate();
        });
}

void Workspace::buildAfterUpdate() {
    m_updating = m_desk->jobs().begin(tr("Bringing search and lists up to this version"));
    m_archive->work(
        this, [](session::Session& session, const std::stop_token&) { return session.rebuild(); },
        [this](const base::Result<void>& built) {
            m_updating.end();
            if (!built)
                return m_desk->tell(built.error());
            emit m_archive->changed({});
            m_desk->tell(tr("This archive was made by an earlier version. Search and lists were made anew from its ledger."));
        });
}

void Workspace::layOut() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_panes = new QSplitter(this);
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false);
    m_navigation = new Navigation(*m_desk, m_panes);
    auto* middle = new QWidget(m_panes);
    auto* middleColumn = new QVBoxLayout(middle);
    middleColumn->setContentsMargins(0, 0, 0, 0);
    middleColumn->setSpacing(0);
    m_notice = new NoticeBar(middle);
    m_middle = new Pages(middle);
    auto* area = new QScrollArea(middle); // for large text on a small screen
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(m_middle);
    m_middle->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    middle->setMinimumWidth(leastMiddleWidth);
    middleColumn->addWidget(area, 1);
    middleColumn->addWidget(m_notice); // below: what one is about to click stays where it is
    m_record = new RecordPage(*m_desk, m_panes);
    m_panes->addWidget(m_navigation);
    m_panes->addWidget(middle);
    m_panes->addWidget(m_record);
    constexpr int navigationWidth = 55 * gridStep, middleWidth = 170 * gridStep, recordWidth = 115 * gridStep;
    m_panes->setSizes({navigationWidth, middleWidth, recordWidth});
    m_panes->setStretchFactor(0, 0);
    m_panes->setStretchFactor(1, 3);
    m_panes->setStretchFactor(2, 2);
    if (const QByteArray kept = m_settings.layout(panesLayout); !kept.isEmpty())
        m_panes->restoreState(kept);
    column->addWidget(m_panes);
    connect(m_navigation, &Navigation::chosen, this, &Workspace::go);
    connect(m_navigation, &Navigation::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (item->childCount() == 0)
            focusMiddle();
    });
}

void Workspace::answerDesk() {
    Desk* desk = m_desk.get();
    connect(desk, &Desk::recordWanted, this, [this](const QString& record) { m_record->showRecord(record); });
    connect(desk, &Desk::newRecordWanted, m_record, &RecordPage::startNew);
    connect(desk, &Desk::citeWanted, m_record, &RecordPage::cite);
    connect(desk, &Desk::kindWanted, this, [this](const QString& kind) { go({Destination::Page::List, kind}); });
    connect(desk, &Desk::wordsWanted, this, [this](const Place& place) {
        go({Destination::Page::Reader, {}});
        m_reader->showWords(place);
    });
    connect(desk, &Desk::caseWanted, this, [this](const QString& record) {
        go({Destination::Page::Case, {}});
        m_case->showCase(record);
    });
    connect(desk, &Desk::reviewWanted, this, [this](const QString& source) {
        go({Destination::Page::Review, {}});
        m_review->showSource(source);
    });
    connect(desk, &Desk::searchWanted, this, [this](const QString& words) {
        go({Destination::Page::Search, {}});
        m_search->searchFor(words);
    });
    connect(desk, &Desk::importWanted, this, [this](const QStringList& files) {
        go({Destination::Page::Import, {}});
        m_import->importFiles(files);
    });
    connect(desk, &Desk::vaultWanted, this, [this] {
        if (!m_archive->isVaultOpen())
            (new VaultDialog(*m_desk, this))->open();
    });
    connect(desk, &Desk::told, this, &Workspace::tell);
}

template <typename Page> Page* Workspace::made(Page*& held) {
    if (held == nullptr) {
        held = new Page(*m_desk, m_middle);
        m_middle->addWidget(held);
    }
    return held;
}

QWidget* Workspace::page(Destination::Page page) {
    switch (page) {
    case Destination::Page::List: return made(m_list);
    case Destination::Page::Search: return made(m_search);
    case Destination::Page::Review: return made(m_review);
    case Destination::Page::Case: return made(m_case);
    case Destination::Page::Import: return made(m_import);
    case Destination::Page::Activity: return made(m_activity);
    case Destination::Page::Reader: return made(m_reader);
    case Destination::Page::CheckBundle: return made(m_checkBundle);
    }
    return made(m_list);
}

void Workspace::go(const Destination& destination) {
    if (destination != m_here)
        m_notice->leaveWhenRead();
    const bool isFirst = destination.page == Destination::Page::Review && m_review == nullptr;
    QWidget* wanted = page(destination.page);
    m_here = destination;
    m_navigation->mark(destination);
    const bool isNew = wanted->focusWidget() == nullptr;
    m_middle->setCurrentWidget(wanted);
    // Qt gives the keyboard of the page that goes to the first control of the one that comes; the page knows better.
    if (isNew && wanted->focusProxy() != nullptr && wanted->isAncestorOf(QApplication::focusWidget()))
        wanted->setFocus(Qt::OtherFocusReason);
    if (destination.page == Destination::Page::List)
        m_list->showKind(destination.kind);
    else if (isFirst)
        m_review->showAll();
}

void Workspace::goInto(const Destination& destination) {
    go(destination);
    focusMiddle();
}

QString Workspace::nameOfPlace() const {
    const QString name = m_navigation->nameOf(m_here);
    return name.isEmpty() ? tr("Document") : name;
}

void Workspace::tell(const QString& sentence, Tidings tidings, Desk::Offer offer) {
    m_offersUndo = offer == Desk::Offer::Undo;
    if (!m_offersUndo)
        return m_notice->show(sentence, toneOf(tidings));
    m_notice->show(sentence, toneOf(tidings), tr("Undo"), [this] { undo(); });
    m_notice->setActionEnabled(m_undo->canUndo()); // else when its entry is known
}

void Workspace::connectUndo() {
    // The entry known so far is of an earlier change, and so is what a notice tells: neither is offered any more.
    connect(m_undo, &UndoSteps::outdated, this, [this] {
        if (std::exchange(m_offersUndo, false))
            m_notice->withdrawAction();
        emit undoChanged();
    });
    connect(m_undo, &UndoSteps::changed, this, [this] {
        if (m_offersUndo)
            m_notice->setActionEnabled(m_undo->canUndo());
        emit undoChanged();
    });
    connect(m_undo, &UndoSteps::done, this, [this](const QString& sentence) { m_desk->tell(sentence); });
    connect(m_undo, &UndoSteps::refused, this, [this](const base::Error& error) { m_desk->tell(error); });
}

void Workspace::undo() { m_undo->undo(); }
void Workspace::redo() { m_undo->redo(); }

void Workspace::carryCitations() {
    auto* dialog = new CarryDialog(*m_desk, this);
    dialog->begin({}, {});
    dialog->open();
}

void Workspace::recogniseAgain() {
    go({Destination::Page::Reader, {}});
    m_reader->recogniseAgain();
}

void Workspace::checkArchive() {
    go({Destination::Page::Activity, {}});
    m_activity->checkArchive();
}

void Workspace::buildAgain() {
    go({Destination::Page::Activity, {}});
    m_activity->buildAgain();
}

void Workspace::exportLedger() {
    go({Destination::Page::Activity, {}});
    m_activity->exportLedger();
}

void Workspace::beginNewCase() {
    go({Destination::Page::Case, {}});
    m_case->beginNewCase();
}

void Workspace::goBack() { m_record->back(); }
void Workspace::goForward() { m_record->forward(); }
void Workspace::focusNavigation() { m_navigation->setFocus(Qt::ShortcutFocusReason); }

// Where one was on the page, else its list, else its first control.
void Workspace::focusMiddle() {
    QWidget* page = m_middle->currentWidget();
    QWidget* last = page->focusWidget();
    if (last != nullptr && last != page && last->isVisible() && last->isEnabled())
        return last->setFocus(Qt::ShortcutFocusReason);
    if (page->focusProxy() != nullptr)
        return page->setFocus(Qt::ShortcutFocusReason);
    const std::vector<QWidget*> stops = tabStops(page);
    const auto list = std::find_if(stops.begin(), stops.end(), [](const QWidget* stop) {
        return qobject_cast<const QAbstractItemView*>(stop) != nullptr;
    });
    if (list != stops.end())
        (*list)->setFocus(Qt::ShortcutFocusReason);
    else if (!stops.empty())
        stops.front()->setFocus(Qt::ShortcutFocusReason);
}

void Workspace::focusRecord() { m_record->takeKeyboard(); }

bool Workspace::hasUnsaved() const { return m_record->hasUnsaved(); }

void Workspace::applySettings() {
    if (m_list != nullptr && m_here.page == Destination::Page::List)
        m_list->showKind(m_here.kind);
}

std::unique_ptr<Archive> Workspace::takeArchive() { return std::move(m_archive); }

void Workspace::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void Workspace::dropEvent(QDropEvent* event) {
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    if (!files.isEmpty())
        m_desk->importFiles(files);
}

void Workspace::importTable() {
    go({Destination::Page::Import, {}});
    m_import->askForTable();
}

} // namespace dokaz::ui
