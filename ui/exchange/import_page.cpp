// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_page.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/exchange/carry_dialog.h"
#include "ui/exchange/drop_zone.h"
#include "ui/exchange/file_walk.h"
#include "ui/exchange/import_details.h"
#include "ui/exchange/import_report.h"
#include "ui/exchange/import_run.h"
#include "ui/exchange/likeness_card.h"
#include "ui/exchange/table_dialog.h"
#include "ui/exchange/unfinished_imports.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace dokaz::ui {

ImportPage::ImportPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_rows(new ImportRows(this)), m_filter(new ImportFilter(this)),
      m_run(new ImportRun(desk, this)), m_notice(new NoticeBar(this)),
      m_unfinished(new UnfinishedImports(desk, this)), m_likenesses(new LikenessCard(desk, this)), m_drop(new DropZone(this)),
      m_details(new ImportDetails(desk.archive().vocabularies(), this)), m_count(newLabel({}, TextRole::Muted, this)),
      m_onlyFailures(new QPushButton(tr("Only what &needs attention"), this)),
      m_remove(new QPushButton(tr("Remove from &list"), this)), m_clear(new QPushButton(tr("Clear list"), this)),
      m_tables(new QPushButton(tr("Ta&ke in a table…"), this)),
      m_start(new QPushButton(this)), m_list(new QStackedWidget(this)), m_table(new QTableView(this)),
      m_reason(newLabel({}, TextRole::Muted, this)), m_report(new ImportReport(this)) {
    setAcceptDrops(true); // the zone shows where, the whole page takes them
    build();
    buildTable();
    connectAll();
    showState();
}

void ImportPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5 * gridStep, 4 * gridStep, 5 * gridStep, 4 * gridStep);
    column->setSpacing(3 * gridStep);
    column->addWidget(newLabel(tr("Import documents"), TextRole::Title, this));
    column->addWidget(m_notice);
    column->addWidget(m_unfinished);
    column->addWidget(m_likenesses);
    column->addWidget(m_drop);
    column->addWidget(m_details);
    auto* bar = new QHBoxLayout;
    auto* tools = new QWidget(this);
    auto* flow = new FlowLayout(tools);
    m_count->setWordWrap(false);
    m_count->setMinimumHeight(m_clear->sizeHint().height());
    m_onlyFailures->setCheckable(true);
    for (QWidget* tool : {static_cast<QWidget*>(m_onlyFailures), static_cast<QWidget*>(m_remove),
                          static_cast<QWidget*>(m_clear), static_cast<QWidget*>(m_count)})
        flow->addWidget(tool);
    bar->addWidget(tools, 1);
    bar->addWidget(m_tables, 0, Qt::AlignTop);
    bar->addWidget(m_start, 0, Qt::AlignTop);
    m_start->setDefault(true);
    column->addLayout(bar);
    auto* empty = new EmptyState(QStringLiteral("import"),
                                 tr("Each file is kept as it is, read in a locked-down process and searched "
                                    "for names, places and dates. "
                                    "Nothing becomes a record before a person has looked at it."),
                                 {}, m_list);
    m_list->addWidget(empty);
    m_list->addWidget(m_table);
    column->addWidget(m_list, 1);
    column->addWidget(m_reason);
    column->addWidget(m_report);
}

