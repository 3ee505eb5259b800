// SPDX-License-Identifier: GPL-3.0-or-later
// The two sides in step, the words selected in them, finding, and the tools.
#include "ui/bridge/strings.h"
#include "ui/models/outline_model.h"
#include "ui/models/picture_saving.h"
#include "ui/reader/document_details.h"
#include "ui/reader/find_bar.h"
#include "ui/reader/folded_text.h"
#include "ui/reader/page_view.h"
#include "ui/reader/picture_bar.h"
#include "ui/reader/reader_page.h"
#include "ui/reader/recognition_bar.h"
#include "ui/reader/selection_bar.h"

#include <QTimer>
#include <QTreeView>

#include <algorithm>

namespace dokaz::ui {

namespace {

constexpr double zoomStep = 1.2;
constexpr std::size_t mostHits = 10'000;

WordsOnPage wordsOf(const ReaderPassage& passage, int start, int end) {
    const TextPlaces places(passage.text);
    return {passage.ordinal, places.codePointOfUnit(start), places.codePointOfUnit(end)};
}

bool stands(const record::PageRect& box, int page, int x, int y) {
    return box.page.value == page && x >= box.box.x0 && x <= box.box.x1 && y >= box.box.y0 && y <= box.box.y1;
}

} // namespace

void ReaderPage::goTo(const Place& place) {
    if (!m_document || !m_document->isRead)
        return;
    const int index = place.passage == 0 ? -1 : m_document->indexOf(place.passage);
    if (index < 0) {
        m_pages->scrollToPage(std::max(1, place.page));
        m_passages->scrollToTop(std::max(0, m_document->firstOn(place.page)));
        focusText();
        return;
    }
    const ReaderPassage& passage = m_document->passages[static_cast<std::size_t>(index)];
    const TextPlaces places(passage.text);
    const bool isWhole = place.end <= place.start;
    const int start = isWhole ? 0 : places.unitOfCodePoint(place.start);
    const int end = isWhole ? static_cast<int>(passage.text.size()) : places.unitOfCodePoint(place.end);
    m_shownPlace = place;
    m_shownPlace.start = places.codePointOfUnit(start);
    m_shownPlace.end = places.codePointOfUnit(end);
    m_passages->select(index, start, start);
    m_passages->scrollTo(index, start);
    m_passages->shine(index, start, end);
    m_pages->scrollToBoxes(passage.boxes);
    updateGlows();
    focusText();
}

void ReaderPage::goToIndex(int index) {
    m_passages->scrollToTop(index);
    m_passages->select(index, 0, 0);
}

void ReaderPage::focusText() {
    if (m_passages->isVisibleTo(this))
        m_passages->setFocus(Qt::OtherFocusReason);
    else
        m_pages->setFocus(Qt::OtherFocusReason);
}

void ReaderPage::followPassages(int topIndex) {
    m_bar->hide();
    if (topIndex >= 0 && m_document)
        m_pages->scrollToBoxes(m_document->passages[static_cast<std::size_t>(topIndex)].boxes);
}

void ReaderPage::followPage(int page, int y) {
    m_bar->hide();
    for (std::size_t i = 0; m_document && i < m_document->passages.size(); ++i) {
        const ReaderPassage& passage = m_document->passages[i];
        if (passage.lastPage < page || passage.kind == record::PassageKind::Footnote)
            continue;
        const bool isBelow = std::any_of(passage.boxes.begin(), passage.boxes.end(), [&](const record::PageRect& box) {
            return box.page.value > page || (box.page.value == page && box.box.y1 > y);
        });
        if (isBelow || passage.page > page) {
            m_passages->scrollToTop(static_cast<int>(i));
            return;
        }
    }
}

void ReaderPage::followSelection() {
    updateGlows();
    m_bar->hide();
    const WordSelection& selection = m_passages->selection();
    if (m_isFromPage || selection.index < 0 || !m_document)
        return;
    const ReaderPassage& passage = m_document->passages[static_cast<std::size_t>(selection.index)];
    const auto at = static_cast<std::size_t>(selection.index);
    if (selection.isEmpty())
        m_pages->scrollToBoxes(passage.boxes);
    else
        m_pages->scrollToBoxes(m_pages->boxesOf(
            {Glow::Selection, wordsOf(m_document->passages[at], selection.start(), selection.end()), passage.boxes}));
    const QModelIndex heading = m_outline->headingOf(selection.index);
    if (m_outlineView->isVisible() && !m_outlineView->hasFocus())
        m_outlineView->setCurrentIndex(heading);
}

void ReaderPage::selectFromPage(quint32 passage, quint32 start, quint32 end) {
    const int index = m_document ? m_document->indexOf(passage) : -1;
    if (index < 0)
        return;
    const TextPlaces places(m_document->passages[static_cast<std::size_t>(index)].text);
    const int from = places.unitOfCodePoint(start), to = places.unitOfCodePoint(end);
    m_isFromPage = true;
    m_passages->select(index, from, to);
    m_passages->scrollTo(index, to);
    m_isFromPage = false;
}

void ReaderPage::selectPlaceOnPage(int page, int x, int y) {
    for (std::size_t i = 0; m_document && i < m_document->passages.size(); ++i)
        for (const record::PageRect& box : m_document->passages[i].boxes)
            if (stands(box, page, x, y)) {
                selectFromPage(m_document->passages[i].ordinal, 0, 0);
                return;
            }
}

// Of hits only those near the window: thousands would have to be looked for among the words of each page.
void ReaderPage::updateGlows() {
    std::vector<PageGlow> glows;
    const WordSelection& selection = m_passages->selection();
    if (!m_document || selection.index < 0 || selection.index >= static_cast<int>(m_document->passages.size())) {
        m_pages->setGlows({});
        return;
    }
    const auto& passages = m_document->passages;
    const ReaderPassage& current = passages[static_cast<std::size_t>(selection.index)];
    if (selection.isEmpty())
        glows.push_back({Glow::Passage, {}, current.boxes});
    const int shown = m_shownPlace.passage == 0 ? -1 : m_document->indexOf(m_shownPlace.passage);
    if (shown >= 0)
        glows.push_back({Glow::Shown, {m_shownPlace.passage, m_shownPlace.start, m_shownPlace.end},
                         passages[static_cast<std::size_t>(shown)].boxes});
    const int page = m_pages->currentPage();
    for (std::size_t i = 0; i < m_hits.size(); ++i) {
        const ReaderPassage& passage = passages[static_cast<std::size_t>(m_hits[i].index)];
        if (passage.lastPage >= page - 2 && passage.page <= page + 2)
            glows.push_back({static_cast<int>(i) == m_hit ? Glow::CurrentHit : Glow::Hit,
                             wordsOf(passage, m_hits[i].start, m_hits[i].end), {}});
    }
    if (!selection.isEmpty())
        glows.push_back({Glow::Selection, wordsOf(current, selection.start(), selection.end()), current.boxes});
    m_pages->setGlows(std::move(glows));
}

std::optional<Place> ReaderPage::selectedPlace() const {
    const WordSelection& selection = m_passages->selection();
    if (!m_document || selection.index < 0)
        return {};
    return m_document->placeOf(selection.index, selection.start(), selection.end());
}

void ReaderPage::offerActions(bool withKeyboard) {
    const std::optional<Place> place = selectedPlace();
    if (!place || (!withKeyboard && m_passages->selection().isEmpty())) {
        m_bar->hide();
        return;
    }
    QRect box = m_passages->selectionBox().translated(m_passages->mapTo(this, QPoint(0, 0)));
    if (!m_passages->isVisibleTo(this)) {
        const auto boxes = m_pages->boxesOf({Glow::Selection, {place->passage, place->start, place->end}, {}});
        box = boxes.empty() ? m_pages->rect() : m_pages->onScreen(boxes.back()).toAlignedRect();
        box.translate(m_pages->mapTo(this, QPoint(0, 0)));
    }
    m_bar->offer(*place, box, withKeyboard ? SelectionBar::Keyboard::Comes : SelectionBar::Keyboard::Stays);
}

void ReaderPage::offerByKey() { offerActions(true); }

void ReaderPage::beginFinding() {
    if (!m_document || !m_document->isRead)
        return;
    m_bar->hide();
    const std::optional<Place> place = selectedPlace();
    m_find->begin(m_passages->selection().isEmpty() || !place ? QString() : place->quote.simplified());
}

void ReaderPage::find(const QString& words) {
    m_findTicket.cancel();
    if (!m_document || words.trimmed().isEmpty()) {
        takeHits({});
        return;
    }
    using Found = std::pair<std::shared_ptr<const FoldedText>, std::vector<PassageHit>>;
    m_findTicket = m_desk.archive().ask(
        this,
        [document = m_document, folded = m_folded, words](session::Session&, const std::stop_token& stop) -> base::Result<Found> {
            const auto text = folded ? folded : FoldedText::of(*document, stop);
            return Found{text, text->find(words, mostHits, stop)};
        },
        [this](base::Result<Found> found) {
            if (!found)
                return;
            m_folded = found.value().first;
            takeHits(std::move(found.value().second));
        });
}

void ReaderPage::takeHits(std::vector<PassageHit> hits) {
    m_hits = std::move(hits);
    m_hit = -1;
    const int current = std::max(0, m_passages->topIndex());
    const auto next = std::lower_bound(m_hits.begin(), m_hits.end(), current,
                                       [](const PassageHit& hit, int wanted) { return hit.index < wanted; });
    showHit(m_hits.empty() ? -1 : next == m_hits.end() ? 0 : static_cast<int>(next - m_hits.begin()));
}

void ReaderPage::showHit(int hit) {
    m_hit = hit;
    m_passages->setHits(m_hits, m_hit);
    m_find->setCount(m_hit, static_cast<int>(m_hits.size()), m_hits.size() >= mostHits);
    if (hit >= 0) {
        const PassageHit& at = m_hits[static_cast<std::size_t>(hit)];
        m_passages->scrollTo(at.index, at.start);
        const ReaderPassage& passage = m_document->passages[static_cast<std::size_t>(at.index)];
        m_pages->scrollToBoxes(m_pages->boxesOf({Glow::CurrentHit, wordsOf(passage, at.start, at.end), passage.boxes}));
    }
    updateGlows();
}

void ReaderPage::nextHit() {
    if (m_hits.empty())
        beginFinding();
    else
        showHit((m_hit + 1) % static_cast<int>(m_hits.size()));
}

void ReaderPage::previousHit() {
    const auto count = static_cast<int>(m_hits.size());
    if (count > 0)
        showHit((m_hit + count - 1) % count);
}

void ReaderPage::endFinding() {
    const bool hadKeyboard = m_find->isVisible() && m_find->isAncestorOf(focusWidget());
    const std::vector<PassageHit> hits = std::move(m_hits);
    m_findTicket.cancel();
    m_find->hide();
    const int hit = m_hit;
    m_hits.clear();
    m_hit = -1;
    m_passages->setHits({}, -1);
    if (hit >= 0 && hadKeyboard && m_document) { // what was found becomes what is selected
        const PassageHit& at = hits[static_cast<std::size_t>(hit)];
        m_passages->select(at.index, at.start, at.end);
    }
    updateGlows();
    if (hadKeyboard)
        focusText();
}

void ReaderPage::setSides(ReaderSides sides) {
    m_chosenSides = sides;
    const bool hasPages = !m_document || !m_document->isRead || !m_document->sheets.empty();
    m_pages->setVisible(hasPages && sides != ReaderSides::Passages);
    m_passages->setVisible(!hasPages || sides != ReaderSides::Page);
    m_tools->setSides(sides);
    m_bar->hide();
}

void ReaderPage::goToPage(int page) {
    if (!m_document || page < 1 || page > static_cast<int>(m_document->sheets.size()))
        return;
    m_bar->hide();
    const int index = m_document->firstOn(page);
    if (index >= 0) // the caret goes along
        goToIndex(index);
    m_pages->scrollToPage(page);
    m_tools->setPage(page);
}

void ReaderPage::nextPage() { goToPage(m_pages->currentPage() + 1); }
void ReaderPage::previousPage() { goToPage(m_pages->currentPage() - 1); }
void ReaderPage::zoomIn() { m_pages->setZoom(m_pages->zoom() * zoomStep); }
void ReaderPage::zoomOut() { m_pages->setZoom(m_pages->zoom() / zoomStep); }
void ReaderPage::fit() { m_pages->fitWidth(); }
void ReaderPage::focusPageField() { m_tools->focusPage(); }

void ReaderPage::toggleOutline() {
    const bool show = !m_outlineView->isVisible();
    m_bar->hide();
    m_outlineView->setVisible(show);
    m_tools->setOutlineShown(show);
    if (show) {
        m_outlineView->setCurrentIndex(m_outline->headingOf(std::max(0, m_passages->current())));
        m_outlineView->setFocus(Qt::ShortcutFocusReason);
    } else {
        focusText();
    }
}

void ReaderPage::toggleDetails(bool shown) {
    m_bar->hide();
    m_details->setVisible(shown);
    m_tools->setDetailsShown(shown);
}

void ReaderPage::togglePicture() {
    if (m_document && m_document->isPicture)
        m_picture->toggle();
    else
        m_desk.tell(tr("Open a picture first: nothing else is blurred."), Tidings::Warning);
}

void ReaderPage::savePicture() {
    if (m_document && !m_document->sheets.empty())
        (new PictureSaving(m_desk, m_document->source, std::max(1, m_pages->currentPage()), this))->open();
    else
        m_desk.tell(tr("Open a document with pages first: the picture of one of them is saved."), Tidings::Warning);
}

void ReaderPage::recogniseAgain() {
    if (m_document && !m_document->sheets.empty())
        m_recognition->askAgain();
    else
        m_desk.tell(tr("Open a document with pages first: their pictures are what is read."), Tidings::Warning);
}

void ReaderPage::otherSide() {
    const bool toPage = m_passages->hasFocus() && m_pages->isVisible();
    if (toPage)
        m_pages->setFocus(Qt::ShortcutFocusReason);
    else
        focusText();
}

void ReaderPage::copyWords() {
    const std::optional<Place> place = selectedPlace();
    if (!place)
        return;
    m_bar->setPlace(*place);
    m_bar->copyWithReference();
}

} // namespace dokaz::ui
