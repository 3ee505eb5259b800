// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader is made of, and how a document comes into it; keeping the sides in step, the words and finding stand
// in reader_page_steps.cpp.
#include "ui/reader/reader_page.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/models/outline_model.h"
#include "ui/reader/document_details.h"
#include "ui/reader/find_bar.h"
#include "ui/reader/folded_text.h"
#include "ui/reader/page_pictures.h"
#include "ui/reader/page_view.h"
#include "ui/reader/picture_bar.h"
#include "ui/reader/recognition_bar.h"
#include "ui/reader/selection_bar.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <limits>

namespace dokaz::ui {

namespace {
constexpr int refreshMs = 250; // changes often come in rows
const QString layoutName = QStringLiteral("reader/sides");
} // namespace

ReaderPage::ReaderPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_title(new ElidedLabel({}, this)), m_tools(new ReaderToolbar(this)),
      m_find(new FindBar(this)), m_recognition(new RecognitionBar(desk, this)), m_picture(new PictureBar(this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("source"), tr("Open a source to read it here."), {}, this)),
      m_sides(new QSplitter(Qt::Horizontal, this)), m_outlineView(new QTreeView(this)), m_outline(new OutlineModel(this)),
      m_pages(new PageView(this)), m_passages(new PassageView(this)), m_details(new DocumentDetails(desk, this)),
      m_bar(new SelectionBar(desk, this)), m_pictures(new PagePictures(desk.archive(), this)), m_refresh(new QTimer(this)) {
    build();
    connectViews();
    connectTools();
    addKeys();
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshMs);
    connect(m_refresh, &QTimer::timeout, this, &ReaderPage::refreshMarks);
    connect(&m_desk.archive(), &Archive::changed, this, &ReaderPage::noteChange);
    tellState();
}

ReaderPage::~ReaderPage() {
    for (Ticket* ticket : {&m_loadTicket, &m_marksTicket, &m_findTicket})
        ticket->cancel();
    m_desk.settings().setLayout(layoutName, m_sides->saveState());
}

void ReaderPage::build() {
    setAccessibleName(tr("Reader"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setProperty("textRole", QStringLiteral("heading"));
    m_title->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, gridStep);
    for (QWidget* widget : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_tools), static_cast<QWidget*>(m_find),
                            static_cast<QWidget*>(m_recognition), static_cast<QWidget*>(m_picture)})
        column->addWidget(widget);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_sides);
    m_outlineView->setModel(m_outline);
    m_outlineView->setHeaderHidden(true);
    m_outlineView->setAccessibleName(tr("Outline of the document"));
    m_outlineView->setTextElideMode(Qt::ElideRight);
    m_outlineView->setIndentation(4 * gridStep);
    m_outlineView->setUniformRowHeights(true);
    m_outlineView->hide();
    m_details->hide();
    for (QWidget* side : {static_cast<QWidget*>(m_outlineView), static_cast<QWidget*>(m_pages),
                          static_cast<QWidget*>(m_passages), static_cast<QWidget*>(m_details)})
        m_sides->addWidget(side);
    m_sides->setChildrenCollapsible(false);
    m_sides->setSizes({45 * gridStep, 110 * gridStep, 110 * gridStep, 60 * gridStep});
    m_sides->setStretchFactor(1, 1);
    m_sides->setStretchFactor(2, 1);
    const QByteArray layout = m_desk.settings().layout(layoutName);
    if (!layout.isEmpty())
        m_sides->restoreState(layout);
    setSides(ReaderSides::Both);
}