void ImportPage::buildTable() {
    m_filter->setSourceModel(m_rows);
    m_table->setModel(m_filter);
    prepareTable(*m_table, tr("Files to import and how far each is"));
    const std::pair<int, int> widths[] = {{ImportRows::Name, 62}, {ImportRows::State, 56},      {ImportRows::Pages, 16},
                                          {ImportRows::Paragraphs, 25}, {ImportRows::Candidates, 22},
                                          {ImportRows::Size, 22},       {ImportRows::Folder, 40}};
    for (const auto& [section, steps] : widths)
        m_table->setColumnWidth(section, steps * gridStep);
    m_table->horizontalHeader()->setStretchLastSection(false); // why a file was not read is what one looks for
    m_table->horizontalHeader()->setSectionResizeMode(ImportRows::State, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(16 * gridStep);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as they were added
    connect(m_likenesses, &LikenessCard::left, this,
            [this] { m_rows->rowCount() > 0 ? m_table->setFocus() : m_details->focusBasis(); });
}

void ImportPage::connectAll() {
    connect(m_drop, &DropZone::filesDropped, this, &ImportPage::addFiles);
    connect(m_drop, &DropZone::filesWanted, this, &ImportPage::askForFiles);
    connect(m_drop, &DropZone::folderWanted, this, &ImportPage::askForFolder);
    connect(m_onlyFailures, &QPushButton::toggled, m_filter, &ImportFilter::showOnlyFailures);
    connect(m_remove, &QPushButton::clicked, this, &ImportPage::removeSelected);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_rows->clear();
        showState();
    });
    connect(m_start, &QPushButton::clicked, this, &ImportPage::start);
    connect(m_tables, &QPushButton::clicked, this, &ImportPage::askForTable);
    connect(m_report, &ImportReport::cancelWanted, this, [this] {
        m_run->cancel();
        showState();
    });
    connect(m_report, &ImportReport::openWanted, this, &ImportPage::openCurrent);
    connect(m_report, &ImportReport::reviewWanted, this, &ImportPage::reviewCurrent);
    connect(m_report, &ImportReport::retryWanted, this, &ImportPage::retryWithPassword);
    connect(m_unfinished, &UnfinishedImports::resumeWanted, this, [this](const QString& import, qint64 files) {
        m_notice->show(m_unfinished->ground(), Tone::Neutral);
        m_follows = true;
        m_run->resume(import, files);
        showState();
    });
    connect(m_run, &ImportRun::filesBegun, this, &ImportPage::takeBegun);
    connect(m_run, &ImportRun::filesEnded, this, &ImportPage::takeEnded);
    connect(m_run, &ImportRun::ended, this, &ImportPage::takeEnd);
    connect(m_run, &ImportRun::failed, this,
            [this](const base::Error& error) { m_notice->show(sentence(error), Tone::Danger); });
    connect(m_table, &QTableView::activated, this, &ImportPage::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImportPage::showCurrentReason);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { m_follows = false; });
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_follows = false; });
    auto* remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &ImportPage::removeSelected);
    auto* begin = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    begin->setContext(Qt::WidgetWithChildrenShortcut);
    connect(begin, &QShortcut::activated, m_start, &QPushButton::click);
}

