// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes, scrolling, pictures; painting and the mouse stand in files of their own.
#include "ui/reader/page_view.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dokaz::ui {

namespace {

constexpr int sheetGap = 4 * gridStep;
constexpr int sheetMargin = 3 * gridStep;
constexpr double leastZoom = 20, mostZoom = 400;
constexpr std::size_t mostPictures = 12;
constexpr qsizetype mostBytes = 64LL * 1024 * 1024;
constexpr int wantingMs = 60; // pages flicked past are not asked for
constexpr std::size_t mostPagesOfWords = 60;
// What the reading process draws at.
constexpr int leastDots = 20, mostDots = 400;

} // namespace

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent), m_wanting(new QTimer(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Pages of the document", "name of the picture of the pages for screen readers"));
    setAccessibleDescription(tr("The pages as they look. The text beside them can be read aloud."));
    viewport()->setCursor(Qt::IBeamCursor);
    m_logicalDpi = logicalDpiX() > 0 ? logicalDpiX() : 96;
    m_wanting->setSingleShot(true);
    m_wanting->setInterval(wantingMs);
    connect(m_wanting, &QTimer::timeout, this, &PageView::want);
    // Told before the bar has moved: heard after.
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &PageView::tellTop, Qt::QueuedConnection);
    connect(&ThemeChange::signal(), &ThemeChange::changed, viewport(), qOverload<>(&QWidget::update));
}

void PageView::setDocument(SharedDocument document) {
    m_document = std::move(document);
    m_pictures.clear();
    m_failures.clear();
    m_words.clear();
    m_glows.clear();
    m_lastPage = 0;
    setSizes();
    m_isSilent = true;
    verticalScrollBar()->setValue(0);
    m_isSilent = false;
    tellPage();
    m_wanting->start();
    viewport()->update();
}

void PageView::setSizes() {
    m_tops.clear();
    m_widest = 0;
    if (m_document) {
        for (const ReaderSheet& sheet : m_document->sheets)
            m_widest = std::max(m_widest, sheet.points.width());
        if (m_isFitting && m_widest > 0) {
            const double room = std::max(40, viewport()->width() - 2 * sheetMargin);
            m_zoom = std::clamp(room / (m_widest * m_logicalDpi / 72.0) * 100.0, leastZoom, mostZoom);
        }
        double top = sheetMargin;
        for (const ReaderSheet& sheet : m_document->sheets) {
            m_tops.push_back(top);
            top += sheet.points.height() * scale() + sheetGap;
        }
        m_tops.push_back(top);
    }
    setBars();
}

void PageView::setBars() {
    m_isSilent = true;
    const double height = m_tops.empty() ? 0 : m_tops.back();
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(height) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(10 * gridStep);
    const int width = static_cast<int>(m_widest * scale()) + 2 * sheetMargin;
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(10 * gridStep);
    m_isSilent = false;
}

QRectF PageView::sheet(int page) const {
    const auto at = static_cast<std::size_t>(page - 1);
    const QSizeF size = m_document->sheets[at].points * scale();
    const double middle = horizontalScrollBar()->maximum() > 0
                              ? sheetMargin + m_widest * scale() / 2 - horizontalScrollBar()->value()
                              : viewport()->width() / 2.0;
    return {QPointF(std::round(middle - size.width() / 2), std::round(m_tops[at]) - verticalScrollBar()->value()), size};
}

std::pair<int, int> PageView::visiblePages() const {
    if (m_tops.size() < 2)
        return {0, -1};
    const double top = verticalScrollBar()->value(), bottom = top + viewport()->height();
    const auto first = std::upper_bound(m_tops.begin(), m_tops.end() - 1, top);
    const auto last = std::lower_bound(m_tops.begin(), m_tops.end() - 1, bottom);
    return {std::max<int>(1, static_cast<int>(first - m_tops.begin())), std::max<int>(1, static_cast<int>(last - m_tops.begin()))};
}

int PageView::currentPage() const {
    if (m_tops.size() < 2)
        return 0;
    const double middle = verticalScrollBar()->value() + viewport()->height() * 0.4;
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end() - 1, middle);
    return std::max<int>(1, static_cast<int>(after - m_tops.begin()));
}

int PageView::dotsPerInch() const {
    return std::clamp(static_cast<int>(std::ceil(scale() * 72.0 * devicePixelRatioF())), leastDots, mostDots);
}

bool PageView::hasPicture(int page) const {
    const auto found = m_pictures.find(page);
    return found != m_pictures.end() && found->second.dotsPerInch == dotsPerInch();
}

void PageView::want() {
    const auto [first, last] = visiblePages();
    if (!m_document || first < 1 || !isVisible())
        return;
    QList<int> order; // what is seen first, its neighbours after
    for (int page = first; page <= last; ++page)
        order.append(page);
    order.append(last + 1);
    order.append(first - 1);
    QList<int> pictures, words;
    for (const int page : order) {
        if (page < 1 || page > static_cast<int>(m_document->sheets.size()))
            continue;
        if (!hasPicture(page) && !m_failures.contains(page))
            pictures.append(page);
        if (!m_words.contains(page) && m_document->sheets[static_cast<std::size_t>(page - 1)].verdict != record::PageVerdict::NoText)
            words.append(page);
    }
    emit picturesWanted(pictures, dotsPerInch());
    if (!words.isEmpty())
        emit wordsWanted(words);
}