void ReaderPage::addKey(const QList<QKeySequence>& keys, void (ReaderPage::*slot)()) {
    auto* action = new QAction(this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    connect(action, &QAction::triggered, this, slot);
}

void ReaderPage::addKeys() {
    addKey({QKeySequence(Qt::CTRL | Qt::Key_F)}, &ReaderPage::beginFinding);
    addKey({QKeySequence(Qt::Key_F3)}, &ReaderPage::nextHit);
    addKey({QKeySequence(Qt::SHIFT | Qt::Key_F3)}, &ReaderPage::previousHit);
    addKey({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)}, &ReaderPage::zoomIn);
    addKey({QKeySequence(Qt::CTRL | Qt::Key_Minus)}, &ReaderPage::zoomOut);
    addKey({QKeySequence(Qt::CTRL | Qt::Key_0)}, &ReaderPage::fit);
    addKey({QKeySequence(Qt::CTRL | Qt::Key_PageDown)}, &ReaderPage::nextPage);
    addKey({QKeySequence(Qt::CTRL | Qt::Key_PageUp)}, &ReaderPage::previousPage);
    addKey({QKeySequence(Qt::CTRL | Qt::Key_G)}, &ReaderPage::focusPageField);
    addKey({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}, &ReaderPage::toggleOutline);
    addKey({QKeySequence(Qt::Key_F6)}, &ReaderPage::otherSide);
    addKey({QKeySequence(QKeySequence::Copy)}, &ReaderPage::copyWords);
}

void ReaderPage::connectViews() {
    connect(m_pages, &PageView::picturesWanted, m_pictures, &PagePictures::want);
    connect(m_pages, &PageView::wordsWanted, m_pictures, &PagePictures::wantWords);
    connect(m_pictures, &PagePictures::drawn, m_pages, &PageView::setPicture);
    connect(m_pictures, &PagePictures::failed, m_pages, &PageView::setFailure);
    connect(m_pictures, &PagePictures::wordsFound, m_pages, &PageView::setWords);
    connect(m_pages, &PageView::pageChanged, this, [this](int page) {
        m_tools->setPage(page);
        m_recognition->setPage(page);
        updateGlows();
    });
    connect(m_pages, &PageView::scrolledByHand, this, &ReaderPage::followPage);
    connect(m_pages, &PageView::wordsDragged, this, &ReaderPage::selectFromPage);
    connect(m_pages, &PageView::wordClicked, this,
            [this](quint32 passage, quint32 at) { selectFromPage(passage, at, at); });
    connect(m_pages, &PageView::placeClicked, this, &ReaderPage::selectPlaceOnPage);
    connect(m_pages, &PageView::draggingEnded, this, [this] { offerActions(false); });
    connect(m_pages, &PageView::actionsWanted, this, &ReaderPage::offerByKey);
    connect(m_pages, &PageView::zoomChanged, this,
            [this] { m_tools->setZoom(qRound(m_pages->zoom()), m_pages->isFittingWidth()); });
    connect(m_passages, &PassageView::scrolledByHand, this, &ReaderPage::followPassages);
    connect(m_passages, &PassageView::selectionChanged, this, &ReaderPage::followSelection);
    connect(m_passages, &PassageView::selectedByHand, this, [this] { offerActions(false); });
    connect(m_passages, &PassageView::actionsWanted, this, &ReaderPage::offerByKey);
    connect(m_recognition, &RecognitionBar::recognised, this, [this](const QString& source) {
        if (m_document && m_document->source == source)
            reload();
    });
    connect(m_picture, &PictureBar::veiledChanged, m_pages, &PageView::setVeiled);
    connect(m_bar, &SelectionBar::left, this, &ReaderPage::focusText);
}