void ImportPage::importFiles(const QStringList& files) {
    if (files.isEmpty())
        askForFiles();
    else
        addFiles(files);
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!DropZone::localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent* event) {
    const QStringList files = DropZone::localFiles(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    addFiles(files);
}

void ImportPage::askForFiles() {
    FileChoice choice;
    choice.purpose = FileChoice::For::ManyFiles;
    choice.title = tr("Choose files to import");
    choice.filter = tr("All files (*);;PDF documents (*.pdf *.PDF)");
    chooseFiles(this, choice, [this](const QStringList& files) { addFiles(files); });
}

void ImportPage::askForFolder() {
    FileChoice choice;
    choice.purpose = FileChoice::For::Folder;
    choice.title = tr("Choose a folder to import");
    chooseFiles(this, choice, [this](const QStringList& files) { addFiles(files); });
}

void ImportPage::askForTable() { TableDialog::chooseAndOpen(m_desk, this); }

void ImportPage::addFiles(const QStringList& named) {
    ++m_walks;
    showState();
    const QWidget* focus = window()->focusWidget();
    if (focus == nullptr || !isAncestorOf(focus)) // files were named here: the keyboard comes along, and may leave again
        m_details->focusBasis();
    m_desk.archive().ask(
        this,
        [named](session::Session&, const std::stop_token& stop) -> base::Result<std::vector<ImportRow>> {
            return walkFiles(named, stop);
        },
        [this](const base::Result<std::vector<ImportRow>>& found) {
            --m_walks;
            takeFound(found ? found.value() : std::vector<ImportRow>());
        });
}

void ImportPage::takeFound(const std::vector<ImportRow>& found) {
    const int added = m_rows->add(found);
    if (const int known = static_cast<int>(found.size()) - added; known > 0)
        m_notice->show(tr("%n file(s) stood in the list already.", nullptr, known), Tone::Neutral);
    else if (found.empty())
        m_notice->show(tr("There are no files in that folder."), Tone::Warn);
    if (added > 0) {
        m_onlyFailures->setChecked(false); // what was chosen now needs no attention yet
        m_follows = true;
    }
    showState();
    if (added > 0)
        follow(m_rows->rowCount() - added);
    if (m_rows->counts().chosen == 0 || isBusyElsewhere())
        return;
    if (m_details->basis().isEmpty()) // the next Enter is for why they may be given on, not for the import
        m_details->focusBasis();
    else
        m_start->setFocus();
}

// Somebody writes in the fields, or is at another part of the window: letters meant for it must not come here.
bool ImportPage::isBusyElsewhere() const {
    const QWidget* focus = window()->focusWidget(); // also while another program is in front
    return focus != nullptr && focus != this && (!isAncestorOf(focus) || m_details->isAncestorOf(focus));
}

void ImportPage::follow(int row) {
    if (!m_follows || row < 0)
        return;
    const QPersistentModelIndex wanted(m_filter->mapFromSource(m_rows->index(row, 0)));
    QMetaObject::invokeMethod( // when the parts of the page have their heights
        this, [this, wanted] { m_table->scrollTo(wanted); }, Qt::QueuedConnection);
}

void ImportPage::start() {
    const std::vector<int> chosen = m_rows->rowsIn(ImportState::Chosen);
    if (chosen.empty())
        return;
    session::ImportFiles command = m_details->taken();
    for (const int row : chosen)
        command.files.emplace_back(fromQt(m_rows->row(row).path));
    m_rows->setState(chosen, ImportState::Queued, !command.basis.empty());
    m_run->add(std::move(command));
    m_notice->hide(); // of what was before
    m_follows = true;
    showState();
}

void ImportPage::retryWithPassword() {
    std::vector<int> locked;
    for (const int row : m_rows->rowsIn(ImportState::Failed))
        if (m_rows->row(row).reason.endsWith(QLatin1String("-password")))
            locked.push_back(row);
    // Among several, those that are selected; with none of them selected, all.
    std::vector<int> meant;
    for (const int row : selectedRows())
        if (std::find(locked.begin(), locked.end(), row) != locked.end())
            meant.push_back(row);
    if (meant.empty())
        meant = locked;
    session::ImportFiles command = m_details->taken();
    command.password = m_report->password();
    m_report->wipe();
    for (const int row : meant)
        command.files.emplace_back(fromQt(m_rows->row(row).path));
    if (command.files.empty())
        return;
    m_rows->setState(meant, ImportState::Queued, !command.basis.empty());
    m_run->add(std::move(command));
    showState();
}

void ImportPage::takeBegun(const std::vector<session::ImportedFile>& files) {
    if (files.empty())
        return;
    m_rows->takeBegun(files);
    follow(m_rows->find(toQt(files.back().file.string())));
    showState();
}

void ImportPage::takeEnded(const std::vector<session::ImportedFile>& files) {
    m_rows->take(files);
    showState();
}

void ImportPage::takeEnd() {
    // After a cancel what was not read can be started again.
    for (const ImportState state : {ImportState::Queued, ImportState::Reading})
        m_rows->setState(m_rows->rowsIn(state), ImportState::Chosen, false);
    showState();
    m_unfinished->refresh();
    if (const auto newer = m_rows->newerVersions(); !newer.empty())
        m_notice->show(tr("%n file(s) (seems|seem) a newer version of a report that is here.", nullptr, static_cast<int>(newer.size())),
                       Tone::Neutral, tr("Carry citations over…"), [this] { carryCurrent(); });
}

void ImportPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_run->isRunning())
        m_unfinished->refresh();
    m_likenesses->refresh();
}