void PageView::setPicture(int page, int dotsPerInch, const QImage& picture) {
    m_failures.erase(page);
    m_pictures[page] = {picture, dotsPerInch, ++m_clock};
    keepWithin();
    viewport()->update();
}

void PageView::setFailure(int page, const QString& sentence) {
    m_failures[page] = sentence;
    viewport()->update();
}

void PageView::keepWithin() {
    const auto bytes = [this] {
        qsizetype sum = 0;
        for (const auto& [page, picture] : m_pictures)
            sum += picture.image.sizeInBytes();
        return sum;
    };
    while (m_pictures.size() > 1 && (m_pictures.size() > mostPictures || bytes() > mostBytes)) {
        const auto oldest = std::min_element(m_pictures.begin(), m_pictures.end(),
                                             [](const auto& a, const auto& b) { return a.second.used < b.second.used; });
        m_pictures.erase(oldest);
    }
}

void PageView::setWords(int page, std::vector<session::WordView> words) {
    if (m_words.size() >= mostPagesOfWords)
        m_words.erase(std::abs(m_words.begin()->first - page) > std::abs(m_words.rbegin()->first - page)
                          ? m_words.begin()->first : m_words.rbegin()->first);
    m_words[page] = std::move(words);
    viewport()->update();
}

void PageView::setGlows(std::vector<PageGlow> glows) {
    m_glows = std::move(glows);
    viewport()->update();
}

void PageView::setZoom(double percent) {
    m_isFitting = false;
    setZoomKeepingPlace(std::clamp(percent, leastZoom, mostZoom));
}

void PageView::fitWidth() {
    m_isFitting = true;
    setZoomKeepingPlace(m_zoom);
}

void PageView::setZoomKeepingPlace(double percent) {
    const int page = currentPage();
    const double above = page == 0 ? 0 : (verticalScrollBar()->value() - m_tops[static_cast<std::size_t>(page - 1)]) / scale();
    m_zoom = percent;
    setSizes();
    if (page > 0) {
        m_isSilent = true;
        verticalScrollBar()->setValue(static_cast<int>(m_tops[static_cast<std::size_t>(page - 1)] + above * scale()));
        m_isSilent = false;
    }
    m_wanting->start();
    viewport()->update();
    emit zoomChanged();
}

void PageView::scrollToPage(int page) {
    if (!m_document || page < 1 || page > static_cast<int>(m_document->sheets.size()))
        return;
    verticalScrollBar()->setValue(static_cast<int>(m_tops[static_cast<std::size_t>(page - 1)]) - sheetMargin);
}

void PageView::scrollToBoxes(const std::vector<record::PageRect>& boxes) {
    if (boxes.empty() || !m_document)
        return;
    QRectF wanted;
    for (const record::PageRect& box : boxes)
        if (box.page == boxes.front().page)
            wanted = wanted.united(onScreen(box));
    const int slack = 6 * gridStep, height = viewport()->height();
    if (wanted.isEmpty() || (wanted.top() >= slack && wanted.bottom() <= height - slack))
        return;
    const double goal = wanted.top() + verticalScrollBar()->value() -
                        (wanted.height() < height - 2 * slack ? std::min(height / 3.0, (height - wanted.height()) / 2) : slack);
    verticalScrollBar()->setValue(static_cast<int>(goal));
    if (horizontalScrollBar()->maximum() > 0 && (wanted.left() < 0 || wanted.right() > viewport()->width()))
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(wanted.left()) - slack);
}

QRectF PageView::onScreen(const record::PageRect& box) const {
    const int page = box.page.value;
    if (!m_document || page < 1 || page > static_cast<int>(m_document->sheets.size()))
        return {};
    const double pixels = scale() / 100.0;
    return QRectF(box.box.x0 * pixels, box.box.y0 * pixels, box.box.width() * pixels, box.box.height() * pixels)
        .translated(sheet(page).topLeft());
}

void PageView::scrollContentsBy(int, int) {
    viewport()->update();
    if (m_isSilent)
        return;
    tellPage();
    m_wanting->start();
}

void PageView::tellPage() {
    const int page = currentPage();
    if (page == m_lastPage)
        return;
    m_lastPage = page;
    emit pageChanged(page);
}

void PageView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    if (m_isFitting && event->oldSize().width() != event->size().width())
        setZoomKeepingPlace(m_zoom);
    else
        setBars();
    m_wanting->start();
}

void PageView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom * std::pow(1.1, event->angleDelta().y() / 120.0));
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
    tellTop();
}

void PageView::tellTop() {
    const auto [first, last] = visiblePages();
    if (first >= 1)
        emit scrolledByHand(first, static_cast<int>(-sheet(first).top() / scale() * 100));
}

void PageView::keyPressEvent(QKeyEvent* event) {
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && (event->modifiers() & Qt::ControlModifier)) {
        emit actionsWanted();
        return;
    }
    if (event->modifiers() & Qt::ControlModifier) {
        event->ignore(); // the page's keys
        return;
    }
    const int before = verticalScrollBar()->value();
    if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
    if (before != verticalScrollBar()->value())
        tellTop();
}

} // namespace dokaz::ui