void ReaderPage::connectTools() {
    connect(m_tools, &ReaderToolbar::pageWanted, this, &ReaderPage::goToPage);
    connect(m_tools, &ReaderToolbar::zoomInWanted, this, &ReaderPage::zoomIn);
    connect(m_tools, &ReaderToolbar::zoomOutWanted, this, &ReaderPage::zoomOut);
    connect(m_tools, &ReaderToolbar::fitWanted, this, &ReaderPage::fit);
    connect(m_tools, &ReaderToolbar::sidesWanted, this, &ReaderPage::setSides);
    connect(m_tools, &ReaderToolbar::outlineToggled, this, &ReaderPage::toggleOutline);
    connect(m_tools, &ReaderToolbar::detailsToggled, this, &ReaderPage::toggleDetails);
    connect(m_tools, &ReaderToolbar::findWanted, this, &ReaderPage::beginFinding);
    connect(m_tools, &ReaderToolbar::reviewWanted, this, [this] { m_desk.reviewSource(source()); });
    connect(m_find, &FindBar::wordsChanged, this, &ReaderPage::find);
    connect(m_find, &FindBar::nextWanted, this, &ReaderPage::nextHit);
    connect(m_find, &FindBar::previousWanted, this, &ReaderPage::previousHit);
    connect(m_find, &FindBar::closed, this, &ReaderPage::endFinding);
    connect(m_outlineView, &QTreeView::activated, this, [this](const QModelIndex& heading) {
        goToIndex(heading.data(OutlineModel::PassageRole).toInt());
        focusText();
    });
    connect(m_outlineView, &QTreeView::clicked, this,
            [this](const QModelIndex& heading) { goToIndex(heading.data(OutlineModel::PassageRole).toInt()); });
}

QString ReaderPage::source() const { return m_document ? m_document->source : QString(); }

void ReaderPage::showWords(const Place& place) {
    if (m_document && m_loading.isEmpty() && m_document->source == place.source) {
        goTo(place);
        return;
    }
    m_pending = place;
    if (m_loading != place.source)
        load(place.source);
}

void ReaderPage::load(const QString& source) {
    m_loadTicket.cancel();
    m_marksTicket.cancel();
    m_findTicket.cancel();
    m_loading = source;
    endFinding();
    m_document.reset();
    m_pictures->setSource({});
    m_passages->setDocument({});
    m_pages->setDocument({});
    m_picture->setDocument({});
    tellState();
    m_loadTicket = m_desk.archive().ask(
        this,
        [id = fromQt(source)](session::Session& session, const std::stop_token&) -> base::Result<Answer> {
            const auto view = session.document(id);
            if (!view)
                return view.error();
            const auto files = session.files(id);
            if (!files)
                return files.error();
            Answer answer{readerDocument(view.value(), files.value()), {}};
            const auto marks = session.marks(id);
            if (!marks)
                return marks.error();
            answer.marks = readerMarks(*answer.document, marks.value());
            return answer;
        },
        [this](base::Result<Answer> answer) {
            m_loading.clear();
            if (answer) {
                take(answer.value());
                return;
            }
            m_empty->setSentence(sentence(answer.error()));
            m_stack->setCurrentWidget(m_empty);
        });
}

void ReaderPage::take(const Answer& answer) {
    m_document = answer.document;
    m_marks = answer.marks;
    m_folded.reset();
    m_shownPlace = {};
    m_pictures->setSource(m_document->source);
    m_passages->setDocument(m_document);
    m_passages->setMarks(m_marks);
    m_picture->setDocument(m_document); // before its page is drawn
    m_pages->setDocument(m_document);
    m_details->setDocument(m_document);
    m_recognition->setDocument(m_document);
    m_tools->setDocument(m_document);
    m_tools->setUndecided(m_marks->undecided);
    setSides(m_chosenSides);
    m_tools->setZoom(qRound(m_pages->zoom()), m_pages->isFittingWidth());
    showOutline();
    tellState();
    emit shown(m_document->title);
    if (m_pending)
        goTo(*m_pending);
    m_pending.reset();
}