// Of the selected row, else of the first.
void ImportPage::carryCurrent() {
    std::vector<int> newer = m_rows->newerVersions();
    for (const int row : selectedRows())
        if (!m_rows->row(row).olderVersion.isEmpty())
            newer = {row};
    if (newer.empty())
        return;
    auto* dialog = new CarryDialog(m_desk, this);
    dialog->begin(m_rows->row(newer.front()).olderVersion, m_rows->row(newer.front()).source);
    dialog->open();
}

void ImportPage::showState() {
    const ImportCounts& counts = m_rows->counts();
    const bool isEmpty = m_rows->rowCount() == 0;
    m_list->setCurrentIndex(isEmpty ? 0 : 1);
    m_drop->setSmall(!isEmpty);
    m_count->setText(m_walks > 0 ? tr("Looking through the folders…")
                     : isEmpty   ? QString()
                                 : tr("%n file(s) in the list", nullptr, m_rows->rowCount()));
    m_start->setText(counts.chosen == 0 ? tr("&Import") : tr("&Import %n file(s)", nullptr, counts.chosen));
    m_start->setEnabled(counts.chosen > 0 && !m_run->isCancelling() && !m_run->isResuming());
    const bool isRunning = m_run->isRunning();
    m_unfinished->setHeld(isRunning);
    for (QWidget* part : {static_cast<QWidget*>(m_onlyFailures), static_cast<QWidget*>(m_remove),
                          static_cast<QWidget*>(m_clear)})
        part->setVisible(!isEmpty);
    m_clear->setEnabled(!isRunning);
    m_remove->setEnabled(!selectedRows().empty());
    if (isRunning)
        m_report->showProgress(m_run->done(), m_run->total(), m_run->remainingMs(), m_run->isCancelling());
    else if (counts.ended() > 0)
        m_report->showResult(counts, !sourceToOpen().isEmpty());
    else
        m_report->hide();
    showCurrentReason();
}

void ImportPage::showCurrentReason() {
    const std::vector<int> selected = selectedRows();
    QString words;
    if (selected.size() == 1)
        if (const ImportRow& row = m_rows->row(selected.front()); row.state == ImportState::Failed || row.state == ImportState::NotTaken ||
                                                                    !row.reason.isEmpty() || row.pagesWithoutText > 0)
            words = tr("%1: %2").arg(isolated(row.name),
                                     m_rows->index(selected.front(), ImportRows::State).data().toString());
    m_reason->setText(words);
    m_reason->setVisible(!words.isEmpty());
    m_remove->setEnabled(!selected.empty());
}

std::vector<int> ImportPage::selectedRows() const {
    std::vector<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.push_back(m_filter->mapToSource(index).row());
    return rows;
}

void ImportPage::removeSelected() {
    std::vector<int> rows = selectedRows();
    std::erase_if(rows, [this](int row) { // what is under way stays
        return m_rows->row(row).state == ImportState::Queued ||
               m_rows->row(row).state == ImportState::Reading;
    });
    m_rows->removeFiles(rows);
    showState();
}

QString ImportPage::sourceToOpen() const {
    for (const int row : selectedRows())
        if (!m_rows->row(row).source.isEmpty())
            return m_rows->row(row).source;
    for (int row = 0; row < m_rows->rowCount(); ++row)
        if (m_rows->row(row).state == ImportState::Read)
            return m_rows->row(row).source;
    return {};
}

void ImportPage::openCurrent() {
    if (const QString source = sourceToOpen(); !source.isEmpty()) {
        m_desk.showRecord(source); // beside its text no other source
        m_desk.showSource(source);
    }
}

void ImportPage::reviewCurrent() {
    // With one document the review begins with it; with several all that waits is shown.
    m_desk.reviewSource(m_rows->counts().read == 1 || selectedRows().size() == 1 ? sourceToOpen()
                                                                                 : QString());
}

} // namespace dokaz::ui