void ReaderPage::tellState() {
    const bool isRead = m_document && m_document->isRead;
    m_bar->hide();
    m_title->setVisible(m_document != nullptr);
    m_tools->setVisible(m_document != nullptr);
    m_stack->setCurrentWidget(isRead ? static_cast<QWidget*>(m_sides) : m_empty);
    if (!m_loading.isEmpty())
        m_empty->setSentence(tr("Opening the document…"));
    if (!m_document)
        return;
    const QString& symbol = m_document->symbol;
    const bool namesItself = symbol.isEmpty() || m_document->title.contains(symbol);
    m_title->setWords(namesItself ? m_document->title : symbol + QStringLiteral(" · ") + m_document->title);
    if (!isRead)
        m_empty->setSentence(m_document->reasonWithoutReading.isEmpty()
                                 ? tr("This source has no file that could be read here. Import one, or describe it by hand.")
                                 : tr("This source has no text to read. %1").arg(importReason(m_document->reasonWithoutReading)));
}

// The source has another reading: the same page of it.
void ReaderPage::reload() {
    Place here;
    here.source = m_document->source;
    here.page = m_pages->currentPage();
    m_pending = here;
    load(here.source);
}

void ReaderPage::noteChange(const QStringList& records) {
    if (!m_document)
        return;
    if (!m_document->isRead && (records.isEmpty() || records.contains(m_document->source))) {
        load(m_document->source); // it may have been read meanwhile
        return;
    }
    if (isVisible())
        m_refresh->start();
}

void ReaderPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_document) // what changed while another page was shown was not asked about
        m_refresh->start();
}

void ReaderPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_bar->hide(); // the words stand elsewhere now
}

void ReaderPage::refreshMarks() {
    if (!m_document || !m_loading.isEmpty())
        return;
    m_marksTicket.cancel();
    m_marksTicket = m_desk.archive().ask(
        this,
        [document = m_document](session::Session& session, const std::stop_token&) -> base::Result<SharedMarks> {
            const std::string source = fromQt(document->source);
            const auto files = session.files(source);
            if (!files)
                return files.error();
            const bool isNewest = std::any_of(files.value().begin(), files.value().end(), [&](const session::FileView& file) {
                return file.reading == fromQt(document->reading);
            });
            if (!isNewest && document->isRead)
                return SharedMarks(); // they belong to another reading
            const auto marks = session.marks(source);
            if (!marks)
                return marks.error();
            return readerMarks(*document, marks.value());
        },
        [this](base::Result<SharedMarks> marks) {
            if (!marks) {
                m_desk.tell(marks.error());
                return;
            }
            if (!marks.value()) {
                reload();
                return;
            }
            m_marks = marks.value();
            m_passages->setMarks(m_marks);
            m_tools->setUndecided(m_marks->undecided);
        });
}

void ReaderPage::showOutline() {
    std::vector<OutlineEntry> entries;
    // Pages whose text is missing stand between the headings, where they would be met.
    auto sheet = m_document->sheets.begin();
    const auto tellSheets = [&](int before, std::size_t passage) {
        for (; sheet != m_document->sheets.end() && sheet->number < before; ++sheet)
            if (sheet->confidence < 0 && (sheet->verdict == record::PageVerdict::NoText ||
                                          sheet->verdict == record::PageVerdict::Unreadable))
                entries.push_back({tr("No text on this page"), 1, static_cast<int>(passage), m_document->labelOf(sheet->number)});
    };
    for (std::size_t i = 0; i < m_document->passages.size(); ++i) {
        const ReaderPassage& passage = m_document->passages[i];
        tellSheets(passage.page, i);
        if (passage.kind != record::PassageKind::Heading)
            continue;
        const QString words = passage.number.isEmpty() ? passage.text : passage.number + QLatin1Char(' ') + passage.text;
        entries.push_back({words.simplified(), std::max(1, passage.level), static_cast<int>(i), m_document->labelOf(passage.page)});
    }
    if (!m_document->passages.empty())
        tellSheets(std::numeric_limits<int>::max(), m_document->passages.size() - 1);
    m_outline->setEntries(std::move(entries));
    m_outlineView->expandAll();
}

} // namespace dokaz::ui
